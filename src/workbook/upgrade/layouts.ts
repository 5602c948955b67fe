import type { PlanTable } from "../../entries/columns";
import { planTables } from "../../entries/rows";
import type { Plan } from "../../plan/plan";
import { cellsOf } from "../area";
import { templateVersion, type PlanInfo } from "../planInfo";
import { formulaAt, type SheetRole } from "../sheetSpec";
import { presentLayout } from "../template/presentLayout";
import type { TemplateLayout } from "../template/templateLayout";
import { layout2 } from "./version2/layout";

/**
 * Versions of the template. A workbook in the field keeps the layout it was made with: it is read,
 * checked, filled in, submitted, summed up and repaired as that layout has it (`survey.layout`), by key
 * and header, and nothing in it is moved.
 *
 * How to change the template:
 *
 * 1. Was the present `templateVersion` never released? Then change its generators in `template/`, and
 *    take the new digest of `test/workbook/upgrade/digest.test.ts` over. A released version's never
 *    changes.
 * 2. Else raise `templateVersion`. Before that, keep workbooks of the present version under
 *    `test/fixtures/template-N`, as their README says.
 * 3. Do cells stay where they are, so that only formulas change? Then add a step `stepNtoM.ts` to
 *    `presentLayout`: over the cells whose meaning changes it tells what the generators made before.
 *    Another spelling of the same meaning needs none. A cell that held no formula before is told with
 *    the text it held. 修復 and 集計更新 bring old workbooks to the new version.
 * 4. Do columns or cells move, come or go? Then the old version gets a layout of its own,
 *    `versionN/layout.ts`, as `version2/` is: its columns, what they calculate, and those formulas of
 *    the other sheets that the present template has otherwise. `presentLayout` starts without steps.
 *
 * 記入要領, 集計, 個票 and チェック結果 stand alike in all layouts so far: whoever moves cells there gives
 * `TemplateLayout` what tells them apart. The tests over the kept workbooks find what was forgotten.
 */

/** Oldest first. */
export const layouts: readonly TemplateLayout[] = [layout2, presentLayout];

const versionsOf = ({ steps, version }: TemplateLayout): string[] => [
  ...steps.map(({ from }) => from),
  version,
];

/** Undefined where it is no version of ours. */
export const layoutOfVersion = (version: string): TemplateLayout | undefined =>
  layouts.find((layout) => versionsOf(layout).includes(version));

/** Whether the workbook's version is one of ours; one that does not tell may have any. */
export const isKnownTemplate = (info: PlanInfo | null): boolean =>
  !info?.templateVersion || layoutOfVersion(info.templateVersion) !== undefined;

/** The layout a workbook was made with: by its version, or where that is lost by its columns. */
export const layoutOf = (plan: Plan, info: PlanInfo | null, headers: Headers): TemplateLayout =>
  layoutOfVersion(info?.templateVersion ?? "") ?? likeliest(plan, headers);

/** Those of the plan tables that are there. */
type Headers = Partial<Readonly<Record<PlanTable, readonly string[]>>>;

/** The one in which most of the headers stand that follow each other; the latest of several. */
function likeliest(plan: Plan, headers: Headers): TemplateLayout {
  const pairs = (all: readonly string[]) =>
    all.slice(1).map((header, i) => `${all[i]}\u0000${header}`);
  const likeness = ({ columnsOf }: TemplateLayout) =>
    planTables
      .map((table) => {
        const present = new Set(pairs(headers[table] ?? []));
        const own = pairs(columnsOf(plan, table).map(({ header }) => header));
        return own.filter((pair) => present.has(pair)).length;
      })
      .reduce((sum, n) => sum + n, 0);
  return layouts.reduce((best, layout) => (likeness(layout) >= likeness(best) ? layout : best));
}

/** How a workbook's version stands to the present one and to the last of its layout. */
export interface TemplateAge {
  /** Its version, where that is an earlier one. */
  readonly earlier: string | null;
  /** Its formulas can be brought to the last version of its layout. */
  readonly isBehind: boolean;
}

export function templateAge(info: PlanInfo | null, layout: TemplateLayout): TemplateAge {
  const version = info?.templateVersion || layout.version;
  return {
    earlier: version === templateVersion ? null : version,
    isBehind: version !== layout.version,
  };
}

/** What earlier versions had in a cell of the template, the latest first; mostly nothing. */
export type FindEarlier = (row: number, column: number) => readonly string[];

export function earlierFormulas(
  plan: Plan,
  role: SheetRole,
  { steps }: Pick<TemplateLayout, "steps">,
): FindEarlier {
  const found = new Map<string, string[]>();
  for (const { before } of [...steps].reverse())
    for (const formulas of before(plan)[role] ?? [])
      for (const { row, column } of cellsOf(formulas.area)) {
        const cell = `${row},${column}`;
        found.set(cell, [...(found.get(cell) ?? []), formulaAt(formulas, row, column)]);
      }
  return (row, column) => found.get(`${row},${column}`) ?? [];
}
