import type { HandOut, SentBack } from "../../collect/handOut";
import { handedOutEntries } from "../../collect/handedOutEntries";
import { foldEntries } from "../../entries/entries";
import { owedEntries } from "../../entries/owedEntries";
import { reporterOf } from "../../entries/reporter";
import type { WorkbookReading } from "../../entries/reading";
import { canonicalText, confirmedDepartments } from "../../entries/submittedEntries";
import { definitionText } from "../../plan/definitionText";
import { yearLabel, type FiscalYear } from "../../plan/fiscalYear";
import { itemsOf, reportingOffices } from "../../plan/office";
import type { Plan } from "../../plan/plan";
import { openPackage } from "../../xlsx/package";
import { PackageEdit } from "../../xlsx/packageEdit";
import type { FileProblem } from "../../xlsx/problem";
import { readWorkbook } from "../../xlsx/read";
import { withSelected } from "../../xlsx/sheetViews";
import { withFrontSheet, withName, withSheetState } from "../../xlsx/workbookEdit";
import { zipOf } from "../../xlsx/zip";
import { checkWhatWasRead, type ReadForCheck } from "../check/check";
import { surveyOfFile } from "../collect/surveyOfFile";
import { refuse, type Outcome } from "../outcome";
import { localTime } from "../planInfo";
import { readingOf } from "../reading/readEntries";
import { chosenYear, latestYear } from "../reading/reportingYear";
import { noPlan, tablesLost, type Survey } from "../reading/survey";
import { sha256 } from "../sha256";
import { commonPackage, type CommonPackage } from "./commonPackage";
import { fillFindings } from "./findingsPart";
import { withHandOutBlock } from "./guideBlock";

export interface CopiesOptions {
  /** Offices that report something; all whose report is not 確定 where it is not said. */
  readonly departments?: readonly string[];
  /** Items a department only takes part in stay in sight, locked. */
  readonly related?: boolean;
  /** In the PC's own time. */
  readonly now: Date;
}

export interface Copies {
  readonly reportingYear: FiscalYear;
  /** In the plan's order. */
  readonly copies: readonly Copy[];
  /** Those left out because their report of the year is 確定; where departments are named there are none. */
  readonly confirmed: readonly string[];
  /** Sheets of the master that are none of the plan's, in tab order: no copy has them. */
  readonly leftOut: readonly string[];
}

/** A department's copy of the master. */
export interface Copy {
  readonly handOut: HandOut;
  /** `R7_07_デジタル推進課.xlsx`: the number is the office's place among those that report. */
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Numbers of the items of which it reports something. */
  readonly items: readonly number[];
  /** How many entries it owes for the year, made or not. */
  readonly cells: number;
}

/**
 * A copy of the master for each department, made of the master's bytes: its rows open, the others hidden
 * and locked, sheets that are not the plan's left out. The master's 対象年度 is what is handed out. The copy
 * of a department whose report was sent back says why, and what a check of it finds.
 *
 * @returns `problem` where the bytes are no workbook that can be read
 */
