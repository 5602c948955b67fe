import { yearLabel } from "../plan/fiscalYear";
import type { Action, Indicator, Item, Plan, Restoration } from "../plan/plan";
import { header, plannedHeader, targetHeader, type PlanTable } from "./columns";
import type { CellValue } from "./cell";
import type { RowKey } from "./rows";

/** What a row of a plan table says by itself: its key, the plan's texts and planned values, by header. */
export type PlanText = Readonly<Record<string, CellValue>>;

/** The rows of a plan table in the document's order, as the template has them and nobody is to change. */
export function planTexts(plan: Plan, table: PlanTable): ReadonlyMap<RowKey, PlanText> {
  const known = made.get(plan)?.[table];
  if (known) return known;
  const rows = new Map(
    plan.items.flatMap((item): [RowKey, PlanText][] => {
      const lead = item.departments.find((department) => department.lead)?.name ?? "";
      switch (table) {
        case "PlanItems":
          return [[item.no, itemText(plan, item, lead)]];
        case "PlanActions":
          return item.actions.map((action) => [action.key, actionText(plan, item, lead, action)]);
        case "PlanIndicators":
          return item.indicators.map((i) => [i.key, indicatorTexts(plan, item, lead, i)]);
      }
    }),
  );
  made.set(plan, { ...made.get(plan), [table]: rows });
  return rows;
}

const made = new WeakMap<Plan, Partial<Record<PlanTable, ReadonlyMap<RowKey, PlanText>>>>();

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

function itemText(plan: Plan, item: Item, lead: string): PlanText {
  const measure = plan.measures.find((m) => m.policy === item.policy && m.no === item.measure)!;
  const section = plan.sections.find(
    (s) => s.policy === item.policy && s.measure === item.measure && s.no === item.section,
  )!;
  return {
    [header.itemNo]: item.no,
    [header.policy]: numeralOf(plan, item),
    [header.measure]: `${measure.no} ${measure.name}`,
    [header.section]: `(${section.no}) ${section.name}`,
    [header.itemNoInSection]: item.itemNo,
    [header.item]: item.name,
    [header.lead]: lead,
    [header.related]: item.departments
      .filter((department) => !department.lead)
      .map((department) => department.name)
      .join("、"),
    [header.reprintOf]: item.reprintOf ?? "",
    [header.purpose]: item.purpose,
    [header.content]: item.content,
  };
}

function actionText(plan: Plan, item: Item, lead: string, action: Action): PlanText {
  return {
    [header.key]: action.key,
    [header.itemNo]: item.no,
    [header.item]: item.name,
    [header.lead]: lead,
    [header.action]: action.name,
    [header.reprintOf]: action.reprintOf ?? "",
    [header.asPrinted]: printedReading(action.restoration),
    ...Object.fromEntries(
      plan.fiscalYears.map((year, i) => [plannedHeader(year), action.schedule[i] ?? ""]),
    ),
  };
}

function indicatorTexts(plan: Plan, item: Item, lead: string, indicator: Indicator): PlanText {
  return {
    [header.key]: indicator.key,
    [header.itemNo]: item.no,
    [header.policy]: numeralOf(plan, item),
    [header.item]: item.name,
    [header.lead]: lead,
    [header.indicator]: indicatorText(indicator),
    [header.reprintOf]: indicator.reprintOf ?? "",
    [header.unit]: indicator.unit,
    [header.comparator]: comparisonWord(indicator),
    [header.baselineYear]: indicator.baseline ? yearLabel(indicator.baseline.fiscalYear) : "",
    [header.baseline]: indicator.baseline?.value ?? "",
    [header.asPrinted]: printedReading(indicator.restoration),
    ...Object.fromEntries(
      plan.fiscalYears.map((year, i) => [targetHeader(year), indicator.targets[i]?.value ?? ""]),
    ),
  };
}

/** What the column 指標 says. */
export const indicatorText = ({ name, sub, remark }: Indicator): string =>
  [name, sub && `（${sub}）`, remark].filter(Boolean).join("");

/** The cells of a damaged row as the text of the booklet has them, for whoever holds the original. */
const printedReading = (restoration: Restoration<unknown> | null): string =>
  restoration ? restoration.asPrinted.map((printed) => printed || "（空白）").join(" | ") : "";
