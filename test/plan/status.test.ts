import { isMoreFavourable, readStatus, statusDefinition, statuses } from "../../src/plan/status";

test("the four statuses, from the most favourable", () => {
  expect(statuses).toEqual(["実施", "一部実施", "検討中", "未実施"]);
  expect(isMoreFavourable("実施", "一部実施")).toBe(true);
  expect(isMoreFavourable("未実施", "検討中")).toBe(false);
  expect(isMoreFavourable("実施", "実施")).toBe(false);
});

test("each has a definition; what a planned 検討 comes to is the plan's choice", () => {
  const unless = statuses.map((s) => statusDefinition(s, { onPlanPreparation: "検討中" }));
  expect(new Set(unless).size).toBe(4);
  expect(unless[0]).not.toContain("検討");
  expect(statusDefinition("実施", { onPlanPreparation: "実施" })).toContain("検討・準備");
});

const status = (word: string, rewritten: boolean) => ({
  kind: "status",
  status: word,
  rewritten,
});
const asks = (word: string) => ({ kind: "question", status: word });

test.each<[typed: string | number | boolean, expected: object]>([
  ["実施", status("実施", false)],
  ["実 施", status("実施", true)],
  ["　一部実施", status("一部実施", true)],
  ["検討中", status("検討中", false)],
  ["未実施", status("未実施", false)],
  ["実施済", asks("実施")],
  ["実施済み", asks("実施")],
  ["検討", asks("検討中")],
  ["未着手", asks("未実施")],
  ["一部", asks("一部実施")],
  ["同上", { kind: "asBefore" }],
  ["〃", { kind: "asBefore" }],
  ["継続", { kind: "asBefore" }],
  ["", { kind: "blank" }],
  ["　", { kind: "blank" }],
  ["完了", asks("実施")],
  ["運用", asks("実施")],
  ["準備", asks("検討中")],
  ["同左", { kind: "asBefore" }],
  ["➡", { kind: "asBefore" }],
  ["策定", { kind: "refused" }],
  ["○", { kind: "refused" }],
  ["toString", { kind: "refused" }],
  [1, { kind: "refused" }],
  [false, { kind: "refused" }],
])("%j is %j", (typed, expected) => {
  expect(readStatus(typed)).toEqual(expected);
});
