import { checkEntries, withoutUntouched } from "../../src/check/check";
import { columnsOf } from "../../src/entries/columns";
import type { Scope } from "../../src/check/finding";
import { foldEntries } from "../../src/entries/entries";
import type {
  DifferingCell,
  OverwrittenCell,
  TemplateCondition,
} from "../../src/entries/condition";
import type { WorkbookReading } from "../../src/entries/reading";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { fiscalYear } from "../../src/plan/fiscalYear";
import type { ScaleSlipSettings } from "../../src/plan/plan";
import { freshCondition } from "./exampleReading";
import {
  freshReading,
  withEntries,
  withEntry,
  withHeader,
  withoutTable,
  withTable,
  type Written,
} from "../entries/freshReading";

const R7 = fiscalYear(2025);
const fresh = freshReading(plan, R7);
const all: Scope = { kind: "all" };
type Options = Partial<Parameters<typeof checkEntries>[2]>;
const checkAll = (reading: WorkbookReading, options: Options = {}) =>
  checkEntries(plan, foldEntries(plan, reading), { reportingYear: R7, scope: all, ...options });
/** Without the counts per department. */
const check = (reading: WorkbookReading, options: Options = {}) =>
  checkAll(reading, options).filter(({ rule }) => rule !== "C502");
/** Findings beyond what any untouched template owes. */
const told = (reading: WorkbookReading, options = {}) =>
  check(reading, options).filter(({ severity }) => severity !== "missing");
const withCells = (...cells: Written[]) => withEntries(fresh, cells);

test("a finding is whole, and plain data", () => {
  const [finding] = told(withEntry(fresh, "PlanIndicators", "40-指1", "R7実績値", "９９．４１％"));
  expect(finding).toEqual({
    rule: "A302",
    severity: "error",
    table: "PlanIndicators",
    key: "40-指1",
    column: "R7実績値",
    year: 2025,
    found: "９９．４１％",
    expected: "99.41%",
    params: { variant: "text", value: "99.41%" },
    fix: { kind: "safe", value: 0.9941 },
  });
  expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
});

test("findings come item by item, and within one by table and column", () => {
  const findings = told(
    withCells(
      ["PlanIndicators", "2-指2", "R8実績値", 1],
      ["PlanIndicators", "2-指2", "R7実績値", "?"],
      ["PlanIndicators", "1-指1", "R7実績値", "?"],
      ["PlanActions", "2-①", "R7到達段階", "?"],
      ["PlanItems", 2, "R7実施状況", "?"],
    ),
  );
  expect(findings.map(({ key, column }) => `${key} ${column}`)).toEqual([
    "1-指1 R7実績値",
    "2 R7実施状況",
    "2 R7取組実績",
    "2-① R7到達段階",
    "2-指2 R7実績値",
    "2-指2 R8実績値",
  ]);
});

test("binary noise of a figure computed elsewhere is no change and breaks no limit", () => {
  expect(
    told(
      withCells(
        ["PlanIndicators", "1-指1", "R9目標値", 0.9000000000000001],
        ["PlanIndicators", "17-指1", "R7実績値", 1.0000000000000002],
        ["PlanIndicators", "6-指1", "R7実績値", 27_000.000000000004],
      ),
    ),
  ).toEqual([]);
});

