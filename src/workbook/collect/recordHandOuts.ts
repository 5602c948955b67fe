import type { HandOutRecord } from "../../collect/handOut";
import { yearLabel } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { inLanguage, refuse, type Language, type Outcome } from "../outcome";
import { noPlan, surveyWorkbook } from "../reading/survey";
import { sendRecords } from "../records/sendRecords";
import { prepareRecords } from "../records/writeRecords";
import { runExcel } from "../runExcel";
import { showAllRows } from "../writing/allRows";
import { cosmeticWarnings } from "../writing/cosmetics";
import { syncStages } from "../writing/unprotected";
import { nextHandOutNumber } from "./readImports";

export interface HandOutsRecorded {
  /** 番号 of the first row. */
  readonly first: number;
  /** Japanese sentences about what could not be done but harms nothing. */
  readonly warnings: readonly string[];
}

/** Records copies that were made, a row each in 配布記録. One read and one write. */
export const recordHandOuts = (
  plan: Plan,
  handOuts: readonly Omit<HandOutRecord, "no">[],
  language?: Language,
): Promise<Outcome<HandOutsRecorded>> =>
  runExcel<HandOutsRecorded>((context) => recordBeside(context, plan, handOuts, language, []));

/** `unlisted`: names of sheets that Excel does not list. */
async function recordBeside(
  context: Excel.RequestContext,
  plan: Plan,
  handOuts: readonly Omit<HandOutRecord, "no">[],
  language: Language | undefined,
  unlisted: readonly string[],
): Promise<Outcome<HandOutsRecorded>> {
  const survey = await surveyWorkbook(context, plan, { contents: ["PlanHandOuts"] });
  const refusal = noPlan(plan, survey);
  if (refusal) return refusal;
  if (survey.handOut) return refuse("in-copy", survey.handOut.department);
  if (survey.readOnly) return refuse("read-only");
  const first = nextHandOutNumber(survey);
  const write = prepareRecords(
    plan,
    survey,
    {
      PlanHandOuts: handOuts.map((handOut, i) => ({
        番号: first + i,
        配布ID: handOut.id,
        配布先: handOut.department,
        対象年度: yearLabel(handOut.year),
        配布日時: handOut.at,
        項目数: handOut.items,
        記入欄の数: handOut.cells,
        定義の版: handOut.definitionVersion,
        定義の照合番号: handOut.definitionDigest,
        配布時の値の照合番号: handOut.baseDigest,
      })),
    },
    unlisted,
  );
  if (!write.ok) return write;
  const shown = await showAllRows(context, survey, write.tables);
  if (!shown.ok) return shown;
  const sent = await sendRecords(context, survey, unlisted, (stagesOf) =>
    syncStages(context, stagesOf(write)),
  );
  if (!sent.ok) return sent;
  if (sent.taken !== null)
    return recordBeside(context, plan, handOuts, language, [...unlisted, sent.taken]);
  return { ok: true, first, warnings: inLanguage(cosmeticWarnings(sent.leftOut, null), language) };
}