export async function makeCopies(
  plan: Plan,
  master: Uint8Array,
  options: CopiesOptions,
): Promise<Outcome<Copies> | { readonly ok: false; readonly problem: FileProblem }> {
  const [opened, file] = [openPackage(master), readWorkbook(master)];
  if (!opened.ok) return opened;
  if (!file.ok) return file;
  const survey = surveyOfFile(plan, file.value, "");
  const refusal = whyNot(plan, survey, opened.value.isStrict);
  if (refusal) return refusal;
  const offices = reportingOffices(plan);
  const wanted = options.departments ?? offices;
  const unknown = wanted.find((department) => !offices.includes(department));
  if (unknown !== undefined) return refuse("unknown-department", unknown);

  const year = chosenYear(plan, survey) ?? latestYear(plan, survey) ?? plan.fiscalYears[0]!;
  const reading = readingOf(plan, survey);
  const closed = confirmedDepartments(reading.submissions, year);
  const confirmed = wanted.filter((department) => closed.has(department));
  if (confirmed.length > 0 && (options.departments || confirmed.length === wanted.length))
    return refuse("handed-out-confirmed", confirmed.join("・"));
  const entries = foldEntries(plan, reading);
  const base = handedOutEntries(plan, entries);
  const common = commonPackage(plan, opened.value, survey, year, base);
  const shared = {
    at: localTime(options.now),
    definitionVersion: plan.version,
    definitionDigest: await sha256(definitionText(plan)),
    baseDigest: await sha256(canonicalText(base)),
  };
  const owed = owedEntries(plan, entries, year).map(({ table, key }) =>
    reporterOf(plan, table, key),
  );
  const copies: Copy[] = [];
  for (const [index, department] of offices.entries()) {
    if (!wanted.includes(department) || closed.has(department)) continue;
    const number = `${yearLabel(year)}-${String(index + 1).padStart(2, "0")}`;
    const told = [plan.id, number, department, options.now.toISOString(), shared.baseDigest];
    const mark = (await sha256(told.join("\n"))).slice(0, 6);
    const sentBack = sentBackIn(reading, year, department);
    const handOut: HandOut = { id: `${number}-${mark}`, department, year, ...shared, sentBack };
    copies.push({
      handOut,
      fileName: `${number.replace("-", "_")}_${fileWord(department)}.xlsx`,
      bytes: copyBytes(plan, common, { survey, reading, underFindings: null }, handOut, options),
      items: itemsOf(plan, department).map(({ no }) => no),
      cells: owed.filter((reporter) => reporter === department).length,
    });
  }
  return { ok: true, reportingYear: year, copies, confirmed, leftOut: common.leftOut };
}

function whyNot(plan: Plan, survey: Survey, isStrict: boolean): ReturnType<typeof refuse> | null {
  const refusal = noPlan(plan, survey) ?? tablesLost(survey);
  if (refusal) return refusal;
  if (survey.handOut) return refuse("in-copy", survey.handOut.department);
  if (isStrict) return refuse("old-format", "Strict Open XML");
  return survey.infoPlace ? null : refuse("guide-lost");
}

/** Why the department's report of the year is with it again; null where it is not. */
function sentBackIn(
  { submissions }: WorkbookReading,
  year: FiscalYear,
  department: string,
): SentBack | null {
  const report = submissions.find((one) => one.year === year && one.department === department);
  if (report?.state !== "差戻し") return null;
  const { by, at, note: reason } = report;
  return { by, at, reason };
}

function copyBytes(
  plan: Plan,
  { opened, pathOf, rows, front, findings }: CommonPackage,
  read: ReadForCheck,
  handOut: HandOut,
  { related = false, now }: CopiesOptions,
): Uint8Array<ArrayBuffer> {
  const { survey } = read;
  const edit = new PackageEdit(opened);
  for (const sheet of rows.sheets) {
    edit.setText(pathOf(sheet), rows.sheetFor(sheet, handOut.department, related));
  }
  const { department, year, sentBack } = handOut;
  if (sentBack && findings) {
    const scope = { kind: "department", department, related: false } as const;
    const found = checkWhatWasRead(plan, read, { scope, reportingYear: year, now });
    fillFindings(edit, survey, findings, found, sentBack);
    // What is to be mended comes first.
    edit.change(pathOf(front), (xml) => withSelected(xml, false));
    edit.change(findings.path, (xml) => withSelected(xml, true));
    edit.change(edit.workbook, (xml) =>
      withFrontSheet(withSheetState(xml, findings.sheet, "visible"), findings.sheet),
    );
  }
  const infoPlace = survey.infoPlace!;
  const guide = pathOf(infoPlace.sheet);
  const { xml, name } = withHandOutBlock(edit.text(guide), infoPlace, handOut);
  edit.setText(guide, xml);
  edit.change(edit.workbook, (text) => withName(text, name));
  return edit.bytes();
}

/** Windows allows these characters in no file's name. */
const fileWord = (text: string): string => text.replace(/[\\/:*?"<>|\s]/g, "_");

/** `R7_配布_20260415.zip` with the copies, for the departments to be given. */
export function zipOfCopies(
  { reportingYear, copies }: Copies,
  now: Date,
): { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> } {
  const day = localTime(now).slice(0, 10).replaceAll("-", "");
  return {
    fileName: `${yearLabel(reportingYear)}_配布_${day}.zip`,
    bytes: zipOf(copies, now),
  };
}
