import type { ColumnName, PlanTable } from "./catalogue";

/** A column, or columns that stand together year by year. */
type Step<T extends PlanTable> = ColumnName<T> | { readonly eachYear: readonly ColumnName<T>[] };

type NamesIn<Steps extends readonly unknown[]> = Steps[number] extends infer S
  ? S extends { readonly eachYear: readonly (infer Name)[] }
    ? Name
    : S
  : never;

/** Of a type that no value has where a column of the catalogue stands nowhere. */
const order =
  <T extends PlanTable>() =>
  <const Steps extends readonly Step<T>[]>(
    steps: [Exclude<ColumnName<T>, NamesIn<Steps>>] extends [never]
      ? Steps
      : { readonly standsNowhere: Exclude<ColumnName<T>, NamesIn<Steps>> },
  ): readonly Step<T>[] =>
    steps as Steps;

/** The columns of each table in a version of the template, left to right. */
export type ColumnOrder = { readonly [T in PlanTable]: readonly Step<T>[] };

/**
 * Of the present template. Number and name, which stay in sight; then what a year's entries are and what
 * they are held against, year by year; then the rest of the plan.
 */
export const columnOrder: ColumnOrder = {
  PlanItems: order<"PlanItems">()([
    "itemNo",
    "item",
    { eachYear: ["status", "report", "outlook"] },
    "lead",
    "related",
    "policy",
    "measure",
    "section",
    "itemNoInSection",
    "reprintOf",
    "purpose",
    "content",
  ]),
  PlanActions: order<"PlanActions">()([
    "key",
    "action",
    { eachYear: ["progress"] },
    { eachYear: ["planned"] },
    "reason",
    "asPrinted",
    "verification",
    "itemNo",
    "item",
    "lead",
    "reprintOf",
  ]),
  PlanIndicators: order<"PlanIndicators">()([
    "key",
    "indicator",
    "baseline",
    "previousActual",
    { eachYear: ["target", "actual", "judgement", "rate"] },
    "reason",
    "asPrinted",
    "verification",
    "unit",
    "comparator",
    "baselineYear",
    // Never shown, and not last: LibreOffice prints what is hidden at a page's end as `###`.
    "comparisonKind",
    "blankText",
    { eachYear: ["limit"] },
    "itemNo",
    "item",
    "lead",
    "policy",
    "reprintOf",
  ]),
};
