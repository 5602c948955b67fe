import { checkEntries } from "../../src/check/check";
import { summariseDepartments } from "../../src/achievement/summariseDepartments";
import { foldEntries } from "../../src/entries/entries";
import { owedEntries } from "../../src/entries/owedEntries";
import { planTexts } from "../../src/entries/planText";
import { concerns, reporterOf } from "../../src/entries/reporter";
import { planRows, planTables } from "../../src/entries/rows";
import { submissionCells } from "../../src/entries/submittedEntries";
import { isOpenIn } from "../../src/collect/openCells";
import { fiscalYear } from "../../src/plan/fiscalYear";
import { itemsLedBy, itemsOf, reportingOffices } from "../../src/plan/office";
import { departmentReport } from "../../src/report/departmentReport";
import { reportersPlan as plan } from "../plan/reportersPlan";
import { owedByFacts } from "./owedByFacts";
import { freshReading, withEntries } from "./freshReading";

/** Rows that name who reports them: see `reportersPlan`. All numbers are counted in the plan document. */
const R7 = fiscalYear(2025);
const fresh = freshReading(plan, R7);
const entries = foldEntries(plan, fresh);
const [furusato, kanzai, shuno] = ["ふるさと産業振興課", "管財課", "収納課"];

test("who reports a row: whom it names, else the lead; a 再掲 row follows its source", () => {
  const of = (table: "PlanItems" | "PlanActions" | "PlanIndicators", key: number | string) =>
    reporterOf(plan, table, key);
  expect(of("PlanItems", 40)).toBe(shuno);
  expect(["40-①", "40-②", "40-③"].map((key) => of("PlanActions", key))).toEqual([
    shuno,
    furusato,
    shuno,
  ]);
  expect(["40-指1", "40-指2", "40-指3"].map((key) => of("PlanIndicators", key))).toEqual([
    shuno,
    furusato,
    kanzai,
  ]);
  expect([of("PlanIndicators", "4-指1"), of("PlanIndicators", "16-指1")]).toEqual([
    "環境政策課",
    "環境政策課",
  ]);
  expect(of("PlanItems", 16)).toBe(of("PlanItems", 4));
  expect(of("PlanIndicators", "99-指1")).toBeNull();
});

test("the offices that report stand in the plan's order, with the items they have to do with", () => {
  // The 11 that lead, 管財課 with item 41 among them, and two that lead nothing.
  expect(reportingOffices(plan)).toHaveLength(13);
  const at = (office: string) => reportingOffices(plan).indexOf(office);
  expect(at(kanzai)).toBeLessThan(at("財政課"));
  expect(at(furusato)).toBe(at(shuno) + 1);
  expect(itemsOf(plan, kanzai).map(({ no }) => no)).toEqual([40, 41]);
  expect(itemsOf(plan, furusato).map(({ no }) => no)).toEqual([40]);
  expect(itemsLedBy(plan, furusato)).toEqual([]);
  expect(itemsLedBy(plan, shuno).map(({ no }) => no)).toEqual([40]);
});

test("R7: what 収納課 no longer owes, the two others owe, and the total stays", () => {
  const owed = (office: string) =>
    owedEntries(plan, entries, R7)
      .filter(({ table, key }) => reporterOf(plan, table, key) === office)
      .map(({ key, column }) => `${key} ${column}`);
  expect(owed(shuno)).toEqual([
    "40 R7実施状況",
    "40-① R7到達段階",
    "40-③ R7到達段階",
    "40-指1 R7実績値",
  ]);
  expect(owed(furusato)).toEqual(["40-② R7到達段階", "40-指2 R7実績値"]);
  expect(owed(kanzai)).toEqual([
    "40-指3 R7実績値",
    "41 R7実施状況",
    "41-① R7到達段階",
    "41-② R7到達段階",
    "41-指1 R7実績値",
  ]);
  const { departments, total } = summariseDepartments(plan, entries, R7);
  const row = (office: string) => {
    const { items, owed: n } = departments.find(({ name }) => name === office)!;
    return [items, n];
  };
  expect([row(shuno), row(furusato), row(kanzai)]).toEqual([
    [1, 4],
    [0, 2],
    [1, 5],
  ]);
  expect(departments.reduce((sum, { owed: n }) => sum + n, 0)).toBe(total.owed);
  expect(total).toMatchObject({ items: 42, owed: owedByFacts(2025).length });
});

