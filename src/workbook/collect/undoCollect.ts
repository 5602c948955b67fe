import { isSameValue, orderOf, toSubmitAgain } from "../../entries/submittedEntries";
import { isBlank } from "../../entries/owedEntries";
import type { SubmissionCell } from "../../entries/submission";
import { isNote } from "../../collect/findingNotes";
import type { Proposal } from "../../entries/proposal";
import type { CellValue } from "../../entries/cell";
import { planTables } from "../../entries/rows";
import { yearLabel } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { noteStages, noteWrites } from "../check/findingNotes";
import { inLanguage, refuse, type Language, type Outcome } from "../outcome";
import { localTime } from "../planInfo";
import { readCells, writeOf, type PresentCells } from "../proposals/presentCells";
import { nextSubmissionNumber, takenBack } from "../reading/readSubmissions";
import { cellIn, numberIn, recordRows } from "../reading/recordRows";
import { statusTables, type Survey } from "../reading/survey";
import { sendRecords } from "../records/sendRecords";
import { prepareRecords } from "../records/writeRecords";
import { runExcel } from "../runExcel";
import { showAllRows } from "../writing/allRows";
import { cosmeticWarnings } from "../writing/cosmetics";
import { writeCells, type CellWrite } from "../writing/writeCells";
import { importStates, isWritten, readJudgement } from "./importRows";
import { readImports } from "./readImports";

export interface UndoCollectOptions {
  /** Name of whoever takes back, as typed. */
  readonly by: string;
  readonly now: Date;
  readonly language?: Language;
}

export interface CollectUndone {
  readonly departments: readonly string[];
  readonly restored: number;
  /** Cells somebody has changed since, or that are gone: they stay as they are. */
  readonly left: readonly SubmissionCell[];
  /** Cells of a report that is 確定, or locked by hand. */
  readonly locked: readonly SubmissionCell[];
  /** Departments whose report was submitted with something else than what was put back. */
  readonly submitAgain: readonly string[];
  /** Japanese sentences about what could not be done but harms nothing. */
  readonly warnings: readonly string[];
}

/**
 * Takes a whole 取り込み back, by its 番号 in 取込記録: what stood before comes back, text as text and
 * formulas as formulas, into the cells that still hold what was written, and its events count no more. A
 * report that is 確定 has to be sent back first, and what was taken in of a department since be taken back
 * before. One read and one write.
 */
export const undoCollect = (
  plan: Plan,
  no: number,
  options: UndoCollectOptions,
): Promise<Outcome<CollectUndone>> =>
  runExcel<CollectUndone>((context) => undoBeside(context, plan, no, options, []));

