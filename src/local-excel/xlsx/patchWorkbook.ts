/** The part that lists the sheets: their order, names and visibility, defined names, calculation. */
import { relationId, textOf, type PackageSheet } from "../../xlsx/package";
import { officeRelationships } from "../../xlsx/packageEdit";
import { Splices } from "../../xlsx/splices";
import { placeFor } from "../../xlsx/workbookEdit";
import { attributesOf, childOf, childrenOf, elementsOf, encodeAttribute } from "../../xlsx/xml";
import { encodeText, rootOf, startTagOf, textIn, withAttribute } from "../../xlsx/xml";
import type { Book, DefinedName, Sheet } from "../book";
import { same } from "./changes";
import type { Patching } from "./patchSheet";

/** A sheet of the file that is to be, in tab order. */
export interface ListedSheet {
  /** Its place in the file as it was; null for a new one. */
  readonly was: number | null;
  /** Null for a chart sheet and the like, of which the model knows nothing. */
  readonly sheet: Sheet | null;
  /** Of a new one: the id of the workbook's relation to its part. */
  readonly relation: string | null;
}

/** The sheets of the model at the places they have, those it does not know where they were. */
export function listSheets(
  sheets: readonly PackageSheet[],
  book: Book,
  original: NonNullable<Book["original"]>,
  relations: ReadonlyMap<string, string>,
): ListedSheet[] {
  const worksheets = sheets.flatMap(({ isWorksheet }, index) => (isWorksheet ? [index] : []));
  const listed: ListedSheet[] = book.sheets.map((sheet) => ({
    was: worksheets[original.sheetIds.indexOf(sheet.id)] ?? null,
    sheet,
    relation: relations.get(sheet.id) ?? null,
  }));
  sheets.forEach(({ isWorksheet }, index) => {
    if (isWorksheet) return;
    // Behind the sheet it stood behind, or the nearest before that which is still there.
    const before = [...listed.keys()].filter((at) => (listed[at]!.was ?? Infinity) < index);
    const nearest = before.sort((a, b) => listed[b]!.was! - listed[a]!.was!)[0];
    const at = nearest === undefined ? 0 : nearest + 1;
    listed.splice(at, 0, { was: index, sheet: null, relation: null });
  });
  return listed;
}

export interface WorkbookChange {
  readonly before: Book;
  readonly after: Book;
  readonly listed: readonly ListedSheet[];
  /** Sheets whose print areas and titles are the model's, by id. */
  readonly printed: ReadonlySet<string>;
}

export function patchWorkbook(change: WorkbookChange, { edit, fresh }: Patching): void {
  const { before, after, listed } = change;
  const xml = edit.text(edit.workbook);
  const root = rootOf(xml)!;
  const from = textOf(fresh.parts, fresh.workbook)!;
  const splices = new Splices(xml);
  const put = (name: string, text: string) => {
    const element = childOf(xml, root, name);
    const at = element?.start ?? placeFor(xml, root, name);
    splices.replace(at, element?.end ?? at, text);
  };
  const p = root.prefix;

  const sheets = childOf(xml, root, "sheets")!;
  const elements = childrenOf(xml, sheets, "sheet");
  const tags = elements.map((element) => xml.slice(element.start, element.end));
  let sheetId = Math.max(...elements.map((one) => Number(attributesOf(xml, one)["sheetId"])));
  const idName = idAttribute(xml, elements[0]!);
  // Some programs declare the prefix on each sheet anew.
  const namespace = `xmlns:${idName.split(":")[0]}`;
  const isDeclared = new RegExp(`\\s${namespace}=`).test(startTagOf(xml, root));
  const declared = isDeclared ? "" : `${namespace}="${officeRelationships}" `;
  const list = listed.map(({ was, sheet, relation }) => {
    const tag =
      was === null
        ? `<${p}sheet ${declared}name="" sheetId="${++sheetId}" ${idName}="${relation}"/>`
        : tags[was]!;
    return sheet ? named(tag, sheet, was === null ? null : before) : tag;
  });
  if (!same(list, tags)) {
    splices.replace(sheets.innerStart, sheets.innerEnd, list.join(""));
  }
  const names = namesXml(xml, from, change, p);
  const ownNames = childOf(xml, root, "definedNames");
  if (names !== (ownNames ? xml.slice(ownNames.start, ownNames.end) : "")) {
    put("definedNames", names);
  }
  patchViews(xml, splices, listed);
  if (!same(before.structure, after.structure)) {
    const protection = childOf(from, rootOf(from)!, "workbookProtection");
    const text = protection ? from.slice(protection.start, protection.end) : "";
    put("workbookProtection", p ? text.replace("<", `<${p}`) : text);
  }
  const calculation = childOf(xml, root, "calcPr");
  const own = calculation ? xml.slice(calculation.start, calculation.end) : `<${p}calcPr/>`;
  let calcPr =
    after.calculationMode === "Automatic" ? withAttribute(own, "fullCalcOnLoad", "1") : own;
  if (before.calculationMode !== after.calculationMode) {
    const modes = { Automatic: null, Manual: "manual", AutomaticExceptTables: "autoNoTable" };
    calcPr = withAttribute(calcPr, "calcMode", modes[after.calculationMode]);
  }
  if (calcPr !== own) put("calcPr", calcPr);
  edit.setText(edit.workbook, splices.toString());
}

