import type { Plan } from "../../plan/plan";
import { templateVersion, type PlanInfo } from "../planInfo";
import { formulaAt, type Formulas, type SheetRole } from "../sheetSpec";
import { cellsOf } from "../area";
import { step1to2 } from "./step1to2";

/**
 * Versions of the template, and what one has otherwise than the next. A workbook in the field keeps
 * the version it was made with: its formulas are right as they are, and 修復 and 集計更新 bring them
 * to the present version.
 *
 * How to change a formula of the template:
 *
 * 1. Change its generator in `template/`.
 * 2. If the last step's `to` is the present `templateVersion` and that version was never released,
 *    the change belongs to it. Otherwise raise `templateVersion` and add a step `stepNtoM.ts` here.
 * 3. Copy what the generator made before into that step's `before`, over the cells whose meaning
 *    changes: `{ area, formulas }` of the sheet's role, as in a `SheetSpec`. Another spelling of the
 *    same meaning needs none. A cell that held no formula before is registered with the text it held.
 * 4. Take the new digest of `test/workbook/upgrade/digest.test.ts` over. A released version's never
 *    changes.
 *
 * Cells stand where they stood: a step that moves some needs more than this.
 */
export interface UpgradeStep {
  readonly from: string;
  readonly to: string;
  /** What stood in version `from` in the cells that version `to` fills otherwise, by sheet. */
  readonly before: (plan: Plan) => Partial<Readonly<Record<SheetRole, readonly Formulas[]>>>;
}

/** Oldest first. */
export const upgradeSteps: readonly UpgradeStep[] = [step1to2];

/** How a workbook's template stands to ours: `unknown` is a newer one, or no version of ours at all. */
export type TemplateAge = "present" | "earlier" | "unknown";

/** A workbook that does not tell its version may have any that we know. */
export function templateAge(info: PlanInfo | null): TemplateAge {
  const version = info?.templateVersion || templateVersion;
  if (version === templateVersion) return "present";
  return upgradeSteps.some(({ from }) => from === version) ? "earlier" : "unknown";
}

/** What earlier versions had in a cell of the template, the latest first; mostly nothing. */
export type FindEarlier = (row: number, column: number) => readonly string[];

/** @param steps for tests */
export function earlierFormulas(
  plan: Plan,
  role: SheetRole,
  steps: readonly UpgradeStep[] = upgradeSteps,
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
