import type { SentBack } from "../../collect/handOut";
import { withCells, type CellChange } from "../../xlsx/cellEdit";
import type { PackageEdit } from "../../xlsx/packageEdit";
import { rowsOf, sheetDataOf } from "../../xlsx/sheetData";
import { Splices } from "../../xlsx/splices";
import { childOf, rootOf } from "../../xlsx/xml";
import { addressOf, area } from "../area";
import type { CheckResult } from "../check/check";
import { findingRow, isWritten, type FindingRow } from "../check/findingRows";
import type { PlacedFinding } from "../check/placeFindings";
import type { Survey } from "../reading/survey";
import { linkFormula, notChecked } from "../template/findingsSheet";

/** チェック結果 in a file. */
export interface FindingsPart {
  /** Present name of the sheet, and path of its part. */
  readonly sheet: string;
  readonly path: string;
  /** Present name of the table, and path of its part. */
  readonly name: string;
  readonly part: string;
}

/**
 * チェック結果 as a fresh workbook has it: whoever gets the copy has not checked it yet, and what was found
 * for the others is not for them.
 */
export function emptyFindings(edit: PackageEdit, survey: Survey, findings: FindingsPart): void {
  const { values } = survey.contents.CheckFindings!;
  const width = values[0]!.length;
  // A table keeps one row, in its looks.
  const rows = Array.from({ length: Math.max(1, values.length - 1) }, (_, index) =>
    Array.from({ length: width }, () => content(null, index === 0 ? undefined : 0)),
  );
  changeBody(edit, survey, findings, rows, notChecked);
  resize(edit, survey, findings, 1);
}

/**
 * What the check of a report that was sent back found, as a check in the copy writes it, each with a link
 * to its cell: for a clerk without the add-in too. Over it why it was sent back.
 *
 * @param findings emptied
 */
export function fillFindings(
  edit: PackageEdit,
  survey: Survey,
  findings: FindingsPart,
  { checked, summary }: CheckResult,
  { reason, by, at }: SentBack,
): void {
  const { place, values } = survey.contents.CheckFindings!;
  const headers = values[0]!.map(String);
  const xml = edit.text(findings.path);
  const first = [...rowsOf(xml, sheetDataOf(xml)!)].find(({ row }) => row === place.row + 1);
  const styles = headers.map(
    (_, column) => first?.cells.find((cell) => cell.column === place.column + column)?.style,
  );
  const rows = checked.findings.map((finding) => {
    const row = findingRow(finding);
    return headers.map((header, i) => cellOf(header, row, finding, findings.name, styles[i]));
  });
  const why = `差戻しの理由：${reason.replace(/\s+/g, " ")}（${by} ${at}）`;
  changeBody(edit, survey, findings, rows, `${why}　${summary.checkedAt}　${summary.result}`);
  resize(edit, survey, findings, Math.max(1, rows.length));
}

function cellOf(
  header: string,
  row: FindingRow,
  { confirmed }: PlacedFinding,
  table: string,
  style: number | undefined,
): CellChange {
  if (header === "リンク") {
    // As files have it: to them the row of a table is no @.
    const formula = linkFormula
      .slice(1)
      .replace(/\[@([^\]]+)\]/g, (_, column) => `${table}[[#This Row],[${column}]]`);
    return { value: row.セル === "" ? "" : `${row.シート} ${row.セル}`, formula, style };
  }
  const value = isWritten(header) ? row[header] : header === "確認" ? (confirmed ?? "") : "";
  return content(value === "" ? null : value, style);
}

const content = (value: CellChange["value"], style: number | undefined): CellChange => ({
  value,
  formula: undefined,
  style,
});

/** The cells of the table's body from its first row, and the sentence over it. */
function changeBody(
  edit: PackageEdit,
  survey: Survey,
  { path, sheet }: FindingsPart,
  rows: readonly (readonly CellChange[])[],
  sentence: string,
): void {
  const { place } = survey.contents.CheckFindings!;
  const cells = new Map(
    rows.map((row, index) => [
      place.row + 1 + index,
      new Map(row.map((change, at) => [place.column + at, change] as const)),
    ]),
  );
  const heights = [...cells.keys()].map((row) => [row, { height: null, isHidden: false }] as const);
  const { checkSummary } = survey;
  if (checkSummary?.place.sheet === sheet) {
    const { row, column } = checkSummary.place;
    cells.set(row, new Map([[column, content(sentence, undefined)]]));
  }
  edit.change(path, (xml) =>
    withCells(xml, {
      cells,
      rows: new Map(heights),
      contentAt: () => undefined,
      textNumber: () => null,
    }),
  );
}

/** The table over so many rows of findings. */
function resize(edit: PackageEdit, survey: Survey, { part }: FindingsPart, body: number): void {
  const { place, values } = survey.contents.CheckFindings!;
  const ref = addressOf(area(place.row, place.column, body + 1, values[0]!.length));
  edit.change(part, (xml) => {
    const splices = new Splices(xml);
    const root = rootOf(xml)!;
    splices.setAttributes(root, { ref, totalsRowCount: null });
    const filter = childOf(xml, root, "autoFilter");
    if (filter) splices.setAttributes(filter, { ref });
    return splices.toString();
  });
}