/** `r:id` under the prefix that this part gives it. */
function idAttribute(xml: string, sheet: ReturnType<typeof childrenOf>[number]): string {
  const attributes = attributesOf(xml, sheet);
  const id = relationId(attributes);
  return Object.entries(attributes).find(([name, value]) => name.includes(":") && value === id)![0];
}

/** @param before null for a new sheet */
function named(tag: string, sheet: Sheet, before: Book | null): string {
  const was = before?.sheets.find(({ id }) => id === sheet.id);
  const states = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" };
  let changed = tag;
  if (was?.name !== sheet.name) changed = withAttribute(changed, "name", sheet.name);
  if ((was?.visibility ?? "Visible") !== sheet.visibility) {
    changed = withAttribute(changed, "state", states[sheet.visibility]);
  }
  return changed;
}

/** `activeTab` and `firstSheet` count sheets: they follow theirs. */
function patchViews(xml: string, splices: Splices, listed: readonly ListedSheet[]): void {
  for (const view of elementsOf(xml, "workbookView")) {
    const attributes = attributesOf(xml, view);
    const changes: Record<string, string> = {};
    for (const name of ["activeTab", "firstSheet"]) {
      if (attributes[name] === undefined) continue;
      const now = listed.findIndex(({ was }) => was === Number(attributes[name]));
      const visible = listed.findIndex(({ sheet }) => sheet?.visibility === "Visible");
      changes[name] = String(now >= 0 ? now : Math.max(0, visible));
    }
    if (Object.entries(changes).some(([name, value]) => attributes[name] !== value)) {
      splices.setAttributes(view, changes);
    }
  }
}

const printName = /^_xlnm\.Print_(Area|Titles)$/;

function namesXml(xml: string, from: string, change: WorkbookChange, prefix: string): string {
  const { before, after, listed, printed } = change;
  const [list] = elementsOf(xml, "definedNames");
  const texts: string[] = [];
  const written = new Set<string>();
  for (const element of list ? childrenOf(xml, list) : []) {
    const attributes = attributesOf(xml, element);
    const { name = "", localSheetId } = attributes;
    const place =
      localSheetId === undefined
        ? null
        : listed.findIndex(({ was }) => was === Number(localSheetId));
    if (place === -1) continue;
    const sheet = place === null ? null : listed[place]!.sheet;
    if (printName.test(name) && sheet && printed.has(sheet.id)) continue;
    let text = xml.slice(element.start, element.end);
    if (place !== null && String(place) !== localSheetId) {
      text = text.replace(/^<[^>]*>/, (tag) => withAttribute(tag, "localSheetId", String(place)));
    }
    const isModelled = !name.startsWith("_xlnm.") && (place === null || sheet !== null);
    if (isModelled) {
      const now = namesOf(after, sheet).find((one) => one.name === name);
      const was = namesOf(before, sheet).find((one) => one.name === name);
      if (!now) continue;
      written.add(keyOf(name, place));
      if (!same(was, now)) text = nameXml(now, place, prefix);
    }
    texts.push(text);
  }
  listed.forEach(({ sheet }, place) => {
    if (sheet) for (const name of sheet.names) addName(name, place);
  });
  for (const name of after.names) addName(name, null);
  function addName(name: DefinedName, place: number | null): void {
    if (!written.has(keyOf(name.name, place))) texts.push(nameXml(name, place, prefix));
  }
  // Print areas of new sheets and of those whose page set-up changed, from the fresh file.
  for (const element of elementsOf(from, "definedName")) {
    const { name = "", localSheetId } = attributesOf(from, element);
    const sheet = after.sheets[Number(localSheetId)];
    if (!printName.test(name) || !sheet || !printed.has(sheet.id)) continue;
    const place = listed.findIndex((one) => one.sheet === sheet);
    const text = encodeText(textIn(from, element));
    texts.push(
      `<${prefix}definedName name="${name}" localSheetId="${place}">${text}</${prefix}definedName>`,
    );
  }
  return texts.length === 0
    ? ""
    : `<${prefix}definedNames>${texts.join("")}</${prefix}definedNames>`;
}

const keyOf = (name: string, place: number | null) => `${place} ${name}`;

const namesOf = (book: Book, sheet: Sheet | null): readonly DefinedName[] =>
  sheet ? (book.sheets.find(({ id }) => id === sheet.id)?.names ?? []) : book.names;

function nameXml(
  { name, formula, comment, visible }: DefinedName,
  place: number | null,
  prefix: string,
): string {
  const attributes = [
    `name="${encodeAttribute(name)}"`,
    ...(comment ? [`comment="${encodeAttribute(comment)}"`] : []),
    ...(place === null ? [] : [`localSheetId="${place}"`]),
    ...(visible ? [] : ['hidden="1"']),
  ];
  const text = encodeText(formula.replace(/^=/, ""));
  return `<${prefix}definedName ${attributes.join(" ")}>${text}</${prefix}definedName>`;
}
