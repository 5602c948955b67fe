/**
 * Sheets taken out of a package with all that was theirs alone: nothing is left that names them, or
 * holds what stood on them, and nothing that Excel would have to repair.
 */
import { formulasWithout } from "./formulaRemoval";
import { mentions, type Gone } from "./mentions";
import { relationId, tableParts } from "./package";
import type { PackageEdit } from "./packageEdit";
import { unusedParts } from "./sheetParts";
import { Splices } from "./splices";
import { attributesOf, childOf, childrenOf, elementsOf, rootOf, startTagOf, textIn } from "./xml";
import { withAttribute, type Element } from "./xml";

/**
 * Of a package whose sheets are as they were opened. Formulas that spoke of a sheet, a table or a name
 * that goes become what they last gave; where that makes no sense (a chart, a rule) `#REF!`.
 *
 * @param gone names of sheets; at least one worksheet has to stay
 */
export function removeSheets(edit: PackageEdit, gone: ReadonlySet<string>): void {
  const { sheets } = edit.original;
  const leaving = sheets.filter(({ name }) => gone.has(name));
  if (leaving.length === 0) return;
  const staying = sheets.filter(({ name }) => !gone.has(name)).map(({ path }) => path);
  const tables = leaving.flatMap(({ path }) => tableParts(edit.original.parts, path));
  const what: Gone = {
    sheets: new Set(leaving.map(({ name }) => name.toLowerCase())),
    words: new Set(tables.map((part) => tableName(edit.text(part)).toLowerCase())),
  };
  const words = namesSpeakingOf(edit.text(edit.workbook), gone, what);

  const relations = edit.relations(edit.workbook);
  const paths = new Set(leaving.map(({ path }) => path));
  for (const { id, target, kind } of relations) {
    if (paths.has(target) || kind === "calcChain") edit.unrelate(edit.workbook, id);
  }
  edit.change(edit.workbook, (xml) => withoutSheets(xml, gone, { ...what, words }));
  formulasWithout(edit, staying, { ...what, words });
  const unused = unusedParts(edit, staying);
  edit.change(edit.workbook, (xml) => withoutRelated(xml, new Set(unused)));
  for (const id of unused) edit.unrelate(edit.workbook, id);
  forgetTitles(edit);
}

const tableName = (xml: string): string => {
  const { displayName, name = "" } = attributesOf(xml, rootOf(xml)!);
  return displayName ?? name;
};

/** The words that go, and the names that speak of them or of each other. */
function namesSpeakingOf(
  xml: string,
  gone: ReadonlySet<string>,
  { sheets, words }: Gone,
): ReadonlySet<string> {
  const listed = elementsOf(xml, "sheet").map((sheet) => attributesOf(xml, sheet)["name"] ?? "");
  const names = elementsOf(xml, "definedName").flatMap((element) => {
    const { name = "", localSheetId } = attributesOf(xml, element);
    const isLeaving = localSheetId !== undefined && gone.has(listed[Number(localSheetId)] ?? "");
    return isLeaving ? [] : [{ name: name.toLowerCase(), formula: textIn(xml, element) }];
  });
  const found = new Set(words);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { name, formula } of names) {
      if (mentions(formula, { sheets, words: found })) found.add(name);
    }
  }
  return found;
}

/** The workbook's part without the sheets, their names and the names that speak of them. */
function withoutSheets(xml: string, gone: ReadonlySet<string>, what: Gone): string {
  const splices = new Splices(xml);
  const root = rootOf(xml)!;
  const elements = childrenOf(xml, childOf(xml, root, "sheets")!, "sheet");
  const sheets = elements.map((element) => attributesOf(xml, element));
  const stays = sheets.map(({ name = "" }) => !gone.has(name));
  /** Null for a sheet that goes. */
  const placeOf = (was: number) => (stays[was] ? stays.slice(0, was).filter(Boolean).length : null);
  elements.forEach((element, index) => {
    if (!stays[index]) splices.remove(element);
  });
  const front = sheets.findIndex(({ state = "visible" }, at) => stays[at] && state === "visible");

  for (const view of elementsOf(xml, "workbookView")) {
    const attributes = attributesOf(xml, view);
    const changes: Record<string, string> = {};
    for (const name of ["activeTab", "firstSheet"]) {
      const was = attributes[name];
      if (was !== undefined) changes[name] = String(placeOf(Number(was)) ?? placeOf(front) ?? 0);
    }
    splices.setAttributes(view, changes);
  }
  for (const view of elementsOf(xml, "customWorkbookView")) {
    const { activeSheetId } = attributesOf(xml, view);
    const at = sheets.findIndex(({ sheetId }) => sheetId === activeSheetId);
    const { sheetId = "1" } = sheets[front] ?? {};
    if (!stays[at]) splices.setAttributes(view, { activeSheetId: sheetId });
  }
  const list = childOf(xml, root, "definedNames");
  if (list) {
    const names = childrenOf(xml, list).flatMap((element) => {
      if (mentions(textIn(xml, element), what)) return [];
      const { localSheetId } = attributesOf(xml, element);
      const text = xml.slice(element.start, element.end);
      if (localSheetId === undefined) return [text];
      const place = placeOf(Number(localSheetId));
      return place === null ? [] : [withPlace(text, element, place)];
    });
    if (names.length === 0) splices.remove(list);
    else splices.replace(list.innerStart, list.innerEnd, names.join(""));
  }
  return splices.toString();
}

function withPlace(text: string, element: Element, place: number): string {
  const length = element.innerStart - element.start;
  return withAttribute(text.slice(0, length), "localSheetId", String(place)) + text.slice(length);
}

/** Without the elements that name one of the relations, and those that held nothing else. */
function withoutRelated(xml: string, ids: ReadonlySet<string>): string {
  if (ids.size === 0) return xml;
  const splices = new Splices(xml);
  for (const child of childrenOf(xml, rootOf(xml)!)) {
    const text = child.name === "sheets" ? null : remaining(child);
    if (text !== null) splices.replace(child.start, child.end, text);
  }
  return splices.toString();

  /** Null where nothing changes. */
  function remaining(element: Element): string | null {
    if (ids.has(relationId(attributesOf(xml, element)) ?? "")) return "";
    const children = childrenOf(xml, element);
    const texts = children.map(remaining);
    if (texts.every((text) => text === null)) return null;
    const kept = texts.map((text, at) => text ?? xml.slice(children[at]!.start, children[at]!.end));
    if (kept.every((text) => text === "")) return "";
    return `${startTagOf(xml, element)}${kept.join("")}</${element.prefix}${element.name}>`;
  }
}

/** The list of sheets among the document's properties, which Excel writes anew. */
function forgetTitles(edit: PackageEdit): void {
  const properties = edit.relations("").find(({ kind }) => kind === "extended-properties");
  if (!properties || !edit.paths().includes(properties.target)) return;
  edit.change(properties.target, (xml) => {
    const splices = new Splices(xml);
    for (const name of ["HeadingPairs", "TitlesOfParts"]) {
      for (const element of elementsOf(xml, name)) splices.remove(element);
    }
    return splices.toString();
  });
}
