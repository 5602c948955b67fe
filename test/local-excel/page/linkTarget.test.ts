import { ensureCell, newBook } from "../../../src/local-excel/book";
import { recalculate } from "../../../src/local-excel/calc";
import { linkTarget } from "../../../src/local-excel/page/linkTarget";

test.each([
  ["an address as a text", `HYPERLINK("#'推進項目'!K12","移動")`, "'推進項目'!K12"],
  ["one put together", `IF(A1="","",HYPERLINK("#'"&A1&"'!"&B1,A1&" "&B1))`, "'数値目標'!C5"],
  ["none where the formula shows nothing", `IF(A9="","",HYPERLINK("#'"&A9&"'!A1",A9))`, null],
  ["none outside the workbook", `HYPERLINK("https://example.com/","外")`, null],
  ["none in another formula", `A1&"!"`, null],
])("a link leads to %s", (_, formula, target) => {
  const book = newBook("Book1.xlsx", ["Sheet1"]);
  const sheet = book.sheets[0]!;
  ensureCell(sheet, 0, 0).value = "数値目標";
  ensureCell(sheet, 0, 1).value = "C5";
  ensureCell(sheet, 3, 0).formula = formula;
  recalculate(book);
  expect(linkTarget(book, sheet, 3, 0)).toBe(target);
});
