import { fiscalYear } from "../../../src/plan/fiscalYear";
import type { DepartmentSubmission, SubmissionList, Submitted } from "../../../src/workbook";
import { fewFindings, noFindings } from "./findings";

const of = (
  department: string,
  state: DepartmentSubmission["state"],
  at: string | null = null,
  by: string | null = null,
  changed = 0,
): DepartmentSubmission => ({
  department,
  state,
  at,
  by,
  changed,
  note: state === "差戻し" ? "実績値の出所を書いてください。" : "",
  progress: {
    entries: { made: state === "未提出" ? 4 : 15, owed: 15 },
    texts: { made: state === "未提出" ? 0 : 8, owed: 8 },
  },
  errors: state === "差戻し" ? 2 : 0,
});

export const submissions: SubmissionList = {
  reportingYear: fiscalYear(2025),
  departments: [
    of("広報広聴課", "提出", "2026-05-11 09:30", "山口 花子"),
    of("協働推進課", "確定", "2026-05-20 14:05", "総務 太郎"),
    of("総務課", "提出", "2026-05-12 10:00", "総務 太郎", 2),
    of("社会教育課", "差戻し", "2026-05-21 08:45", "総務 太郎"),
    of("収納課", "未提出"),
  ],
};

export const submitted: Submitted = {
  kind: "submitted",
  checked: noFindings,
  submission: {
    department: "収納課",
    at: "2026-05-25 16:20",
    digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    warnings: [],
    entries: 27,
  },
};

export const refusedSubmission: Submitted = {
  kind: "errorsLeft",
  checked: fewFindings,
  submission: null,
};
