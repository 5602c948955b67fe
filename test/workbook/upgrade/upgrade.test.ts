import { tablesOf } from "../../../src/local-excel/book";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { openXlsx } from "../../../src/local-excel/xlsx";
import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import {
  buildItemSheets,
  changeSubmissions,
  checkPlan,
  insertPlan,
  readReport,
  readPlanState,
  readSubmissionStates,
  recalculatePlan,
  refusalMessage,
  repairPlan,
  submitEntries,
  type PlacedFinding,
} from "../../../src/workbook";
import { openLocalExcel } from "../../local-excel/withExcel";
import { insertedBook } from "../insertedBook";
import { labelledCell } from "../labelledCell";
import { keptVersions, keptWorkbook, type keptKinds } from "../../fixtures/templates";

/** Workbooks of an earlier version of the template, and of one that we do not know. */
const now = new Date(2026, 10, 27, 9, 30);
const today = now;

const opened = async (
  version: (typeof keptVersions)[number],
  kind: (typeof keptKinds)[number],
): Promise<LocalExcel> =>
  openLocalExcel(await openXlsx(await keptWorkbook(version, kind), `${kind}.xlsx`));

async function check(): Promise<readonly PlacedFinding[]> {
  const outcome = await checkPlan(plan, { scope: { kind: "all" }, now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.findings;
}

/** How many findings of each rule that tells more than how far a department is. */
const counts = (findings: readonly PlacedFinding[]): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const { rule } of findings) if (rule !== "C502") found[rule] = (found[rule] ?? 0) + 1;
  return found;
};

const versionIn = ({ book }: LocalExcel) => {
  const { sheet, row, column } = labelledCell(book, "記入要領", "テンプレートの版");
  return sheet.cells.get(row)!.get(column)!.value;
};

/** The sentence over 記入要領, as it is shown. */
const versionsShown = (): Promise<string> =>
  Excel.run(async (context) => {
    const note = context.workbook.worksheets.getItem("記入要領").getRange("A2").load("text");
    await context.sync();
    return note.text[0]![0]!;
  });

test("version 1 is told once and is no mistake; 集計更新 makes its formulas those of version 2", async () => {
  const excel = await opened("1", "empty");
  expect(await readPlanState(plan)).toMatchObject({ kind: "complete", hasEarlierFormulas: true });
  const before = await check();
  expect(counts(before)).toEqual({ S112: 1 });
  expect(before.find(({ rule }) => rule === "S112")).toMatchObject({
    severity: "info",
    message: expect.stringMatching(/^前の版のテンプレートです（1 版）.*4 版になり/) as unknown,
  });
  expect(await versionsShown()).toMatch(/テンプレート 1 版$/);

  expect(await recalculatePlan(plan, { now })).toMatchObject({ ok: true });
  expect(versionIn(excel)).toBe("2");
  expect(await versionsShown()).toBe("山口市　計画の定義 2023.1 版　テンプレート 2 版");
  expect(counts(await check())).toEqual({ S112: 1 });
  expect(await recalculatePlan(plan, { now })).toMatchObject({
    ok: true,
    differences: [],
    repaired: [],
    upgraded: false,
  });
});

test.each(keptVersions)("complete of version %s can be submitted as it is", async (version) => {
  await opened(version, "complete");
  expect(await submitEntries(plan, { scope: "all", submittedBy: "山田", now })).toMatchObject({
    ok: true,
    kind: "submitted",
  });
});

test.each(["2", "3"] as const)(
  "version %s is told once, and as long as nobody repairs it nothing is to be computed otherwise",
  async (version) => {
    const excel = await opened(version, "empty");
    expect(await readPlanState(plan)).toMatchObject({ kind: "complete", hasEarlierFormulas: true });
    const findings = await check();
    expect(counts(findings)).toEqual({ S112: 1 });
    expect(findings.find(({ rule }) => rule === "S112")).toMatchObject({
      severity: "info",
      message: `前の版のテンプレートです（${version} 版）。記入も提出も集計もこのままできます。「修復」を選ぶと、4 版になり、記入担当の課が主担当課の欄と集計の部署別に出ます。`,
    });
    expect(await recalculatePlan(plan, { now })).toMatchObject({
      ok: true,
      differences: [],
      isCompared: true,
      repaired: [],
      upgraded: false,
    });
    expect(versionIn(excel)).toBe(version);
  },
);

test.each(keptVersions)(
  "faulty of version %s: what was really overwritten is told and put back",
  async (version) => {
    const excel = await opened(version, "faulty");
    const overwritten = (findings: readonly PlacedFinding[]) =>
      findings.filter(({ rule }) => rule === "S105").map(({ sheet, cell }) => `${sheet} ${cell}`);
    const before = await check();
    const judgement = version === "3" ? "数値目標 O26" : "数値目標 AB26";
    expect(overwritten(before)).toEqual(["集計 D9", judgement]);
    expect(counts(before)).toMatchObject({ S104: 1, C501: 1, A302: 1, P201: 1, E401: 1 });

    expect(await recalculatePlan(plan, { now })).toMatchObject({
      ok: true,
      upgraded: version === "1",
      repaired: [
        { sheet: "集計", cell: "D9" },
        { sheet: "数値目標", cell: judgement.slice(5) },
      ],
    });
    expect(versionIn(excel)).toBe(version === "1" ? "2" : version);
    const after = counts(await check());
    expect(after).toMatchObject({ S104: 1, C501: 1, A302: 1, P201: 1, E401: 1 });
    expect(after).not.toHaveProperty("S105");
  },
);

test("a version we do not know: each operation says to update the add-in and changes nothing", async () => {
  const excel = await openLocalExcel(await insertedBook());
  const { sheet, row, column } = labelledCell(excel.book, "記入要領", "テンプレートの版");
  sheet.cells.get(row)!.set(column, { ...sheet.cells.get(row)!.get(column)!, value: "99" });
  const contents = () =>
    JSON.stringify(excel.book.sheets.map(({ name, cells }) => [name, [...cells]]));
  const before = contents();
  const scope = { kind: "all" } as const;
  for (const operation of [
    () => checkPlan(plan, { scope, now }),
    () => recalculatePlan(plan, { now }),
    () => repairPlan(plan, { today }),
    () => submitEntries(plan, { scope: "all", submittedBy: "山田", now }),
    () => changeSubmissions(plan, { reports: [], to: "確定", by: "佐藤", now }),
    () => readSubmissionStates(plan),
    () => buildItemSheets(plan, { now }),
    () => readReport(plan, { now }),
  ]) {
    const outcome = await (operation() as Promise<{ ok: boolean }>);
    expect(outcome).toEqual({ ok: false, refusal: { code: "unknown-template", subject: "99" } });
  }
  expect(refusalMessage({ code: "unknown-template", subject: "99" }, "ja")).toMatch(
    /99 版.*アドインを新しい版に/,
  );
  expect(await readPlanState(plan)).toMatchObject({ kind: "unknownTemplate" });
  expect(await insertPlan(plan, { today })).toMatchObject({ ok: false });
  expect(contents()).toBe(before);
  expect(tablesOf(excel.book).map(({ table }) => table.name)).not.toContain("PlanSubmissions");
});