/** `unlisted`: names of sheets that Excel does not list. */
async function undoBeside(
  context: Excel.RequestContext,
  plan: Plan,
  no: number,
  options: UndoCollectOptions,
  unlisted: readonly string[],
): Promise<Outcome<CollectUndone>> {
  const by = options.by.trim();
  if (isBlank(by)) return refuse("no-submitter");
  const present = await readCells(context, plan, new Set(planTables), [
    ...statusTables,
    "PlanImports",
    "PlanImportCells",
  ]);
  if (!present.ok) return present;
  const { survey, reading } = present;
  if (survey.handOut) return refuse("in-copy", survey.handOut.department);
  if (survey.readOnly) return refuse("read-only");
  const all = await readImports(survey);
  const imports = all.filter((one) => one.no === no);
  if (imports.length === 0) return refuse("unknown-import", String(no));
  if (imports[0]!.isUndone) return refuse("import-undone", String(no));
  const closed = reading.submissions.filter(
    ({ state, year, department }) =>
      state === "確定" && imports.some((one) => one.year === year && one.department === department),
  );
  if (closed.length > 0)
    return refuse("import-confirmed", closed.map(({ department }) => department).join("」「"));
  // What was taken in since goes by what this one wrote: without it nothing would ask for that again.
  const followed = imports.filter(({ department, year }) =>
    all.some(
      (one) => one.no > no && !one.isUndone && one.department === department && one.year === year,
    ),
  );
  if (followed.length > 0)
    return refuse(
      "import-followed",
      [...new Set(followed.map(({ department }) => department))].join("」「"),
    );

  const written = cellsOf(survey, no);
  const notes = noteWrites(plan, survey, written.filter(isNote).map(noteBack));
  const cells = written.filter((cell) => !isNote(cell));
  // One that broke off may have put some back.
  const standing = cells.filter((cell) => holdsBefore(present, cell));
  const confirmed = cells.filter((cell) => !standing.includes(cell) && present.isConfirmed(cell));
  const writes = cells
    .filter((cell) => !standing.includes(cell) && !confirmed.includes(cell))
    .flatMap((cell) => restoring(plan, present, cell) ?? []);
  const first = nextSubmissionNumber(survey);
  const at = localTime(options.now);
  const write = prepareRecords(
    plan,
    survey,
    {
      PlanSubmissions: imports.map(({ event, digest, department, year }, i) => ({
        番号: first + i,
        対象年度: yearLabel(year),
        部署: department,
        状態: takenBack,
        担当者: by,
        日時: at,
        ダイジェスト: digest,
        定義の版: plan.version,
        備考: `番号 ${event} の取り込みを元に戻しました`,
      })),
      PlanImports: imports.map(({ department, year, file, sha256, handOutId }, i) => ({
        番号: no,
        提出番号: first + i,
        部署: department,
        対象年度: yearLabel(year),
        ファイル: file,
        "SHA-256": sha256,
        配布ID: handOutId ?? "",
        日時: at,
        取込者: by,
        取り込んだ数: 0,
        状態: importStates.undone,
      })),
    },
    unlisted,
  );
  if (!write.ok) return write;
  const shown = await showAllRows(context, survey, [
    ...write.tables,
    ...(notes.writes.length > 0 ? (["CheckFindings"] as const) : []),
  ]);
  if (!shown.ok) return shown;
  let done: readonly Restoring[] = [];
  // Each cell written would have Excel compute anew.
  context.workbook.application.suspendApiCalculationUntilNextSync();
  const sent = await sendRecords(context, survey, unlisted, (stagesOf) =>
    writeCells(context, survey, writes, (restored) => {
      done = restored;
      return Promise.resolve([
        ...noteStages(context, plan, present, notes.writes),
        ...stagesOf(write),
      ]);
    }),
  );
  if (!sent.ok) return sent;
  if (sent.taken !== null) return undoBeside(context, plan, no, options, [...unlisted, sent.taken]);
  const restored = [...standing, ...done.map(({ cell }) => cell)];
  const locked = [
    ...confirmed,
    ...writes.filter((one) => !done.includes(one)).map(({ cell }) => cell),
  ];
  const notesBack = [...notes.standing, ...notes.writes].map(orderOf);
  const events = new Set(imports.map(({ event }) => event));
  return {
    ok: true,
    departments: [...new Set(imports.map(({ department }) => department))],
    restored: restored.length + notesBack.length,
    left: [
      ...cells.filter((cell) => !restored.includes(cell) && !locked.includes(cell)),
      ...written.filter((cell) => isNote(cell) && !notesBack.includes(orderOf(cell))),
    ].map(nameOf),
    locked: locked.map(nameOf),
    submitAgain: toSubmitAgain(
      plan,
      reading.submissions.filter((report) => !events.has(report.no)),
      restored.map((cell) => ({ ...nameOf(cell), value: cell.before })),
    ),
    warnings: inLanguage(cosmeticWarnings(sent.leftOut, null), options.language),
  };
}

const nameOf = ({ table, key, column }: SubmissionCell): SubmissionCell => ({ table, key, column });

/** A cell that was written, by 取込の判断. */
interface ImportedCell extends SubmissionCell {
  readonly before: CellValue;
  /** A formula stood there: `before` is it, with its `=`. */
  readonly formulaStood: boolean;
  readonly wrote: CellValue;
}

interface Restoring extends CellWrite {
  readonly cell: ImportedCell;
}

const cellsOf = (survey: Survey, no: number): ImportedCell[] =>
  recordRows(survey, "PlanImportCells").flatMap((row) => {
    const of = cellIn(row("シート"), row("キー"), row("見出し"));
    const judged = readJudgement(row("判断"));
    if (numberIn(row("番号")) !== no || !of || !judged || !isWritten(judged.judgement)) return [];
    return {
      ...of,
      before: row("前の値"),
      wrote: row("書いた値"),
      formulaStood: judged.formulaStood,
    };
  });

const noteBack = ({ before, wrote, ...cell }: ImportedCell): Proposal => ({
  ...nameOf(cell),
  year: null,
  before: wrote,
  value: before,
});

/** Whether what stood there stands there already. */
function holdsBefore(present: PresentCells, imported: ImportedCell): boolean {
  const cell = present.cell(imported);
  if (!cell) return false;
  return imported.formulaStood
    ? cell.formula === String(imported.before)
    : cell.formula === undefined && isSameValue(cell.value, imported.before);
}

/** Null where the cell does not hold any more what was written, or is gone. */
function restoring(plan: Plan, present: PresentCells, imported: ImportedCell): Restoring | null {
  const cell = present.cell(imported);
  if (!cell || cell.formula !== undefined) return null;
  if (!isSameValue(cell.value, imported.wrote)) return null;
  const { before, formulaStood } = imported;
  const content = writeOf(plan, imported, cell, formulaStood ? "" : before);
  return {
    ...content,
    ...(formulaStood && { content: String(before), isFormula: true as const }),
    cell: imported,
  };
}
