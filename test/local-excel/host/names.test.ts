import { newBook } from "../../../src/local-excel/book";
import { codeOf, onTheUsualExcel, openLocalExcel } from "../withExcel";

const run = (act: (context: Excel.RequestContext) => unknown) =>
  Excel.run(async (context) => {
    act(context);
    await context.sync();
  });

describe("defined names", () => {
  test("stand for ranges, table columns and results", async () => {
    onTheUsualExcel();
    await openLocalExcel(newBook("Book1.xlsx", ["集計", "表"]));
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const table = worksheets.getItem("表").getRange("A1:A3");
      table.values = [["番号"], [5], [7]];
      worksheets.getItem("表").tables.add(table, true).name = "T";
      names.add("年度", worksheets.getItem("集計").getRange("B3"), "対象年度");
      names.addFormulaLocal("番号一覧", "=T[番号]");
      names.add("番号の今", "=T[番号]");
      names.add("位置", "=MATCH(7,T[番号],0)");
      names.load("items/name, items/formula, items/type, items/value, items/comment, items/scope");
      const column = names.getItem("番号一覧").getRange();
      column.load("address");
      const none = names.getItem("位置").getRangeOrNullObject();
      await context.sync();
      expect(
        names.items.map(({ name, formula, type, value, comment, scope }) => [
          name,
          formula,
          type,
          value as unknown,
          comment,
          scope,
        ]),
      ).toEqual([
        ["年度", "=集計!$B$3", "Range", "集計!$B$3", "対象年度", "Workbook"],
        ["番号一覧", "=T[番号]", "Range", "表!$A$2:$A$3", "", "Workbook"],
        ["番号の今", "=表!$A$2:$A$3", "Range", "表!$A$2:$A$3", "", "Workbook"],
        ["位置", "=MATCH(7,T[番号],0)", "Double", 2, "", "Workbook"],
      ]);
      expect(column.address).toBe("表!A2:A3");
      expect(none.isNullObject).toBe(true);
    });
  });

  test("are used by formulas and by getRange", async () => {
    const excel = await openLocalExcel();
    excel.userEdit("Sheet1", "B3", "4");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      context.workbook.names.add("年度", sheet.getRange("B3"));
      sheet.getRange("A1").formulas = [["=年度*10"]];
      const result = sheet.getRange("A1");
      const named = sheet.getRange("年度");
      result.load("values");
      named.load("address");
      await context.sync();
      expect(result.values).toEqual([[40]]);
      expect(named.address).toBe("Sheet1!B3");
    });
  });

  test("of a sheet are not those of the workbook", async () => {
    onTheUsualExcel();
    await openLocalExcel();
    await run((context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.names.add("値", sheet.getRange("A1"));
      context.workbook.names.add("値", sheet.getRange("A2"));
    });
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem("Sheet1").names.getItem("値");
      const common = context.workbook.names.getItem("値");
      own.load("formula, scope");
      common.load("formula, scope");
      await context.sync();
      expect([own.formula, own.scope]).toEqual(["=Sheet1!$A$1", "Worksheet"]);
      expect([common.formula, common.scope]).toEqual(["=Sheet1!$A$2", "Workbook"]);
    });
  });

  test("are unique, well formed, and gone after delete", async () => {
    await openLocalExcel();
    const add = (name: string) => run((context) => context.workbook.names.add(name, "=1"));
    await add("値");
    expect(await codeOf(add("値"))).toBe("ItemAlreadyExists");
    for (const name of ["A1", "空 白", "1x", "R", ""]) {
      expect(await codeOf(add(name))).toBe("InvalidArgument");
    }
    await run((context) => context.workbook.names.getItem("値").delete());
    await add("値");
  });
});
