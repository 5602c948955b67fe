import { plainStyle, type Cell } from "../../../src/local-excel/book";
import { editText } from "../../../src/local-excel/page/grid/editText";

const cell = (value: Cell["value"], numberFormat = "General", more: Partial<Cell> = {}): Cell => ({
  value,
  style: { ...plainStyle, numberFormat },
  ...more,
});

/** As Excel's formula bar shows it. */
test.each<[string, Cell, string]>([
  ["all digits behind a rounded number", cell(1234.5, '#,##0"人程度"'), "1234.5"],
  ["a percentage as one types it", cell(0.985, '0.0%"未満"'), "98.5%"],
  ["no digits that binary fractions bring along", cell(0.07, "0%"), "7%"],
  ["a percent sign inside a literal is no percentage", cell(5, '0"%"'), "5"],
  [
    "the apostrophe that keeps a text a text",
    cell("007", "General", { quotePrefix: true }),
    "'007",
  ],
  ["no apostrophe where the cell is a text cell", cell("007", "@"), "007"],
  ["an error", cell({ error: "#N/A" }), "#N/A"],
  ["nothing", cell(null), ""],
])("%s", (_what, given, expected) => {
  expect(editText(given, null)).toBe(expected);
});

test("a formula of a table as it is typed there", () => {
  const formula = 'IF(T[[#This Row],[実績値]]="","",T[[#This Row],[実績値]]*2)';
  expect(editText(cell(4, "0", { formula }), "T")).toBe('=IF([@実績値]="","",[@実績値]*2)');
});