describe("one cell, one finding: the most telling speaks", () => {
  test.each<[string, Written[], string, string]>([
    [
      "an error value is no unreadable actual",
      [["PlanIndicators", "2-指2", "R7実績値", "#N/A"]],
      "2-指2",
      "S106",
    ],
    ["nor an unknown status", [["PlanItems", 2, "R7実施状況", "#REF!"]], "2", "S106"],
    [
      "an error value is no mere formula",
      [["PlanIndicators", "2-指2", "R7実績値", "#REF!", "=#REF!"]],
      "2-指2",
      "S106",
    ],
    [
      "a formula comes before what it yields",
      [["PlanIndicators", "2-指2", "R7実績値", 12_000_000, "=A1"]],
      "2-指2",
      "S107",
    ],
    [
      "unless that is an error: a submission must not pass it",
      [["PlanIndicators", "2-指2", "R7実績値", 1200.5, "=A1"]],
      "2-指2",
      "A304",
    ],
    [
      "a text comes before its scale",
      [["PlanIndicators", "6-指1", "R7実績値", "２，６５０人"]],
      "6-指1",
      "A302",
    ],
    [
      "a wrong unit comes before its scale",
      [["PlanIndicators", "6-指1", "R7実績値", "2,650件"]],
      "6-指1",
      "A303",
    ],
    [
      "a year nobody reports yet, whatever stands there",
      [["PlanIndicators", "2-指2", "R9実績値", "集計中"]],
      "2-指2",
      "A306",
    ],
    ["and be it unreadable", [["PlanIndicators", "2-指2", "R9実績値", "3～5"]], "2-指2", "A306"],
    [
      "→ with nothing before it is no mere change",
      [["PlanActions", "12-①", "R5計画", "→"]],
      "12-①",
      "P202",
    ],
    [
      "a final target that was taken out",
      [["PlanIndicators", "6-指1", "R9目標値", ""]],
      "6-指1",
      "P214",
    ],
    [
      "an unreadable target is no change",
      [["PlanIndicators", "2-指2", "R7目標値", "多数"]],
      "2-指2",
      "P211",
    ],
    [
      "after 完了 a stage of lower rank is too much, not too low",
      [["PlanActions", "20-①", "R8計画", "検討"]],
      "20-①",
      "P204",
    ],
    [
      "behind the plan and behind last year",
      [
        ["PlanActions", "1-①", "R6到達段階", "実施"],
        ["PlanActions", "1-①", "R7到達段階", "検討"],
      ],
      "1-①",
      "A314",
    ],
  ])("%s", (_, cells, key, rule) => {
    const findings = told(withCells(...cells)).filter(
      (f) => String(f.key) === key && f.column !== "R7取組実績",
    );
    expect(findings.map((f) => f.rule)).toEqual([rule]);
  });

  test("a readable text outside its limits is said to be outside, without a fix", () => {
    expect(told(withCells(["PlanIndicators", "2-指2", "R7実績値", "▲３人"]))).toMatchObject([
      { rule: "A304", found: "▲３人", expected: "0以上の整数" },
    ]);
    expect(told(withCells(["PlanIndicators", "2-指2", "R7実績値", "▲３人"]))[0]).not.toHaveProperty(
      "fix",
    );
  });

  test("on 再掲 rows only that they differ from their source", () => {
    const findings = told(
      withCells(
        ["PlanItems", 16, "R7実施状況", "#REF!"],
        ["PlanActions", "16-①", "R7計画", "→→"],
        ["PlanIndicators", "34-指1", "R9実績値", "多数"],
      ),
    );
    expect(findings.map(({ rule, key }) => [rule, key])).toEqual([
      ["C501", 16],
      ["C501", "16-①"],
      ["C501", "34-指1"],
    ]);
  });
});

describe("scope", () => {
  const wrong = withCells(
    ...plan.items
      .filter((item) => item.reprintOf === null)
      .map(({ no }): Written => ["PlanItems", no, "R7実施状況", "?"]),
  );
  const itemsOf = (department: string, related = false) =>
    check(wrong, { scope: { kind: "department", department, related } })
      .filter(({ rule }) => rule === "E402")
      .map(({ key }) => key);

  test("the items a department leads", () => {
    expect(itemsOf("デジタル推進課")).toEqual([18, 19, 20, 21, 22, 23, 34]);
    expect(itemsOf("財政課")).toEqual([39]);
  });
  test("also those that name it", () => {
    expect(itemsOf("財政課", true)).toEqual([37, 38, 39]);
    expect(itemsOf("市民課", true)).toEqual([18]);
    expect(itemsOf("市民課")).toEqual([]);
  });
  test("two spellings of one office", () => {
    expect(itemsOf("新本庁舎整備推進室", true)).toEqual([12, 13, 34, 41]);
    expect(itemsOf("本庁舎整備推進室", true)).toEqual([12, 13, 34, 41]);
  });
  test("各課 is nobody", () => {
    expect(itemsOf("各課", true)).toEqual([]);
    expect(itemsOf("各部局政策管理室", true)).toEqual([]);
  });
  test("every row it reports, and no other", () => {
    const findings = check(fresh, {
      scope: { kind: "department", department: "収納課", related: false },
    });
    expect(findings.map(({ key }) => key)).toEqual([
      // 40-指2 is ふるさと産業振興課's, 40-指3 管財課's.
      40,
      "40-①",
      "40-②",
      "40-③",
      "40-指1",
    ]);
  });
  test("a broken 再掲 row is told to the department that leads it", () => {
    const broken = withCells(["PlanItems", 16, "R7実施状況", "実施"]);
    const reprints = (department: string) =>
      told(broken, { scope: { kind: "department", department, related: false } });
    expect(reprints("協働推進課").map(({ rule }) => rule)).toEqual(["C501"]);
    expect(reprints("収納課")).toEqual([]);
  });
  test("a missing row is told to its department only", () => {
    const cut = withTable(fresh, "PlanItems", (t) => ({ ...t, rows: t.rows.slice(1) }));
    const rowsMissing = (department: string) =>
      check(cut, { scope: { kind: "department", department, related: false } }).filter(
        ({ rule }) => rule === "S102",
      );
    expect(rowsMissing("広報広聴課")).toHaveLength(1);
    expect(rowsMissing("収納課")).toHaveLength(0);
  });
});

