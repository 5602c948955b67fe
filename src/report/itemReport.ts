import { judge, type Judgement } from "../achievement/judge";
import { yearValues } from "../achievement/rawCell";
import { suggestStatus, type Suggestion } from "../achievement/suggestStatus";
import { actionYears } from "../entries/actionYears";
import type { CellValue } from "../entries/cell";
import {
  actualHeader,
  outlookHeader,
  progressHeader,
  reportHeader,
  statusHeader,
  type PlanTable,
} from "../entries/columns";
import type { Entries } from "../entries/entries";
import { actualBefore, actualBeforeHeader } from "../entries/owedEntries";
import { concerns, isReportedBy, reporterOf } from "../entries/reporter";
import type { RowKey } from "../entries/rows";
import { previous, type FiscalYear } from "../plan/fiscalYear";
import type { Action, Indicator, Item, Plan, Stage } from "../plan/plan";
import type { Progress } from "../plan/stage";
import { fieldOf, type Field, type FieldSources } from "./field";

/**
 * 未着手・途中・済・要確認: nothing entered; something; all, and a check has nothing against it;
 * something entered that a check does not let pass.
 */
export type ItemState = "untouched" | "begun" | "done" | "toCheck";

/** An item as a task. A 再掲 item owes nothing, and its fields are those of its own rows: look-ups. */
export interface ItemReport {
  readonly item: Item;
  /** The office that reports the item itself, where the department only has rows of it to report. */
  readonly ledBy: string | null;
  readonly state: ItemState;
  /** Entries and texts together. */
  readonly made: number;
  readonly owed: number;
  readonly actions: readonly ActionReport[];
  readonly indicators: readonly IndicatorReport[];
  readonly status: StatusReport;
  readonly report: TextReport;
  readonly outlook: TextReport;
  /** All fields that may be written, in the order in which the form has them. */
  readonly fields: readonly Field[];
}

/** An action's 到達段階 of the year. Of a 再掲 action the values are its source's. */
export interface ActionReport {
  readonly action: Action;
  /** 記入担当, where that is another department: then its field is not to be written here. */
  readonly reportedBy: string | null;
  readonly field: Field;
  /** The stage that is due: what 「→」 stands for, or was left over from earlier years. */
  readonly due: Stage | null;
  /** The year's own planned cell is 「→」. */
  readonly goesOn: boolean;
  /** What was reached in the year before. */
  readonly before: Progress | null;
}

/** An indicator's 実績値 of the year. */
export interface IndicatorReport {
  readonly indicator: Indicator;
  /** 記入担当, where that is another department: then its fields are not to be written here. */
  readonly reportedBy: string | null;
  readonly field: Field;
  readonly target: CellValue;
  readonly judgement: Judgement;
  /** Last year's actual, 計画前年度実績 before the plan's first year. */
  readonly before: CellValue;
  /** The field of `before`, where the target is a cut against it and so it is owed too. */
  readonly beforeField: Field | null;
  /** One per year of the plan, as they stand. */
  readonly targets: readonly CellValue[];
  readonly actuals: readonly CellValue[];
}

export interface StatusReport {
  readonly field: Field;
  readonly suggestion: Suggestion;
  /** Last year's, as it stands. */
  readonly before: CellValue;
}

export interface TextReport {
  readonly field: Field;
  /** Last year's text, as it stands. */
  readonly before: CellValue;
  /** Longest text, in code points. */
  readonly longest: number;
}

