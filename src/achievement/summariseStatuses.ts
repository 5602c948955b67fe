import type { Entries } from "../entries/entries";
import { previous, type FiscalYear } from "../plan/fiscalYear";
import type { Item, Plan, Status } from "../plan/plan";
import { statuses } from "../plan/status";
import { percentOf } from "./share";

/** Number and share of a row's items. Null: the count was never typed, the row has no items. */
interface Share {
  readonly count: number | null;
  /** 63.6 for 63.6 %, of all items of the row. */
  readonly percent: number | null;
}

/** 未入力: the row's items less the four, so every row adds up whatever stands in the cells. */
export type StatusRow = Readonly<Record<Status | "未入力", Share>> & {
  readonly items: number | null;
};

export type PolicyRow<Row> = Row & { readonly numeral: string; readonly name: string };

/** Table 1 of 集計: 実施状況. */
export interface StatusSummary {
  readonly policies: readonly PolicyRow<StatusRow>[];
  readonly total: StatusRow;
  readonly withoutReprints: StatusRow;
  /** （参考）: the chosen other year. */
  readonly reference: StatusRow;
}

/** The earlier plan's last year, typed by the secretariat. */
export type EarlierCounts = Readonly<Record<"items" | Status, number | null>>;

export interface ReferenceOptions {
  /** Default: the year before. */
  readonly referenceYear?: FiscalYear;
}

/** Only the four words themselves count, as COUNTIFS counts them in the workbook. */
export function summariseStatuses(
  plan: Plan,
  entries: Entries,
  year: FiscalYear,
  options: ReferenceOptions & { readonly earlierCounts?: EarlierCounts } = {},
): StatusSummary {
  const count = (items: readonly Item[], of: FiscalYear) => statusRow(entries, items, of);
  const { referenceYear = previous(year), earlierCounts = noCounts } = options;
  return {
    policies: plan.policies.map(({ no, numeral, name }) => ({
      numeral,
      name,
      ...count(
        plan.items.filter((item) => item.policy === no),
        year,
      ),
    })),
    total: count(plan.items, year),
    withoutReprints: count(
      plan.items.filter((item) => item.reprintOf === null),
      year,
    ),
    reference: plan.fiscalYears.includes(referenceYear)
      ? count(plan.items, referenceYear)
      : rowOf(referenceYear === previous(plan.fiscalYears[0]!) ? earlierCounts : noCounts),
  };
}

/** The row of some items. */
export const statusRow = (entries: Entries, items: readonly Item[], year: FiscalYear): StatusRow =>
  rowOf({
    items: items.length,
    ...tally(items.map((item) => entries.status(item.no, year)?.value)),
  });

const perStatus = <T>(value: (status: Status) => T): Record<Status, T> =>
  Object.fromEntries(statuses.map((s) => [s, value(s)])) as Record<Status, T>;

const noCounts: EarlierCounts = { items: null, ...perStatus(() => null) };

const tally = (values: readonly unknown[]): Record<Status, number> =>
  perStatus((status) => values.filter((value) => value === status).length);

function rowOf(counts: EarlierCounts): StatusRow {
  const { items } = counts;
  const share = (count: number | null): Share => ({
    count,
    percent: items === null ? null : percentOf(count ?? 0, items),
  });
  const known = statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  return {
    items,
    ...perStatus((status) => share(counts[status])),
    未入力: share(items === null ? null : items - known),
  };
}
