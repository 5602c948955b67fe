import fc from "fast-check";
import { bundledPlan } from "../../src/plan/bundledPlan";
import type { ScheduleCell } from "../../src/plan/plan";
import {
  carriedOutRank,
  isDue,
  plannedStage,
  plannedStageSoFar,
  progressWords,
  rank,
  readProgress,
  readScheduleCell,
  stageDefinition,
  stages,
} from "../../src/plan/stage";

const scheduleOf = (key: string): readonly ScheduleCell[] =>
  bundledPlan.items.flatMap((i) => i.actions).find((a) => a.key === key)!.schedule;

const years = [0, 1, 2, 3, 4];

test("ranks follow the rule catalogue", () => {
  expect(progressWords.map((w) => [w, rank(w)])).toEqual([
    ["未着手", 0],
    ["検討", 1],
    ["準備", 2],
    ["策定", 3],
    ["運用", 4],
    ["導入", 4],
    ["実施", 4],
    ["完了", 5],
  ]);
  expect(stages).toEqual(["検討", "準備", "策定", "運用", "導入", "実施", "完了"]);
  expect(carriedOutRank).toBe(4);
});

test("every word has a definition of its own in Japanese", () => {
  const definitions = progressWords.map(stageDefinition);
  expect(new Set(definitions).size).toBe(8);
  for (const definition of definitions) expect(definition).toMatch(/[ぁ-ん].*。$/);
});

// The schedules as printed, → written out by hand
test.each([
  ["1-①", ["実施", "実施", "実施", "実施", "実施"]],
  ["7-②", ["策定", "運用", "運用", "運用", "運用"]],
  ["12-②", ["準備", "準備", "導入", "導入", "導入"]],
  ["20-①", ["検討", "実施", "完了", null, null]],
  ["24-②", ["検討", "検討", "実施", null, null]],
  ["27-②", [null, null, null, null, "実施"]],
  ["35-③", ["検討", "検討", "検討", "準備", "準備"]],
  ["42-②", [null, null, "準備", "準備", "準備"]],
])("%s plans %j", (key, expected) => {
  expect(years.map((y) => plannedStage(scheduleOf(key), y))).toEqual(expected);
});

test("what was planned last stays planned so far", () => {
  expect(years.map((y) => plannedStageSoFar(scheduleOf("24-②"), y))).toEqual([
    "検討",
    "検討",
    "実施",
    "実施",
    "実施",
  ]);
  expect(plannedStageSoFar(scheduleOf("42-②"), 1)).toBeNull();
});

test("an arrow goes on over an empty year, and without a stage before it plans nothing", () => {
  expect(plannedStage(["検討", null, "→"], 2)).toBe("検討");
  expect(plannedStage(["→", "実施"], 0)).toBeNull();
  expect(plannedStage(["実施"], 3)).toBeNull();
});

describe("an action is due", () => {
  test("in every year with a planned stage", () => {
    expect(years.map((y) => isDue(scheduleOf("42-②"), y, []))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  test("after its last planned year, until that stage was reached", () => {
    const schedule = scheduleOf("24-②"); // 検討 → 実施 in R7, nothing after
    expect(isDue(schedule, 3, ["検討", "検討", "検討"])).toBe(true);
    expect(isDue(schedule, 3, ["検討", "検討", null])).toBe(true);
    expect(isDue(schedule, 3, ["検討", "検討", "実施"])).toBe(false);
    // 運用 ranks with 実施
    expect(isDue(schedule, 3, ["検討", "検討", "運用"])).toBe(false);
    expect(isDue(schedule, 4, ["検討", "検討", "検討", "実施"])).toBe(false);
  });

  test("never again once it was completed", () => {
    expect(isDue(scheduleOf("20-①"), 2, ["検討", "完了"])).toBe(false);
    expect(isDue(scheduleOf("20-①"), 4, ["検討", "実施", "完了", null])).toBe(false);
    expect(isDue(scheduleOf("20-①"), 4, ["検討", "実施", "実施", null])).toBe(true);
  });

  test("whatever is reported for the year itself or later", () => {
    expect(isDue(scheduleOf("1-①"), 1, ["実施", "完了", "完了"])).toBe(true);
  });
});

const stage = (word: string, rewritten: boolean) => ({ kind: "stage", stage: word, rewritten });
const asks = (word: string) => ({ kind: "question", stage: word });
const refused = { kind: "refused" };
const blank = { kind: "blank" };

test.each<[typed: string | number | boolean, planned: object, progress: object]>([
  ["検討", stage("検討", false), stage("検討", false)],
  ["検 討", stage("検討", true), stage("検討", true)],
  ["　実　施　", stage("実施", true), stage("実施", true)],
  ["完了\n", stage("完了", true), stage("完了", true)],
  ["未着手", refused, stage("未着手", false)],
  ["未 着 手", refused, stage("未着手", true)],
  ["→", stage("→", false), stage("→", false)],
  ["⇒", stage("→", true), stage("→", true)],
  ["➡", stage("→", true), stage("→", true)],
  ["➡️", stage("→", true), stage("→", true)],
  ["->", stage("→", true), stage("→", true)],
  ["－＞", stage("→", true), stage("→", true)],
  ["同上", asks("→"), asks("→")],
  ["〃", asks("→"), asks("→")],
  ["同左", asks("→"), asks("→")],
  ["前年度と同じ", asks("→"), asks("→")],
  ["継続", asks("→"), asks("→")],
  ["検討中", asks("検討"), asks("検討")],
  ["準備中", asks("準備"), asks("準備")],
  ["実施済", asks("実施"), asks("実施")],
  ["実施済み", asks("実施"), asks("実施")],
  ["実施 中", asks("実施"), asks("実施")],
  ["未実施", refused, asks("未着手")],
  ["", blank, blank],
  ["　 ", blank, blank],
  ["着手", refused, refused],
  ["一部実施", refused, refused],
  ["実施→", refused, refused],
  ["検討・準備", refused, refused],
  ["中", refused, refused],
  ["constructor", refused, refused],
  [1, refused, refused],
  [true, refused, refused],
])("%j is %j as a planned stage, %j as progress", (typed, planned, progress) => {
  expect(readScheduleCell(typed)).toEqual(planned);
  expect(readProgress(typed)).toEqual(progress);
});

test("a stage reads back however it is spaced", () => {
  const space = fc.constantFrom("", " ", "\u3000", "\u00a0", "\t");
  fc.assert(
    fc.property(fc.constantFrom(...progressWords), fc.array(space), (word, spaces) => {
      const typed = [...word].map((c, i) => (spaces[i] ?? "") + c).join("");
      expect(readProgress(typed)).toEqual(stage(word, typed !== word));
    }),
  );
});

test("every schedule of the plan reads as itself", () => {
  for (const action of bundledPlan.items.flatMap((i) => i.actions)) {
    for (const cell of action.schedule) {
      expect(readScheduleCell(cell ?? "")).toEqual(cell ? stage(cell, false) : blank);
    }
  }
});
