import type { DepartmentSubmission } from "../../../src/workbook";
import {
  chosenReports,
  isMissing,
  missingFirst,
  reminder,
} from "../../../src/taskpane/departments/departmentList";

const report = (
  department: string,
  state: DepartmentSubmission["state"],
  made: number,
  more: Partial<DepartmentSubmission> = {},
): DepartmentSubmission => ({
  department,
  state,
  by: null,
  note: "",
  changed: 0,
  errors: 0,
  at: state === "未提出" ? null : "2026-05-20 10:00",
  progress: { entries: { made, owed: 10 }, texts: { made: 0, owed: 4 } },
  ...more,
});

const departments = [
  report("広報広聴課", "確定", 10),
  report("協働推進課", "提出", 10),
  report("総務課", "未提出", 7),
  report("職員課", "提出", 10, { changed: 2 }),
  report("管財課", "差戻し", 9, { note: "出所を書いてください。\n締切は6月5日。" }),
  report("収納課", "未提出", 0),
];

test("who is missing comes first, the one that has done least before all", () => {
  expect(missingFirst(departments).map(({ department }) => department)).toEqual([
    "収納課",
    "総務課",
    "管財課",
    "職員課",
    "協働推進課",
    "広報広聴課",
  ]);
  expect(departments.filter(isMissing)).toHaveLength(3);
});

test("of what was chosen, what can be sent back or confirmed, as it was shown", () => {
  const chosen = new Set(["広報広聴課", "協働推進課", "収納課"]);
  const names = (to: "差戻し" | "確定") =>
    chosenReports(departments, chosen, to).map(({ department }) => department);
  expect(names("差戻し")).toEqual(["広報広聴課", "協働推進課"]);
  expect(names("確定")).toEqual(["協働推進課"]);
  expect(chosenReports(departments, chosen, "確定")[0]!.seen).toEqual({
    state: "提出",
    at: "2026-05-20 10:00",
  });
});

test("the mail names who is missing, how far they are and why one was sent back", () => {
  expect(reminder("令和7年度", departments))
    .toBe(`令和7年度の推進計画の報告について、次の課の提出がまだありません。

・収納課（未提出、記入 0/10、文章 0/4）
・総務課（未提出、記入 7/10、文章 0/4）
・管財課（差戻し、記入 9/10、文章 0/4）
　差戻しの理由：出所を書いてください。 締切は6月5日。

ブックに記入して「確認・提出」で提出し、ブックを保存してください。`);
});
