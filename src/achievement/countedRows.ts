import { actualHeader, statusHeader } from "../entries/columns";
import type { Entries } from "../entries/entries";
import type { RowKey } from "../entries/rows";
import type { FiscalYear } from "../plan/fiscalYear";
import { leadOf, leadText } from "../plan/office";
import type { Indicator, Item, Plan, Status } from "../plan/plan";
import { statuses } from "../plan/status";
import { judge, type Judgement } from "./judge";
import { yearValues } from "./rawCell";

/** One of what a figure of 集計 counts, and the cell that decides. */
export interface CountedRow<Word extends string> {
  readonly table: "PlanItems" | "PlanIndicators";
  readonly key: RowKey;
  readonly column: string;
  /** 17 市税の収納率 */
  readonly label: string;
  /** 主担当課 */
  readonly lead: string;
  /** Of the plan's policies, from 0. */
  readonly policy: number;
  readonly isReprint: boolean;
  readonly word: Word;
}

export type CountedStatus = CountedRow<Status | "未入力">;
export type CountedIndicator = CountedRow<Judgement>;

/** The items that 実施状況 of a year counts; what is none of the four words counts as 未入力. */
export const countedStatuses = (
  plan: Plan,
  entries: Entries,
  year: FiscalYear,
): readonly CountedStatus[] =>
  plan.items.map((item) => {
    const value = entries.status(item.no, year)?.value;
    return {
      table: "PlanItems",
      key: item.no,
      column: statusHeader(year),
      ...about(plan, item, `${item.no} ${item.name}`, item),
      word: statuses.find((status) => status === value) ?? "未入力",
    };
  });

/** The indicators that 数値目標 of a year counts, those without a target too. */
export const countedIndicators = (
  plan: Plan,
  entries: Entries,
  year: FiscalYear,
): readonly CountedIndicator[] =>
  plan.items.flatMap((item) =>
    item.indicators.map((indicator): CountedIndicator => ({
      table: "PlanIndicators",
      key: indicator.key,
      column: actualHeader(year),
      ...about(plan, item, `${indicator.key} ${indicator.name}`, indicator),
      word: judge(indicator, yearValues(plan, entries, indicator, year), plan.settings),
    })),
  );

const about = (plan: Plan, item: Item, label: string, row: Item | Indicator) => ({
  label,
  isReprint: row.reprintOf !== null,
  lead: "reportedBy" in row ? leadText(item, row) : leadOf(item),
  policy: plan.policies.findIndex(({ no }) => no === item.policy),
});

/** A row of the two tables: a policy's place from 0, or one of the last two rows. */
export type SummaryLine = number | "total" | "withoutReprints";

/** What stands behind a figure: `withTarget` is all but 目標なし. */
export const rowsBehind = <Row extends CountedRow<string>>(
  rows: readonly Row[],
  line: SummaryLine,
  word: Row["word"] | "withTarget",
): readonly Row[] =>
  rows.filter(
    (row) =>
      (typeof line === "number" ? row.policy === line : line === "total" || !row.isReprint) &&
      (word === "withTarget" ? row.word !== "目標なし" : row.word === word),
  );
