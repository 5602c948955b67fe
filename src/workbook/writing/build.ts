import {
  addressOf,
  absoluteAddressOf,
  cellAddress,
  area as areaOf,
  eachArea,
  quoteSheet,
  type Area,
  type Areas,
} from "../area";
import {
  formulaAt,
  pointsOf,
  type ConditionalSpec,
  type Formulas,
  type Look,
  type NameSpec,
  type SheetRole,
  type SheetSpec,
  type TemplateTable,
  type ValidationSpec,
} from "../sheetSpec";
import { colors } from "../template/look";

/**
 * Queues a template's sheets. Nothing here calls `sync`: the caller sends all of it as one batch, in
 * the order Excel needs: formats before values (or text turns into dates), values before tables
 * (adding rows is slow), tables before the formulas that name them.
 */

/** A sheet that is being built. */
export interface SheetInWork {
  readonly spec: SheetSpec;
  readonly sheet: Excel.Worksheet;
  /** One range object per place: each costs the request some 300 bytes. */
  at(place: Area): Excel.Range;
  /** The places as few objects, whose look or validation is set in one call each. */
  over(places: Areas): readonly (Excel.Range | Excel.RangeAreas)[];
}

export function inWork(sheet: Excel.Worksheet, spec: SheetSpec): SheetInWork {
  const ranges = onceEach((address) => sheet.getRange(address));
  const severals = onceEach((addresses) => sheet.getRanges(addresses));
  return {
    spec,
    sheet,
    at: (place) => ranges(addressOf(place)),
    over(places) {
      const all = eachArea(places);
      return all.length === 1
        ? [ranges(addressOf(all[0]!))]
        : addressLists(all).map((addresses) => severals(addresses));
    },
  };
}

function onceEach<T extends Excel.Range | Excel.RangeAreas>(
  make: (address: string) => T,
): (address: string) => T {
  const made = new Map<string, T>();
  return (address) => {
    const known = made.get(address);
    if (known) return known;
    const range = make(address);
    // Nobody asks for it after the batch: no reference to keep, and none to give back.
    range.untrack();
    made.set(address, range);
    return range;
  };
}

/** Excel takes 8,192 characters; far fewer are enough to save what there is to save. */
const longestList = 2000;

