import type { Entries } from "../entries/entries";
import { previous, type FiscalYear } from "../plan/fiscalYear";
import type { Indicator, Plan } from "../plan/plan";
import { judge, type Judgement } from "./judge";
import { yearValues } from "./rawCell";
import { percentOf } from "./share";
import type { PolicyRow, ReferenceOptions } from "./summariseStatuses";

/** Counts of indicators. All null: a year the workbook knows nothing of. */
export type IndicatorRow = Readonly<Record<Counted, number | null>> & {
  /** Indicators with a target in the year; 未入力 and 判定不能 stay in the divisor. */
  readonly withTarget: number | null;
  /** 達成 of those with a target: 63.6 for 63.6 %. */
  readonly percent: number | null;
};

type Counted = Exclude<Judgement, "目標なし">;
const counted: readonly Counted[] = ["達成", "未達成", "未入力", "判定不能"];

/** Table 2 of 集計: 数値目標の達成状況. */
export interface IndicatorSummary {
  readonly policies: readonly PolicyRow<IndicatorRow>[];
  readonly total: IndicatorRow;
  readonly withoutReprints: IndicatorRow;
  /** （参考）: the chosen other year. */
  readonly reference: IndicatorRow;
}

export function summariseIndicators(
  plan: Plan,
  entries: Entries,
  year: FiscalYear,
  { referenceYear = previous(year) }: ReferenceOptions = {},
): IndicatorSummary {
  const count = (indicators: readonly Indicator[], of: FiscalYear): IndicatorRow =>
    rowOf(indicators.map((i) => judge(i, yearValues(plan, entries, i, of), plan.settings)));
  const all = plan.items.flatMap((item) => item.indicators);
  return {
    policies: plan.policies.map(({ no, numeral, name }) => ({
      numeral,
      name,
      ...count(
        plan.items.filter((item) => item.policy === no).flatMap((item) => item.indicators),
        year,
      ),
    })),
    total: count(all, year),
    withoutReprints: count(
      all.filter((indicator) => indicator.reprintOf === null),
      year,
    ),
    reference: plan.fiscalYears.includes(referenceYear) ? count(all, referenceYear) : unknown,
  };
}

const perJudgement = <T>(value: (judgement: Counted) => T): Record<Counted, T> =>
  Object.fromEntries(counted.map((j) => [j, value(j)])) as Record<Counted, T>;

const unknown: IndicatorRow = { withTarget: null, ...perJudgement(() => null), percent: null };

function rowOf(judgements: readonly Judgement[]): IndicatorRow {
  const counts = perJudgement((judgement) => judgements.filter((j) => j === judgement).length);
  const withTarget = judgements.filter((judgement) => judgement !== "目標なし").length;
  return { withTarget, ...counts, percent: percentOf(counts.達成, withTarget) };
}
