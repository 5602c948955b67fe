import type { PlanTable } from "../../../src/entries/columns";
import { cellAt } from "../../../src/local-excel/book";
import { addressOf } from "../../../src/local-excel/host/area";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import { checkPlan } from "../../../src/workbook/check/check";
import type { PlacedFinding } from "../../../src/workbook/check/placeFindings";
import { openLocalExcel } from "../../local-excel/withExcel";
import { entryCell, type } from "../entryCells";
import { insertedBook } from "../insertedBook";
import {
  countInputs,
  measureInputs,
  percentInputs,
  targetInputs,
  textInputs,
  wordInputs,
  type Input,
} from "./clerkInputs";

/**
 * All inputs stand in one workbook, each in a cell of its own, and one check judges them: as a clerk
 * would have typed or pasted them, through Excel and the add-in's whole path.
 */

const groups = [
  ["counts", countInputs],
  ["percentages", percentInputs],
  ["money and measures", measureInputs],
  ["targets", targetInputs],
  ["stages and statuses", wordInputs],
  ["texts", textInputs],
] as const;
const inputs: readonly Input[] = groups.flatMap(([, group]) => group);

const tableOf = (key: number | string): PlanTable =>
  typeof key === "number" ? "PlanItems" : key.includes("指") ? "PlanIndicators" : "PlanActions";

let excel: LocalExcel;
let findings: readonly PlacedFinding[];

beforeAll(async () => {
  // A day without a year belongs to this one: `3-5` must be a day of the plan's years.
  const now = new Date(2026, 10, 22, 9, 30);
  jest.useFakeTimers({ now, doNotFake: ["nextTick", "setImmediate", "setTimeout"] });
  const book = await insertedBook();
  // The check looks at entries, so figures need not follow every single cell.
  book.calculationMode = "Manual";
  excel = await openLocalExcel(book);
  await paste(inputs.filter(([, , how]) => how === "pasted"));
  for (const [key, column, how, content] of inputs) {
    if (how === "typed") type(excel, tableOf(key), key, column, String(content));
  }
  const outcome = await checkPlan(bundledPlan, {
    ...{ scope: { kind: "all" }, reportingYear: fiscalYear(2027), everyOwedEntry: true, now },
  });
  jest.useRealTimers();
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  findings = outcome.findings;
});

/** Texts arrive as texts, whatever number they spell; numbers as numbers. */
const paste = (pasted: readonly Input[]) =>
  Excel.run(async (context) => {
    for (const [key, column, , content] of pasted) {
      const place = entryCell(excel.book, tableOf(key), key, column);
      const address = addressOf({ ...place, rowCount: 1, columnCount: 1 });
      const arriving = typeof content === "string" ? `'${content}` : content;
      context.workbook.worksheets.getItem(place.sheet).getRange(address).values = [[arriving]];
    }
    await context.sync();
  });

test("each input has a cell of its own", () => {
  expect(new Set(inputs.map(([key, column]) => `${key} ${column}`)).size).toBe(inputs.length);
});

describe.each(groups)("%s", (_, group) => {
  test.each(group)("%s %s %s %j", (key, column, _how, _content, outcome) => {
    const found = findings
      .filter((f) => f.table === tableOf(key) && f.key === key && f.column === column)
      .map(({ rule, severity, fix }) => ({ rule, severity, ...(fix && { fix }) }));
    if (!("counts" in outcome)) return expect(found).toEqual([outcome]);
    expect(found).toEqual([]);
    const place = entryCell(excel.book, tableOf(key), key, column);
    const sheet = excel.book.sheets.find(({ name }) => name === place.sheet)!;
    expect(cellAt(sheet, place.row, place.column)?.value).toBe(outcome.counts);
  });
});
