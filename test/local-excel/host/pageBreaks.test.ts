import { cellAt } from "../../../src/local-excel/book";
import { openXlsx, saveXlsx } from "../../../src/local-excel/xlsx";
import { codeOf, openLocalExcel } from "../withExcel";

const run = (act: (sheet: Excel.Worksheet) => unknown) =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });

test("pages begun by hand stay in the file", async () => {
  const { book } = await openLocalExcel();
  await run(({ horizontalPageBreaks }) => {
    horizontalPageBreaks.add("A30");
    horizontalPageBreaks.add("A10:B10");
    horizontalPageBreaks.add("A30");
  });
  expect(book.sheets[0]!.page.rowBreaks).toEqual([9, 29]);
  const opened = await openXlsx(await saveXlsx(book), "again.xlsx");
  expect(opened.sheets[0]!.page.rowBreaks).toEqual([9, 29]);
});

test("no page begins above the first row", async () => {
  await openLocalExcel();
  expect(await codeOf(run((own) => own.horizontalPageBreaks.add("A1")))).toBe("InvalidArgument");
});

test("merged cells keep the first one's content, each row its own with across", async () => {
  const { book } = await openLocalExcel();
  await run((own) => {
    own.getRange("A1:B4").values = [1, 2, 3, 4].map((n) => [n, -n]);
    own.getRange("A1:B2").merge(true);
    own.getRange("A3:B4").merge();
  });
  const sheet = book.sheets[0]!;
  const value = (row: number, column: number) => cellAt(sheet, row, column)?.value ?? null;
  expect([0, 1, 2, 3].map((row) => [value(row, 0), value(row, 1)])).toEqual([
    [1, null],
    [2, null],
    [3, null],
    [null, null],
  ]);
  const opened = await openXlsx(await saveXlsx(book), "again.xlsx");
  expect(opened.sheets[0]!.merges).toEqual(sheet.merges);
  expect(sheet.merges).toHaveLength(3);
});
