/** Small changes to the part that lists a workbook's sheets and names. */
import { Splices } from "./splices";
import { attributesOf, childOf, childrenOf, elementsOf, encodeAttribute, encodeText } from "./xml";
import { rootOf, withAttribute, type Element } from "./xml";

export type SheetState = "visible" | "hidden" | "veryHidden";

/** CT_Workbook of ECMA-376 part 1, 18.2.27. */
const order = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** Where an element of a name comes in: before those that have to stand after it. */
export function placeFor(xml: string, root: Element, name: string): number {
  const after = childrenOf(xml, root).find(
    (child) => order.indexOf(child.name) > order.indexOf(name),
  );
  return after?.start ?? root.innerEnd;
}

export interface WorkbookName {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  readonly comment: string;
}

/** A name of the whole workbook, in the place of one it has by the same name. */
export function withName(xml: string, { name, formula, comment }: WorkbookName): string {
  const root = rootOf(xml)!;
  const p = root.prefix;
  const element = `<${p}definedName name="${encodeAttribute(name)}" comment="${encodeAttribute(comment)}">${encodeText(formula)}</${p}definedName>`;
  const splices = new Splices(xml);
  const list = childOf(xml, root, "definedNames");
  if (!list || list.kind === "empty") {
    const at = placeFor(xml, root, "definedNames");
    splices.replace(
      list?.start ?? at,
      list?.end ?? at,
      `<${p}definedNames>${element}</${p}definedNames>`,
    );
    return splices.toString();
  }
  const own = childrenOf(xml, list).find((one) => {
    const attributes = attributesOf(xml, one);
    const isSame = attributes["name"]?.toLowerCase() === name.toLowerCase();
    return isSame && attributes["localSheetId"] === undefined;
  });
  splices.replace(own?.start ?? list.innerEnd, own?.end ?? list.innerEnd, element);
  return splices.toString();
}

const sheetElements = (xml: string): Element[] =>
  childrenOf(xml, childOf(xml, rootOf(xml)!, "sheets")!, "sheet");

export function withSheetState(xml: string, sheet: string, state: SheetState): string {
  const splices = new Splices(xml);
  for (const element of sheetElements(xml)) {
    if (attributesOf(xml, element)["name"] !== sheet) continue;
    splices.setAttributes(element, { state: state === "visible" ? null : state });
  }
  return splices.toString();
}

/** A sheet behind the others. @param relation id of the workbook's relation to its part */
export function withListedSheet(
  xml: string,
  { name, state, relation }: { name: string; state: SheetState; relation: string },
): string {
  const root = rootOf(xml)!;
  const sheets = sheetElements(xml);
  const ids = sheets.map((element) => Number(attributesOf(xml, element)["sheetId"]));
  // The prefix of relationships as this part has it; some programs declare it on each sheet.
  const last = sheets.at(-1)!;
  const idName = Object.keys(attributesOf(xml, last)).find((one) => one.endsWith(":id")) ?? "r:id";
  const namespace = `xmlns:${idName.split(":")[0]}`;
  const declared = attributesOf(xml, last)[namespace] ?? attributesOf(xml, root)[namespace];
  const attributes = {
    ...(attributesOf(xml, root)[namespace] === undefined && {
      [namespace]: declared ?? relationships,
    }),
    name,
    sheetId: String(Math.max(0, ...ids) + 1),
    ...(state !== "visible" && { state }),
    [idName]: relation,
  };
  const tag = Object.entries(attributes).reduce(
    (text, [key, value]) => withAttribute(text, key, value),
    `<${root.prefix}sheet/>`,
  );
  const splices = new Splices(xml);
  splices.replace(last.end, last.end, tag);
  return splices.toString();
}

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The sheet that is in front when the file is opened; windows beside the first keep theirs. */
export function withFrontSheet(xml: string, sheet: string): string {
  const at = sheetElements(xml).findIndex((one) => attributesOf(xml, one)["name"] === sheet);
  const [view] = elementsOf(xml, "workbookView");
  if (at < 0 || !view) return xml;
  const splices = new Splices(xml);
  splices.setAttributes(view, { activeTab: String(at), firstSheet: null });
  return splices.toString();
}
