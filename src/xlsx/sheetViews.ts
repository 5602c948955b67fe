/** How a sheet meets whoever opens the file: in front or behind, and at which place. */
import { cellAddress } from "../formula/references";
import { sheetElements, withElements } from "./sheetEdit";
import { Splices } from "./splices";
import { attributesOf, childrenOf, rootOf, withAttribute } from "./xml";

/** A worksheet's part as the one in front, or as one behind it. Of two in front Excel writes into both. */
export const withSelected = (xml: string, isFront: boolean): string =>
  withViews(xml, (views) => {
    const splices = new Splices(views);
    childrenOf(views, rootOf(views)!, "sheetView").forEach((view, index) => {
      splices.setAttributes(view, { tabSelected: isFront && index === 0 ? "1" : null });
    });
    return splices.toString();
  });

/** Scrolled to its beginning, for rows it was scrolled to may be hidden now, and nothing selected. */
export const withViewAtTop = (xml: string): string =>
  withViews(xml, (views) => {
    const splices = new Splices(views);
    for (const view of childrenOf(views, rootOf(views)!, "sheetView")) {
      splices.setAttributes(view, { topLeftCell: null });
      for (const child of childrenOf(views, view)) {
        if (child.name === "selection") splices.remove(child);
        if (child.name !== "pane") continue;
        const { xSplit = "0", ySplit = "0", state } = attributesOf(views, child);
        const isFrozen = state === "frozen" || state === "frozenSplit";
        const topLeftCell = cellAddress(Number(ySplit), Number(xSplit));
        splices.setAttributes(child, { topLeftCell: isFrozen ? topLeftCell : null });
      }
    }
    return splices.toString();
  });

/** No rows put away by a filter. */
export function withoutFilterMode(xml: string): string {
  const [properties] = sheetElements(xml, "sheetPr");
  if (properties === undefined) return xml;
  const open = properties.replace(/^<[^>]*>/, (tag) => withAttribute(tag, "filterMode", null));
  return open === properties ? xml : withElements(xml, "sheetPr", [open]);
}

/** A table's part with its filter's buttons and without what they filtered by. */
export function withoutFilters(xml: string): string {
  const splices = new Splices(xml);
  for (const filter of childrenOf(xml, rootOf(xml)!, "autoFilter")) {
    for (const column of childrenOf(xml, filter, "filterColumn")) splices.remove(column);
  }
  return splices.toString();
}

function withViews(xml: string, change: (views: string) => string): string {
  const [views] = sheetElements(xml, "sheetViews");
  return views === undefined ? xml : xml.replace(views, () => change(views));
}
