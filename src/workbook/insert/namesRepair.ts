import type { Plan } from "../../plan/plan";
import { newPlanInfo } from "../planInfo";
import type { OurNames } from "../reading/ours";
import { presentSheets, type Survey } from "../reading/survey";
import type { NameSpec, SheetRole } from "../sheetSpec";
import { sheetOfName } from "../template/names";
import { checkSummary } from "../template/findingsSheet";
import { itemNumberArea } from "../template/itemSheet";
import { templateOf, type Template } from "../template/template";
import { queueInFront, queueNames } from "../writing/build";
import type { FindMend } from "./structureRepair";
import { told } from "./told";

/**
 * Names that are missing, point nowhere, or point into a sheet that is being rebuilt; and those of a
 * table's column that another program made an address, which does not grow with the table.
 */
export const namesToGive = (
  template: Template,
  ourNames: OurNames,
  missing: readonly SheetRole[],
) =>
  template.names.filter(({ name, refersTo }) => {
    const formula = ourNames.get(name);
    if (formula === undefined || formula.includes("#REF!")) return true;
    return "role" in refersTo
      ? missing.includes(refersTo.role)
      : missing.includes("チェック結果") || !formula.includes("[");
  });

/** Names whose sheets are there, for the cells that were found without them. */
export const namesBack: FindMend = (_, plan, survey, { ourNames }) => {
  const year = plan.fiscalYears[0]!;
  const template = templateOf(
    plan,
    newPlanInfo(plan, null, year, new Date(0)),
    year,
    survey.layout,
  );
  const present = presentSheets(survey);
  const given = namesToGive(template, ourNames, [])
    .filter(({ name }) => present[sheetOfName[name as keyof typeof sheetOfName]])
    .map((spec) => whereItStands(plan, template, survey, spec));
  if (given.length === 0) return Promise.resolve(null);
  return Promise.resolve({
    told: given.map(({ name }) => told.named(name)),
    touched: [],
    queue(context) {
      const { workbook } = context;
      queueInFront(context, survey);
      for (const { name } of given) if (ourNames.has(name)) workbook.names.getItem(name).delete();
      queueNames(workbook, given, (role) => workbook.worksheets.getItem(present[role]!));
      workbook.worksheets.getItem(survey.activeSheetId).activate();
    },
  });
};

/** Rows and columns put before a sheet's cells have moved them all alike. */
function whereItStands(plan: Plan, template: Template, survey: Survey, spec: NameSpec): NameSpec {
  if (!("role" in spec.refersTo)) return spec;
  const { role, area: at } = spec.refersTo;
  const found: Partial<Record<SheetRole, readonly [now: Cell | undefined, made: Cell]>> = {
    記入要領: [survey.infoPlace ?? undefined, template.guide.planInfo],
    集計: [survey.reportingYear?.place, template.summary.reportingYear],
    個票: [survey.itemNumber?.place, itemNumberArea(plan)],
    チェック結果: [survey.checkSummary?.place, checkSummary],
  };
  const [now, made] = found[role] ?? [];
  if (!now || !made) return spec;
  const moved = { row: at.row + now.row - made.row, column: at.column + now.column - made.column };
  return { ...spec, refersTo: { role, area: { ...at, ...moved } } };
}

interface Cell {
  readonly row: number;
  readonly column: number;
}
