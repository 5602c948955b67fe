import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import type { LocalExcel } from "../../src/local-excel/host/localExcel";
import { openXlsx, saveXlsx } from "../../src/local-excel/xlsx";
import {
  checkPlan,
  recalculatePlan,
  repairPlan,
  submitEntries,
  type PlacedFinding,
} from "../../src/workbook";
import { keptKinds, keptVersions, keptWorkbook } from "../fixtures/templates";
import { libreOfficeTimeout, saveAllWithLibreOffice } from "../local-excel/libreOffice";
import { saveAllWithOpenpyxl } from "../local-excel/openpyxl";
import { openLocalExcel } from "../local-excel/withExcel";
import { type } from "../workbook/entryCells";
import { insertedBook } from "../workbook/insertedBook";
import { completeReport, enter } from "./reportR7";

/**
 * Staff and secretariat open the workbook in other programs, which write every formula anew. It keeps
 * the findings it had, no error or warning more and none fewer, the same figures, and what could be
 * submitted still can.
 */
jest.setTimeout(3 * libreOfficeTimeout);

const now = new Date(2026, 10, 27, 9, 30);

const kept = keptVersions.flatMap((version) =>
  keptKinds.map((kind) => ({ version, kind, name: `${kind} of template ${version}` })),
);
const books = [...keptKinds, ...kept.map(({ name }) => name)];
let saved: Record<"as it was" | "LibreOffice" | "by way of .ods" | "openpyxl", Uint8Array[]>;

beforeAll(async () => {
  const fresh: Uint8Array[] = [];
  for (const kind of keptKinds) {
    const excel = await openLocalExcel(await insertedBook());
    if (kind !== "empty") await enter(excel, completeReport());
    if (kind === "faulty") await makeFaults(excel);
    fresh.push(await saveXlsx(excel.book));
  }
  const all = [
    ...fresh,
    ...(await Promise.all(kept.map(({ version, kind }) => keptWorkbook(version, kind)))),
  ];
  saved = {
    "as it was": all,
    LibreOffice: await saveAllWithLibreOffice(all, "xlsx", "xlsx"),
    "by way of .ods": await saveAllWithLibreOffice(
      await saveAllWithLibreOffice(all, "xlsx", "ods"),
      "ods",
      "xlsx",
    ),
    openpyxl: await saveAllWithOpenpyxl(all),
  };
});

/** Of each kind of finding some, an overwritten formula among them. */
async function makeFaults(excel: LocalExcel): Promise<void> {
  type(excel, "PlanIndicators", "5-指1", "R7実績値", "2～3");
  type(excel, "PlanIndicators", "8-指1", "R7実績値", "");
  type(excel, "PlanIndicators", "25-指1", "R7実績値", "=1/0");
  type(excel, "PlanIndicators", "36-指1", "R7実績値", "=1+2");
  type(excel, "PlanIndicators", "40-指1", "R8目標値", "95%");
  type(excel, "PlanActions", "8-①", "R7到達段階", "たぶん実施");
  type(excel, "PlanItems", 28, "R7実施状況", "");
  type(excel, "PlanItems", 36, "R8実施状況", "実施");
  await Excel.run(async (context) => {
    for (const name of ["推進項目", "数値目標", "集計"])
      context.workbook.worksheets.getItem(name).protection.unprotect();
    await context.sync();
  });
  type(excel, "PlanIndicators", "20-指1", "R7判定", "達成");
  type(excel, "PlanItems", 16, "R7実施状況", "未実施");
  excel.userEdit("集計", "D9", "99");
}

async function opened(program: keyof typeof saved, book: string): Promise<void> {
  await openLocalExcel(await openXlsx(saved[program][books.indexOf(book)]!, "報告.xlsx"));
}

async function check(): Promise<readonly PlacedFinding[]> {
  const outcome = await checkPlan(plan, { scope: { kind: "all" }, now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.findings;
}

const told = (findings: readonly PlacedFinding[]): string[] =>
  findings.map(({ rule, severity, sheet, cell, message }) =>
    [rule, severity, sheet, cell, message].join(" "),
  );

const known = new Map<string, string[]>();

/** What is told of a workbook before another program saves it. */
async function toldBefore(book: string): Promise<string[]> {
  if (!known.has(book)) {
    await opened("as it was", book);
    known.set(book, told(await check()));
  }
  return known.get(book)!;
}

describe.each(["LibreOffice", "by way of .ods", "openpyxl"] as const)("%s", (program) => {
  const isRespelled = program === "by way of .ods";

  // Wrong figures would be told (C503), and so the findings hold them too.
  test.each(books)("%s: the findings it had", async (book) => {
    const before = await toldBefore(book);
    await opened(program, book);
    const after = await check();
    expect(after.filter(({ rule }) => rule === "S113").length).toBe(isRespelled ? 1 : 0);
    expect(told(after.filter(({ rule }) => rule !== "S113"))).toEqual(before);
  });

  test("a complete one can be submitted, summed up and repaired", async () => {
    await opened(program, "complete");
    const submitted = await submitEntries(plan, { scope: "all", submittedBy: "山田", now });
    expect(submitted).toMatchObject({ ok: true, kind: "submitted" });
    expect(await recalculatePlan(plan, { now })).toMatchObject({
      ok: true,
      differences: [],
      repaired: [],
      upgraded: false,
    });
    expect(await repairPlan(plan, { today: now })).toMatchObject({ ok: true });
    expect((await check()).map(({ rule }) => rule)).not.toContain("S113");
  });
});
