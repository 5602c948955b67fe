import type { PlanTable } from "../../../src/entries/columns";
import { cellAt } from "../../../src/local-excel/book";
import { addressOf } from "../../../src/local-excel/area";
import { setStyle } from "../../../src/local-excel/host/edits/cells";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { parseTyped } from "../../../src/local-excel/typing";
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
import {
  dateInputs,
  doubtfulInputs,
  leftBehindInputs,
  pdfInputs,
  thousandsInputs,
} from "./foreignInputs";

/**
 * All inputs stand in one workbook, each in a cell of its own, and one check judges them: as a clerk
 * would have typed or pasted them, through Excel and the add-in's whole path.
 */

const books: readonly (readonly (readonly [name: string, inputs: readonly Input[]])[])[] = [
  [
    ["counts", countInputs],
    ["percentages", percentInputs],
    ["money and measures", measureInputs],
    ["targets", targetInputs],
    ["stages and statuses", wordInputs],
    ["texts", textInputs],
  ],
  [
    ["from a PDF, where words hold radicals", pdfInputs],
    ["left behind by other programs", leftBehindInputs],
    ["marks of thousands", thousandsInputs],
    ["dates and times that Excel makes", dateInputs],
    ["texts whose number is doubtful", doubtfulInputs],
  ],
];

const tableOf = (key: number | string): PlanTable =>
  typeof key === "number" ? "PlanItems" : key.includes("指") ? "PlanIndicators" : "PlanActions";

describe.each(books.map((groups) => [groups.map(([name]) => name).join(", "), groups] as const))(
  "%s",
  (_, groups) => {
    const inputs = groups.flatMap(([, group]) => group);
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
      await paste(
        excel,
        inputs.filter(([, , how]) => how === "pasted"),
      );
      for (const [key, column, how, content] of inputs) {
        if (how !== "pasted") type(excel, tableOf(key), key, column, String(content));
        if (how === "turned") turnFormat(excel, key, column, String(content));
      }
      const outcome = await checkPlan(bundledPlan, {
        scope: { kind: "all" },
        reportingYear: fiscalYear(2027),
        everyOwedEntry: true,
        now,
      });
      jest.useRealTimers();
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      findings = outcome.findings;
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
  },
);

/** Texts arrive as texts, whatever number they spell; numbers as numbers. */
const paste = (excel: LocalExcel, pasted: readonly Input[]) =>
  Excel.run(async (context) => {
    for (const [key, column, , content] of pasted) {
      const place = entryCell(excel.book, tableOf(key), key, column);
      const address = addressOf({ ...place, rowCount: 1, columnCount: 1 });
      const arriving = typeof content === "string" ? `'${content}` : content;
      context.workbook.worksheets.getItem(place.sheet).getRange(address).values = [[arriving]];
    }
    await context.sync();
  });

/** The format that Excel gives a cell in which it has made a date or a time of a text. */
function turnFormat(excel: LocalExcel, key: number | string, column: string, text: string): void {
  const place = entryCell(excel.book, tableOf(key), key, column);
  const { numberFormat } = parseTyped(text, "General", { percentEntry: true });
  const sheet = excel.book.sheets.find(({ name }) => name === place.sheet)!;
  const { style } = cellAt(sheet, place.row, place.column)!;
  setStyle(sheet, place.row, place.column, { ...style, numberFormat: numberFormat! });
}
