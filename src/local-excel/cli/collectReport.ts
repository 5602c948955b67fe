import { cellOutcomes } from "../../collect/cellOutcome";
import type {
  CellOutcome,
  Choice,
  CollectedCell,
  CollectedFile,
  Collection,
  FileStatus,
} from "../../collect/returned";
import { sheetOf } from "../../entries/columns";
import { isBlank } from "../../entries/owedEntries";
import type { CellValue } from "../../entries/cell";
import { yearLabel } from "../../plan/fiscalYear";
import { fileSentence, quoted, remarkSentence, type FindPlace, type TakenIn } from "../../workbook";
import type { Report } from "./commandReport";

/** Nothing can be taken of it, whoever looks. */
export const isBad = ({ status }: CollectedFile): boolean => badStatuses[status];

const badStatuses: Readonly<Record<FileStatus, boolean>> = {
  read: false,
  earlierCopy: false,
  sameFile: false,
  alreadyTaken: false,
  unknownOrigin: false,
  noPlan: true,
  otherPlan: true,
  otherVersion: true,
  ambiguous: true,
  unreadable: true,
};

interface Facts {
  readonly collection: Collection;
  readonly placeOf: FindPlace;
  readonly choices: ReadonlyMap<string, Choice>;
  /** Null for a preview. */
  readonly taken: TakenIn | null;
}

/** What `consolidate` found, and with `--out` what it wrote. */
export function describeCollection({ collection, placeOf, choices, taken }: Facts): Report {
  const { year, files, departments, cells } = collection;
  const skipped = (taken?.skipped ?? []).map(({ proposal, why }) => ({
    sheet: sheetOf[proposal.table],
    key: proposal.key,
    column: proposal.column,
    why,
  }));
  const told = cells.filter((cell) => needsLook(cell, choices));
  const isClear =
    told.length === 0 &&
    skipped.length === 0 &&
    (taken?.skippedFiles ?? []).length === 0 &&
    files.every((file) => !isBad(file) && file.status !== "unknownOrigin");
  return {
    json: {
      reportingYear: yearLabel(year),
      files: files.map(fileJson),
      departments,
      cells: cells.map((cell) => {
        const place = placeOf(cell.table, cell.key, cell.column);
        return {
          id: cell.id,
          file: cell.file,
          sheet: place?.sheet ?? sheetOf[cell.table],
          cell: place?.cell ?? null,
          key: cell.key,
          column: cell.column,
          base: cell.base,
          theirs: cell.theirs,
          ours: cell.ours,
          otherFiles: cell.otherFiles,
          outcome: cell.outcome,
          choice: choices.get(cell.id) ?? cell.usual,
          message: messageOf(cell),
        };
      }),
      event: taken?.no ?? null,
      written: taken?.written ?? 0,
      skipped,
      skippedFiles: taken?.skippedFiles ?? [],
    },
    lines: [
      ...files.map(fileLine),
      ...files.flatMap(({ name, remarks }) =>
        remarks.map((remark) => `${quoted(name, "ja")}${remarkSentence(remark, "ja")}`),
      ),
      ...told.map(
        (cell) =>
          `${sheetOf[cell.table]} ${cell.key} ${cell.column}（${cell.file}）: ${messageOf(cell)} [${cell.id}]`,
      ),
      ...skipped.map(
        ({ sheet, key, column }) =>
          `${sheet} ${key} ${column}: いまの値が変わっているか、書き込めないため、そのままにしました。`,
      ),
      taken
        ? `${taken.written} か所を取り込みました${taken.no === null ? "" : `（取込記録の番号 ${taken.no}）`}。`
        : `取り込めるもの ${cells.filter((cell) => (choices.get(cell.id) ?? cell.usual) === "theirs").length} か所。--out を付けると取り込みます。`,
      ...(taken?.warnings ?? []),
    ],
    exitStatus: isClear ? 0 : 1,
  };
}

/** Somebody may have to do something about it, and has not said what. */
function needsLook(cell: CollectedCell, choices: ReadonlyMap<string, Choice>): boolean {
  if (cell.isOpen) return cell.usual === "ours" && !choices.has(cell.id);
  return cell.outcome !== "kept" && cell.outcome !== "same";
}

const fileJson = (file: CollectedFile) => ({
  file: file.name,
  sha256: file.sha256,
  status: file.status,
  detail: file.detail,
  department: file.department,
  handOut: file.handOut?.id ?? null,
  definitionVersion: file.definitionVersion,
  submitted: file.submitted && {
    by: file.submitted.submission.by,
    at: file.submitted.submission.at,
    digest: file.submitted.submission.digest,
    intact: file.submitted.isIntact,
    changedAfter: file.submitted.changedAfter,
  },
  remarks: file.remarks,
  counts: file.counts,
});

function fileLine(file: CollectedFile): string {
  const { name, status, department, counts } = file;
  const sentence = fileSentence(file, "ja");
  const figures = cellOutcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${outcomeWords[outcome]} ${counts[outcome]}`);
  return [
    sentence ?? `「${name}」を比べました。${status === "earlierCopy" ? "前の写しです。" : ""}`,
    status === "unknownOrigin" && "--department-of で指定できます。",
    department && `　${department}`,
    figures.length > 0 && `　${figures.join("・")}`,
  ]
    .filter(Boolean)
    .join("");
}

const outcomeWords: Readonly<Record<CellOutcome, string>> = {
  same: "同じ",
  take: "取り込む",
  formula: "計算結果を取り込む",
  kept: "いまの値のまま",
  conflict: "食い違い",
  cleared: "消されている",
  planChange: "計画の変更",
  outside: "担当外の記入",
  otherYear: "ほかの年度",
  closed: "確定済み",
  unusable: "使えない値",
  reprint: "再掲の行の記入",
};

const shown = (value: CellValue): string => (isBlank(value) ? "空欄" : `「${value}」`);

const messages: Readonly<Record<CellOutcome, string>> = {
  same: "いまの値と同じです。",
  take: "取り込みます。",
  formula: "数式の計算結果を、値として取り込みます。",
  kept: "返ってきた値は配布したときのままです。いまの値を残します。",
  conflict: "配布したあとで、ブックとファイルの両方が変わっています。",
  cleared: "消されています。空欄にするときは theirs を選んでください。",
  planChange: "計画の変更は改定で決めます。申し出として控えるときは theirs を選んでください。",
  outside: "担当外の記入です。",
  otherYear: "配布した年度のものではありません。",
  closed: "確定済みのため取り込めません。差し戻してからにしてください。",
  unusable: "エラーの値は取り込めません。",
  reprint: "再掲の行は、元の行の値に従います。取り込みません。",
};

/** One sentence for whoever decides, with the values. */
function messageOf({ outcome, base, theirs, ours, lacksResult }: CollectedCell): string {
  const values = `配布時 ${base === null ? "不明" : shown(base)}、返ってきた値 ${shown(theirs)}、いまの値 ${shown(ours)}。`;
  const why = lacksResult
    ? "計算結果がファイルにありません。Excel で開いて保存し直してもらってください。"
    : messages[outcome];
  return `${values}${why}`;
}
