import { shownTarget } from "../check/shown";
import { header, plannedHeader, targetHeader } from "../entries/columns";
import { foldEntries, type Entries } from "../entries/entries";
import type { Proposal } from "../entries/proposal";
import type { CellValue } from "../entries/reading";
import type { RowKey } from "../entries/rows";
import { yearLabel, type FiscalYear } from "../plan/fiscalYear";
import type { Plan, PrintedQuantity, ScheduleCell } from "../plan/plan";
import { readTarget } from "../plan/quantity";
import { readScheduleCell } from "../plan/stage";
import { verificationWords, type VerificationWord } from "../plan/verification";
import { foldWord } from "../plan/width";
import { writeProposals, type Applied } from "./applyProposals";
import { readForCheck } from "./check";
import type { Outcome } from "./outcome";
import { readCells } from "./presentCells";
import { placesOf } from "./readEntries";
import { runExcel } from "./runExcel";

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
      const place = placeOf(table, key, header.verification);
      if (!place) return [];
      return [
        {
          ...{ table, key, itemNo, name, sheet: place.sheet, cell: place.cell, asPrinted },
          years: years.map(({ year }) => yearLabel(year)),
          literal: years.map(({ literal }) => literal.printed),
          likeliest: years.map(({ likeliest }) => likeliest.printed),
          present: years.map((cells) => presentText(entries, row, cells)),
          chosen: wordIn(entries.verification(table, key)?.value ?? ""),
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
      ...{ table, key, column, year, before: valueAt(column) ?? "", value },
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
      ...([context, plan, present] as const),
      wanted.filter(({ column, value }) => valueAt(column) !== value),
    );
    if (!outcome.ok) return outcome;
    const corrected = cells
      .filter(({ isReading: is }) => !is)
      .map(({ proposal }) => ({ proposal, why: "changed" as const }));
    return { ...outcome, skipped: [...outcome.skipped, ...corrected] };
  });

/** A row of the plan that was restored. */
interface RestoredPlanRow {
  readonly table: RestoredRow["table"];
  readonly key: RowKey;
  readonly itemNo: number;
  readonly name: string;
  readonly asPrinted: readonly string[];
  readonly years: readonly YearReadings[];
  /** The value a cell means; null where it cannot be told. */
  readonly meaning: (value: CellValue) => CellValue | null;
  /** A value as staff read it. */
  readonly shown: (value: CellValue) => string;
}

interface YearReadings {
  readonly year: FiscalYear;
  readonly column: string;
  readonly literal: ReadCell;
  readonly likeliest: ReadCell;
}

/** A year's cell of a reading; both "" for none. */
interface ReadCell {
  /** What the cell holds. */
  readonly value: CellValue;
  /** In the plan's notation. */
  readonly printed: string;
}

/** All but 再掲 rows, which follow their source. */
function restoredPlanRows(plan: Plan): RestoredPlanRow[] {
  const yearsOf = <Cell>(
    column: (year: FiscalYear) => string,
    literal: readonly Cell[],
    likeliest: readonly Cell[],
    read: (cell: Cell) => ReadCell,
  ): YearReadings[] =>
    plan.fiscalYears.map((year, i) => ({
      ...{ year, column: column(year), literal: read(literal[i]!), likeliest: read(likeliest[i]!) },
    }));
  return plan.items.flatMap((item) => [
    ...item.actions.flatMap(
      ({ key, name, reprintOf, schedule, restoration }): RestoredPlanRow[] => {
        if (!restoration || reprintOf !== null) return [];
        const { asPrinted, literal } = restoration;
        return [
          {
            ...{ table: "PlanActions", key, itemNo: item.no, name, asPrinted },
            years: yearsOf(plannedHeader, literal, schedule, stageCell),
            meaning: (value) => {
              const reading = readScheduleCell(value);
              if (reading.kind === "blank") return "";
              return reading.kind === "stage" ? reading.stage : null;
            },
            shown: String,
          },
        ];
      },
    ),
    ...item.indicators.flatMap((indicator): RestoredPlanRow[] => {
      const { key, name, sub, reprintOf, targets, restoration } = indicator;
      if (!restoration || reprintOf !== null) return [];
      const { asPrinted, literal } = restoration;
      return [
        {
          ...{ table: "PlanIndicators", key, itemNo: item.no, asPrinted },
          name: sub === null ? name : `${name}（${sub}）`,
          years: yearsOf(targetHeader, literal, targets, targetCell),
          meaning: (value) => {
            const reading = readTarget(value, indicator);
            if (reading.kind === "blank") return "";
            return reading.kind === "quantity" ? reading.value : null;
          },
          shown: (value) => shownTarget(value, indicator),
        },
      ];
    }),
  ]);
}

const stageCell = (cell: ScheduleCell): ReadCell => ({ value: cell ?? "", printed: cell ?? "" });

const targetCell = (cell: PrintedQuantity | null): ReadCell => ({
  value: cell?.value ?? "",
  printed: cell?.printed ?? "",
});

const isReading = (
  { meaning }: RestoredPlanRow,
  { literal, likeliest }: YearReadings,
  value: CellValue,
): boolean => [literal.value, likeliest.value].includes(meaning(value)!);

/** As it is printed where it is one of the readings, so that the three can be compared by eye. */
function presentText(
  entries: Entries,
  { table, key, shown }: RestoredPlanRow,
  { column, literal, likeliest }: YearReadings,
): string {
  const value = entries.cell(table, key, column)?.value ?? "";
  return [likeliest, literal].find((reading) => reading.value === value)?.printed ?? shown(value);
}

const wordIn = (value: CellValue): VerificationWord | null =>
  verificationWords.find((word) => word === foldWord(String(value))) ?? null;
