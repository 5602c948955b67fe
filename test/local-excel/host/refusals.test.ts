import { codeOf, openLocalExcel } from "../withExcel";

/** What Excel refuses and another program would let pass. */
const refusals: readonly (readonly [string, (sheet: Excel.Worksheet) => unknown])[] = [
  [
    "the inside line of a single row",
    (sheet) => (sheet.getRange("A1:C1").format.borders.getItem("InsideHorizontal").style = "Dot"),
  ],
  [
    "the inside line of a single column",
    (sheet) => (sheet.getRange("A1:A3").format.borders.getItem("InsideVertical").style = "Dot"),
  ],
  [
    "a merge inside a table",
    (sheet) => {
      sheet.tables.add("A1:B3", true);
      sheet.getRange("A2:B2").merge();
    },
  ],
  ["print titles of a part of a row", (sheet) => sheet.pageLayout.setPrintTitleRows("A1:B1")],
  ["a formula that is half there", (sheet) => (sheet.getRange("A1").formulas = [["=1+"]])],
  ["the same through values", (sheet) => (sheet.getRange("A1").values = [["=SUM(1,"]])],
  ["half a number format", (sheet) => (sheet.getRange("A1").numberFormat = [["[<"]])],
  [
    "half a formula of a conditional format",
    (sheet) => (sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1+"),
  ],
];

test.each(refusals)("%s is refused", async (_, act) => {
  await openLocalExcel();
  const refused = Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });
  expect(await codeOf(refused)).toMatch(/^Invalid(Argument|Operation)$/);
});

test("a text that looks like half a formula is a text behind an apostrophe", async () => {
  await openLocalExcel();
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.values = [["'=1+"]];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([["=1+"]]);
  });
});