/** `A1:B2,C3`, cut where a list would grow too long. */
function addressLists(places: readonly Area[]): string[] {
  const lists: string[] = [];
  for (const address of places.map(addressOf)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < longestList)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

/** A range takes one value for all its cells; the typings only know the block. */
const forAll = <T>(value: T): T[][] => value as unknown as T[][];

/** Formats, values, look-ups and the table over them. */
export function queueContents({ sheet, spec, at }: SheetInWork): void {
  for (const { area, format } of spec.formats)
    at(area).numberFormat = typeof format === "string" ? forAll(format) : format;
  for (const { area, values } of spec.values) at(area).values = values;
  queueEach(spec.lookUps ?? [], at);
  if (spec.table) {
    // A range, for an address without a sheet may be taken for one of the active sheet.
    queueTableLook(sheet.tables.add(at(spec.table.area), true), spec.table.name);
  }
}

/** A new table's name, and its style, which is that of the cells. */
export function queueTableLook(table: Excel.Table, name: TemplateTable): void {
  table.name = name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
}

export const queueFormulas = ({ spec, at }: SheetInWork): void => queueEach(spec.formulas, at);

function queueEach(all: readonly Formulas[], at: SheetInWork["at"]): void {
  for (const each of all) {
    const { area, formulas } = each;
    if (Array.isArray(formulas)) at(area).formulas = formulas;
    else queueFilled(at(area), at(firstOf(area)), formulaAt(each, area.row, area.column));
  }
}

const firstOf = ({ row, column }: Area): Area => areaOf(row, column);

/**
 * One formula for a block: written into its first cell and copied over it, relative references moving
 * along. That a block takes a single formula is documented no more.
 */
export function queueFilled(block: Excel.Range, first: Excel.Range, formula: string): void {
  first.formulas = [[formula]];
  if (block !== first) block.copyFrom(first, "Formulas");
}

/** Names of places and columns; `sheetName` gives the name each role got in this workbook. */
export function queueNames(
  workbook: Excel.Workbook,
  specs: readonly NameSpec[],
  sheetName: (role: SheetRole) => string,
): void {
  for (const { name, refersTo, comment } of specs)
    if ("formula" in refersTo)
      // `add` would keep the cells a table's column has now, and not grow with it (office-js #740).
      workbook.names.addFormulaLocal(name, refersTo.formula, comment);
    else {
      const sheet = quoteSheet(sheetName(refersTo.role));
      workbook.names.add(name, `=${sheet}!${absoluteAddressOf(refersTo.area)}`, comment);
    }
}

/** Looks, entry helps and what stays in sight. Wrapping comes late: it makes writes slow. */
export function queueLooks(sheetInWork: SheetInWork): void {
  const { sheet, spec, at, over } = sheetInWork;
  sheet.tabColor = spec.tabColor;
  sheet.showGridlines = false;
  queueWidths(sheetInWork);
  for (const { row, rows, height } of spec.heights)
    at({ row, column: 0, rows, columns: 1 }).format.rowHeight = height;
  for (const look of spec.looks) {
    for (const { format } of over(look.area)) queueLook(format, look);
    if (look.grid)
      for (const place of eachArea(look.area))
        queueGrid(at(place), place, look.grid === true ? colors.grid : look.grid);
  }
  // By widths, fonts and wrapping, so after them.
  for (const { row, rows } of spec.fitted ?? [])
    at({ row, column: 0, rows, columns: 1 }).getEntireRow().format.autofitRows();
  for (const { area, across } of spec.merges ?? []) at(area).merge(across ?? false);
  for (const { format } of over(spec.unlocked)) format.protection.locked = false;
  queueValidations(sheetInWork);
  queueConditionals(sheetInWork);
  if (spec.freeze) {
    const { rows, columns } = spec.freeze;
    if (columns > 0) sheet.freezePanes.freezeAt(at({ row: 0, column: 0, rows, columns }));
    else sheet.freezePanes.freezeRows(rows);
  }
}

/** One call for the sheet: a range object per width would cost the request three times as much. */
function queueWidths({ spec: { widths }, at }: SheetInWork): void {
  const perColumn: { format: { columnWidth: number } }[] = [];
  for (const { column, columns, width } of widths)
    for (let i = 0; i < columns; i++)
      perColumn[column + i] = { format: { columnWidth: pointsOf(width) } };
  at(areaOf(0, 0, 1, perColumn.length)).setColumnProperties(perColumn);
}

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

export function queueLook(format: Excel.RangeFormat, look: Look): void {
  if (look.fill) format.fill.color = look.fill;
  if (look.color) format.font.color = look.color;
  if (look.bold) format.font.bold = true;
  if (look.size) format.font.size = look.size;
  if (look.horizontal) format.horizontalAlignment = look.horizontal;
  if (look.vertical) format.verticalAlignment = look.vertical;
  if (look.wrap) format.wrapText = true;
}

export function queueGrid(
  { format }: Excel.Range,
  { rows, columns }: Area,
  color: string = colors.grid,
): void {
  for (const edge of edges) {
    // Excel refuses an inside line where there is no inside.
    if (edge === "InsideHorizontal" && rows === 1) continue;
    if (edge === "InsideVertical" && columns === 1) continue;
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = color;
  }
}

export function queueValidations({ spec, over }: SheetInWork): void {
  for (const validation of spec.validations)
    for (const { dataValidation } of over(validation.area))
      queueValidation(dataValidation, validation);
}

function queueValidation(
  validation: Excel.DataValidation,
  { rule, prompt, alert }: ValidationSpec,
): void {
  if (rule === "number")
    validation.rule = { decimal: { formula1: -1e15, formula2: 1e15, operator: "Between" } };
  else if (rule && "upTo" in rule)
    validation.rule = { wholeNumber: { formula1: 1, formula2: rule.upTo, operator: "Between" } };
  else if (rule) validation.rule = { list: { inCellDropDown: true, source: rule.list } };
  if (prompt) validation.prompt = { ...prompt, showPrompt: true };
  if (alert) validation.errorAlert = { ...alert, showAlert: true };
}

/** One that is added comes before those that are there. */
export function queueConditionals({ spec, at }: SheetInWork): void {
  for (const conditional of [...spec.conditionals].reverse())
    queueConditional(at(conditional.area), conditional);
}

function queueConditional(
  range: Excel.Range,
  { formula, fill, color, bold }: ConditionalSpec,
): void {
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = formula;
  if (fill) custom.format.fill.color = fill;
  if (color) custom.format.font.color = color;
  if (bold) custom.format.font.bold = true;
}

/** Columns of other years, put away. */
export function queueHiddenColumns({ spec, at }: SheetInWork): void {
  for (const { column, columns } of spec.hiddenColumns)
    at({ row: 0, column, rows: 1, columns }).columnHidden = true;
}

/** Without a password; what the clerk needs on a protected sheet stays allowed. */
export const protectionOptions: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowFormatColumns: true,
  allowFormatRows: true,
};

/** A4, headers on every page. May fail where no printer is known. */
export function queuePrint({ sheet, spec: { print } }: SheetInWork): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation;
  pageLayout.paperSize = "A4";
  // Both members, for one alone does not always take effect (office-js #1860); 99 is "as many as needed".
  pageLayout.zoom =
    typeof print.zoom === "object"
      ? print.zoom
      : { horizontalFitToPages: 1, verticalFitToPages: print.zoom === "onePage" ? 1 : 99 };
  if (print.sideMargins !== undefined) {
    pageLayout.leftMargin = print.sideMargins;
    pageLayout.rightMargin = print.sideMargins;
  }
  if (print.area) pageLayout.setPrintArea(addressOf(print.area));
  for (const row of print.breaks ?? []) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
  if (print.titleRows) {
    const { row, rows } = print.titleRows;
    pageLayout.setPrintTitleRows(`$${row + 1}:$${row + rows}`);
  }
  const { defaultForAllPages } = pageLayout.headersFooters;
  if (print.title) defaultForAllPages.leftHeader = print.title;
  if (print.header) defaultForAllPages.rightHeader = print.header;
  defaultForAllPages.leftFooter = print.footer;
  defaultForAllPages.rightFooter = "&P / &N";
}

export const printWarning =
  "印刷の設定（用紙・見出し・フッター）ができませんでした。プリンターを確認して、「ページ設定」で設定してください。";

/** Whether Excel failed in the print set-up: page layout, page breaks, headers and footers. */
export const isPrintSetUp = ({ debugInfo }: OfficeExtension.Error): boolean =>
  /^(PageLayout|PageBreak|HeaderFooter)|pageBreaks$/i.test(debugInfo?.errorLocation ?? "");
