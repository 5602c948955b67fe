import type { CellValue } from "../entries/cell";
import type { PlanTable } from "../entries/columns";
import { area, overlap, type Area, type Areas } from "./area";

/** The sheets of the template, in tab order. Also their names in a workbook where none is taken. */
export const sheetRoles = [
  "記入要領",
  "推進項目",
  "取組内容",
  "数値目標",
  "集計",
  "個票",
  "チェック結果",
] as const;
/** Sheets of ours that are made when they are first needed. */
export type LaterRole =
  ("提出記録" | "提出内容" | "配布記録" | "取込記録" | "取込の判断") | "個票一覧";
export type SheetRole = (typeof sheetRoles)[number] | LaterRole;

/** Tables of what happened, each on a sheet of its own. */
export type RecordTable =
  "PlanSubmissions" | "SubmittedEntries" | "PlanHandOuts" | "PlanImports" | "PlanImportCells";
export type TemplateTable = PlanTable | "CheckFindings" | RecordTable;

/**
 * A sheet as plain data: all that insert writes, before anybody speaks to Excel. `build.ts` turns it
 * into queued calls; repair and recalculate compare the workbook against it. Addresses inside
 * formulas are of this sheet or go by table and name, so the sheet may get any name.
 */
export interface SheetSpec {
  readonly role: SheetRole;
  readonly tabColor: string;
  readonly protect: boolean;
  /** Number formats, set before the values: one for the area, or a block of its shape. */
  readonly formats: readonly { readonly area: Area; readonly format: string | string[][] }[];
  readonly values: readonly { readonly area: Area; readonly values: CellValue[][] }[];
  /**
   * Single formulas of a table's body, by address. Set before the table is made: a formula that is
   * written into a table's blank column becomes the formula of the whole column (office-js #2093).
   */
  readonly lookUps?: readonly Formulas[];
  readonly table?: { readonly name: TemplateTable; readonly area: Area };
  /** Set once the tables and names exist; into a table, one formula for a whole column. */
  readonly formulas: readonly Formulas[];
  readonly looks: readonly Look[];
  /** Of a form to be printed, never of data: one cell each, or with `across` one per row. */
  readonly merges?: readonly { readonly area: Area; readonly across?: true }[];
  readonly unlocked: readonly Area[];
  readonly validations: readonly ValidationSpec[];
  /** In order of priority. */
  readonly conditionals: readonly ConditionalSpec[];
  /** Runs of columns of one width, in characters. */
  readonly widths: readonly {
    readonly column: number;
    readonly columns: number;
    readonly width: number;
  }[];
  /** Runs of rows of one height, in points; later ones overrule earlier ones. */
  readonly heights: readonly {
    readonly row: number;
    readonly rows: number;
    readonly height: number;
  }[];
  /**
   * Runs of rows as high as their texts, for good: staff's texts have any length, and Excel fits a row
   * that nobody gave a height whenever one of its cells is edited.
   */
  readonly fitted?: readonly { readonly row: number; readonly rows: number }[];
  /** Rows and columns that stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly hiddenColumns: readonly { readonly column: number; readonly columns: number }[];
  readonly charts?: readonly ChartSpec[];
  readonly print: PrintSpec;
}

/** Excel's character widths in points, at the default font: 7 pixels a digit and 5 of padding. */
export const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/**
 * How large columns may be printed on so many points, in percent. A sixth is left spare: another
 * PC's default font makes columns as much wider, and a last column would get a page of its own.
 */
export const scaleToWidth = (widths: SheetSpec["widths"], printable: number): number =>
  Math.floor(
    (84 * printable) /
      widths.reduce((sum, { columns, width }) => sum + columns * pointsOf(width), 0),
  );

export interface Formulas {
  readonly area: Area;
  /**
   * With `=`; a block has the area's shape, a scalar without relative references goes into each of
   * its cells. A function gives each cell's formula: that of the first, filled over the area by
   * Excel, must make the others.
   */
  readonly formulas: string | string[][] | ((row: number, column: number) => string);
  /** Each column has a formula of its own: those of the first row, filled downwards, make the others. */
  readonly byColumn?: true;
}

/** The number format insert gives a cell. */
export function formatAt({ formats }: SheetSpec, row: number, column: number): string {
  const last = formats.filter(({ area: place }) => overlap(place, area(row, column))).at(-1);
  if (!last) return "General";
  const { area: place, format } = last;
  return typeof format === "string" ? format : format[row - place.row]![column - place.column]!;
}

/** The formula a cell of the area gets. */
export function formulaAt({ area, formulas }: Formulas, row: number, column: number): string {
  if (typeof formulas === "string") return formulas;
  return typeof formulas === "function"
    ? formulas(row, column)
    : formulas[row - area.row]![column - area.column]!;
}

export interface Look {
  readonly area: Areas;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center";
  /** Thin lines around and between the cells: the template's grey, or a colour. */
  readonly grid?: true | string;
}

/** Later ones add to earlier ones on the same cells: a block's rule first, then its rows' prompts. */
export interface ValidationSpec {
  readonly area: Areas;
  readonly rule?:
    | { readonly list: string }
    /** 1 to so many. */
    | { readonly upTo: number }
    /** Accepts any number; other entries are warned about and may stay, for the check to read. */
    | "number";
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly alert?: {
    readonly title: string;
    readonly message: string;
    readonly style: "Stop" | "Warning";
  };
}

export interface ConditionalSpec {
  readonly area: Area;
  /** With `=`, relative to the area's first cell. */
  readonly formula: string;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
}

interface PrintSpec {
  readonly orientation: "Portrait" | "Landscape";
  /** One page wide where it is not said. By scale, for Excel ignores breaks where it fits pages. */
  readonly zoom?: "onePage" | { readonly scale: number };
  /** Points left free on either side, where Excel's usual 50.4 are too many. */
  readonly sideMargins?: number;
  /** What is printed, where that is not all. */
  readonly area?: Area;
  /** Rows that begin a page. */
  readonly breaks?: readonly number[];
  /** Rows repeated on every page from where they stand. */
  readonly titleRows?: { readonly row: number; readonly rows: number };
  /** On the left of every page's top. */
  readonly title?: string;
  /** On the right of every page's top; `&D` is the day it is printed. */
  readonly header?: string;
  readonly footer: string;
}

/** Columns over categories: solid greys, which a photocopy keeps apart. */
export interface ChartSpec {
  readonly name: string;
  readonly type: "ColumnStacked" | "ColumnClustered";
  /** A column per series. */
  readonly values: Area;
  readonly categories: Area;
  /** The cell whose text is the title. */
  readonly title: Area;
  /** The cells it lies over. */
  readonly place: Area;
  /** Smaller values go without their number, which would lie over its neighbour's. */
  readonly leastLabel: number;
  /** One per series; `label` is the colour of the numbers in it. */
  readonly series: readonly {
    readonly name: string;
    readonly fill: string;
    readonly label: string;
  }[];
}

/** A workbook name the template needs. Its formula may name the template's sheets by role. */
export interface NameSpec {
  readonly name: string;
  readonly comment: string;
  /** A place on a template sheet, or a formula over tables, the same in every language. */
  readonly refersTo:
    { readonly role: SheetRole; readonly area: Area } | { readonly formula: string };
}
