/** A sheet of an opened file brought to what the model holds, and nothing else of its part touched. */
import { withCells, type CellChange } from "../../xlsx/cellEdit";
import { textOf, type WorkbookPackage } from "../../xlsx/package";
import type { PackageEdit } from "../../xlsx/packageEdit";
import { rowsOf, sheetDataOf } from "../../xlsx/sheetData";
import { sheetElements, withColumns, withElements } from "../../xlsx/sheetEdit";
import { withSheetProperties, withView } from "../../xlsx/sheetEdit";
import { withDifferentials } from "../../xlsx/sheetGraft";
import { Splices } from "../../xlsx/splices";
import type { StyleMerge } from "../../xlsx/styleMerge";
import type { TextMerge } from "../../xlsx/textMerge";
import { attributesOf, childrenOf, elementsOf, rootOf, withAttribute } from "../../xlsx/xml";
import { cellAt, plainStyle } from "../book";
import type { Cell, Sheet } from "../book";
import { changedCells, changedKeys, same, type ChangedCell, type FileValues } from "./changes";
import { patchCharts } from "./patchCharts";
import { patchTables } from "./patchTables";

/** What a sheet is patched with. */
export interface Patching {
  readonly edit: PackageEdit;
  /** The model as a whole new file, to take elements and parts from. */
  readonly fresh: WorkbookPackage;
  readonly styles: StyleMerge;
  readonly texts: TextMerge;
  readonly fileValues: FileValues;
  graft(part: string): string;
}

/** A sheet as it was opened, as it is now, and where both stand in a file. */
export interface SheetPair {
  readonly before: Sheet;
  readonly after: Sheet;
  readonly path: string;
  readonly freshPath: string;
}

/** Whether anything but the selection differs. Results of formulas count where `changedCells` says so. */
export const isChanged = ({ before, after }: SheetPair, fileValues: FileValues): boolean =>
  aspects.some((aspect) => !same(before[aspect], after[aspect])) ||
  changedKeys(before.rows, after.rows).length > 0 ||
  changedKeys(before.columns, after.columns).length > 0 ||
  !same(conditionsOf(before), conditionsOf(after)) ||
  changedCells(before, after, fileValues).length > 0;

const aspects = [
  "tabColor",
  "showGridlines",
  "freeze",
  "page",
  "protection",
  "merges",
  "validations",
  "tables",
  "charts",
] as const;

/** Their ids are the host's. */
const conditionsOf = ({ conditionalFormats }: Sheet) =>
  conditionalFormats.map((format) => ({ ...format, id: "" }));

export function patchSheet(pair: SheetPair, patching: Patching): void {
  const { before, after, path } = pair;
  const { edit, fresh } = patching;
  const from = textOf(fresh.parts, pair.freshPath)!;
  const differs = (aspect: (typeof aspects)[number]) => !same(before[aspect], after[aspect]);
  const take = (xml: string, names: readonly string[]) =>
    names.reduce((text, name) => withElements(text, name, sheetElements(from, name)), xml);

  let xml = patchCells(edit.text(path), from, pair, patching);
  xml = patchColumns(xml, pair);
  if (differs("tabColor") || differs("page")) xml = withSheetProperties(xml, from);
  if (differs("showGridlines") || differs("freeze")) xml = withView(xml, from);
  if (differs("page")) {
    const [setup = ""] = sheetElements(xml, "pageSetup");
    xml = take(xml, ["printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks"]);
    xml = withPrinter(xml, setup);
  }
  if (differs("protection")) xml = take(xml, ["sheetProtection"]);
  if (differs("merges")) xml = take(xml, ["mergeCells"]);
  if (differs("validations")) xml = withoutExtended(take(xml, ["dataValidations"]));
  if (!same(conditionsOf(before), conditionsOf(after))) {
    xml = withConditions(xml, from, patching.styles);
  }
  edit.setText(path, xml);
  if (differs("tables")) patchTables(pair, patching);
  if (differs("charts")) patchCharts(pair, patching);
}

