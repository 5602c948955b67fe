import type { Finding, Scope } from "../../check/finding";
import { sheetMessageOf } from "../../check/message";
import { rowsInScope } from "../../check/scope";
import { severityWords } from "../../check/severity";
import type { CellValue } from "../../entries/cell";
import { planTables } from "../../entries/rows";
import { yearLabel } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { asText } from "../asText";
import type { TableContents } from "../reading/survey";
import { findingColumns, type FindingHeader } from "../template/findingsSheet";
import type { PlacedFinding } from "./placeFindings";

/**
 * The rows of チェック結果: those of the findings, and those of checks before that must stay. Columns go
 * by their headers; what staff wrote in 確認 and in columns of their own stays with its finding.
 */

/** What a check writes of a finding. */
export type FindingRow = Readonly<
  Record<Exclude<FindingHeader, "リンク" | "確認" | "キー">, string> & {
    /** An item's number is a number here too: not every program counts "2" where 2 is asked for. */
    readonly キー: string | number;
  }
>;

/** A row, and what staff wrote beside it, by header and as `Range.values` takes it back. */
export interface ShownRow {
  readonly row: FindingRow;
  readonly notes: ReadonlyMap<string, unknown>;
}

/**
 * All that the table is to show: the findings with their notes, and after them what nobody may lose.
 * A check of some items knows nothing of the others, so their rows that carry notes stay as they are;
 * and so do rows that are no finding, for somebody typed them under the table, which then grew.
 */
export function rowsToShow(
  plan: Plan,
  scope: Scope,
  findings: readonly PlacedFinding[],
  present: TableContents | undefined,
  confirmations: Confirmations = new Map(),
): ShownRow[] {
  const before = present ? presentRows(present) : [];
  const notes = new Map(before.map((shown) => [identity(shown.row), shown.notes]));
  const notesOf = (row: FindingRow): ReadonlyMap<string, unknown> => {
    const written = notes.get(identity(row)) ?? new Map<string, unknown>();
    const confirmation = confirmations.get(identity(row));
    return confirmation === undefined ? written : new Map([...written, ["確認", confirmation]]);
  };
  const rows = findings.map(findingRow);
  const found = new Set(rows.map(identity));
  const inScope = rowsInScope(plan, scope);
  const isOutside = ({ キー }: FindingRow) => {
    const isInside = planTables.some((table) => inScope.has({ table, key: キー }));
    return scope.kind === "department" && !isInside;
  };
  const stays = ({ row, notes: written }: ShownRow) => {
    const isNoted = [...written.values()].some((note) => note !== "");
    const isFilled = writtenHeaders.some((header) => row[header] !== "");
    return row.規則 === ""
      ? isNoted || isFilled
      : isNoted && isOutside(row) && !found.has(identity(row));
  };
  return [...rows.map((row) => ({ row, notes: notesOf(row) })), ...before.filter(stays)];
}

/** What 確認 is to say of findings, by `identityOf`. */
export type Confirmations = ReadonlyMap<string, string>;

/** What 確認 says of a finding that stood there before; "" where it did not. */
export function notesOfFindings(present: TableContents | undefined): (finding: Finding) => string {
  const notes = new Map(
    (present ? presentRows(present) : []).map(({ row, notes: written }) => [
      identity(row),
      String(written.get("確認") ?? ""),
    ]),
  );
  return (finding) => notes.get(identityOf(finding)) ?? "";
}

/** What tells a finding from others, in チェック結果 as well as among those just found. */
export const identityOf = ({ rule, key, column, found, at }: FindingIdentity): string =>
  identity({
    規則: rule,
    キー: key ?? "",
    列: column ?? "",
    あった値: found,
    セル: at?.cell ?? "",
  });

export type FindingIdentity = Pick<Finding, "rule" | "key" | "column" | "found" | "at">;

export const writtenHeaders = findingColumns
  .map(({ header }) => header)
  .filter((header): header is keyof FindingRow => header !== "リンク" && header !== "確認");

export const isWritten = (header: string): header is keyof FindingRow =>
  (writtenHeaders as string[]).includes(header);

export const isOurs = (header: string): header is FindingHeader =>
  findingColumns.some((column) => column.header === header);

/** Staff's own: 確認 and columns they added. */
const isStaffs = (header: string): boolean => header === "確認" || !isOurs(header);

export const headersOf = ({ values }: TableContents): string[] => values[0]!.map(String);

/** The sheet speaks Japanese whatever the pane speaks, for it is handed on; names stand beside. */
export const findingRow = (finding: PlacedFinding): FindingRow => ({
  重大度: severityWords[finding.severity],
  規則: finding.rule,
  シート: finding.sheet ?? "",
  番号: finding.itemNo === null ? "" : String(finding.itemNo),
  名称: finding.name ?? "",
  部署: finding.department ?? "",
  列: finding.column ?? "",
  年度: finding.year === null ? "" : yearLabel(finding.year),
  内容: sheetMessageOf(finding),
  あった値: finding.found,
  期待: finding.expected,
  セル: (finding.sheet && finding.cell) ?? "",
  キー: finding.key ?? "",
});

/** What makes a finding the same as one of the check before: rule, row, column and value. */
const identity = (row: Pick<FindingRow, "規則" | "キー" | "列" | "あった値" | "セル">): string => {
  const place = String(row.キー) === "" ? row.セル : row.キー;
  return [row.規則, place, row.列, row.あった値].join("\u0000");
};

export function presentRows(table: TableContents): ShownRow[] {
  const headers = headersOf(table);
  return table.formulas.slice(1).map((cells, r) => ({
    row: Object.fromEntries(
      writtenHeaders.map((header) => [header, cells[headers.indexOf(header)] ?? ""]),
    ) as FindingRow,
    notes: new Map(
      headers.flatMap((header, i): [string, unknown][] =>
        isStaffs(header) ? [[header, noteOf(header, cells[i], table.values[r + 1]![i])]] : [],
      ),
    ),
  }));
}

/** A formula stays one, and a text that looks like one stays a text; 確認 is a column of text anyway. */
const noteOf = (header: string, content: unknown, value: unknown): unknown => {
  const isFormula = typeof content === "string" && content.startsWith("=") && content !== value;
  return header === "確認" || isFormula ? content : asText(content as CellValue);
};
