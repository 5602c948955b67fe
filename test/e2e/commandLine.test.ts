import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellAt, newBook } from "../../src/local-excel/book";
import { openXlsx, saveXlsx } from "../../src/local-excel/xlsx";
import { bundledPlan } from "../../src/plan/bundledPlan";
import { checkPlan } from "../../src/workbook/check/check";
import { openLocalExcel } from "../local-excel/withExcel";
import { entryCell } from "../workbook/entryCells";
import { completeReport, enter, type Entry } from "./reportR7";

/**
 * The command line as people call it, on real .xlsx files: what it prints, where, and with which exit
 * status. Each call starts a process of some seconds, so there are few.
 */
jest.setTimeout(300_000);

const folder = mkdtempSync(join(tmpdir(), "plan-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, name);

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

const plan = (...words: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile("npm", ["run", "--silent", "plan", "--", ...words], (error, out, said) => {
      const status = error ? Number(error.code) : 0;
      // npm may warn about its own settings.
      resolve({ status, out, error: said.replace(/^npm warn .*\n/gm, "") });
    });
  });

interface CheckReport {
  readonly reportingYear: string;
  readonly counts: Record<string, number>;
  readonly findings: readonly Record<string, unknown>[];
  readonly roundTrips: number;
  readonly bytesUp: number;
}

/** Writes entries into a file through the client library, as a macro would. */
async function fill(from: string, to: string, entries: readonly Entry[]): Promise<void> {
  const excel = await openLocalExcel(await openXlsx(readFileSync(path(from)), from));
  await enter(excel, entries);
  writeFileSync(path(to), await saveXlsx(excel.book));
}

/** What a department may get wrong, each with the finding the catalogue names for it. */
const mistakes: readonly (readonly [Entry, string])[] = [
  [["PlanIndicators", "1-指1", "R7実績値", "'８７．５％"], "A302"],
  [["PlanIndicators", "2-指1", "R7実績値", 87.5], "A304"],
  [["PlanItems", 3, "R7実施状況", "おおむね実施"], "E402"],
  [["PlanItems", 12, "R7課題・今後の方向性", ""], "E404"],
  [["PlanIndicators", "4-指1", "R9実績値", 30], "A306"],
  [["PlanIndicators", "6-指1", "R7実績値", "=1/0"], "S106"],
];

test("insert, fill, check, mend, recalculate", async () => {
  const inserted = await plan("insert", "--out", path("new.xlsx"), "--year", "R7", "--json");
  expect(inserted).toMatchObject({ status: 0, error: "" });
  expect(JSON.parse(inserted.out)).toEqual({
    sheets: ["記入要領", "推進項目", "取組内容", "数値目標", "集計", "個票", "チェック結果"],
    roundTrips: 3,
    bytesUp: expect.any(Number),
  });

  await fill("new.xlsx", "wrong.xlsx", [...completeReport(), ...mistakes.map(([entry]) => entry)]);
  const wrong = await openXlsx(readFileSync(path("wrong.xlsx")), "wrong.xlsx");
  const lost = entryCell(wrong, "PlanActions", "5-①", "キー");
  cellAt(
    wrong.sheets.find(({ name }) => name === lost.sheet)!,
    lost.row,
    lost.column,
  )!.value = "5";
  writeFileSync(path("wrong.xlsx"), await saveXlsx(wrong));

  const checked = await plan(
    "check",
    path("wrong.xlsx"),
    "--out",
    path("annotated.xlsx"),
    "--json",
  );
  expect(checked).toMatchObject({ status: 1, error: "" });
  const report = JSON.parse(checked.out) as CheckReport;
  expect(Object.keys(report)).toEqual([
    "reportingYear",
    "counts",
    "progress",
    "findings",
    "roundTrips",
    "bytesUp",
  ]);
  expect(report.reportingYear).toBe("R7");
  for (const [[table, key, column], rule] of mistakes) {
    const place = entryCell(wrong, table, key, column);
    const found = report.findings.find(
      (finding) => finding.sheet === place.sheet && finding.rule === rule,
    );
    expect([rule, found?.column, found?.row]).toEqual([
      rule,
      column,
      expect.stringMatching(new RegExp(`^${key} `)),
    ]);
    expect(Object.keys(found!)).toEqual([
      "rule",
      "severity",
      "sheet",
      "cell",
      "row",
      "column",
      "year",
      "message",
      "found",
      "expected",
      "fix",
    ]);
  }
  expect(report.findings.filter(({ rule }) => rule === "S102").length).toBeGreaterThan(0);
  expect(report.findings.find(({ rule }) => rule === "A302")?.fix).toEqual({
    kind: "safe",
    value: 0.875,
  });
  expect(report.findings.find(({ rule }) => rule === "A304")?.fix).toEqual({
    kind: "question",
    value: 0.875,
  });

  // The pane asks `checkPlan`: nothing is added, lost, reordered or worded otherwise.
  await openLocalExcel(await openXlsx(readFileSync(path("wrong.xlsx")), "wrong.xlsx"));
  const inPane = await checkPlan(bundledPlan, { scope: { kind: "all" }, now: new Date() });
  if (!inPane.ok) throw new Error(inPane.refusal.code);
  const told = ({ rule, sheet, cell, message }: Record<string, unknown>) => [
    rule,
    sheet,
    cell,
    message,
  ];
  expect(report.findings.map(told)).toEqual(inPane.findings.map((finding) => told({ ...finding })));

  // The annotated file shows the same findings, in a file anybody can open.
  const annotated = await openXlsx(readFileSync(path("annotated.xlsx")), "annotated.xlsx");
  const table = annotated.sheets.find(({ name }) => name === "チェック結果")!.tables[0]!;
  expect(table.area.rowCount - 1).toBe(report.findings.length);

  await fill("new.xlsx", "right.xlsx", completeReport());
  const mended = await plan("check", path("right.xlsx"));
  expect(mended).toMatchObject({ status: 0, error: "" });
  expect(mended.out).toContain("エラー 0件");

  const summed = await plan("recalculate", path("right.xlsx"), "--json");
  expect(summed).toMatchObject({ status: 0, error: "" });
  const { statuses, indicators, ...rest } = JSON.parse(summed.out) as {
    statuses: Record<string, unknown>;
    indicators: Record<string, unknown>;
  };
  expect(rest).toEqual({
    reportingYear: "R7",
    isCompared: true,
    differences: [],
    repaired: [],
    upgraded: false,
    roundTrips: 1,
    bytesUp: expect.any(Number),
  });
  const keys = ["policies", "total", "withoutReprints", "reference"];
  expect([Object.keys(statuses), Object.keys(indicators)]).toEqual([keys, keys]);
  // 42 items: 12 一部実施, 35 検討中; 16 repeats 4. 40 / 42 is 95.2 %.
  expect(statuses.total).toEqual({
    実施: { count: 40, percent: 95.2 },
    一部実施: { count: 1, percent: 2.4 },
    検討中: { count: 1, percent: 2.4 },
    未実施: { count: 0, percent: 0 },
    未入力: { count: 0, percent: 0 },
  });
  // 38 indicators have a target in R7; that of item 12 is missed.
  expect(indicators.total).toEqual({
    withTarget: 38,
    達成: 37,
    未達成: 1,
    未入力: 0,
    判定不能: 0,
    percent: 97.4,
  });
});

test("what nobody can work with: one sentence on standard error, status 2, nothing else", async () => {
  writeFileSync(path("plain.xlsx"), await saveXlsx(newBook("plain.xlsx")));
  writeFileSync(path("text.xlsx"), "これはブックではありません");
  writeFileSync(path("old.xls"), Buffer.from("d0cf11e0a1b11ae1", "hex"));
  const runs: [string, string[], RegExp][] = [
    ["no such file", ["check", path("none.xlsx")], /none\.xlsx」を開けません/],
    ["no workbook", ["check", path("text.xlsx")], /text\.xlsx」は.*ではありません/],
    ["an old workbook", ["check", path("old.xls")], /古い形式（\.xls）/],
    ["no year", ["insert", "--out", path("a.xlsx"), "--year", "らいねん"], /「らいねん」/],
    ["another plan's year", ["check", path("plain.xlsx"), "--year", "R2"], /R2/],
    ["no plan", ["recalculate", path("plain.xlsx")], /推進計画がありません/],
    ["no department", ["check", path("plain.xlsx"), "--department", "宇宙課"], /宇宙課/],
    ["nowhere to save", ["insert", "--out", path("none/a.xlsx")], /a\.xlsx」に保存できません/],
    ["an unknown option", ["check", path("plain.xlsx"), "--nen", "R7"], /--nen/],
    [
      "a department that leads nothing",
      ["check", path("plain.xlsx"), "--department", "本庁舎整備推進室"],
      /主管する推進項目はありません.*--related/,
    ],
  ];
  for (const [title, words, sentence] of runs) {
    const { status, out, error } = await plan(...words);
    expect([title, status, out]).toEqual([title, 2, ""]);
    expect(error).toMatch(sentence);
    expect([title, error]).toEqual([title, expect.stringMatching(/^[^\n]*。\n$/)]);
  }
  expect(readFileSync(path("text.xlsx"), "utf8")).toBe("これはブックではありません");
});

test("help is no mistake; another file is replaced with --force only", async () => {
  const help = await plan("--help");
  expect(help).toMatchObject({ status: 0, error: "", out: expect.stringContaining("--force") });

  writeFileSync(path("other.xlsx"), "ほかのファイル");
  const refused = await plan("insert", "--out", path("other.xlsx"));
  expect(refused).toMatchObject({
    status: 2,
    error: expect.stringMatching(/すでにあります.*--force/),
  });
  expect(readFileSync(path("other.xlsx"), "utf8")).toBe("ほかのファイル");
  expect(await plan("insert", "--out", path("other.xlsx"), "--force")).toMatchObject({ status: 0 });
  const { sheets } = await openXlsx(readFileSync(path("other.xlsx")), "other.xlsx");
  expect(sheets.map(({ name }) => name)).toContain("チェック結果");
  expect(readdirSync(folder).filter((name) => name.includes(".tmp"))).toEqual([]);
});

test("診断.xlsx for 診断 in a real Excel", async () => {
  const made = await plan("probe-book", "--out", path("診断.xlsx"));
  expect(made).toMatchObject({ status: 0, error: "" });
  const book = await openXlsx(readFileSync(path("診断.xlsx")), "診断.xlsx");
  expect(book.sheets.map(({ name }) => name)).toEqual(["診断"]);
  expect((await plan("probe-book")).error).toContain("--out");
});
