import { header, plannedHeader, targetHeader } from "../../entries/columns";
import type { CellValue } from "../../entries/reading";
import { yearLabel } from "../../plan/fiscalYear";
import type { Action, Indicator, Item, Plan, Restoration } from "../../plan/plan";
import { comparisonWord } from "./judgementFormula";
import type { TableLayout } from "./tableLayout";

/** What stands in a plan table's body when it is inserted, row by row. */
export function bodyValues(plan: Plan, layout: TableLayout): CellValue[][] {
  const records = plan.items.flatMap((item): Record<string, CellValue>[] => {
    const lead = item.departments.find((department) => department.lead)?.name ?? "";
    switch (layout.table) {
      case "PlanItems":
        return [itemValues(plan, item, lead)];
      case "PlanActions":
        return item.actions.map((action) => actionValues(plan, item, lead, action));
      case "PlanIndicators":
        return item.indicators.map((indicator) => indicatorValues(plan, item, lead, indicator));
    }
  });
  return records.map((record) => layout.columns.map((column) => record[column.header] ?? ""));
}

const numeralOf = (plan: Plan, item: Item): string =>
  plan.policies.find((policy) => policy.no === item.policy)!.numeral;

function itemValues(plan: Plan, item: Item, lead: string): Record<string, CellValue> {
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

function actionValues(
  plan: Plan,
  item: Item,
  lead: string,
  action: Action,
): Record<string, CellValue> {
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

function indicatorValues(
  plan: Plan,
  item: Item,
  lead: string,
  indicator: Indicator,
): Record<string, CellValue> {
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
