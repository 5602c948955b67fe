import {
  isReading,
  restoredPlanRows,
  type RestoredPlanRow,
  type YearReadings,
} from "../../check/restoredPlanRows";
import type { CellValue } from "../../entries/cell";
import { header } from "../../entries/columns";
import { foldEntries, type Entries } from "../../entries/entries";
import type { Proposal } from "../../entries/proposal";
import type { RowKey } from "../../entries/rows";
import { yearLabel, type FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { readVerification, type VerificationWord } from "../../plan/verification";
import { readForCheck } from "../check/check";
import type { Outcome } from "../outcome";
import { placesOf } from "../reading/readEntries";
import { runExcel } from "../runExcel";
import { writeProposals, type Applied } from "./applyProposals";
import { readCells } from "./presentCells";

/** A row of the booklet that was damaged in print, with both readings. Reprints follow their source. */
export interface RestoredRow {
  readonly table: "PlanActions" | "PlanIndicators";
  readonly key: RowKey;
  readonly itemNo: number;
  readonly name: string;
  /** Present name of its sheet. */
  readonly sheet: string;
  /** Address of its 原本確認 cell. */
  readonly cell: string;
  /** Labels of the years, beside the cells of the readings. */
  readonly years: readonly string[];
  /** The printed cells as the text has them, left to right. */
  readonly asPrinted: readonly string[];
  /** 読みA, the literal reading, one cell per year, in the plan's notation; "" for none. */
  readonly literal: readonly string[];
  /** 読みB, the likeliest reading. */
  readonly likeliest: readonly string[];
  /** What stands in the workbook now. */
  readonly present: readonly string[];
  /** What 原本確認 says; null: not yet, or nothing that counts. */
  readonly chosen: VerificationWord | null;
}

export interface RestoredRows {
  readonly rows: readonly RestoredRow[];
}

/** The rows that wait for 原本確認 or have it, in the plan's order; those that are gone are not here. One read. */
export const readRestoredRows = (plan: Plan): Promise<Outcome<RestoredRows>> =>
  runExcel<RestoredRows>(async (context) => {
    const read = await readForCheck(context, plan);
    if (!read.ok) return read;
    const entries = foldEntries(plan, read.reading);
    const placeOf = placesOf(read.survey);
    const rows = restoredPlanRows(plan).flatMap((row): RestoredRow[] => {
      const { table, key, itemNo, name, asPrinted, years } = row;
      const decided = readVerification(entries.verification(table, key)?.value ?? "");
      const place = placeOf(table, key, header.verification);
      if (!place) return [];
      return [
        {
          table,
          key,
          itemNo,
          name,
          sheet: place.sheet,
          cell: place.cell,
          asPrinted,
          years: years.map(({ year }) => yearLabel(year)),
          literal: years.map(({ literal }) => literal.printed),
          likeliest: years.map(({ likeliest }) => likeliest.printed),
          present: years.map((cells) => presentText(entries, row, cells)),
          chosen: decided.kind === "word" ? decided.word : null,
        },
      ];
    });
    return { ok: true, rows };
  });

/**
 * Records in 原本確認 what the original says. With 読みA or 読みB the planned cells become that
 * reading; a cell that holds neither reading was corrected by somebody: it stays and comes back as
 * skipped. 訂正 writes the word alone. One read, and one write if anything changes.
 *
 * @throws RangeError for a row that was not restored
 */
export const chooseReading = (
  plan: Plan,
  {
    table,
    key,
    choice,
  }: {
    readonly table: RestoredRow["table"];
    readonly key: RowKey;
    readonly choice: VerificationWord;
  },
): Promise<Outcome<Applied>> =>
  runExcel<Applied>(async (context) => {
    const row = restoredPlanRows(plan).find((r) => r.table === table && r.key === key);
    if (!row) throw new RangeError(`${table} ${key} was not restored`);
    const present = await readCells(context, plan, new Set([table]));
    if (!present.ok) return present;

    const valueAt = (column: string) => present.cell({ table, key, column })?.value;
    const change = (column: string, year: FiscalYear | null, value: CellValue): Proposal => ({
      table,
      key,
      column,
      year,
      before: valueAt(column) ?? "",
      value,
    });
    const word = change(header.verification, null, choice);
    const cells =
      choice === "訂正"
        ? []
        : row.years.map((cell) => {
            const { value } = choice === "読みA" ? cell.literal : cell.likeliest;
            const proposal = change(cell.column, cell.year, value);
            return { proposal, isReading: isReading(row, cell, proposal.before) };
          });
    const wanted = [word, ...cells.filter(({ isReading: is }) => is).map((c) => c.proposal)];
    const outcome = await writeProposals(
      context,
      plan,
      present,
      wanted.filter(({ column, value }) => valueAt(column) !== value),
    );
    if (!outcome.ok) return outcome;
    const corrected = cells
      .filter(({ isReading: is }) => !is)
      .map(({ proposal }) => ({ proposal, why: "changed" as const }));
    return { ...outcome, skipped: [...outcome.skipped, ...corrected] };
  });

/** As it is printed where it is one of the readings, so that the three can be compared by eye. */
function presentText(
  entries: Entries,
  { table, key, shown }: RestoredPlanRow,
  { column, literal, likeliest }: YearReadings,
): string {
  const value = entries.cell(table, key, column)?.value ?? "";
  return [likeliest, literal].find((reading) => reading.value === value)?.printed ?? shown(value);
}
