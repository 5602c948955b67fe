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

/** Of the present template. */
export const columnOrder: ColumnOrder = {
  PlanItems: order<"PlanItems">()([
    ...(["itemNo", "policy", "measure", "section", "itemNoInSection"] as const),
    ...(["item", "lead", "related", "reprintOf", "purpose", "content"] as const),
    // One year's three entries stand side by side: they are written and read together.
    { eachYear: ["status", "report", "outlook"] },
  ]),
  PlanActions: order<"PlanActions">()([
    ...(["key", "itemNo", "item", "lead", "action", "reprintOf"] as const),
    { eachYear: ["planned"] },
    { eachYear: ["progress"] },
    ...(["reason", "asPrinted", "verification"] as const),
  ]),
  PlanIndicators: order<"PlanIndicators">()([
    ...(["key", "itemNo", "policy", "item", "lead", "indicator", "reprintOf"] as const),
    ...(["unit", "comparator", "baselineYear", "baseline", "previousActual"] as const),
    { eachYear: ["target"] },
    { eachYear: ["actual"] },
    ...(["reason", "asPrinted", "verification"] as const),
    { eachYear: ["judgement"] },
    { eachYear: ["rate"] },
    ...(["comparisonKind", "blankText"] as const),
    { eachYear: ["limit"] },
  ]),
};
