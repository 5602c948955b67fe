import { yearLabel } from "../plan/fiscalYear";
import { leadOf, leadText } from "../plan/office";
import type { Action, Indicator, Item, Plan, Restoration } from "../plan/plan";
import { columnsOf, type ColumnWith, type PlanTable } from "./columns";
import type { CellValue } from "./cell";
import type { RowKey } from "./rows";

/** What a row of a plan table says by itself: its key, the plan's texts and planned values, by header. */
export type PlanText = Readonly<Record<string, CellValue>>;

/** The rows of a plan table in the document's order, as the template has them and nobody is to change. */
export function planTexts(plan: Plan, table: PlanTable): ReadonlyMap<RowKey, PlanText> {
  const known = made.get(plan)?.[table];
  if (known) return known;
  const columns = columnsOf(plan, table);
  const byHeader = (said: Said<PlanTable>): PlanText =>
    Object.fromEntries(
      columns.flatMap(({ name, header, year }): [string, CellValue][] => {
        const value = (said as Readonly<Record<string, CellValue | PerYear | undefined>>)[name];
        if (value === undefined) return [];
        return [
          [header, typeof value === "object" ? value[plan.fiscalYears.indexOf(year!)]! : value],
        ];
      }),
    );
  const rows = new Map(
    plan.items.flatMap((item): [RowKey, PlanText][] => {
      switch (table) {
        case "PlanItems":
          return [[item.no, byHeader(itemText(plan, item))]];
        case "PlanActions":
          return item.actions.map((action) => [
            action.key,
            byHeader(actionText(plan, item, action)),
          ]);
        case "PlanIndicators":
          return item.indicators.map((i) => [i.key, byHeader(indicatorRowText(plan, item, i))]);
      }
    }),
  );
  made.set(plan, { ...made.get(plan), [table]: rows });
  return rows;
}

const made = new WeakMap<Plan, Partial<Record<PlanTable, ReadonlyMap<RowKey, PlanText>>>>();

/** A planned value for each year of the plan. */
type PerYear = readonly CellValue[];

/** What a row says in each column of the plan; `""` is nothing. */
type Said<T extends PlanTable> = T extends PlanTable
  ? Readonly<Record<ColumnWith<T, { role: "key" | "plan" }>, CellValue>> &
      Readonly<Record<ColumnWith<T, { role: "planned" }>, PerYear>>
  : never;

/** What the column 比較 says; the formulas compare by these words. */
export const comparisonWords = {
  atLeast: "以上",
  atMost: "以下",
  lessThan: "未満",
  about: "程度",
  yearOnYearCut: "前年度比削減",
} as const;

const comparisonWord = (indicator: Indicator): string =>
  comparisonWords[
    indicator.targetKind === "yearOnYearCut" ? "yearOnYearCut" : indicator.comparator
  ];

const numeralOf = (plan: Plan, item: Item): string =>
  plan.policies.find((policy) => policy.no === item.policy)!.numeral;

function itemText(plan: Plan, item: Item): Said<"PlanItems"> {
  const measure = plan.measures.find((m) => m.policy === item.policy && m.no === item.measure)!;
  const section = plan.sections.find(
    (s) => s.policy === item.policy && s.measure === item.measure && s.no === item.section,
  )!;
  return {
    itemNo: item.no,
    policy: numeralOf(plan, item),
    measure: `${measure.no} ${measure.name}`,
    section: `(${section.no}) ${section.name}`,
    itemNoInSection: item.itemNo,
    item: item.name,
    lead: leadOf(item),
    related: item.departments
      .filter((department) => !department.lead)
      .map((department) => department.name)
      .join("、"),
    reprintOf: item.reprintOf ?? "",
    purpose: item.purpose,
    content: item.content,
  };
}

function actionText(plan: Plan, item: Item, action: Action): Said<"PlanActions"> {
  return {
    key: action.key,
    itemNo: item.no,
    item: item.name,
    lead: leadText(item, action),
    action: action.name,
    reprintOf: action.reprintOf ?? "",
    asPrinted: printedReading(action.restoration),
    planned: plan.fiscalYears.map((_, i) => action.schedule[i] ?? ""),
  };
}

function indicatorRowText(plan: Plan, item: Item, indicator: Indicator): Said<"PlanIndicators"> {
  return {
    key: indicator.key,
    itemNo: item.no,
    policy: numeralOf(plan, item),
    item: item.name,
    lead: leadText(item, indicator),
    indicator: indicatorText(indicator),
    reprintOf: indicator.reprintOf ?? "",
    unit: indicator.unit,
    comparator: comparisonWord(indicator),
    baselineYear: indicator.baseline ? yearLabel(indicator.baseline.fiscalYear) : "",
    baseline: indicator.baseline?.value ?? "",
    asPrinted: printedReading(indicator.restoration),
    target: plan.fiscalYears.map((_, i) => indicator.targets[i]?.value ?? ""),
  };
}

/** What the column 指標 says. */
export const indicatorText = ({ name, sub, remark }: Indicator): string =>
  [name, sub && `（${sub}）`, remark].filter(Boolean).join("");

/** The cells of a damaged row as the text of the booklet has them, for whoever holds the original. */
const printedReading = (restoration: Restoration<unknown> | null): string =>
  restoration ? restoration.asPrinted.map((printed) => printed || "（空白）").join(" | ") : "";
