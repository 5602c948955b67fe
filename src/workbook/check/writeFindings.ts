import { addressOf, area } from "../area";
import { asText } from "../asText";
import type { Survey, TableContents } from "../reading/survey";
import { queueFilled } from "../writing/build";
import { findingColumns, findingFormat, linkFormula } from "../template/findingsSheet";
import { headersOf, isOurs, isWritten, writtenHeaders, type ShownRow } from "./findingRows";

/**
 * チェック結果: a check replaces the table's body and writes nothing else; where the findings are those
 * that stand there already, it writes nothing at all.
 */

/** When a check was made, and what it looked at and counted: two sentences over the table. */
export interface CheckSummary {
  readonly checkedAt: string;
  readonly result: string;
}

/** Whether the sheet shows these findings of this year and scope already, whenever they were found. */
export const isShown = (
  survey: Survey,
  rows: readonly ShownRow[],
  { result }: CheckSummary,
): boolean =>
  survey.contents.CheckFindings !== undefined &&
  rowsStand(rows, survey.contents.CheckFindings) &&
  (survey.checkSummary === null || survey.checkSummary.text.endsWith(result));

/** Whether the table already shows exactly these rows. What staff wrote beside them is not compared. */
function rowsStand(rows: readonly ShownRow[], table: TableContents): boolean {
  const headers = headersOf(table);
  const body = table.formulas.slice(1);
  if (findingColumns.some(({ header }) => !headers.includes(header))) return false;
  const columns = writtenHeaders.map((header) => headers.indexOf(header));
  const shown = (cells: readonly unknown[]) => columns.map((i) => String(cells[i])).join("\u0000");
  const wanted = ({ row }: ShownRow) => writtenHeaders.map((header) => row[header]).join("\u0000");
  return rows.length === 0
    ? body.length === 1 && columns.every((i) => body[0]![i] === "")
    : body.length === rows.length && rows.every((row, i) => wanted(row) === shown(body[i]!));
}

/**
 * Queues the replacement of all that the sheet shows. `under`: the first row below the table in which
 * somebody wrote something, which makes room when the table grows. Without a summary the sentence over the table stays.
 */
export function queueFindings(
  context: Excel.RequestContext,
  survey: Survey,
  rows: readonly ShownRow[],
  summary: CheckSummary | null,
  under: number | null,
): void {
  const present = survey.contents.CheckFindings!;
  const { place } = present;
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const { id, hasTotals } = survey.located.tables.CheckFindings!.table;
  const table = context.workbook.tables.getItem(id);
  const known = headersOf(present);
  const missing = findingColumns
    .map(({ header }) => header)
    .filter((header) => !known.includes(header));
  const headers = [...known, ...missing];
  const body = Math.max(1, rows.length);
  const at = (row: number, column: number, count: number, columns: number) => {
    const range = sheet.getRange(
      addressOf(area(place.row + row, place.column + column, count, columns)),
    );
    // Written and left: no reference to keep.
    range.untrack();
    return range;
  };

  // It would stand between the findings, and it sums up nothing.
  if (hasTotals) table.showTotals = false;
  // One blank row stays between the table and what stands below it: without it Excel joins them.
  const lacking = under === null ? 0 : place.row + body + 2 - under;
  if (lacking > 0) sheet.getRange(`${under! + 1}:${under! + lacking}`).insert("Down");
  at(1, 0, Math.max(1, present.values.length - 1), known.length).clear("Contents");
  if (missing.length > 0) at(0, known.length, 1, missing.length).values = [missing];
  table.resize(at(0, 0, body + 1, headers.length));
  // Text before the values, so that nothing a cell held is taken for a formula or a date.
  for (const { format, column, columns } of formatRuns(headers))
    at(1, column, body, columns).numberFormat = format as unknown as string[][];
  if (rows.length > 0) {
    const block = at(1, 0, rows.length, headers.length);
    const cells = rows.map((row) => cellsOf(row, headers));
    block.values = cells;
    // Excel fills a formula that staff noted, alone in its column, into all of it (office-js #2093).
    for (const { row, column, count } of besideFormulas(cells))
      at(1 + row, column, count, 1).values = "" as unknown as string[][];
    const link = headers.indexOf("リンク");
    queueFilled(at(1, link, rows.length, 1), at(1, link, 1, 1), linkFormula);
    block.format.verticalAlignment = "Center";
    block.format.wrapText = true;
    block.format.autofitRows();
  }
  if (summary && survey.checkSummary) {
    const { sheetId, row, column } = survey.checkSummary.place;
    const cell = context.workbook.worksheets.getItem(sheetId).getCell(row, column);
    cell.values = [[`${summary.checkedAt}　${summary.result}`]];
  }
}

/** Runs of blank cells in columns in which a formula is written, by their place in the body. */
function besideFormulas(cells: readonly (readonly unknown[])[]) {
  const runs: { readonly row: number; readonly column: number; count: number }[] = [];
  const isFormula = (content: unknown) => typeof content === "string" && content.startsWith("=");
  cells[0]!.forEach((_, column) => {
    if (!cells.some((line) => isFormula(line[column]))) return;
    cells.forEach((line, row) => {
      if (line[column] !== "") return;
      const last = runs.at(-1);
      if (last?.column === column && last.row + last.count === row) last.count++;
      else runs.push({ row, column, count: 1 });
    });
  });
  return runs;
}

/** Runs of our neighbouring columns of one format; staff's own columns keep theirs. */
function formatRuns(headers: readonly string[]) {
  const runs: { readonly format: string; readonly column: number; columns: number }[] = [];
  headers.forEach((header, column) => {
    if (!isOurs(header)) return;
    const format = findingFormat(header);
    const last = runs.at(-1);
    if (last?.format === format && last.column + last.columns === column) last.columns++;
    else runs.push({ format, column, columns: 1 });
  });
  return runs;
}

/** A row's cells, left to right; the links come after. */
const cellsOf = ({ row, notes }: ShownRow, headers: readonly string[]): unknown[] =>
  headers.map((header) => {
    if (header === "リンク") return "";
    if (isWritten(header)) return header === "キー" ? asText(row.キー) : row[header];
    return notes.get(header) ?? "";
  });
