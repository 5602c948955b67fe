import { parseYear } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";
import { newPlanInfo } from "./planInfo";
import type { SheetSpec } from "./sheetSpec";
import type { Survey } from "./survey";
import { usedContents, type UsedContents } from "./usedContents";
import { templateOf } from "./template/template";

/**
 * Sheets of an insert that broke off and whose clean-up failed too: none, or those that may be taken
 * away, or `in-use` when somebody has written into them meanwhile; then only repair may touch them.
 */
export async function torsoSheets(
  context: Excel.RequestContext,
  plan: Plan,
  survey: Survey,
): Promise<readonly string[] | "in-use"> {
  if (!survey.infoPlace) return [];
  const listed = survey.info?.sheets ?? [survey.infoPlace.sheet];
  const present = survey.sheets.map((sheet) => sheet.name).filter((name) => listed.includes(name));
  const contents = await usedContents(context, present);
  const year = parseYear(survey.info?.latestYear ?? "") ?? plan.fiscalYears[0]!;
  const { sheets } = templateOf(plan, newPlanInfo(plan, null, year, new Date(0)), year);
  const written = present.some((name) => {
    const spec = sheets.find(({ role }) => name === role || name.startsWith(`${role} (`));
    return spec !== undefined && hasEntries(spec, contents.get(name)!);
  });
  return written ? "in-use" : present;
}

/** Whether an entry cell holds anything but what insert puts there. */
function hasEntries(spec: SheetSpec, contents: UsedContents): boolean {
  return spec.unlocked.some(({ row, column, rows, columns }) => {
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) {
        const value = contents.at(r, c);
        if (value !== "" && value !== freshValue(spec, r, c)) return true;
      }
    return false;
  });
}

function freshValue(spec: SheetSpec, row: number, column: number): unknown {
  const block = spec.values.find(
    ({ area }) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  return block?.values[row - block.area.row]?.[column - block.area.column];
}
