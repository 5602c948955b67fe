import type { Plan } from "../../plan/plan";
import { area, areaAt, splitReference, type Area } from "../area";
import { newPlanInfo } from "../planInfo";
import { isNamed, sheetsOfNames } from "../reading/readEntries";
import type { OurNames } from "../reading/ours";
import { queueRange, type Place, type Survey } from "../reading/survey";
import type { NameSpec, SheetRole } from "../sheetSpec";
import { checkSummary } from "../template/findingsSheet";
import { itemNumberArea } from "../template/itemSheet";
import { names, sheetOfName } from "../template/names";
import { templateOf, type Template } from "../template/template";
import { movedLabelOn } from "./movedSummary";

/**
 * Names of the template that somebody pointed elsewhere in the Name Manager, with where each belongs.
 * One that went along with its cells is none of them: on a sheet whose labels have moved against each
 * other only those are told that are known by a label of their own. No round trip where every name
 * stands where the template has it, else one.
 */
export async function namesElsewhere(
  context: Excel.RequestContext,
  plan: Plan,
  survey: Survey,
  ourNames: OurNames,
): Promise<readonly NameSpec[]> {
  const sheetOf = sheetsOfNames(survey);
  const template = anyTemplate(plan, survey);
  const suspects = template.names.flatMap((spec) => {
    const sheet = sheetOf(spec.name as keyof typeof sheetOfName);
    if (sheet === null || !isNamed(ourNames, spec.name)) return [];
    const named = ourNames.get(spec.name)!;
    const own = whereItStands(plan, template, survey, spec);
    const isRight =
      "role" in own.refersTo
        ? standsFor(named, sheet, own.refersTo.area, own.name === names.planInfo)
        : isOfColumn(survey, named, own.refersTo.formula);
    return isRight ? [] : [{ own, sheet }];
  });
  const looked = new Map(
    suspects.flatMap(({ own, sheet }) => (isKnownByLabel(own) ? [] : [[roleOf(own), sheet]])),
  );
  if (looked.size === 0) return suspects.map(({ own }) => own);
  const asked = [...looked].map(([role, sheet]) => ({
    role,
    cells: queueRange(context.workbook.worksheets.getItem(sheet).getUsedRange(), true),
  }));
  await context.sync();
  const moved = new Set(
    asked.flatMap(({ role, cells }) => {
      const [now, made] = placesOn(plan, template, survey)[role] ?? [];
      const contents = cells.read();
      if (!now || !made || !contents) return [role];
      const spec = template.sheets.find((sheet) => sheet.role === role)!;
      const offset = { rows: now.row - made.row, columns: now.column - made.column };
      return movedLabelOn(spec, contents, offset) ? [role] : [];
    }),
  );
  return suspects.flatMap(({ own }) =>
    isKnownByLabel(own) || !moved.has(roleOf(own)) ? [own] : [],
  );
}

/** Only its places and fixed words are looked at: any year and time will do. */
export function anyTemplate(plan: Plan, { layout }: Survey): Template {
  const year = plan.fiscalYears[0]!;
  return templateOf(plan, newPlanInfo(plan, null, year, new Date(0)), year, layout);
}

const roleOf = ({ name }: NameSpec): SheetRole => sheetOfName[name as keyof typeof sheetOfName];

/** The survey found these cells by their labels, and columns by their headers. */
const isKnownByLabel = ({ name, refersTo }: NameSpec): boolean =>
  "formula" in refersTo ||
  name === names.planInfo ||
  name === names.reportingYear ||
  name === names.itemNumber;

/** `byFirst`: a block that may be longer or shorter, as versions are. */
function standsFor(named: string, sheet: string, own: Area, byFirst: boolean): boolean {
  return isOn(
    named,
    sheet,
    (at) =>
      at.row === own.row &&
      at.column === own.column &&
      (byFirst || (at.rows === own.rows && at.columns === own.columns)),
  );
}

/** Whether it is the table's column, or cells of it: so another program writes it. */
function isOfColumn({ contents, located }: Survey, named: string, formula: string): boolean {
  const [, header] = /\[([^\]]+)\]$/.exec(formula)!;
  const table = contents.CheckFindings;
  const headers = located.tables.CheckFindings?.table.headers ?? [];
  // A header in other words: the name has followed it.
  if (!table || !headers.includes(header!)) return true;
  const structured = /\[([^[\]]+)\]+$/.exec(named);
  if (structured)
    return structured[1] === header && !named.includes("!") && !/[(,:]/.test(afterData(named));
  return isOn(
    named,
    table.place.sheet,
    (at) =>
      at.columns === 1 &&
      at.column === table.place.column + headers.indexOf(header!) &&
      at.row > table.place.row &&
      at.row < table.place.row + table.values.length,
  );
}

/** An address of the right sheet in a style that we cannot read is not judged. */
function isOn(named: string, sheet: string, isRight: (at: Area) => boolean): boolean {
  const reference = splitReference(named);
  if (reference?.sheet.toLowerCase() !== sheet.toLowerCase()) return false;
  const at = areaAt(reference.address) ?? areaInR1C1(reference.address);
  return at === null || isRight(at);
}

/** `R4C2` or `R4C2:R8C2`: so a workbook in R1C1 style prints it (office-js #1831). */
function areaInR1C1(address: string): Area | null {
  const found = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i.exec(address);
  if (!found) return null;
  const [top, left] = [Number(found[1]), Number(found[2])];
  const [bottom, right] = [Number(found[3] ?? top), Number(found[4] ?? left)];
  return area(top - 1, left - 1, bottom - top + 1, right - left + 1);
}

const afterData = (formula: string): string => formula.replace(/\[#Data\]\s*,/i, "");

/** Rows and columns put before a sheet's cells have moved them all alike. */
export function whereItStands(
  plan: Plan,
  template: Template,
  survey: Survey,
  spec: NameSpec,
): NameSpec {
  if (!("role" in spec.refersTo)) return spec;
  const { role, area: at } = spec.refersTo;
  const [now, made] = placesOn(plan, template, survey)[role] ?? [];
  if (!now || !made) return spec;
  const moved = { row: at.row + now.row - made.row, column: at.column + now.column - made.column };
  return { ...spec, refersTo: { role, area: { ...at, ...moved } } };
}

/** A cell of each sheet that has names: where it is, and where it was made. */
function placesOn(
  plan: Plan,
  template: Template,
  survey: Survey,
): Partial<Record<SheetRole, readonly [now: Cell | undefined, made: Cell]>> {
  const findings = template.sheets.find(({ role }) => role === "チェック結果")!;
  return {
    記入要領: [survey.infoPlace ?? undefined, template.guide.planInfo],
    集計: [survey.reportingYear?.place, template.summary.reportingYear],
    個票: [survey.itemNumber?.place, itemNumberArea(plan)],
    チェック結果: survey.checkSummary
      ? [survey.checkSummary.place, checkSummary]
      : [survey.contents.CheckFindings?.place, findings.table!.area],
  };
}

type Cell = Pick<Place, "row" | "column">;
