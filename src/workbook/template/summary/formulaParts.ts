import { header } from "../../../entries/columns";
import type { FiscalYear } from "../../../plan/fiscalYear";
import type { Plan } from "../../../plan/plan";
import { cellAddress, type Area } from "../../area";
import type { Formulas } from "../../sheetSpec";
import { names } from "../names";
import { noShare, totalColumn } from "./summaryLayout";

/** Pieces the formulas of 集計 are made of. */

/** A cell that names what stands below it, and the year that is chosen: on paper nothing else tells it. */
export interface TitleOfYear {
  readonly cell: Area;
  /** Goes before the year's name. */
  readonly words: string;
}

export const titleFormulas = (titles: readonly TitleOfYear[]): Formulas[] =>
  titles.map(({ cell, words }) => ({
    area: cell,
    formulas: `="${words}　"&INDEX(${names.yearNames},${names.yearPosition})`,
  }));

/** The column of the table that belongs to the chosen year. */
export const yearColumn = (
  plan: Plan,
  table: string,
  columnHeader: (year: FiscalYear) => string,
  position: string = names.yearPosition,
) =>
  `CHOOSE(${position},${plan.fiscalYears.map((year) => `${table}[${columnHeader(year)}]`).join(",")})`;

/**
 * Rows that are no 再掲. Not COUNTIFS with the criterion "": LibreOffice counts too few rows by it as
 * soon as there is a second criterion.
 */
const isBlank = (column: string) => `(${column}="")`;

/** Rows of a table that are no 再掲. */
export const notReprint = (table: string) => isBlank(`${table}[${header.reprintOf}]`);

/** n ÷ all of the row, unreported ones included; `noShare` where there are none. */
export function shareFormula(row: number, countColumn: number, allColumn = totalColumn): string {
  const all = `$${cellAddress(row, allColumn)}`;
  return `=IF(N(${all})=0,"${noShare}",ROUND(N(${cellAddress(row, countColumn)})/${all},3))`;
}

/** `D$8`: the word over a column, which its cells count. */
export const wordOver = (headerRow: number, column: number): string =>
  cellAddress(headerRow, column).replace(/(\d+)/, "$$$1");
