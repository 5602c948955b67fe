import { anyTemplate, namesElsewhere, whereItStands } from "../condition/namesElsewhere";
import type { OurNames } from "../reading/ours";
import { presentSheets } from "../reading/survey";
import type { SheetRole } from "../sheetSpec";
import { sheetOfName } from "../template/names";
import type { Template } from "../template/template";
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

/** Names whose sheets are there: those that are gone, and those that somebody pointed elsewhere. */
export const namesBack: FindMend = async (context, plan, survey, { ourNames }) => {
  const template = anyTemplate(plan, survey);
  const present = presentSheets(survey);
  const elsewhere = await namesElsewhere(context, plan, survey, ourNames);
  const isElsewhere = (name: string) => elsewhere.some((spec) => spec.name === name);
  const missing = namesToGive(template, ourNames, [])
    .filter(({ name }) => present[sheetOfName[name as keyof typeof sheetOfName]])
    .filter(({ name }) => !isElsewhere(name))
    .map((spec) => whereItStands(plan, template, survey, spec));
  const given = [...missing, ...elsewhere];
  if (given.length === 0) return null;
  return {
    told: given.map(({ name }) => (isElsewhere(name) ? told.namedBack : told.named)(name)),
    touched: [],
    queue(context) {
      const { workbook } = context;
      queueInFront(context, survey);
      for (const { name } of given) if (ourNames.has(name)) workbook.names.getItem(name).delete();
      queueNames(workbook, given, (role) => workbook.worksheets.getItem(present[role]!));
      workbook.worksheets.getItem(survey.activeSheetId).activate();
    },
  };
};
