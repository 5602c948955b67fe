/**
 * The workbook model of the local Excel: what a file holds, as plain data. The host, the formula
 * engine, the .xlsx reader and writer and the page's grid all stand on this and on nothing of each
 * other. Rows and columns count from 0. Colours are `#RRGGBB`. Widths are in characters and heights in
 * points, as in the file.
 */
import type { CellArea as Area } from "../formula/references";
import type { ProtectionOptions } from "../xlsx/sheetProtection";

export type { Area, ProtectionOptions };

export interface Book {
  /** File name: `Book1.xlsx`. */
  name: string;
  readOnly: boolean;
  /** Workbook structure protection. */
  structure: { protected: boolean; password?: string };
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** 表示桁数で計算する: numbers are kept as their cell shows them. Files do not carry it here. */
  precisionAsDisplayed?: boolean;
  /** In tab order. */
  sheets: Sheet[];
  /** Names of its chart and macro sheets, which the model does not have; absent: none. */
  otherSheets?: readonly string[];
  names: DefinedName[];
  activeSheetId: string;
  /** The font of cells that say nothing of it; absent: that of a new Japanese workbook. */
  defaultFont?: { name: string; size: number };
  /** The file it was opened from; absent: a new workbook. */
  original?: OriginalFile;
}

/** Saving changes what differs from it and leaves everything else of the file as it was. */
interface OriginalFile {
  readonly bytes: Uint8Array;
  /** Of its name: `.xlsx`, `.xlsm` … */
  readonly ending: string;
  /** The model's worksheets as they were opened, in the file's order. */
  readonly sheetIds: readonly string[];
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  showGridlines: boolean;
  /** By row, then column. A cell that holds nothing and looks like nothing is absent. */
  cells: Map<number, Map<number, Cell>>;
  columns: Map<number, { width?: number; hidden?: boolean }>;
  /** `fitted`: as high as its texts; the height is what it was when it was last fitted. */
  rows: Map<number, { height?: number; fitted?: true; hidden?: boolean }>;
  tables: Table[];
  names: DefinedName[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  /** Rows and columns frozen at the top left. */
  freeze: { rows: number; columns: number };
  protection: { protected: boolean; password?: string; options: ProtectionOptions };
  page: PageLayout;
  charts: Chart[];
  /** Merged cells; absent: none. */
  merges?: Area[];
  selection: Area;
}

/** An error value: `#N/A`, `#REF!`, `#DIV/0!`, `#VALUE!`, `#NAME?`, `#NUM!`, `#NULL!`. */
interface CellError {
  error: string;
}

/** `null` is an empty cell; a formula's empty text is `""`. */
export type CellContent = null | number | string | boolean | CellError;

export interface Cell {
  value: CellContent;
  /** Without `=`, in the file's form: `T[[#This Row],[col]]`, never `[@col]`. */
  formula?: string;
  /** Entered with a leading apostrophe. */
  quotePrefix?: boolean;
  /** Shared between cells: replace it, never change it in place. */
  style: CellStyle;
}

export interface CellStyle {
  readonly numberFormat: string;
  readonly fill?: string;
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly color?: string;
  };
  readonly horizontal?: "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection";
  readonly vertical?: "Top" | "Center" | "Bottom" | "Justify";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Partial<Readonly<Record<BorderEdge, Border>>>;
  readonly locked: boolean;
}

export type BorderEdge = "top" | "bottom" | "left" | "right";
export interface Border {
  readonly style: "thin" | "medium" | "thick" | "hair" | "dashed" | "dotted" | "double";
  readonly color: string;
}

export const plainStyle: CellStyle = Object.freeze({ numberFormat: "General", locked: true });

export interface Table {
  /** Number as text, unique in the book. */
  readonly id: string;
  name: string;
  /** Header row included, and the totals row. */
  area: Area;
  /** The last row of its area is a totals row; a saved file has it as an ordinary row. */
  showTotals?: true;
  columns: { id: number; name: string }[];
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
  /** Rows of its body are hidden by a filter; a saved file has them hidden, without the filter. */
  isFiltered?: true;
}

export interface DefinedName {
  name: string;
  /** With `=`: `=集計!$B$3`, `=PlanItems[番号]`. */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface Validation {
  areas: Area[];
  /** As Excel.DataValidationRule has it. */
  rule: Record<string, unknown>;
  ignoreBlanks: boolean;
  prompt?: { title: string; message: string; showPrompt: boolean };
  errorAlert?: {
    title: string;
    message: string;
    style: "Stop" | "Warning" | "Information";
    showAlert: boolean;
  };
}

/** Only the custom (formula) type. */
export interface ConditionalFormat {
  id: string;
  areas: Area[];
  /** With `=`, relative to the first area's first cell. */
  formula: string;
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  /** From 0; the lowest comes first. */
  priority: number;
  stopIfTrue: boolean;
}

export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  /** Pages wide and tall, or a scale in percent. */
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** Absolute areas. */
  printArea?: Area;
  titleRows?: { first: number; last: number };
  titleColumns?: { first: number; last: number };
  /** Rows that begin a page by hand; absent: none. */
  rowBreaks?: number[];
  centerHorizontally: boolean;
  blackAndWhite: boolean;
  /** In points. */
  margins: Partial<Record<"top" | "bottom" | "left" | "right" | "header" | "footer", number>>;
  headersFooters: Partial<
    Record<
      "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter",
      string
    >
  >;
}

export interface Chart {
  id: string;
  name: string;
  /** Excel.ChartType: ColumnStacked, BarStacked, ColumnClustered, Line … */
  type: string;
  /** The data as it was given to charts.add, sheet name included. */
  source: string;
  seriesBy: "Auto" | "Columns" | "Rows";
  /** Everything else that was set on it, by path: `title.text`, `top`, `series.0.format.fill` … */
  settings: Record<string, unknown>;
  /** A chart of a kind the model does not have, as the file's reader has it: saved as it came. */
  whole?: unknown;
}

/** The options of a protection that says nothing of them. */
export const nothingAllowed: Readonly<ProtectionOptions> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

let sheetCount = 0;
const newSheetId = () => `{00000000-0001-0000-0000-${String(++sheetCount).padStart(12, "0")}}`;

export function newSheet(name: string): Sheet {
  return {
    id: newSheetId(),
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    tables: [],
    names: [],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: 0, columns: 0 },
    protection: { protected: false, options: { ...nothingAllowed } },
    page: {
      orientation: "Portrait",
      paperSize: "A4",
      zoom: { scale: 100 },
      centerHorizontally: false,
      blackAndWhite: false,
      margins: {},
      headersFooters: {},
    },
    charts: [],
    selection: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
  };
}

/** A new workbook as Excel opens it: one empty sheet. */
export function newBook(name = "Book1.xlsx", sheetNames: readonly string[] = ["Sheet1"]): Book {
  const sheets = sheetNames.map(newSheet);
  return {
    name,
    readOnly: false,
    structure: { protected: false },
    calculationMode: "Automatic",
    sheets,
    names: [],
    activeSheetId: sheets[0]!.id,
  };
}

export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined =>
  sheet.cells.get(row)?.get(column);

/** The cell at a place, made if it is absent. */
export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  let cells = sheet.cells.get(row);
  if (!cells) sheet.cells.set(row, (cells = new Map()));
  let cell = cells.get(column);
  if (!cell) cells.set(column, (cell = { value: null, style: plainStyle }));
  return cell;
}

/** Lists the sheet's tables of the whole book, in tab order. */
export const tablesOf = (book: Book): { sheet: Sheet; table: Table }[] =>
  book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
