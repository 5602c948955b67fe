import { yearLabel } from "../plan/fiscalYear";
import { addressOf, area } from "./area";
import type { PlacedFinding } from "./placeFindings";
import type { Survey, TableContents } from "./survey";
import {
  findingColumns,
  findingFormat,
  linkFormula,
  severityWords,
  type FindingHeader,
} from "./template/findingsSheet";

/**
 * チェック結果: the findings as rows. A check replaces the table's body and writes nothing else;
 * where the findings are those that stand there already, it writes nothing at all. Columns go by
 * their headers; what staff wrote in 確認 and in columns of their own stays with its finding.
 */
export type FindingRow = Readonly<
  Record<Exclude<FindingHeader, "リンク" | "確認" | "キー">, string> & {
    /** An item's number is a number here too: not every program counts "2" where 2 is asked for. */
    readonly キー: string | number;
  }
>;

export const findingRow = (finding: PlacedFinding): FindingRow => ({
  重大度: severityWords[finding.severity],
  規則: finding.rule,
  シート: finding.sheet ?? "",
  番号: finding.itemNo === null ? "" : String(finding.itemNo),
  名称: finding.name ?? "",
  部署: finding.department ?? "",
  列: finding.column ?? "",
  年度: finding.year === null ? "" : yearLabel(finding.year),
  内容: finding.message,
  あった値: finding.found,
  期待: finding.expected,
  セル: (finding.sheet && finding.cell) ?? "",
  キー: finding.key ?? "",
});

const written = findingColumns
  .map(({ header }) => header)
  .filter((header): header is keyof FindingRow => header !== "リンク" && header !== "確認");

const isWritten = (header: string): header is keyof FindingRow =>
  (written as string[]).includes(header);

const isOurs = (header: string): header is FindingHeader =>
  findingColumns.some((column) => column.header === header);

/** Staff's own: 確認 and columns they added. */
const isStaffs = (header: string): boolean => header === "確認" || !isOurs(header);

const headersOf = ({ values }: TableContents): string[] => values[0]!.map(String);

/** Whether the table already shows exactly these rows. What staff wrote beside them is not compared. */
function rowsStand(rows: readonly FindingRow[], table: TableContents): boolean {
  const headers = headersOf(table);
  const body = table.formulas.slice(1);
  if (findingColumns.some(({ header }) => !headers.includes(header))) return false;
  const columns = written.map((header) => headers.indexOf(header));
  const shown = (cells: readonly unknown[]) => columns.map((i) => String(cells[i])).join("\u0000");
  const wanted = (row: FindingRow) => written.map((header) => row[header]).join("\u0000");
  return rows.length === 0
    ? body.length === 1 && columns.every((i) => body[0]![i] === "")
    : body.length === rows.length && rows.every((row, i) => wanted(row) === shown(body[i]!));
}

/** When a check was made, and what it looked at and counted: two sentences over the table. */
export interface CheckSummary {
  readonly checkedAt: string;
  readonly result: string;
}

/** Whether the sheet shows these findings of this year and scope already, whenever they were found. */
export const isShown = (
  survey: Survey,
  rows: readonly FindingRow[],
  { result }: CheckSummary,
): boolean =>
  survey.contents.CheckFindings !== undefined &&
  rowsStand(rows, survey.contents.CheckFindings) &&
  (survey.checkSummary === null || survey.checkSummary.text.endsWith(result));

/** Queues the replacement of all that the sheet shows. */
export function queueFindings(
  context: Excel.RequestContext,
  survey: Survey,
  rows: readonly FindingRow[],
  { checkedAt, result }: CheckSummary,
): void {
  const present = survey.contents.CheckFindings!;
  const { place } = present;
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const table = context.workbook.tables.getItem(survey.located.tables.CheckFindings!.table.id);
  const known = headersOf(present);
  const missing = findingColumns
    .map(({ header }) => header)
    .filter((header) => !known.includes(header));
  const headers = [...known, ...missing];
  const body = Math.max(1, rows.length);
  const at = (row: number, column: number, count: number, columns: number) =>
    sheet.getRange(addressOf(area(place.row + row, place.column + column, count, columns)));

  table.clearFilters();
  table.sort.clear();
  at(1, 0, Math.max(1, present.values.length - 1), known.length).clear("Contents");
  if (missing.length > 0) at(0, known.length, 1, missing.length).values = [missing];
  table.resize(at(0, 0, body + 1, headers.length));
  // Text before the values, so that nothing a cell held is taken for a formula or a date.
  for (const { format, column, columns } of formatRuns(headers))
    at(1, column, body, columns).numberFormat = format as unknown as string[][];
  if (rows.length > 0) {
    const notes = staffNotes(present);
    const block = at(1, 0, rows.length, headers.length);
    block.values = rows.map((row) => cellsOf(row, headers, notes.get(identity(row))));
    at(1, headers.indexOf("リンク"), rows.length, 1).formulas =
      linkFormula as unknown as string[][];
    block.format.verticalAlignment = "Center";
    block.format.wrapText = true;
  }
  if (survey.checkSummary) {
    const { sheetId, row, column } = survey.checkSummary.place;
    const summary = context.workbook.worksheets.getItem(sheetId).getCell(row, column);
    summary.values = [[`${checkedAt}　${result}`]];
  }
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

/** What makes a finding the same as one of the check before: rule, place and value. */
const identity = (row: Pick<FindingRow, "規則" | "キー" | "列" | "あった値">): string =>
  [row.規則, row.キー, row.列, row.あった値].join("\u0000");

type Notes = ReadonlyMap<string, unknown>;

/** What staff wrote beside the findings of the check before, by finding and header. */
function staffNotes(table: TableContents): ReadonlyMap<string, Notes> {
  const headers = headersOf(table);
  return new Map(
    table.formulas.slice(1).map((cells) => {
      const cell = (header: FindingHeader) => String(cells[headers.indexOf(header)] ?? "");
      const notes = headers.flatMap((header, i): [string, unknown][] =>
        isStaffs(header) ? [[header, cells[i]]] : [],
      );
      const row = {
        ...{ 規則: cell("規則"), キー: cell("キー"), 列: cell("列"), あった値: cell("あった値") },
      };
      return [identity(row), new Map(notes)];
    }),
  );
}

/** A finding's cells, left to right; the links come after. */
const cellsOf = (row: FindingRow, headers: readonly string[], notes?: Notes): unknown[] =>
  headers.map((header) => {
    if (header === "リンク") return "";
    if (isWritten(header)) return header === "キー" ? asText(row.キー) : row[header];
    const note = notes?.get(header) ?? "";
    const isFormula = typeof note === "string" && note.startsWith("=");
    return header === "確認" || isFormula ? note : asText(note);
  });

/** A text stays one in a cell that is no text cell. */
const asText = (value: unknown): unknown =>
  typeof value === "string" && value !== "" ? `'${value}` : value;
