import type { Entries } from "../entries/entries";
import { isBlank } from "../entries/owedEntries";
import type { CellValue } from "../entries/cell";
import type { FiscalYear } from "../plan/fiscalYear";
import { leadText } from "../plan/office";
import type { Indicator, Plan } from "../plan/plan";
import { judge, type Judgement } from "./judge";
import { achievementRate, progressRate, type belowBaseline } from "./rates";
import { yearValues } from "./rawCell";

/** A row of 指標一覧. Values as they stand in the cells, `""` for none; rates as fractions. */
export interface IndicatorFigures {
  readonly indicator: Indicator;
  /** 主担当課 */
  readonly lead: string;
  /** 取組前 */
  readonly baseline: CellValue;
  /** 取組後: the actual of the year. */
  readonly actual: CellValue;
  /** Of the last year that has a target. */
  readonly lastTarget: CellValue;
  /** Of the year. */
  readonly target: CellValue;
  readonly judgement: Judgement;
  readonly achievement: number | null;
  readonly progress: number | typeof belowBaseline | null;
}

/** 指標一覧 of 集計: every indicator, 再掲 included, in the document's order. */
export const listIndicators = (
  plan: Plan,
  entries: Entries,
  year: FiscalYear,
): readonly IndicatorFigures[] =>
  plan.items.flatMap((item) =>
    item.indicators.map((indicator) => {
      const values = yearValues(plan, entries, indicator, year);
      const lastTarget =
        plan.fiscalYears
          .map((y) => entries.target(indicator.key, y)?.value ?? "")
          .filter((target) => !isBlank(target))
          .at(-1) ?? "";
      return {
        indicator,
        lead: leadText(item, indicator),
        baseline: indicator.baseline?.value ?? "",
        actual: values.actual,
        lastTarget,
        target: values.target,
        judgement: judge(indicator, values, plan.settings),
        achievement: achievementRate(indicator, values, plan.settings),
        progress: progressRate(indicator, values.actual, lastTarget),
      };
    }),
  );