/** @param department whose task it is */
export function itemReport(
  plan: Plan,
  entries: Entries,
  year: FiscalYear,
  item: Item,
  sources: FieldSources,
  department: string,
): ItemReport {
  const isConcerned = concerns(plan, department);
  const isOwn = isReportedBy(plan, department);
  const other = (table: PlanTable, key: RowKey) =>
    isOwn({ table, key }) ? null : reporterOf(plan, table, key);
  const actions = item.actions
    .filter(({ key }) => isConcerned({ table: "PlanActions", key }))
    .map((action) => ({
      ...actionReport(plan, entries, year, action, sources),
      reportedBy: other("PlanActions", action.key),
    }));
  const indicators = item.indicators
    .filter(({ key }) => isConcerned({ table: "PlanIndicators", key }))
    .map((indicator) => ({
      ...indicatorReport(plan, entries, year, indicator, sources),
      reportedBy: other("PlanIndicators", indicator.key),
    }));
  const ledBy = other("PlanItems", item.no);
  const inItem = (column: (of: FiscalYear) => string) =>
    fieldOf(sources, { table: "PlanItems", key: item.no, column: column(year) }, year);
  const before = (cell: (no: number, of: FiscalYear) => { value: CellValue } | undefined) =>
    year === plan.fiscalYears[0] ? "" : (cell(item.no, previous(year))?.value ?? "");
  const longest = plan.settings.longestText;

  const status = {
    field: inItem(statusHeader),
    suggestion: suggestStatus(plan, item, entries, year),
    before: before(entries.status),
  };
  const report = { field: inItem(reportHeader), before: before(entries.report), longest };
  const outlook = { field: inItem(outlookHeader), before: before(entries.outlook), longest };
  const fields = [
    ...actions
      .filter(({ action, reportedBy }) => action.reprintOf === null && reportedBy === null)
      .map(({ field }) => field),
    ...indicators
      .filter(({ indicator, reportedBy }) => indicator.reprintOf === null && reportedBy === null)
      .flatMap(({ beforeField, field }) => (beforeField ? [beforeField, field] : [field])),
    ...(item.reprintOf === null && ledBy === null
      ? [status.field, report.field, outlook.field]
      : []),
  ];
  const owed = fields.filter(({ isOwed }) => isOwed);
  const made = owed.filter(({ isMade }) => isMade).length;
  return {
    item,
    ledBy,
    actions,
    indicators,
    status,
    report,
    outlook,
    fields,
    state: stateOf(fields, made, owed.length),
    made,
    owed: owed.length,
  };
}

function stateOf(fields: readonly Field[], made: number, owed: number): ItemState {
  const isFaulty = ({ findings }: Field) => findings.some(({ severity }) => severity !== "info");
  if (fields.some(isFaulty)) return "toCheck";
  if (made === owed) return "done";
  return made === 0 ? "untouched" : "begun";
}

function actionReport(
  plan: Plan,
  entries: Entries,
  year: FiscalYear,
  action: Action,
  sources: FieldSources,
): Omit<ActionReport, "reportedBy"> {
  const at = plan.fiscalYears.indexOf(year);
  const followed = plan.items
    .flatMap((item) => item.actions)
    .find(({ key }) => key === (action.reprintOf ?? action.key))!;
  const years = actionYears(plan, entries, followed);
  return {
    action,
    field: fieldOf(
      sources,
      { table: "PlanActions", key: action.key, column: progressHeader(year) },
      year,
    ),
    due: years.due[at] ?? null,
    goesOn: years.schedule[at] === "→",
    before: years.reached[at - 1] ?? null,
  };
}

function indicatorReport(
  plan: Plan,
  entries: Entries,
  year: FiscalYear,
  indicator: Indicator,
  sources: FieldSources,
): Omit<IndicatorReport, "reportedBy"> {
  const { key } = indicator;
  const values = yearValues(plan, entries, indicator, year);
  const inRow = (column: string) =>
    fieldOf(sources, { table: "PlanIndicators", key, column }, year);
  const each = (cell: (of: typeof key, y: FiscalYear) => { value: CellValue } | undefined) =>
    plan.fiscalYears.map((y) => cell(key, y)?.value ?? "");
  return {
    indicator,
    field: inRow(actualHeader(year)),
    target: values.target,
    judgement: judge(indicator, values, plan.settings),
    before: actualBefore(plan, entries, indicator, year)?.value ?? "",
    beforeField:
      indicator.targetKind === "yearOnYearCut" && indicator.reprintOf === null
        ? inRow(actualBeforeHeader(plan, year))
        : null,
    targets: each(entries.target),
    actuals: each(entries.actual),
  };
}

/** The item after this one that still has something to do, round the list; null where none has. */
export function nextItem(items: readonly ItemReport[], no: number): ItemReport | null {
  const at = items.findIndex(({ item }) => item.no === no);
  const after = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
  return after.find(({ state }) => state !== "done") ?? null;
}

/** Where the caret belongs when a user opens the item: what is owed first, else what is at fault. */
export const firstField = ({ fields }: ItemReport): Field | null =>
  fields.find(({ isOwed, isMade }) => isOwed && !isMade) ??
  fields.find(({ findings }) => findings.some(({ severity }) => severity !== "info")) ??
  null;
