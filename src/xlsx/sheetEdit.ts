/** Elements of a worksheet's part changed, put in or taken out, each where a worksheet has it. */
import { inNamespaceOf, Splices } from "./splices";
import { attributesOf, childrenOf, rootOf, startTagOf } from "./xml";
import { withAttribute, type Element } from "./xml";

/** CT_Worksheet of ECMA-376 part 1, 18.3.1.99. */
const order = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** The elements of a name, each whole. */
export function sheetElements(xml: string, name: string): string[] {
  const root = rootOf(xml);
  return (root ? childrenOf(xml, root, name) : []).map(({ start, end }) => xml.slice(start, end));
}

/** Puts elements in the place of all those of their name. */
export function withElements(xml: string, name: string, fragments: readonly string[]): string {
  const root = rootOf(xml)!;
  const children = childrenOf(xml, root);
  const splices = new Splices(xml);
  const own = children.filter((child) => child.name === name);
  const after = children.find((child) => order.indexOf(child.name) > order.indexOf(name));
  const at = own[0]?.start ?? after?.start ?? root.innerEnd;
  splices.replace(at, at, fragments.map((one) => inNamespaceOf(xml, root, one)).join(""));
  for (const child of own) splices.remove(child);
  return splices.toString();
}

/** `sheetPr` with the colour of the tab and the fitting to pages of another sheet's. */
export function withSheetProperties(xml: string, from: string): string {
  const taken = ["tabColor", "pageSetUpPr"];
  const [own = "<sheetPr/>"] = sheetElements(xml, "sheetPr");
  const [theirs = "<sheetPr/>"] = sheetElements(from, "sheetPr");
  const root = rootOf(own)!;
  const source = rootOf(theirs)!;
  const children = [
    ...childrenOf(own, root)
      .filter(({ name }) => !taken.includes(name))
      .map((child) => [child.name, own.slice(child.start, child.end)] as const),
    ...childrenOf(theirs, source)
      .filter(({ name }) => taken.includes(name))
      .map((child) => [child.name, theirs.slice(child.start, child.end)] as const),
  ];
  const places = ["tabColor", "outlinePr", "pageSetUpPr"];
  children.sort(([a], [b]) => places.indexOf(a) - places.indexOf(b));
  const open = startTagOf(own, root).replace(/\s*\/>$/, ">");
  const inner = children.map(([, text]) => inNamespaceOf(xml, root, text)).join("");
  return replaceFirst(xml, "sheetPr", `${open}${inner}</${root.prefix}sheetPr>`);
}

/** The first view with the gridlines and the frozen panes of another sheet's. */
export function withView(xml: string, from: string): string {
  const [own] = sheetElements(xml, "sheetViews");
  const [theirs] = sheetElements(from, "sheetViews");
  if (theirs === undefined) return xml;
  if (own === undefined) return replaceFirst(xml, "sheetViews", theirs.replace(selected, ""));
  const [view] = childrenOf(own, rootOf(own)!, "sheetView");
  const [source] = childrenOf(theirs, rootOf(theirs)!, "sheetView");
  if (!view || !source) return xml;
  const open = withAttribute(
    startTagOf(own, view).replace(/\s*\/>$/, ">"),
    "showGridLines",
    attributesOf(theirs, source)["showGridLines"] ?? null,
  );
  const kept = childrenOf(own, view).filter(({ name }) => name !== "pane" && name !== "selection");
  const inner =
    inNamespaces(xml, view, childrenOf(theirs, source), theirs) +
    kept.map(({ start, end }) => own.slice(start, end)).join("");
  const changed = `${open}${inner}</${view.prefix}sheetView>`;
  return replaceFirst(xml, "sheetViews", own.slice(0, view.start) + changed + own.slice(view.end));
}

/** Of two sheets that are selected, Excel writes into both. */
export const selected = /\s+tabSelected="[^"]*"/;

const inNamespaces = (xml: string, parent: Element, children: readonly Element[], from: string) =>
  children.map(({ start, end }) => inNamespaceOf(xml, parent, from.slice(start, end))).join("");

/** Puts a text in the place of the first element of a name, as it is. */
function replaceFirst(xml: string, name: string, text: string): string {
  const [first] = childrenOf(xml, rootOf(xml)!, name);
  return first
    ? xml.slice(0, first.start) + text + xml.slice(first.end)
    : withElements(xml, name, [text]);
}

/** Widths in characters; null takes the column's own away. */
export interface ColumnChange {
  readonly width: number | null;
  readonly isHidden: boolean;
}

/** `<cols>` with some columns changed; all else that is said of a column stays. */
export function withColumns(xml: string, changes: ReadonlyMap<number, ColumnChange>): string {
  if (changes.size === 0) return xml;
  const [own = "<cols/>"] = sheetElements(xml, "cols");
  const root = rootOf(own)!;
  const runs = childrenOf(own, root, "col").map((element) => {
    const { min = "1", max = min } = attributesOf(own, element);
    return { min: Number(min) - 1, max: Number(max) - 1, tag: startTagOf(own, element) };
  });
  const cut = [...changes.keys()].flatMap((column) => [column, column + 1]);
  const pieces = runs.flatMap(({ min, max, tag }) => {
    const starts = [min, ...cut.filter((at) => at > min && at <= max)].sort((a, b) => a - b);
    return [...new Set(starts)].map((start, index, all) => ({
      min: start,
      max: (all[index + 1] ?? max + 1) - 1,
      tag,
    }));
  });
  for (const [column, { width, isHidden }] of changes) {
    let piece = pieces.find(({ min }) => min === column);
    if (!piece) pieces.push((piece = { min: column, max: column, tag: `<${root.prefix}col/>` }));
    let tag = withAttribute(piece.tag, "hidden", isHidden ? "1" : null);
    tag = withAttribute(tag, "width", String(width ?? usualWidth));
    piece.tag = withAttribute(tag, "customWidth", width === null ? null : "1");
  }
  const tags = pieces
    .sort((a, b) => a.min - b.min)
    .map(({ min, max, tag }) =>
      withAttribute(withAttribute(tag, "min", String(min + 1)), "max", String(max + 1)),
    );
  const open = startTagOf(own, root).replace(/\s*\/>$/, ">");
  return replaceFirst(xml, "cols", `${open}${tags.join("")}</${root.prefix}cols>`);
}

/** Of a column that says nothing of its width, in characters: a file has to say one. */
const usualWidth = 9.140625;
