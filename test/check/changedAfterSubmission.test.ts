import { checkEntries } from "../../src/check/check";
import { messageOf } from "../../src/check/message";
import type { WorkbookReading } from "../../src/entries/reading";
import { foldEntries } from "../../src/entries/entries";
import type { Submission, SubmissionState } from "../../src/entries/submission";
import { entriesToSubmit } from "../../src/entries/submittedEntries";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { fiscalYear } from "../../src/plan/fiscalYear";
import { freshReading, withEntry } from "../entries/freshReading";

/** 33-指3 is held against the year before: the reports of R6 and R7 both hold its R6 figure. */
const figure = ["PlanIndicators", "33-指3", "R6実績値"] as const;
const [R6, R7] = [fiscalYear(2024), fiscalYear(2025)];
const with6 = (hours: number | string, reading = freshReading(plan, R7)) =>
  withEntry(reading, ...figure, hours);

/** 職員課's report of a year, of a workbook in which the figure stood as told. */
const report = (year: typeof R6, hours: number, state: SubmissionState = "提出"): Submission => ({
  no: year - R6 + 1,
  year,
  department: "職員課",
  state,
  by: "山田",
  note: "",
  digest: "",
  at: year === R6 ? "2025-05-20 10:00" : "2026-05-20 10:00",
  entries: entriesToSubmit(plan, foldEntries(plan, with6(hours)), year, "職員課"),
});

const a308 = (reading: WorkbookReading) =>
  checkEntries(plan, foldEntries(plan, reading), {
    reportingYear: R7,
    scope: { kind: "all" },
  }).filter(({ rule }) => rule === "A308");

test("a figure of two reports: the later report's is told, and may be put back", () => {
  const submissions = [report(R6, 82_000), report(R7, 81_000)];
  const [finding, ...others] = a308({ ...with6(80_000), submissions });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    found: "80,000時間",
    expected: "81,000時間",
    fix: { kind: "question", value: 81_000 },
  });
  expect(messageOf(finding!, plan, "ja")).toContain(
    "の令和6年度（R6）の実績値が、「81,000時間」から「80,000時間」に変わっています（R7 の報告は、2026-05-20 10:00に山田さんが提出）。",
  );
});

test("as the later report has it: the earlier one still says otherwise, and is to be submitted again", () => {
  const submissions = [report(R6, 82_000, "確定"), report(R7, 81_000)];
  const [finding, ...others] = a308({ ...with6(81_000), submissions });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ found: "81,000時間", expected: "82,000時間" });
  // To put it back would break the report that came later.
  expect(finding!.fix).toBeUndefined();
  expect(messageOf(finding!, plan, "ja")).toContain(
    "変えてよいときは、差戻しを受けてから、R6 の報告をもう一度提出してください。",
  );
});

test("a long text: what changed is shown, not its beginning", () => {
  const text = ["PlanItems", 27, "R7取組実績"] as const;
  const long = (end: string) => `${"定員管理を進めた。".repeat(30)}${end}`;
  const reading = withEntry(freshReading(plan, R7), ...text, long("職員は1,698人である。"));
  const submission = {
    ...report(R7, 1),
    entries: entriesToSubmit(plan, foldEntries(plan, reading), R7, "職員課"),
  };
  const [finding] = a308({
    ...withEntry(reading, ...text, long("職員は1,702人である。")),
    submissions: [submission],
  });
  expect(finding).toMatchObject({
    found: "…を進めた。職員は1,702人である。",
    expected: "…を進めた。職員は1,698人である。",
  });
});

test("both reports as they were: nothing", () => {
  expect(a308({ ...with6(82_000), submissions: [report(R6, 82_000), report(R7, 82_000)] })).toEqual(
    [],
  );
});

test("the later report sent back: the earlier one alone is compared", () => {
  const submissions = [report(R6, 82_000), report(R7, 81_000, "差戻し")];
  expect(a308({ ...with6(80_000), submissions })).toMatchObject([
    { expected: "82,000時間", fix: { value: 82_000 } },
  ]);
});