function patchCells(xml: string, from: string, pair: SheetPair, patching: Patching): string {
  const { before, after } = pair;
  const changed = changedCells(before, after, patching.fileValues);
  const own = changed.some(({ facets }) => facets.length > 0) ? styleNumbers(xml) : null;
  const fresh = own ? styleNumbers(from) : null;
  const cells = new Map<number, Map<number, CellChange>>();
  for (const one of changed) {
    const { row, column, after: cell } = one;
    if (!cells.has(row)) cells.set(row, new Map());
    cells.get(row)!.set(column, {
      ...contentOf(cell, !one.hasOtherFormula),
      style: own && fresh ? styleOf(one, own, fresh, patching.styles) : undefined,
    });
  }
  const rows = new Map(
    changedKeys(before.rows, after.rows).map((row) => {
      const { height = null, hidden = false } = after.rows.get(row) ?? {};
      return [row, { height, isHidden: hidden }] as const;
    }),
  );
  return withCells(xml, {
    cells,
    rows,
    contentAt: (row, column) => {
      const cell = cellAt(after, row, column);
      return cell && contentOf(cell, false);
    },
    textNumber: (text) => patching.texts.numberOf(text),
  });
}

const contentOf = (cell: Cell | undefined, keepsFormula: boolean) => ({
  value: cell?.value ?? null,
  formula: cell?.formula === undefined ? undefined : keepsFormula ? null : cell.formula,
});

/** By row, then column. */
type StyleNumbers = ReadonlyMap<number, ReadonlyMap<number, number>>;

function styleNumbers(xml: string): StyleNumbers {
  const sheetData = sheetDataOf(xml);
  const rows = sheetData ? [...rowsOf(xml, sheetData)] : [];
  return new Map(
    rows.map(({ row, cells }) => [row, new Map(cells.map(({ column, style }) => [column, style]))]),
  );
}

/** The look as it was but for what changed; undefined where nothing did. */
function styleOf(
  { row, column, facets, after }: ChangedCell,
  own: StyleNumbers,
  fresh: StyleNumbers,
  styles: StyleMerge,
): number | undefined {
  if (facets.length === 0) return undefined;
  const base = own.get(row)?.get(column);
  const number = fresh.get(row)?.get(column) ?? 0;
  const isPlain = (after?.style ?? plainStyle) === plainStyle && !after?.quotePrefix;
  if (base === undefined) return isPlain ? 0 : styles.cell(number);
  return styles.variant(base, number, facets);
}

function patchColumns(xml: string, { before, after }: SheetPair): string {
  return withColumns(
    xml,
    new Map(
      changedKeys(before.columns, after.columns).map((column) => {
        const { width = null, hidden = false } = after.columns.get(column) ?? {};
        return [column, { width, isHidden: hidden }];
      }),
    ),
  );
}

/** The printer's own settings are a part of their own. */
function withPrinter(xml: string, before: string): string {
  const id = /\s(\w+:id)="([^"]*)"/.exec(before);
  const [setup] = sheetElements(xml, "pageSetup");
  if (!id || setup === undefined) return xml;
  return withElements(xml, "pageSetup", [withAttribute(setup, id[1]!, id[2]!)]);
}

/** Validations of which an older Excel knows nothing stand with the others from now on. */
function withoutExtended(xml: string): string {
  const splices = new Splices(xml);
  const [list] = elementsOf(xml, "extLst");
  for (const element of list ? childrenOf(xml, list, "ext") : []) {
    const [first] = childrenOf(xml, element);
    if (first?.name === "dataValidations") splices.remove(element);
  }
  return splices.toString();
}

/** Rules by formula are the model's, of all other kinds the file's. */
function withConditions(xml: string, from: string, styles: StyleMerge): string {
  const kept = sheetElements(xml, "conditionalFormatting").flatMap((element) => {
    const splices = new Splices(element);
    const rules = childrenOf(element, rootOf(element)!, "cfRule");
    const own = rules.filter((rule) => attributesOf(element, rule)["type"] === "expression");
    if (own.length === rules.length) return [];
    for (const rule of own) splices.remove(rule);
    return [splices.toString()];
  });
  const coming = sheetElements(from, "conditionalFormatting").map((element) =>
    withDifferentials(element, (index) => styles.differential(index)),
  );
  return withElements(xml, "conditionalFormatting", [...kept, ...coming]);
}
