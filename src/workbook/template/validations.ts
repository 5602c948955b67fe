import { answerAmong, type Column } from "../../entries/columns";
import type { Action, Indicator, Plan } from "../../plan/plan";
import type { Area } from "../area";
import type { ValidationSpec } from "../sheetSpec";
import { columnHelp, exampleOf, type Help, type HelpedRow } from "./columnHelp";
import { entryAreas, type LayoutRow, type TableLayout } from "./tableLayout";

/**
 * Drop-downs, prompts and warnings of the entry cells. Help, not the gate: a paste goes past them,
 * so lists stop, and numbers only warn, for a stop would forbid the `1,700人` the check can read.
 */
export function entryValidations(plan: Plan, layout: TableLayout): ValidationSpec[] {
  const actions = new Map<number | string, Action>(
    plan.items.flatMap((item) => item.actions).map((action) => [action.key, action]),
  );
  const indicators = new Map<number | string, Indicator>(
    plan.items.flatMap((item) => item.indicators).map((indicator) => [indicator.key, indicator]),
  );
  const helped = new Map<number | string, HelpedRow>(
    layout.rows.map(({ key }) => {
      const indicator = indicators.get(key) ?? null;
      const example = indicator ? exampleOf(plan, indicator) : "";
      return [key, { plan, action: actions.get(key) ?? null, indicator, example }];
    }),
  );
  const helpFor = (column: Column, row: LayoutRow): Help =>
    answerAmong(columnHelp, column)!(helped.get(row.key)!);
  // Rules are the same for whole blocks, prompts speak of single rows: apart, they are few. Cells
  // that get one prompt have one rule as well, for Excel takes no prompt for a mixture of rules.
  const rule = (column: Column, row: LayoutRow) => ({ ...helpFor(column, row), prompt: undefined });
  const prompt = (column: Column, row: LayoutRow) => helpFor(column, row).prompt;
  return [
    ...grouped(layout, rule).map(({ areas, help }) => ({ area: areas, ...help })),
    ...grouped(layout, (...cell) => ({ rule: rule(...cell), said: prompt(...cell) })).map(
      ({ areas, help }) => ({ area: areas, prompt: help.said }),
    ),
  ].filter(({ rule: set, prompt: said }: Help) => set || said);
}

/** The entry cells that get the same help. */
function grouped<T>(
  layout: TableLayout,
  helpFor: (column: Column, row: LayoutRow) => T,
): { readonly areas: Area[]; readonly help: T }[] {
  const keyOf = (column: Column, row: LayoutRow) => JSON.stringify(helpFor(column, row));
  const groups = new Map<string, { areas: Area[]; help: T }>();
  for (const { area, column, row } of entryAreas(layout, keyOf)) {
    const key = keyOf(column, row);
    const group = groups.get(key);
    if (group) group.areas.push(area);
    else groups.set(key, { areas: [area], help: helpFor(column, row) });
  }
  return [...groups.values()];
}
