import { foldEntries } from "../../src/entries/entries";
import {
  canonicalText,
  changesSince,
  confirmedCells,
  entriesToSubmit,
  submissionCells,
} from "../../src/entries/submittedEntries";
import { type Submission, type SubmittedEntry } from "../../src/entries/submission";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { fiscalYear } from "../../src/plan/fiscalYear";
import { reportingOffices } from "../../src/plan/office";
import { freshReading, withEntries, withHeader, withoutRow, type Written } from "./freshReading";

const R7 = fiscalYear(2025);
const cellNames = (department: string | null, year = R7) =>
  submissionCells(plan, year, department).map(({ key, column }) => `${key} ${column}`);

describe("which cells belong to a submission", () => {
  test("スマートシティ推進室 leads item 10: one action, one indicator", () => {
    expect(cellNames("スマートシティ推進室")).toEqual([
      "10 R7実施状況",
      "10 R7取組実績",
      "10 R7課題・今後の方向性",
      "10-① R7到達段階",
      "10-① R7計画",
      "10-指1 R7目標値",
      "10-指1 R7実績値",
    ]);
  });

  test("a year-on-year target brings the figure it is held against", () => {
    const ofRow = (year: number) =>
      cellNames("職員課", fiscalYear(year)).filter((name) => name.startsWith("33-指3 "));
    expect(ofRow(2025)).toEqual(["33-指3 R6実績値", "33-指3 R7目標値", "33-指3 R7実績値"]);
    expect(ofRow(2023)).toEqual(["33-指3 計画前年度実績", "33-指3 R5目標値", "33-指3 R5実績値"]);
  });

  // 41 items × 3 texts, 94 actions × 2, 51 indicators × 2 and one figure before.
  test("全庁: all but 再掲 rows, each cell in one department's submission", () => {
    const all = cellNames(null);
    expect(all).toHaveLength(41 * 3 + 94 * 2 + 51 * 2 + 1);
    expect(all.filter((name) => /^(16|16-.*|34-指1) /.test(name))).toEqual([]);
    expect(reportingOffices(plan)).toHaveLength(12);
    expect(
      reportingOffices(plan)
        .flatMap((name) => cellNames(name))
        .toSorted(),
    ).toEqual(all.toSorted());
  });

  test("a department that only takes part submits nothing", () => {
    expect(cellNames("市民課")).toEqual([]);
  });
});

describe("the canonical form", () => {
  test("sorted by table, key and header in code units; blanks and spaces left out", () => {
    const entries: SubmittedEntry[] = [
      { table: "PlanItems", key: 4, column: "R7実施状況", value: "実施" },
      { table: "PlanItems", key: 10, column: "R7取組実績", value: "　" },
      { table: "PlanItems", key: 10, column: "R7実施状況", value: "検討中" },
      { table: "PlanIndicators", key: "4-指1", column: "R7実績値", value: 0.1 + 0.2 },
      { table: "PlanIndicators", key: "10-指1", column: "R7実績値", value: "00123" },
      { table: "PlanActions", key: "4-①", column: "R7到達段階", value: '改行\r\nと"引用"' },
    ];
    const expected = [
      '["PlanActions","4-①","R7到達段階","改行\\nと\\"引用\\""]',
      '["PlanIndicators","10-指1","R7実績値","00123"]',
      '["PlanIndicators","4-指1","R7実績値",0.3]',
      '["PlanItems","10","R7実施状況","検討中"]',
      '["PlanItems","4","R7実施状況","実施"]',
    ].join("\n");
    expect(canonicalText(entries)).toBe(expected);
    expect(canonicalText(entries.toReversed())).toBe(expected);
  });

  test.each([
    ["a text and a number that look alike", "1200", 1200, false],
    ["a truth value and its word", true, "TRUE", false],
    ["the 12th significant digit", 1.00000000001, 1, false],
    ["the 13th significant digit", 1.000000000001, 1, true],
    ["0 and -0", 0, -0, true],
    ["0 and a blank", 0, "", false],
    ["line ends of Windows", "上\r\n下", "上\n下", true],
    ["a full-width digit", "８７．５％", "87.5%", false],
  ] as const)("%s", (_, one, other, same) => {
    const text = (value: string | number | boolean) =>
      canonicalText([{ table: "PlanIndicators", key: "2-指2", column: "R7実績値", value }]);
    expect(text(one) === text(other)).toBe(same);
  });
});

describe("what changed since", () => {
  const written: Written[] = [
    ["PlanItems", 10, "R7実施状況", "実施"],
    ["PlanItems", 10, "R7取組実績", "3件を進めた。"],
    ["PlanIndicators", "10-指1", "R7実績値", 3],
  ];
  const submitted = withEntries(freshReading(plan, R7), written);
  const submission: Submission = {
    no: 1,
    year: R7,
    department: "スマートシティ推進室",
    state: "提出",
    by: "山田",
    at: "2026-05-20 10:00",
    note: "",
    digest: "",
    entries: entriesToSubmit(plan, foldEntries(plan, submitted), R7, "スマートシティ推進室"),
  };
  const changes = (reading: typeof submitted) =>
    changesSince(plan, submission, foldEntries(plan, reading)).map(
      ({ key, column, before, after }) => [`${key} ${column}`, before, after],
    );

  test("nothing: also where a blank became spaces, or a number was written again", () => {
    expect(changes(submitted)).toEqual([]);
    expect(
      changes(
        withEntries(submitted, [
          ["PlanItems", 10, "R7課題・今後の方向性", "　 "],
          ["PlanIndicators", "10-指1", "R7実績値", 3.0000000000001],
        ]),
      ),
    ).toEqual([]);
  });

  test("changed, deleted, added; another department's and another year's cells are not asked", () => {
    expect(
      changes(
        withEntries(submitted, [
          ["PlanItems", 10, "R7実施状況", "一部実施"],
          ["PlanItems", 10, "R7取組実績", ""],
          ["PlanItems", 10, "R7課題・今後の方向性", "広げる。"],
          ["PlanActions", "10-①", "R7計画", "検討"],
          ["PlanIndicators", "10-指1", "R7実績値", "3"],
          ["PlanItems", 10, "R8実施状況", "実施"],
          ["PlanItems", 11, "R7実施状況", "実施"],
        ]),
      ),
    ).toEqual([
      ["10 R7実施状況", "実施", "一部実施"],
      ["10 R7取組実績", "3件を進めた。", ""],
      ["10 R7課題・今後の方向性", "", "広げる。"],
      ["10-① R7計画", "→", "検討"],
      ["10-指1 R7実績値", 3, "3"],
    ]);
  });

  test("a row or column that is gone counts as emptied", () => {
    expect(changes(withoutRow(submitted, "PlanItems", 10))).toEqual([
      ["10 R7実施状況", "実施", ""],
      ["10 R7取組実績", "3件を進めた。", ""],
    ]);
    expect(changes(withHeader(submitted, "PlanIndicators", "R7実績値", "実績"))).toEqual([
      ["10-指1 R7実績値", 3, ""],
    ]);
  });

  test("confirmed cells are those of a 確定 report only", () => {
    const isConfirmed = (state: Submission["state"]) =>
      confirmedCells(plan, [{ ...submission, state }]);
    const own = { table: "PlanItems", key: 10, column: "R7取組実績" } as const;
    expect(isConfirmed("確定")(own)).toBe(true);
    expect(isConfirmed("確定")({ ...own, column: "R8取組実績" })).toBe(false);
    expect(isConfirmed("確定")({ ...own, key: 11 })).toBe(false);
    expect(isConfirmed("提出")(own)).toBe(false);
  });
});
