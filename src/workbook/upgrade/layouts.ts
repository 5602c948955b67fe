import type { PlanTable } from "../../entries/columns";
import { planTables } from "../../entries/rows";
import type { Plan } from "../../plan/plan";
import { cellsOf } from "../area";
import { templateVersion, type PlanInfo } from "../planInfo";
import { formulaAt, type SheetRole } from "../sheetSpec";
import { presentLayout } from "../template/presentLayout";
import type { TemplateLayout } from "../template/templateLayout";
import { layout2, layout2As4 } from "./version2/layout";
import { layout3 } from "./version3/layout";

/**
 * Versions of the template. A workbook in the field keeps the columns it was made with: it is read,
 * checked, filled in, submitted, summed up and repaired as its layout has it (`survey.layout`), by key
 * and header, and no column in it is moved.
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
 * 5. Do rows come into 集計, or words into cells of the plan's? Then the old version gets a layout of its
 *    own too, that tells what its sheets have of the plan (`planOf`) and what 修復 makes of it
 *    (`becomes`); `insert/upgradeRepair.ts` brings the rows and words.
 *
 * 記入要領, 集計, 個票 and チェック結果 stand alike in all layouts so far: whoever moves cells there gives
 * `TemplateLayout` what tells them apart. The tests over the kept workbooks find what was forgotten.
 */

/** Oldest first. */
export const layouts: readonly TemplateLayout[] = [layout2, layout3, layout2As4, presentLayout];

/** Those of a version, the present one's own order of columns last; none where it is no version of ours. */
export function layoutsOfVersion(version: string): readonly TemplateLayout[] {
  const ofLast = layouts.filter((layout) => layout.version === version);
  return ofLast.length > 0
    ? ofLast
    : layouts.filter(({ steps }) => steps.some(({ from }) => from === version));
}

/** Whether the workbook's version is one of ours; one that does not tell may have any. */
export const isKnownTemplate = (info: PlanInfo | null): boolean =>
  !info?.templateVersion || layoutsOfVersion(info.templateVersion).length > 0;

/** The layout a workbook has: by its version, and by its columns where that is lost or has several. */
export function layoutOf(plan: Plan, info: PlanInfo | null, headers: Headers): TemplateLayout {
  const ofVersion = layoutsOfVersion(info?.templateVersion ?? "");
  return likeliest(plan, headers, ofVersion.length > 0 ? ofVersion : layouts);
}

/** Those of the plan tables that are there. */
type Headers = Partial<Readonly<Record<PlanTable, readonly string[]>>>;

/** The one in which most of the headers stand that follow each other; the latest of several. */
function likeliest(
  plan: Plan,
  headers: Headers,
  candidates: readonly TemplateLayout[],
): TemplateLayout {
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
  return candidates.reduce((best, layout) => (likeness(layout) >= likeness(best) ? layout : best));
}

/** How a workbook's version stands to the present one and to the last of its layout. */
export interface TemplateAge {
  /** Its version, where that is an earlier one. */
  readonly earlier: string | null;
  /** Its formulas can be brought to the last version of its layout. */
  readonly isBehind: boolean;
  /** What 修復 makes of it, once they are. */
  readonly becomes: TemplateLayout | null;
}

export function templateAge(info: PlanInfo | null, layout: TemplateLayout): TemplateAge {
  const version = info?.templateVersion || layout.version;
  return {
    earlier: version === templateVersion ? null : version,
    isBehind: version !== layout.version,
    becomes: layout.becomes ?? null,
  };
}

/** What earlier versions had in a cell of the template, the latest first; mostly nothing. */
export type FindEarlier = (row: number, column: number) => readonly string[];

export function earlierFormulas(
  plan: Plan,
  role: SheetRole,
  { steps, planOf }: Pick<TemplateLayout, "steps" | "planOf">,
): FindEarlier {
  const found = new Map<string, string[]>();
  for (const { before } of [...steps].reverse())
    for (const formulas of before(planOf(plan))[role] ?? [])
      for (const { row, column } of cellsOf(formulas.area)) {
        const cell = `${row},${column}`;
        found.set(cell, [...(found.get(cell) ?? []), formulaAt(formulas, row, column)]);
      }
  return (row, column) => found.get(`${row},${column}`) ?? [];
}