describe("a reporting year outside the plan", () => {
  const broken = withCells(
    ["PlanItems", 2, "R7実施状況", "?"],
    ["PlanActions", "2-①", "R7到達段階", "?"],
    ["PlanIndicators", "2-指2", "R7実績値", "?"],
    ["PlanIndicators", "2-指2", "R9実績値", 5],
    ["PlanIndicators", "2-指2", "R7目標値", "?"],
  );
  test.each([[2022], [2028], [0], [null]])("%p: one message, and none about entries", (year) => {
    const reportingYear = year === null ? null : fiscalYear(year);
    expect(check(broken, { reportingYear }).map(({ rule }) => rule)).toEqual(["S100", "P211"]);
    expect(check(fresh, { reportingYear }).map(({ rule }) => rule)).toEqual(["S100"]);
  });
});

describe("years", () => {
  test("a workbook that reported R9 before may hold R9's actuals while R7 is checked again", () => {
    const filled = withCells(
      ["PlanIndicators", "2-指2", "R9実績値", 1200],
      ["PlanItems", 2, "R9実施状況", "実施"],
      ["PlanActions", "2-①", "R9到達段階", "実施"],
    );
    expect(told(filled).map(({ rule }) => rule)).toEqual(["E407", "E407", "A306"]);
    expect(told({ ...filled, latestReportingYear: fiscalYear(2027) })).toEqual([]);
  });

  test("earlier years' entries are looked at too", () => {
    const slipped = withCells(["PlanIndicators", "2-指2", "R5実績値", "６５０人"]);
    expect(told(slipped)).toMatchObject([{ rule: "A302", column: "R5実績値", year: 2023 }]);
  });
});

describe("what is missing from the workbook is not blank", () => {
  test("without a table, nothing is said of its cells", () => {
    const findings = check(withoutTable(fresh, "PlanIndicators"));
    expect(findings.filter(({ rule }) => rule === "A301")).toEqual([]);
    expect(findings[0]).toMatchObject({ rule: "S101", expected: "数値目標" });
  });

  test("without a column, its header alone is missed", () => {
    const findings = check(withHeader(fresh, "PlanItems", "R7実施状況", "状況"));
    expect(findings.filter(({ rule }) => rule === "E401")).toEqual([]);
    expect(findings[0]).toMatchObject({ rule: "S103", found: "状況", expected: "R7実施状況" });
  });

  test("an empty workbook is told so, table by table", () => {
    const empty = {
      columnsOf,
      tables: {},
      reportingYear: null,
      latestReportingYear: null,
      missingSheets: [],
      plainTables: [],
      missingNames: [],
      namesElsewhere: [],
      condition: null,
      submissions: [],
    };
    expect(check(empty).map(({ rule, expected }) => [rule, expected])).toEqual([
      ["S101", "推進項目"],
      ["S101", "取組内容"],
      ["S101", "数値目標"],
    ]);
  });

  test("many strange rows are counted, not listed one by one", () => {
    const crowded = withTable(fresh, "PlanItems", (t) => ({
      ...t,
      rows: [
        ...t.rows,
        ...Array.from({ length: 10_000 }, (_, i) => t.rows[0]!.with(0, { value: 100 + i })),
      ],
    }));
    const findings = told(crowded);
    expect(findings).toHaveLength(21);
    expect(findings.map(({ params }) => params.count)).toContain(9980);
  });
});

