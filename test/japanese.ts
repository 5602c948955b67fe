import { columnsOf } from "../src/entries/columns";
import { planTables } from "../src/entries/rows";
import { bundledPlan } from "../src/plan/bundledPlan";
import { comparatorWords } from "../src/plan/quantity";
import { progressWords } from "../src/plan/stage";
import { statuses } from "../src/plan/status";
import { verificationWords } from "../src/plan/verification";
import { sheetRoles } from "../src/workbook/sheetSpec";

/** Kana and kanji, but not the point between names (・). */
const japanese = /[\u3040-\u30fa\u30fc-\u30ff\u3400-\u9fff]/;

/** What clerks write, in the titles of the rules' examples. */
export const examplesMention = ["名", "件", "千円", "百万円", "別紙のとおり", "令和7年度実績"];

/** Every text anywhere in a value. */
const textsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : Object.values(value !== null && typeof value === "object" ? value : []).flatMap(textsIn);

/** What stands in the workbook: the plan, its sheets and columns, and what the stories' clerks entered. */
const own = [
  ...textsIn(bundledPlan),
  ...planTables.flatMap((table) =>
    columnsOf(bundledPlan, table).flatMap(({ header }) => [header, header.replace(/^R\d/, "")]),
  ),
  ...sheetRoles,
  ...statuses,
  ...progressWords,
  ...verificationWords,
  ...Object.values(comparatorWords),
  // Other names in the workbook.
  "対象年度",
  "年度位置",
  "提出内容",
  // The two lines of the title; words of entries.
  ...bundledPlan.title.split(/(?=[（(])/),
  "集計中",
  "同上",
  "確認済",
];

/**
 * The texts that have Japanese which is none of the workbook's own.
 *
 * @param others values whose texts stand there as they are
 */
export function withJapanese(texts: readonly string[], others: readonly unknown[]): string[] {
  const words = [...textsIn(others), ...own]
    .filter((text) => japanese.test(text))
    .sort((a, b) => b.length - a.length);
  return texts.filter((text) =>
    japanese.test(words.reduce((rest, word) => rest.replaceAll(word, ""), text)),
  );
}
