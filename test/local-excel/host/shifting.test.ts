import { newBook } from "../../../src/local-excel/book";
import { codeOf, onTheUsualExcel, openLocalExcel } from "../withExcel";

const sheet = (context: Excel.RequestContext, name = "表") =>
  context.workbook.worksheets.getItem(name);
const run = (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) =>
  Excel.run(async (context) => {
    act(sheet(context), context);
    await context.sync();
  });
const formulas = (address: string, name = "表") =>
  Excel.run(async (context) => {
    const range = sheet(context, name).getRange(address);
    range.load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });

async function open() {
  const excel = await openLocalExcel(newBook("Book1.xlsx", ["表", "集計"]));
  await run((own, context) => {
    own.getRange("A1:A5").values = [[1], [2], [3], [4], [5]];
    own.getRange("C1").formulas = [["=SUM($A$2:A4)+A5"]];
    sheet(context, "集計").getRange("A1:A3").formulas = [
      ["=表!A3"],
      ["=SUM(表!A:A)"],
      ["=A3&表!$A$5"],
    ];
    context.workbook.names.add("範囲", own.getRange("A2:A4"));
  });
  return excel;
}

describe("inserting and deleting", () => {
  test("rows: values, formulas on all sheets and names move along", async () => {
    onTheUsualExcel();
    await open();
    await run((own) => own.getRange("3:4").insert("Down"));
    expect(await formulas("A1:A7")).toEqual([[1], [2], [""], [""], [3], [4], [5]]);
    expect(await formulas("C1")).toEqual([["=SUM($A$2:A6)+A7"]]);
    expect(await formulas("A1:A3", "集計")).toEqual([
      ["=表!A5"],
      ["=SUM(表!A:A)"],
      ["=A3&表!$A$7"],
    ]);
    await Excel.run(async (context) => {
      const name = context.workbook.names.getItem("範囲");
      name.load("formula");
      await context.sync();
      expect(name.formula).toBe("=表!$A$2:$A$6");
    });
  });

  test("deleted cells are #REF!, ranges shrink", async () => {
    await open();
    await run((own) => own.getRange("3:4").delete("Up"));
    expect(await formulas("A1:A3")).toEqual([[1], [2], [5]]);
    expect(await formulas("C1")).toEqual([["=SUM($A$2:A2)+A3"]]);
    expect(await formulas("A1", "集計")).toEqual([["=表!#REF!"]]);
  });

  test("columns: as rows", async () => {
    await open();
    await run((own) => {
      own.getRange("B:C").format.columnWidth = 105;
      own.getRange("A:A").insert("Right");
    });
    expect(await formulas("D1")).toEqual([["=SUM($B$2:B4)+B5"]]);
    await run((own) => own.getRange("A:B").delete("Left"));
    expect(await formulas("B1")).toEqual([["=SUM(#REF!)+#REF!"]]);
  });

  test("cells only: what stands beside stays", async () => {
    await open();
    await run((own) => {
      own.getRange("B1:B2").values = [["左"], ["右"]];
      own.getRange("A1:A2").insert("Down");
    });
    expect(await formulas("A1:B4")).toEqual([
      ["", "左"],
      ["", "右"],
      [1, ""],
      [2, ""],
    ]);
  });

  test("a range the client keeps follows its cells", async () => {
    await open();
    await Excel.run(async (context) => {
      const range = sheet(context).getRange("A3:A4");
      await context.sync();
      sheet(context).getRange("1:1").insert("Down");
      range.load("address, values");
      await context.sync();
      expect(range.address).toBe("表!A4:A5");
      expect(range.values).toEqual([[3], [4]]);
    });
  });

  test("validation and conditional formats move, and grow where rows come between", async () => {
    const excel = await open();
    await run((own) => {
      own.getRange("A2:A4").dataValidation.rule = {
        list: { inCellDropDown: true, source: "1,2" },
      };
      own.getRange("A2:B4").conditionalFormats.add("Custom").custom.rule.formula = "=$A2>$C$1";
      own.getRange("3:3").insert("Down");
    });
    const own = excel.book.sheets[0]!;
    expect(own.validations.map(({ areas }) => areas)).toEqual([
      [{ row: 1, column: 0, rowCount: 4, columnCount: 1 }],
    ]);
    expect(own.conditionalFormats.map(({ areas, formula }) => [areas, formula])).toEqual([
      [[{ row: 1, column: 0, rowCount: 4, columnCount: 2 }], "=$A2>$C$1"],
    ]);
  });

  test("rows inside a table make it larger; cells that would tear one are refused", async () => {
    const excel = await open();
    await run((own) => {
      own.getRange("E1:F3").values = [
        ["番号", "値"],
        [1, 2],
        [3, 4],
      ];
      own.tables.add("E1:F3", true);
      own.getRange("2:2").insert("Down");
    });
    expect(excel.book.sheets[0]!.tables[0]!.area.rowCount).toBe(4);
    const tear = run((own) => own.getRange("E2").insert("Down"));
    expect(await codeOf(tear)).toBe("InvalidOperation");
    await run((own) => own.getRange("1:9").delete("Up"));
    expect(excel.book.sheets[0]!.tables).toEqual([]);
  });
});