test("a submission and a copy hold the rows the office reports, and no others", () => {
  const cells = (office: string) =>
    submissionCells(plan, R7, office).map(({ key, column }) => `${key} ${column}`);
  expect(cells(furusato)).toEqual([
    "40-② R7到達段階",
    "40-② R7計画",
    "40-指2 R7目標値",
    "40-指2 R7実績値",
  ]);
  expect(cells(kanzai).filter((name) => name.startsWith("40"))).toEqual([
    "40-指3 R7目標値",
    "40-指3 R7実績値",
  ]);
  const all = planTables.flatMap((table) =>
    planRows(plan, table).map(({ key }) => ({ table, key, column: "変更理由" })),
  );
  const open = all.filter(isOpenIn(plan, { year: R7, department: furusato }));
  expect(open.map(({ key }) => key)).toEqual(["40-②", "40-指2"]);
  expect(all.filter(concerns(plan, furusato)).map(({ key }) => key)).toEqual([
    40,
    "40-②",
    "40-指2",
  ]);
  expect(all.filter(concerns(plan, shuno)).map(({ key }) => key)).toEqual([
    40,
    "40-①",
    "40-②",
    "40-③",
    "40-指1",
    "40-指2",
    "40-指3",
  ]);
});

test("a check of a department finds what is in its rows, and its rows alone", () => {
  const wrong = foldEntries(
    plan,
    withEntries(fresh, [
      ["PlanIndicators", "40-指1", "R7実績値", "たくさん"],
      ["PlanIndicators", "40-指2", "R7実績値", "たくさん"],
      ["PlanItems", 40, "R7実施状況", "だいたい"],
    ]),
  );
  const found = (department: string, related = false) =>
    checkEntries(plan, wrong, {
      reportingYear: R7,
      scope: { kind: "department", department, related },
    })
      .filter(({ severity }) => severity === "error")
      .map(({ key }) => key);
  expect(found(furusato)).toEqual(["40-指2"]);
  expect(found(kanzai)).toEqual([]);
  expect(found(shuno)).toEqual([40, "40-指1"]);
  expect(found(furusato, true)).toEqual([40, "40-指1", "40-指2"]);
});

test("the to-do list asks an office for its rows; the lead sees who enters the others", () => {
  const report = (department: string) =>
    departmentReport(plan, { reportingYear: R7, entries, noteOf: () => "" }, department);
  const [own, led] = [report(furusato), report(shuno)];
  expect(own.progress).toEqual({ entries: { made: 0, owed: 2 }, texts: { made: 0, owed: 0 } });
  expect(own.items).toHaveLength(1);
  expect(own.items[0]).toMatchObject({ ledBy: shuno, owed: 2, made: 0 });
  expect(own.items[0]!.fields.map(({ key }) => key)).toEqual(["40-②", "40-指2"]);
  expect(own.items[0]!.indicators.map(({ indicator }) => indicator.key)).toEqual(["40-指2"]);
  expect(led.progress.entries.owed).toBe(4);
  expect(led.items[0]!.ledBy).toBeNull();
  expect(led.items[0]!.indicators.map(({ reportedBy }) => reportedBy)).toEqual([
    null,
    furusato,
    kanzai,
  ]);
});

test("the sheets say under 主担当課 who reports a row, where that is not the lead", () => {
  const said = (table: "PlanActions" | "PlanIndicators", key: string) =>
    planTexts(plan, table).get(key)!.主担当課;
  expect([said("PlanIndicators", "40-指1"), said("PlanIndicators", "40-指3")]).toEqual([
    "収納課",
    "収納課（記入：管財課）",
  ]);
  expect(said("PlanActions", "40-②")).toBe("収納課（記入：ふるさと産業振興課）");
});
