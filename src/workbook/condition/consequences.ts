import { brokenReprints } from "../../entries/brokenReprints";
import { changedPlanTexts } from "../../entries/changedPlanTexts";
import type { PlanTable } from "../../entries/columns";
import type { Entries } from "../../entries/entries";
import { planTables } from "../../entries/rows";
import type { Plan } from "../../plan/plan";
import type { Template } from "../template/template";

/**
 * What follows from damage to the plan tables that a check tells by itself (S101–S104, C501): formulas
 * that name a table or a column that is not there, and figures made of rows or columns that are gone,
 * of plan texts that say something else or of 再掲 rows that do not follow their source. None of that is
 * a mistake of its own, and to put formulas back does not help.
 */

/** A column, or without one a whole table. */
interface Part {
  readonly table: PlanTable;
  readonly column?: string;
}

/**
 * Tells whether a template's formula names what is missing, or a table that has another name for now
 * (`renamed`), which the formulas follow. `ownTable`: the table it stands in.
 */
export function namesMissing(
  problems: Entries["problems"],
  renamed: readonly PlanTable[] = [],
): (formula: string, ownTable?: string) => boolean {
  const missing = [...missingParts(problems), ...renamed.map((table) => ({ table }))];
  return (formula, ownTable) => missing.some((part) => isNamed(part, formula, ownTable));
}

/** Whether the workbook's figures cannot be those of the engine. */
export function figuresMustDiffer(plan: Plan, template: Template, entries: Entries): boolean {
  const { problems } = entries;
  if (problems.some(movesFigures)) return true;
  const damaged: readonly Part[] = [
    ...missingParts(problems),
    ...planTables.flatMap((table) => [
      ...changedPlanTexts(plan, entries, table),
      ...brokenReprints(plan, entries, table),
    ]),
  ];
  return (
    damaged.length > 0 &&
    formulasOf(template).some(([formula, ownTable]) =>
      damaged.some((part) => isNamed(part, formula, ownTable)),
    )
  );
}

/** Rows that are not the plan's, and cells that the formulas go by and cannot find. */
function movesFigures(problem: Entries["problems"][number]): boolean {
  switch (problem.kind) {
    case "missingSheet":
      return problem.sheet === "記入要領" || problem.sheet === "集計";
    case "plainTables":
    case "missingTable":
    case "missingColumn":
      return false;
    default:
      return true;
  }
}

const missingParts = (problems: Entries["problems"]): Part[] =>
  problems.flatMap((problem): Part[] => {
    if (problem.kind === "missingTable") return [{ table: problem.table }];
    if (problem.kind !== "missingColumn") return [];
    return [{ table: problem.table, column: problem.column }];
  });

const isNamed = ({ table, column }: Part, formula: string, ownTable?: string): boolean =>
  column === undefined
    ? formula.includes(`${table}[`)
    : formula.includes(`${table}[${column}]`) ||
      (table === ownTable &&
        [`[@${column}]`, `[@[${column}]]`].some((own) => formula.includes(own)));

/** Each of the template's formulas, of a filled block the first ones, with the table it stands in. */
const formulasOf = ({ sheets }: Template) =>
  sheets.flatMap(({ formulas, table }) =>
    formulas.flatMap(({ area, formulas: written, byColumn }) =>
      (typeof written === "function"
        ? Array.from({ length: byColumn ? area.columns : 1 }, (_, c) =>
            written(area.row, area.column + c),
          )
        : [written].flat(2)
      ).map((formula) => [formula, table?.name] as const),
    ),
  );
