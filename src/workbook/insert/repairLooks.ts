import type { Plan } from "../../plan/plan";
import type { MovedLabel } from "../condition/movedSummary";
import { refusalSentence, type Sentence } from "../outcome";
import { completeText, planInfoRow } from "../planInfo";
import type { Ours } from "../reading/ours";
import type { Place, Survey } from "../reading/survey";
import type { SheetRole, SheetSpec } from "../sheetSpec";
import { itemNumberArea } from "../template/itemSheet";
import { names } from "../template/names";
import type { Template } from "../template/template";
import { inWork, protectionOptions } from "../writing/build";
import {
  cosmetics,
  cosmeticWarnings,
  cosmeticNames,
  queueCosmetics,
  removeHalfMadeCharts,
  tryCosmetics,
  type Cosmetic,
  type NamedSheet,
} from "../writing/cosmetics";
import type { NewSheets } from "../writing/removeNew";
import { syncUnprotected } from "../writing/unprotected";
import { told } from "./told";

/** Looks that sheets which are there still lack: those an insert left out, or never came to. */
export const looksToGive = ({ info }: Survey): readonly Cosmetic[] =>
  info === null
    ? []
    : cosmetics.filter((kind) => !info.complete || info.leftOut.includes(cosmeticNames[kind].ja));

/** What `finishRepair` goes by, queued for the same round trip as the survey. */
export interface QueuedForFinish {
  /** Charts of 集計. */
  readonly charts: Excel.ChartCollection | null;
}

export const queueForFinish = (ours: Ours): QueuedForFinish => ({
  charts: ours.named(names.reportingYear)?.worksheet.charts.load("items/name") ?? null,
});

interface RepairToFinish extends QueuedForFinish {
  readonly plan: Plan;
  readonly template: Template;
  readonly survey: Survey;
  readonly missing: readonly SheetRole[];
  readonly chosen: Record<SheetRole, string>;
  readonly moved: MovedLabel | null;
  readonly added: NewSheets;
}

/**
 * What comes last: looks of new sheets and those that were left out, protection, the mark of
 * completeness. One round trip, none where there is nothing to do; more where Excel refuses looks.
 *
 * @returns Japanese sentences about what was done and what could not be
 */
export async function finishRepair(
  context: Excel.RequestContext,
  repair: RepairToFinish,
): Promise<Sentence[]> {
  const { template, survey, missing, chosen } = repair;
  const wanted = looksToGive(survey);
  if (missing.length === 0 && wanted.length === 0) return [];
  const { worksheets } = context.workbook;
  const named = (specs: readonly SheetSpec[]) => (): NamedSheet[] =>
    specs.map((spec) => ({
      inWork: inWork(worksheets.getItem(chosen[spec.role]), spec),
      name: chosen[spec.role],
    }));
  const fresh = named(template.sheets.filter(({ role }) => missing.includes(role)));
  const there = wanted.length === 0 ? [] : template.sheets.filter((s) => !missing.includes(s.role));
  const old = named(
    there.filter(({ role }) => standsAsInserted(repair, role)).map(lackingCharts(repair.charts)),
  );
  const guide = survey.infoPlace ?? {
    sheetId: chosen.記入要領,
    sheet: chosen.記入要領,
    row: template.guide.planInfo.row,
    column: template.guide.planInfo.column,
  };
  const touched = survey.sheets
    .filter(({ id, name }) => id === guide.sheetId || old().some((sheet) => sheet.name === name))
    .map((sheet) => ({
      ...sheet,
      // The write before this one has protected those that were open.
      protected:
        sheet.protected ||
        template.sheets.some(({ role, protect }) => protect && chosen[role] === sheet.name),
    }));
  const refused: Sentence[] = [];
  const leftOut = await tryCosmetics(
    async (kinds, left) => {
      const made = fresh();
      if (left.includes("charts")) await removeHalfMadeCharts(context, made);
      const lacking = old();
      const outcome = await syncUnprotected(
        context,
        touched,
        () => {
          for (const kind of kinds)
            queueCosmetics([kind], [...made, ...(wanted.includes(kind) ? lacking : [])]);
          if (!missing.includes("記入要領") || left.length > 0)
            worksheets
              .getItem(guide.sheetId)
              .getCell(guide.row + planInfoRow("挿入完了"), guide.column + 1).values = [
              [completeText(left.map((kind) => cosmeticNames[kind].ja))],
            ];
          repair.added.queueUnmarked();
          for (const { inWork: sheet } of made)
            if (sheet.spec.protect) sheet.sheet.protection.protect(protectionOptions);
        },
        // To freeze panes may have brought another sheet to the front.
        () => worksheets.getItem(survey.activeSheetId).activate(),
      );
      if (!outcome.ok) refused.push(refusalSentence(outcome.refusal));
    },
    cosmetics.filter((kind) => missing.length > 0 || wanted.includes(kind)),
  );
  if (refused.length > 0) return refused;
  if (leftOut.includes("charts")) await removeHalfMadeCharts(context, old(), touched);
  const done = survey.info?.complete ? wanted.filter((kind) => !leftOut.includes(kind)) : [];
  return [
    ...done.map((kind) => told.looks(cosmeticNames[kind])),
    ...there
      .filter(({ role }) => !standsAsInserted(repair, role))
      .map(({ role }) => told.looksLeft(chosen[role])),
    ...cosmeticWarnings(leftOut),
  ];
}

/** A chart that is there is not made twice. */
const lackingCharts =
  (charts: Excel.ChartCollection | null) =>
  (spec: SheetSpec): SheetSpec => ({
    ...spec,
    charts: (spec.charts ?? []).filter(
      ({ name }) => !charts?.items.some((chart) => chart.name === name),
    ),
  });

/** Looks go by place: they fit a sheet only where its rows and columns are. */
function standsAsInserted(
  { plan, template, survey, moved }: RepairToFinish,
  role: SheetRole,
): boolean {
  const spec = template.sheets.find((sheet) => sheet.role === role)!;
  const at = (place: Place | undefined, expected: { row: number; column: number }) =>
    place?.row === expected.row && place.column === expected.column;
  if (spec.table) {
    const contents = survey.contents[spec.table.name];
    const { area } = spec.table;
    return at(contents?.place, area) && contents?.values[0]?.length === area.columns;
  }
  if (role === "記入要領") return at(survey.infoPlace ?? undefined, template.guide.planInfo);
  if (role === "個票") return at(survey.itemNumber?.place, itemNumberArea(plan));
  return !moved && at(survey.reportingYear?.place, template.summary.reportingYear);
}
