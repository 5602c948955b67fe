import type { Language } from "../../workbook";
import type { Verdict } from "./verdict";

const ja = {
  heading: "確認・提出",
  ofDepartment: (department: string, year: string) => `${department}・${year}`,
  verdict: (verdict: Verdict): string => {
    if (verdict.kind === "ready") return "提出できます";
    const { errors, missing } = verdict;
    if (errors === 0) return `あと${missing}件の記入で提出できます`;
    return missing === 0
      ? `エラー ${errors}件を直すと提出できます`
      : `エラー ${errors}件を直し、あと${missing}件を記入すると提出できます`;
  },
  submitted: (at: string, by: string) => `提出済みです（${at} ${by}）`,
  submitAgain: "もう一度提出する",
  confirmedReport: (at: string) => `総務課が確定しています（${at}）`,
  warnings: (n: number) => `警告が ${n}件あります。確かめてから提出してください。`,
  check: "チェックする",
  checkAgain: "もう一度チェックする",
  notChecked: "まだチェックしていません。",
  filter: "重大度でしぼりこむ",
  found: "あった値",
  expected: "期待",
  /** A fix that cannot be written, for its cell is not there. */
  fix: {
    safe: "書きかたの違いです。期待の値に書き直せます。",
    question: "期待の値のつもりだったか、確かめて直してください。",
  },
  none: "指摘はありません。",
  same: "（同じ指摘）",
  ofWorkbook: "ブック全体",
  count: (n: number) => `${n}件`,
  missing: (n: number) => `未記入 ${n}件`,
  more: (n: number) => `ほか ${n}件を表示`,
  enter: "記入する",
  mend: "直す",
  goTo: "セルを表示",
  previous: "前へ",
  next: "次へ",
  asItIs: "このままでよい：理由",
  confirm: "確認済みにする",
  reasonMissing: "理由を記入してください。",
  confirmed: (n: number) => `確認済み ${n}件`,
  withdraw: "確認を取り消す",
  onSheet: "指摘は「チェック結果」シートにも書いてあります。",
};

const en: typeof ja = {
  heading: "Review and submit",
  ofDepartment: (department, year) => `${department}, ${year}`,
  verdict: (verdict) => {
    if (verdict.kind === "ready") return "Ready to be submitted";
    const { errors, missing } = verdict;
    const entries = `${missing} ${missing === 1 ? "entry" : "entries"}`;
    const faults = `${errors} ${errors === 1 ? "error" : "errors"}`;
    if (errors === 0) return `${entries} to go until it can be submitted`;
    return missing === 0
      ? `Correct ${faults} to submit`
      : `Correct ${faults} and make ${entries} to submit`;
  },
  submitted: (at, by) => `Submitted (${at}, ${by})`,
  submitAgain: "Submit again",
  confirmedReport: (at) => `Confirmed by the secretariat (${at})`,
  warnings: (n) => `${n} ${n === 1 ? "warning" : "warnings"}: have a look before submitting.`,
  check: "Check",
  checkAgain: "Check again",
  notChecked: "Not checked yet.",
  filter: "Filter by severity",
  found: "Found",
  expected: "Expected",
  fix: {
    safe: "Only written differently: the expected value can be put in.",
    question: "Was the expected value meant? Check, then correct it.",
  },
  none: "Nothing was found.",
  same: "(in several places)",
  ofWorkbook: "The whole workbook",
  count: (n) => String(n),
  missing: (n) => `${n} missing`,
  more: (n) => `Show ${n} more`,
  enter: "Enter",
  mend: "Correct",
  goTo: "Show the cell",
  previous: "Previous",
  next: "Next",
  asItIs: "Right as it is, because",
  confirm: "Confirm",
  reasonMissing: "Give a reason.",
  confirmed: (n) => `Confirmed: ${n}`,
  withdraw: "Take back",
  onSheet: "The findings stand on the sheet チェック結果 too, in Japanese.",
};

export const words: Readonly<Record<Language, typeof ja>> = { ja, en };
