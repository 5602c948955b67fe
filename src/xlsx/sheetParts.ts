/** Parts that hang on the workbook for the sake of its sheets. */
import type { PackageEdit } from "./packageEdit";
import { attributesOf, elementsOf, rootOf } from "./xml";

/**
 * Ids of the workbook's relations to parts that none of the sheets needs any more: copies of data that
 * pivot tables, slicers and links were made from, and who wrote comments.
 *
 * @param sheets paths of those that stay
 */
export function unusedParts(edit: PackageEdit, sheets: readonly string[]): string[] {
  const reached = edit.reachedFrom(sheets);
  const has = (pattern: RegExp) => [...reached].some((path) => pattern.test(path));
  const slicers = [...reached].filter((path) => /slicer|timeline/i.test(path));
  const caches = new Set(slicers.flatMap((path) => cachesOf(edit.text(path))));
  const related = edit.relations(edit.workbook).filter(({ isExternal }) => !isExternal);
  const isLinked = [...sheets, edit.workbook, ...reached].some(
    (path) => /\.xml$/i.test(path) && edit.hasPart(path) && /\[\d+\]/.test(edit.text(path)),
  );
  return related
    .filter(({ kind, target }) => {
      switch (kind) {
        case "pivotCacheDefinition":
          return !reached.has(target);
        case "slicerCache":
        case "timelineCache":
          return edit.hasPart(target) && !caches.has(nameOf(edit.text(target)));
        case "person":
          return !has(/threadedComment/i);
        case "connections":
          return !has(/queryTable|pivotCache/i);
        case "externalLink":
          // They are known by their order: all of them, or none.
          return !isLinked;
        default:
          return false;
      }
    })
    .map(({ id }) => id);
}

const nameOf = (xml: string): string => attributesOf(xml, rootOf(xml)!)["name"] ?? "";

const cachesOf = (xml: string): string[] =>
  ["slicer", "timeline"].flatMap((name) =>
    elementsOf(xml, name).map((element) => attributesOf(xml, element)["cache"] ?? ""),
  );
