import type { ReturnedFile, ReturnedWorkbook } from "../../collect/returned";
import { planTables } from "../../entries/rows";
import type { Plan } from "../../plan/plan";
import { limits, readArchive, unpack, type Packed } from "../../xlsx/archive";
import { attempt } from "../../xlsx/problem";
import { readWorkbook, type FileWorkbook } from "../../xlsx/read";
import { confirmedNotes } from "../check/findingNotes";
import { alteredSubmissions } from "../condition/alteredSubmissions";
import { readingOf } from "../reading/readEntries";
import { sha256 } from "../sha256";
import type { TemplateTable } from "../sheetSpec";
import { isKnownTemplate } from "../upgrade/layouts";
import { handedOutIn } from "./handedOut";
import type { ReturnedProblemCode } from "./returnedProblems";
import { surveyOfFile } from "./surveyOfFile";

/** A file as somebody chose it. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** In bytes. A larger file need not be read to know that it is too large. */
export const largestFile: number = limits.totalBytes;

/**
 * What departments returned, in the order of the files: workbooks, and zips of workbooks one level
 * deep. Whatever is wrong with one, the others are read: its problem is a `ReturnedProblemCode`.
 */
export async function readReturnedFiles(
  plan: Plan,
  files: readonly ChosenFile[],
): Promise<ReturnedFile[]> {
  const returned: ReturnedFile[] = [];
  for (const file of files) returned.push(...(await readFile(plan, file, true)));
  return returned;
}

async function readFile(
  plan: Plan,
  { name, bytes }: ChosenFile,
  mayBeZip: boolean,
): Promise<ReturnedFile[]> {
  const file = { name: name.normalize("NFC"), sha256: await sha256(bytes) };
  const refused = (problem: ReturnedProblemCode) => [{ ...file, workbook: null, problem }];
  const read = readWorkbook(bytes);
  if (!read.ok) {
    const files = read.problem.code === "notWorkbook" ? filesInZip(bytes) : null;
    if (!files) return refused(read.problem.code);
    if (!mayBeZip) return refused("zipInZip");
    if (files.length === 0) return refused("emptyZip");
    const returned: ReturnedFile[] = [];
    for (const packed of files) {
      const inside = { name: `${file.name}/${packed.name}`, bytes: unpack(packed) };
      returned.push(...(await readFile(plan, inside, false)));
    }
    return returned;
  }
  const workbook = await returnedWorkbook(plan, read.value, file.name);
  return workbook ? [{ ...file, workbook, problem: null }] : refused("unknownTemplate");
}

/** Null where it is another kind of document that is kept in a zip, as Word's are. */
function filesInZip(bytes: Uint8Array): Packed[] | null {
  const read = attempt(() => readArchive(bytes));
  if (!read.ok || read.value.some(({ name }) => name === "[Content_Types].xml")) return null;
  return read.value.filter(({ name }) => !isByTheWay(name));
}

/** What systems put beside files by themselves: `__MACOSX/…`, `~$回答.xlsx` while it is open. */
const isByTheWay = (path: string): boolean =>
  path.split("/").some((step) => /^(__MACOSX$|~\$|\.|(thumbs\.db|desktop\.ini)$)/i.test(step));

async function returnedWorkbook(
  plan: Plan,
  file: FileWorkbook,
  name: string,
): Promise<ReturnedWorkbook | null> {
  const survey = surveyOfFile(plan, file, name);
  if (!isKnownTemplate(survey.info)) return null;
  const reading = readingOf(plan, survey);
  const altered = await alteredSubmissions(survey, reading.submissions);
  return {
    planId: survey.info?.planId ?? null,
    definitionVersion: survey.info?.definitionVersion ?? "",
    handOut: survey.handOut,
    base: await handedOutIn(file, survey.handOut),
    reading,
    notes: confirmedNotes(plan, survey),
    intact: new Set(reading.submissions.map(({ no }) => no).filter((no) => !altered.includes(no))),
    isAmbiguous: survey.ambiguous.some((table) => taken.includes(table)),
  };
}

/** Tables of which something is taken. */
const taken: readonly TemplateTable[] = [...planTables, "PlanSubmissions", "SubmittedEntries"];
