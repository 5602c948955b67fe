import { previous, type FiscalYear } from "../plan/fiscalYear";
import type { Indicator, Item, Plan } from "../plan/plan";
import { laterWords } from "../plan/quantityText";
import { isUnseen } from "../plan/width";
import { actionYears } from "./actionYears";
import { actualHeader, header, progressHeader, statusHeader, type PlanTable } from "./columns";
import type { Entries } from "./entries";
import type { CellReading, CellValue } from "./cell";
import type { RowKey } from "./rows";

/** An entry a department owes for a year. */
export interface OwedEntry {
  readonly item: Item;
  readonly table: PlanTable;
  readonly key: RowKey;
  readonly column: string;
  /** Something is entered, right or wrong; 集計中 in place of a figure is nothing yet. */
  readonly made: boolean;
}

/**
 * What is owed for a year, in the document's order: each item's status, the progress of each action
 * that is due, the actual of each indicator that has a target, and before a year-on-year target the
 * figure it is held against. 再掲 rows owe nothing. Cells that are missing from the workbook are owed
 * and not made. The one definition of both: the check, 部署別 and its formulas (`departmentTable`) go
 * by it.
 */
export function owedEntries(plan: Plan, entries: Entries, year: FiscalYear): OwedEntry[] {
  const at = plan.fiscalYears.indexOf(year);
  if (at < 0) return [];
  return plan.items.flatMap((item) => {
    const owed = (
      table: PlanTable,
      key: RowKey,
      column: string,
      cell: CellReading | undefined,
    ): OwedEntry => ({
      item,
      table,
      key,
      column,
      made: cell !== undefined && isMade(table, cell.value),
    });

    const status = item.reprintOf === null;
    const actions = item.actions.filter(
      (action) => action.reprintOf === null && actionYears(plan, entries, action).isDue[at],
    );
    const indicators = item.indicators.filter(
      (indicator) => indicator.reprintOf === null && hasTarget(entries, indicator, plan, year),
    );
    return [
      ...(status
        ? [owed("PlanItems", item.no, statusHeader(year), entries.status(item.no, year))]
        : []),
      ...actions.map(({ key }) =>
        owed("PlanActions", key, progressHeader(year), entries.progress(key, year)),
      ),
      ...indicators.flatMap((indicator) => [
        ...(indicator.targetKind === "yearOnYearCut"
          ? [
              owed(
                "PlanIndicators",
                indicator.key,
                actualBeforeHeader(plan, year),
                actualBefore(plan, entries, indicator, year),
              ),
            ]
          : []),
        owed(
          "PlanIndicators",
          indicator.key,
          actualHeader(year),
          entries.actual(indicator.key, year),
        ),
      ]),
    ];
  });
}

/** Whether the year has a target: the workbook's, or the plan's where the cell is missing. */
export function hasTarget(
  entries: Entries,
  indicator: Indicator,
  plan: Plan,
  year: FiscalYear,
): boolean {
  const cell = entries.target(indicator.key, year);
  return cell
    ? !isBlank(cell.value)
    : (indicator.targets[plan.fiscalYears.indexOf(year)] ?? null) !== null;
}

/** Column of the figure a year-on-year target is held against. */
export const actualBeforeHeader = (plan: Plan, year: FiscalYear): string =>
  year === plan.fiscalYears[0] ? header.previousActual : actualHeader(previous(year));

export const actualBefore = (
  plan: Plan,
  entries: Entries,
  { key }: Indicator,
  year: FiscalYear,
): CellReading | undefined =>
  year === plan.fiscalYears[0] ? entries.previousActual(key) : entries.actual(key, previous(year));

/** Nothing, spaces of any kind, or characters nobody sees: blank everywhere, in the formulas too. */
export const isBlank = (value: CellValue): boolean => typeof value === "string" && isUnseen(value);

/**
 * One of the words of 「集計中の語」 and nothing else, spaces of either width around it aside: a sentence
 * around the word is an entry until it is put right.
 */
export const isLater = (value: CellValue): boolean =>
  typeof value === "string" &&
  laterWords.includes(value.replaceAll("　", "").replace(/ +/g, " ").replace(/^ | $/g, ""));

/** 集計中 stands for a figure; elsewhere it is an entry, if a wrong one. */
const isMade = (table: PlanTable, value: CellValue): boolean =>
  !(isBlank(value) || (table === "PlanIndicators" && isLater(value)));
