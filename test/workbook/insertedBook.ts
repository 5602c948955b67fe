import type { Book } from "../../src/local-excel/book";
import { copyOf } from "../../src/local-excel/calc";
import { bundledPlan } from "../../src/plan/bundledPlan";
import { insertPlan } from "../../src/workbook/insert/insert";
import { openLocalExcel } from "../local-excel/withExcel";

let inserted: Promise<Book> | null = null;

/** A workbook with the plan for R7, as insert leaves it: made once per file, each time a copy. */
export async function insertedBook(): Promise<Book> {
  inserted ??= (async () => {
    const { book } = await openLocalExcel();
    const outcome = await insertPlan(bundledPlan, { today: new Date(2026, 10, 22, 9, 30) });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return book;
  })();
  return copyOf(await inserted);
}
