import type { HandOutRecord } from "../../collect/handOut";
import type { ImportRecord } from "../../collect/returned";
import type { CellValue } from "../../entries/cell";
import { canonicalText } from "../../entries/submittedEntries";
import { parseYear } from "../../plan/fiscalYear";
import { cellIn, numberIn, recordRows } from "../reading/recordRows";
import { submittedValues } from "../reading/readSubmissions";
import type { Survey } from "../reading/survey";
import { sha256 } from "../sha256";
import type { RecordTable } from "../sheetSpec";
import { importStates } from "./importRows";

/** Tables that are read beside the plan's when something is handed out or taken in. */
export const collectTables = [
  "PlanHandOuts",
  "PlanImports",
  "PlanImportCells",
] as const satisfies readonly RecordTable[];

/** A row of 取込記録, and the event in 提出記録 it belongs to. */
export interface RecordedImport extends ImportRecord {
  /** 番号 and ダイジェスト in 提出記録. */
  readonly event: number;
  readonly digest: string;
}

/**
 * What was taken in, by 取込記録 and 提出内容, in the order of the rows. What cannot be read is left out,
 * and so is a row without its event: what it is of broke off.
 * Values that do not have the digest of their event were changed since: they are no base, and so none are
 * given.
 */
export async function readImports(survey: Survey): Promise<RecordedImport[]> {
  const values = submittedValues(survey);
  const digests = new Map(
    recordRows(survey, "PlanSubmissions").map((cell) => [
      numberIn(cell("番号")),
      String(cell("ダイジェスト")).trim(),
    ]),
  );
  const rows = recordRows(survey, "PlanImports").filter((cell) =>
    digests.has(numberIn(cell("提出番号"))),
  );
  const undone = new Set(
    rows
      .filter((cell) => String(cell("状態")).trim() === importStates.undone)
      .map((cell) => numberIn(cell("番号"))),
  );
  const decided = decidedCells(survey);
  const read = rows.map(async (cell): Promise<RecordedImport | null> => {
    const no = numberIn(cell("番号"));
    const event = numberIn(cell("提出番号"));
    const year = parseYear(String(cell("対象年度")));
    const text = (header: "ファイル" | "SHA-256" | "部署" | "配布ID" | "日時" | "取込者") =>
      String(cell(header)).trim();
    const isTaken = String(cell("状態")).trim() === importStates.taken;
    if (no === null || event === null || year === null || !isTaken) return null;
    const entries = values.get(event) ?? [];
    const digest = digests.get(event) ?? "";
    const isIntact = (await sha256(canonicalText(entries))) === digest;
    return {
      no,
      event,
      digest,
      year,
      file: text("ファイル"),
      sha256: text("SHA-256"),
      department: text("部署"),
      handOutId: text("配布ID") || null,
      at: text("日時"),
      by: text("取込者"),
      isUndone: undone.has(no),
      entries: isIntact ? entries : [],
      decided: decided.get(`${no} ${text("ファイル")}`) ?? [],
    };
  });
  return (await Promise.all(read)).filter((row) => row !== null);
}

/** The cells of a file about which 取込の判断 has a row, by 番号 and file. */
function decidedCells(survey: Survey): ReadonlyMap<string, ImportRecord["decided"]> {
  const decided = new Map<string, ImportRecord["decided"]>();
  for (const row of recordRows(survey, "PlanImportCells")) {
    const cell = cellIn(row("シート"), row("キー"), row("見出し"));
    if (!cell) continue;
    const of = `${numberIn(row("番号"))} ${String(row("ファイル")).trim()}`;
    decided.set(of, [...(decided.get(of) ?? []), { ...cell, theirs: row("返ってきた値") }]);
  }
  return decided;
}

/** What was handed out, by 配布記録; what cannot be read is left out. */
export const readHandOuts = (survey: Survey): HandOutRecord[] =>
  recordRows(survey, "PlanHandOuts").flatMap((cell) => {
    const no = numberIn(cell("番号"));
    const year = parseYear(String(cell("対象年度")));
    const id = String(cell("配布ID")).trim();
    if (no === null || year === null || id === "") return [];
    return {
      no,
      year,
      id,
      department: String(cell("配布先")).trim(),
      at: String(cell("配布日時")).trim(),
      items: numberIn(cell("項目数")) ?? 0,
      cells: numberIn(cell("記入欄の数")) ?? 0,
      definitionVersion: String(cell("定義の版")).trim(),
      definitionDigest: String(cell("定義の照合番号")).trim(),
      baseDigest: String(cell("配布時の値の照合番号")).trim(),
    };
  });

/** The number for the next row of 配布記録. */
export const nextHandOutNumber = (survey: Survey): number =>
  after(recordRows(survey, "PlanHandOuts").map((cell) => cell("番号")));

/** The number for the next 取り込み: greater than any in use, those of one that broke off included. */
export const nextImportNumber = (survey: Survey): number =>
  after([
    ...recordRows(survey, "PlanImports").map((cell) => cell("番号")),
    ...recordRows(survey, "PlanImportCells").map((cell) => cell("番号")),
  ]);

const after = (numbers: readonly CellValue[]): number =>
  numbers.reduce<number>((most, no) => Math.max(most, numberIn(no) ?? 0), 0) + 1;