describe("the template's own cells", () => {
  const department = (name: string): Options => ({
    scope: { kind: "department", department: name, related: false },
  });
  const overwritten = (table: "PlanIndicators" | null, key: string | null): OverwrittenCell => ({
    sheet: table ? "数値目標" : "集計",
    cell: table ? "AD60" : "D9",
    shown: 1,
    table,
    key,
    column: table && "R7判定",
  });
  const differing = (cell: OverwrittenCell): DifferingCell => ({
    ...cell,
    label: "件数",
    computed: 2,
  });
  const withCondition = (condition: Partial<TemplateCondition>): WorkbookReading => ({
    ...fresh,
    condition: { ...freshCondition, ...condition },
  });

  test("an overwritten formula comes before the wrong figure in its cell, in a table or not", () => {
    const cells = [overwritten("PlanIndicators", "40-指1"), overwritten(null, null)];
    const elsewhere = { ...overwritten(null, null), cell: "E9" };
    const findings = told(
      withCondition({
        overwrittenFormulas: cells,
        differences: [...cells, elsewhere].map(differing),
      }),
    );
    expect(findings.map(({ rule, at }) => [rule, at?.cell])).toEqual([
      ["S105", "D9"],
      ["C503", "E9"],
      ["S105", "AD60"],
    ]);
  });

  test("a department is told of formulas in its own rows; the summary and versions are 全庁's", () => {
    const damaged = withCondition({
      overwrittenFormulas: [overwritten("PlanIndicators", "40-指1"), overwritten(null, null)],
      differences: [differing(overwritten(null, null))],
      definitionVersion: "2022.1",
      copies: [{ table: "PlanItems_2", sheet: "写し" }],
    });
    const rulesOf = (options: Options) => told(damaged, options).map(({ rule }) => rule);
    expect(rulesOf(department("収納課"))).toEqual(["S109", "S105"]);
    expect(rulesOf(department("財政課"))).toEqual(["S109"]);
    expect(rulesOf({})).toEqual(["S105", "S108", "S109", "S105"]);
  });

  test("plan text that was changed is told to the department whose row it is", () => {
    const changed = withCells(["PlanIndicators", "40-指1", "単位", "円"]);
    expect(told(changed, department("収納課")).map(({ rule }) => rule)).toEqual(["S104"]);
    expect(told(changed, department("財政課"))).toEqual([]);
  });

  test("a whole sheet of values is counted, not listed cell by cell", () => {
    const cells = Array.from({ length: 900 }, (_, i) => ({
      ...overwritten(null, null),
      cell: `D${i + 9}`,
    }));
    const findings = told(withCondition({ overwrittenFormulas: cells }));
    expect(findings).toHaveLength(21);
    expect(findings.map(({ params }) => params.rest)).toContain(880);
  });
});

describe("summing up per department", () => {
  const summed = (reading: WorkbookReading) =>
    withoutUntouched(plan, foldEntries(plan, reading), R7, checkAll(reading));

  test("an untouched template: one line for each of the 12 departments that report", () => {
    const findings = summed(fresh);
    expect(findings.map(({ rule }) => rule)).toEqual(Array(12).fill("C502"));
    expect(findings.find(({ params }) => params.department === "収納課")).toMatchObject({
      severity: "info",
      found: "0件",
      expected: "5件",
    });
    expect(findings.reduce((sum, { params }) => sum + Number(params.owed), 0)).toBe(172);
  });

  test("a department that began has its owed entries listed, and so has no other", () => {
    const findings = summed(withCells(["PlanActions", "40-①", "R7到達段階", "実施"]));
    const listed = findings.filter(({ rule }) => rule !== "C502").map(({ key }) => key);
    expect(listed).toEqual([40, "40-②", "40-③", "40-指1"]);
  });

  test("every owed entry is found beside the counts, which only 全庁 has", () => {
    const scope: Scope = { kind: "department", department: "収納課", related: false };
    expect(checkAll(fresh, { scope }).map(({ severity }) => severity)).toEqual(
      Array(5).fill("missing"),
    );
    expect(checkAll(fresh).filter(({ rule }) => rule === "C502")).toHaveLength(12);
    expect(checkAll(fresh)).toHaveLength(12 + 172);
  });
});

describe("what counts as a slip of scale (A305) is a setting of the plan", () => {
  const offered = ([key, value]: [string, number], settings: Partial<ScaleSlipSettings>) => {
    const scaleSlip = { ...plan.settings.scaleSlip, ...settings };
    const other = { ...plan, settings: { ...plan.settings, scaleSlip } };
    const reading = withCells(["PlanIndicators", key, "R7実績値", value]);
    return checkEntries(other, foldEntries(other, reading), { reportingYear: R7, scope: all })
      .filter(({ rule }) => rule === "A305")
      .map(({ expected }) => expected);
  };

  test.each<[string, [string, number], string[], Partial<ScaleSlipSettings>, string[]]>([
    // 8,655人 before the plan, 27,000人 as the target: 3.27 times less than the nearer.
    ["plausible within 4", ["6-指1", 2650], ["26,500人"], { plausibleFactor: 4 }, []],
    ["meant within 1.01", ["6-指1", 2650], ["26,500人"], { meantFactor: 1.01 }, []],
    ["one place at most", ["40-指2", 612_345_678], ["612.345678百万円"], { mostPlaces: 1 }, []],
    // 3件 before the plan and in every year of it.
    ["counts of 3 are not small", ["26-指1", 30], [], { smallCount: 3 }, ["3件"]],
  ])("%s", (_, cell, usually, settings, now) => {
    expect(offered(cell, {})).toEqual(usually);
    expect(offered(cell, settings)).toEqual(now);
  });
});
