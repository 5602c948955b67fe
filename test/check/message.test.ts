import { checkEntries } from "../../src/check/check";
import type { Finding } from "../../src/check/finding";
import { briefMessageOf, messageOf, sheetMessageOf } from "../../src/check/message";
import { foldEntries } from "../../src/entries/entries";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { fiscalYear } from "../../src/plan/fiscalYear";
import { freshReading, withEntries, type Written } from "../entries/freshReading";

/** What a clerk reads. The findings' own data is tested rule by rule. */
const findingOf = (rule: string, key: string | number, cells: Written[], year = 2025): Finding => {
  const reading = withEntries(freshReading(plan, fiscalYear(year)), cells);
  const findings = checkEntries(plan, foldEntries(plan, reading), {
    reportingYear: fiscalYear(year),
    scope: { kind: "all" },
  });
  return findings.find((f) => f.rule === rule && f.key === key)!;
};

describe("which row and year, what stands there, what is expected, an example", () => {
  test.each<[string, Finding, string, string]>([
    [
      "a missing actual",
      findingOf("A301", "40-指2", []),
      "数値目標40-指2「ふるさと寄附金額」の令和7年度（R7）の実績値が記入されていません。数字で記入してください（例: 600［百万円］）。まだ分からないときは「集計中」と記入してください。",
      "The R7 actual of indicator 40-指2 “ふるさと寄附金額” is missing. Enter a number, e.g. 600［百万円］; if it is not known yet, enter 集計中.",
    ],
    [
      "an actual as text",
      findingOf("A302", "40-指1", [["PlanIndicators", "40-指1", "R7実績値", "９９．４１％"]]),
      "数値目標40-指1「市税の徴収率(現年課税分)」の令和7年度（R7）の実績値に「９９．４１％」と文字で入っていて、このままでは集計されません。数字の 99.41% に直してください。",
      "The R7 actual of indicator 40-指1 “市税の徴収率(現年課税分)” is the text “９９．４１％”, which the summary cannot count. Make it the number 99.41%.",
    ],
    [
      "a percentage without its sign, of one of two rows with the same name",
      findingOf("A304", "33-指2", [["PlanIndicators", "33-指2", "R7実績値", 95.5]]),
      "数値目標33-指2「男女別の育児休業取得率（女性職員）」の令和7年度（R7）の実績値が 9,550% になっています。95.5% のつもりですか。割合は 95.5% のように % を付けて記入します。",
      "The R7 actual of indicator 33-指2 “男女別の育児休業取得率（女性職員）” is 9,550%. Is 95.5% meant? Enter shares with a percent sign: 95.5%.",
    ],
    [
      "a missing progress",
      findingOf("A311", "40-①", []),
      "取組内容40-①「収納率維持・向上への取組」の令和7年度（R7）の到達段階が記入されていません。計画は「実施」です。達した段階を一覧から選んでください（例: 実施。取りかかっていないときは 未着手）。",
      "The R7 progress of action 40-① “収納率維持・向上への取組” is missing. The plan says 実施. Choose the stage that was reached, e.g. 実施, or 未着手 if nothing was begun.",
    ],
    [
      "a missing status",
      findingOf("E401", 40, []),
      "推進項目40「安定した歳入確保に向けた取組」の令和7年度（R7）の実施状況が記入されていません。実施・一部実施・検討中・未実施 から選んでください。",
      "The R7 status of item 40 “安定した歳入確保に向けた取組” is missing. Choose one of 実施・一部実施・検討中・未実施.",
    ],
    [
      "a figure whose column belongs to no year",
      findingOf("A307", "33-指3", [["PlanIndicators", "33-指3", "R5実績値", 80_000]], 2023),
      "数値目標33-指3「時間外勤務時間数:対前年度比3%削減」の「計画前年度実績」がないため、R5 の目標（前年度比）を判定できません。数字で記入してください（例: 1,234.5［時間］）。",
      "The actual of the year before the plan (計画前年度実績) of indicator 33-指3 “時間外勤務時間数:対前年度比3%削減” is missing, so the R5 target, a cut against it, cannot be judged. Enter a number, e.g. 1,234.5［時間］.",
    ],
  ])("%s", (_, finding, ja, en) => {
    expect(messageOf(finding, plan, "ja")).toBe(ja);
    expect(messageOf(finding, plan, "en")).toBe(en);
  });
});

