import { parseYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { newPlanInfo } from "../planInfo";
import type { Survey } from "../reading/survey";
import { usedCells, type UsedCell } from "../reading/usedCells";
import { sheetRoles, type SheetRole, type SheetSpec } from "../sheetSpec";
import { templateOf } from "../template/template";

/** Which of the template's sheets has this name or would get it where its own is taken. */
export const roleOfName = (name: string): SheetRole | undefined =>
  sheetRoles.find((role) => name.startsWith(role) && /^( \(\d+\))?$/.test(name.slice(role.length)));

/**
 * Sheets of an insert that broke off and whose clean-up failed too: none, or those that may be taken
 * away, or `in-use` when one of them holds anything but what insert puts there; then only repair may
 * touch them. A sheet is never taken for ours by what a cell says alone.
 */
export async function torsoSheets(
  context: Excel.RequestContext,
  plan: Plan,
  survey: Survey,
): Promise<readonly string[] | "in-use"> {
  if (!survey.infoPlace) return [];
  const listed = survey.info?.sheets ?? [survey.infoPlace.sheet];
  const present = survey.sheets
    .map(({ name }) => ({ name, role: roleOfName(name) }))
    .filter(({ name, role }) => role !== undefined && listed.includes(name));
  const contents = await usedCells(
    context,
    present.map(({ name }) => name),
  );
  const year = parseYear(survey.info?.latestYear ?? "") ?? plan.fiscalYears[0]!;
  const template = templateOf(
    plan,
    newPlanInfo(plan, null, year, new Date(0)),
    year,
    survey.layout,
  );
  const { planInfo } = template.guide;
  const isInfo = ({ row, column }: UsedCell) =>
    row >= planInfo.row && row < planInfo.row + planInfo.rows && column === planInfo.column + 1;
  const inUse = present.some(({ name, role }) => {
    const expected = expectedContents(template.sheets.find((spec) => spec.role === role)!);
    return contents
      .get(name)!
      .some((cell) => !expected(cell) && !(role === "記入要領" && isInfo(cell)));
  });
  return inUse ? "in-use" : present.map(({ name }) => name);
}

/** Tells whether insert puts a content where it stands. */
function expectedContents(spec: SheetSpec): (cell: UsedCell) => boolean {
  const values = new Map<string, unknown>();
  for (const { area, values: block } of spec.values)
    block.forEach((cells, r) =>
      cells.forEach((value, c) => values.set(`${area.row + r},${area.column + c}`, value)),
    );
  return ({ row, column, content }) =>
    content === values.get(`${row},${column}`) ||
    (typeof content === "string" &&
      content.startsWith("=") &&
      [...spec.formulas, ...(spec.lookUps ?? [])].some(
        ({ area }) =>
          row >= area.row &&
          row < area.row + area.rows &&
          column >= area.column &&
          column < area.column + area.columns,
      ));
}
