import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planRows } from "../../src/entries/rows";
import { ensureCell, tablesOf } from "../../src/local-excel/book";
import { run } from "../../src/local-excel/cli/run";
import { openXlsx, saveXlsx } from "../../src/local-excel/xlsx";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { readReturnedFiles } from "../../src/workbook/collect/readReturned";
import { keptWorkbook } from "../fixtures/templates";
import { entryCell } from "../workbook/entryCells";

/**
 * What returned workbooks cost, in milliseconds of the processor, printed: to read one that is full of
 * texts, and to show what all departments returned. `npm run --silent bench:returned`
 */
const budget = { read: 150, preview: 3000 };
const runs = 15;

async function main(): Promise<void> {
  await readOne();
  await previewAll();
}

async function readOne(): Promise<void> {
  const bytes = await fullWorkbook();
  const times: number[] = [];
  for (let i = 0; i <= runs; i++) {
    const before = process.cpuUsage();
    const [file] = await readReturnedFiles(plan, [{ name: "回答.xlsx", bytes }]);
    const { user, system } = process.cpuUsage(before);
    if (!file?.workbook) throw new Error(file?.problem ?? "");
    times.push((user + system) / 1000);
  }
  const [first, ...others] = times as [number, ...number[]];
  const middle = others.sort((a, b) => a - b)[runs >> 1]!;
  const size = Math.round(bytes.length / 1000);
  console.log(
    `${size} KB: ${first.toFixed(0)} ms the first time, then ${middle.toFixed(0)} ms, budget ${budget.read} ms`,
  );
}

/** On the command line, which opens the master first and computes it. */
async function previewAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "returned-"));
  const [fresh, copies] = [join(folder, "fresh.xlsx"), join(folder, "d")];
  try {
    await run(["insert", "--out", fresh, "--year", "R7"]);
    await run(["distribute", fresh, "--out-dir", copies, "--out", fresh]);
    const files = readdirSync(copies).map((name) => join(copies, name));
    const before = process.cpuUsage();
    const { status, text } = await run(["consolidate", fresh, ...files]);
    const { user, system } = process.cpuUsage(before);
    if (status !== 0) throw new Error(text);
    const cpu = (user + system) / 1000;
    console.log(`preview of ${files.length}: ${cpu.toFixed(0)} ms, budget ${budget.preview} ms`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Five years of texts of 430 characters, no two alike. */
async function fullWorkbook(): Promise<Uint8Array> {
  const book = await openXlsx(await keptWorkbook("2", "complete"), "回答.xlsx");
  const { sheet } = tablesOf(book).find(({ table }) => table.name === "PlanItems")!;
  const words = [...new Set(plan.items.map(({ name }) => name).join(""))];
  let seed = 1;
  const next = () => words[(seed = (seed * 48_271) % 2_147_483_647) % words.length]!;
  for (const { key, reprintOf } of planRows(plan, "PlanItems")) {
    if (reprintOf !== null) continue;
    for (const year of ["R5", "R6", "R7", "R8", "R9"]) {
      const { row, column } = entryCell(book, "PlanItems", key, `${year}取組実績`);
      const text = Array.from({ length: 430 }, next).join("");
      ensureCell(sheet, row, column).value = text;
    }
  }
  return saveXlsx(book);
}

void main();
