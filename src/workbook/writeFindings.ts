import { yearLabel } from "../plan/fiscalYear";
import { addressOf, area, quoteSheet } from "./area";
import type { PlacedFinding } from "./placeFindings";
import type { Survey, TableContents } from "./survey";
import {
  findingColumn,
  findingColumns,
  findingFormats,
  severityWords,
  type FindingHeader,
} from "./template/findingsSheet";

/**
 * チェック結果: the findings as rows. A check replaces the table's body and writes nothing else;
 * where the findings are those that stand there already, it writes nothing at all.
 */
export type FindingRow = Readonly<Record<FindingHeader, string | number>>;

export function findingRow(finding: PlacedFinding): FindingRow {
  const target = finding.sheet && finding.cell ? `${finding.sheet} ${finding.cell}` : "";
  return {
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
    リンク: target && link(finding.sheet!, finding.cell!, target),
    確認: "",
    キー: finding.key === null ? "" : String(finding.key),
  };
}

const link = (sheet: string, cell: string, label: string): string =>
  `=HYPERLINK("#${quoteSheet(sheet)}!${cell}","${label.replaceAll('"', '""')}")`;

/** The row as cells, left to right. */
const cellsOf = (row: FindingRow): (string | number)[] =>
  findingColumns.map(({ header }) => row[header]);

/** Whether the table already shows exactly these rows. 確認 is the staff's own and not compared. */
function rowsStand(rows: readonly FindingRow[], { formulas }: TableContents): boolean {
  const body = formulas.slice(1);
  if (rows.length === 0) return body.length === 1 && body[0]!.every((cell) => cell === "");
  const own = (cells: readonly unknown[]) =>
    cells
      .map(String)
      .filter((_, i) => i !== findingColumn("確認"))
      .join("\u0000");
  return body.length === rows.length && rows.every((row, i) => own(cellsOf(row)) === own(body[i]!));
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
  const { place, values } = survey.contents.CheckFindings!;
  const tableId = survey.located.tables.CheckFindings!.table.id;
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const table = context.workbook.tables.getItem(tableId);
  const body = Math.max(1, rows.length);
  const width = findingColumns.length;
  const below = (offset: number, count: number) =>
    sheet.getRange(addressOf(area(place.row + offset, place.column, count, width)));

  table.clearFilters();
  table.sort.clear();
  below(1, Math.max(1, values.length - 1)).clear("Contents");
  table.resize(below(0, body + 1));
  // Text before the values, so that nothing a cell held is taken for a formula or a date.
  for (const { area: formatted, format } of findingFormats(body)) {
    const range = sheet.getRange(
      addressOf({
        ...formatted,
        row: place.row + 1,
        column: place.column + formatted.column,
      }),
    );
    range.numberFormat = format as unknown as string[][];
  }
  if (rows.length > 0) {
    const links = findingColumn("リンク");
    const written = below(1, rows.length);
    written.values = rows.map((row) => cellsOf({ ...row, リンク: "" }));
    sheet.getRange(addressOf(area(place.row + 1, place.column + links, rows.length, 1))).formulas =
      rows.map((row) => [row.リンク]);
    written.format.verticalAlignment = "Center";
    written.format.wrapText = true;
  }
  if (survey.checkSummary) {
    const { sheetId, row, column } = survey.checkSummary.place;
    const summary = context.workbook.worksheets.getItem(sheetId).getCell(row, column);
    summary.values = [[`${checkedAt}　${result}`]];
  }
}