test.each<[string, Finding, string]>([
  [
    "a number nobody can read",
    findingOf("A302", "40-指1", [["PlanIndicators", "40-指1", "R7実績値", "3～5"]]),
    "数字として読めません（幅のある書き方です）。数字を一つだけ、未定なら「集計中」と記入してください。",
  ],
  [
    "a word where a number belongs",
    findingOf("A302", "2-指2", [["PlanIndicators", "2-指2", "R7実績値", "達成"]]),
    "数字として読めません（数字がありません）。数字を一つだけ、未定なら「集計中」と記入してください。",
  ],
  [
    "3-5 that has become a date is told as a Japanese date",
    findingOf("A302", "2-指2", [["PlanIndicators", "2-指2", "R7実績値", 45721]]),
    "「3-5」などが日付（2025年3月5日）に変わったのかもしれません。正しい値か確かめてください。",
  ],
  [
    "a status as the year before, where that has none",
    findingOf("E402", 12, [["PlanItems", 12, "R7実施状況", "同上"]]),
    "前の年度の実施状況がありません。「期待」から選んでください。",
  ],
  [
    "a rule that is rarely broken says 「この欄」",
    findingOf("P202", "3-①", [["PlanActions", "3-①", "R5計画", "→"]]),
    "この欄が「→」ですが、それより前の年度に段階がありません。この年度の段階（例: 検討、実施）を記入してください。",
  ],
])("beside its row, column, value and what is expected: %s", (_, finding, sentence) => {
  expect(sheetMessageOf(finding)).toBe(sentence);
});

test.each<[string, Finding, string, string]>([
  [
    "a missing actual",
    findingOf("A301", "40-指2", []),
    "まだ記入されていません。",
    "Nothing is entered yet.",
  ],
  [
    "a missing progress, with what was planned",
    findingOf("A311", "40-①", []),
    "まだ記入されていません（計画は「実施」）。",
    "Nothing is entered yet (planned: 実施).",
  ],
  [
    "an actual as text",
    findingOf("A302", "40-指1", [["PlanIndicators", "40-指1", "R7実績値", "９９．４１％"]]),
    "「９９．４１％」は文字なので、集計されません。",
    "“９９．４１％” is a text, which is not counted.",
  ],
  [
    "a percentage without its sign",
    findingOf("A304", "33-指2", [["PlanIndicators", "33-指2", "R7実績値", 95.5]]),
    "9,550% は 95.5% のつもりですか。",
    "Is 95.5% meant by 9,550%?",
  ],
  [
    "a status nobody knows",
    findingOf("E402", 3, [["PlanItems", 3, "R7実施状況", "だいたい実施"]]),
    "「だいたい実施」は実施状況の言葉ではありません。",
    "“だいたい実施” is no status.",
  ],
])("in a few words, beside the cell's name: %s", (_, finding, ja, en) => {
  expect(briefMessageOf(finding, "ja")).toBe(ja);
  expect(briefMessageOf(finding, "en")).toBe(en);
});

describe("a changed target says so where the change makes it easier", () => {
  test.each<[string, string, number, boolean]>([
    ["以上: lower", "2-指2", 800, true],
    ["以上: higher", "2-指2", 1200, false],
    ["以下: higher", "8-指1", 2, true],
    ["a smaller cut", "33-指3", 0.02, true],
    ["a larger cut", "33-指3", 0.05, false],
    ["程度 has no easier side: lower", "27-指1", 1600, false],
    ["程度 has no easier side: higher", "27-指1", 1800, false],
  ])("%s", (_, key, target, weaker) => {
    const finding = findingOf("P215", key, [["PlanIndicators", key, "R7目標値", target]]);
    expect(messageOf(finding, plan, "ja").includes("目標をゆるめる変更です。")).toBe(weaker);
    expect(messageOf(finding, plan, "en").includes("weakens the target")).toBe(weaker);
  });

  test("未満: a higher limit", () => {
    const finding = findingOf("P215", "39-指3", [["PlanIndicators", "39-指3", "R9目標値", 1.8]]);
    expect(messageOf(finding, plan, "ja")).toContain("目標をゆるめる変更です。");
  });
});

test("a finding about the whole workbook has its sentence too", () => {
  const entries = foldEntries(plan, { ...freshReading(plan), missingSheets: ["集計"] });
  const [finding] = checkEntries(plan, entries, {
    reportingYear: fiscalYear(2030),
    scope: { kind: "all" },
  });
  expect(messageOf(finding!, plan, "ja")).toBe(
    "対象年度が計画の年度ではありません（R12）。「集計」シートの対象年度に、R5 から R9 までのいずれかを選んでください。記入内容は、そのあとで確かめます。",
  );
});

test("a department that has entered nothing", () => {
  const findings = checkEntries(plan, foldEntries(plan, freshReading(plan)), {
    reportingYear: fiscalYear(2025),
    scope: { kind: "all" },
  });
  const tax = findings.find(({ params }) => params.department === "収納課")!;
  expect(messageOf(tax, plan, "ja")).toBe(
    "収納課は、まだ何も記入していません（必要な記入 5 件）。",
  );
});
