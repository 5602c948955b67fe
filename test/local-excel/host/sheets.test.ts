import { newBook } from "../../../src/local-excel/book";
import { EditRefused } from "../../../src/local-excel/host/userActions";
import { codeOf, onTheUsualExcel, openLocalExcel } from "../withExcel";

const book = () => newBook("Book1.xlsx", ["甲", "乙", "丙"]);
const run = (act: (sheets: Excel.WorksheetCollection) => unknown) =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets);
    await context.sync();
  });
const formulasOf = (sheet: string, address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("formulas, values");
    await context.sync();
    return {
      formulas: range.formulas.flat() as unknown[],
      values: range.values.flat() as unknown[],
    };
  });

describe("sheets", () => {
  test("are added at the end and found by name and id", async () => {
    const excel = await openLocalExcel(book());
    await Excel.run(async (context) => {
      const added = context.workbook.worksheets.add("推進項目");
      added.load("id, visibility");
      await context.sync();
      const again = context.workbook.worksheets.getItem(added.id);
      again.load("name");
      await context.sync();
      expect(again.name).toBe("推進項目");
    });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["甲", "乙", "丙", "推進項目"]);
  });

  test("a name that is taken is refused, whatever its case", async () => {
    await openLocalExcel(newBook("Book1.xlsx", ["Data"]));
    expect(await codeOf(run((sheets) => sheets.add("DATA")))).toBe("ItemAlreadyExists");
  });

  test.each([
    "",
    "a".repeat(32),
    "a:b",
    "a/b",
    "a\\b",
    "a?b",
    "a*b",
    "a[b",
    "a]b",
    "'a",
    "a'",
    "History",
  ])("%j is no sheet name", async (name) => {
    await openLocalExcel(book());
    const rename = run((sheets) => {
      sheets.getItem("甲").name = name;
    });
    expect(await codeOf(rename)).toBe("InvalidArgument");
  });

  test("31 characters are a sheet name", async () => {
    const excel = await openLocalExcel(book());
    await run((sheets) => sheets.add("あ".repeat(31)));
    expect(excel.book.sheets).toHaveLength(4);
  });

  test("formulas, names and validations follow a renamed sheet", async () => {
    onTheUsualExcel();
    const excel = await openLocalExcel(book());
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.getItem("甲").getRange("A1").values = [[5]];
      worksheets.getItem("乙").getRange("A1").formulas = [['=甲!A1*2&"甲!A1"']];
      worksheets.getItem("乙").getRange("A2").dataValidation.rule = {
        list: { inCellDropDown: true, source: "=甲!$A$1:$A$3" },
      };
      names.add("値", "=甲!$A$1");
      await context.sync();
      worksheets.getItem("甲").name = "新しい 名前";
      await context.sync();
      const name = names.getItem("値");
      const { dataValidation } = worksheets.getItem("乙").getRange("A2");
      name.load("formula");
      dataValidation.load("rule");
      await context.sync();
      expect(name.formula).toBe("='新しい 名前'!$A$1");
      expect(dataValidation.rule.list?.source).toBe("='新しい 名前'!$A$1:$A$3");
    });
    const { formulas, values } = await formulasOf("乙", "A1");
    expect(formulas).toEqual([`='新しい 名前'!A1*2&"甲!A1"`]);
    expect(values).toEqual(["10甲!A1"]);
    expect(excel.book.sheets[0]!.name).toBe("新しい 名前");
  });

  test("formulas that refer to a deleted sheet are #REF!", async () => {
    await openLocalExcel(book());
    await run((sheets) => {
      sheets.getItem("乙").getRange("A1:A2").formulas = [["=甲!A1+1"], ["=SUM(甲!A1:B2)+丙!A1"]];
      sheets.getItem("甲").delete();
    });
    const { formulas, values } = await formulasOf("乙", "A1:A2");
    expect(formulas).toEqual(["=#REF!+1", "=SUM(#REF!)+丙!A1"]);
    expect(values).toEqual(["#REF!", "#REF!"]);
  });

  test("the last visible sheet can be neither deleted nor hidden; a very hidden one not deleted", async () => {
    await openLocalExcel(book());
    await run((sheets) => {
      sheets.getItem("甲").visibility = "Hidden";
      sheets.getItem("乙").visibility = "VeryHidden";
    });
    const hide = run((sheets) => {
      sheets.getItem("丙").visibility = "Hidden";
    });
    expect(await codeOf(hide)).toBe("InvalidOperation");
    expect(await codeOf(run((sheets) => sheets.getItem("丙").delete()))).toBe("InvalidOperation");
    expect(await codeOf(run((sheets) => sheets.getItem("乙").delete()))).toBe("InvalidOperation");
    await run((sheets) => sheets.getItem("甲").delete());
  });

  test("deleting the active sheet activates a neighbour", async () => {
    await openLocalExcel(book());
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("乙").activate();
      worksheets.getItem("乙").delete();
      const active = worksheets.getActiveWorksheet();
      active.load("name");
      await context.sync();
      expect(active.name).toBe("丙");
    });
  });

  test("tab colour, gridlines and selection", async () => {
    const excel = await openLocalExcel(book());
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("丙");
      sheet.tabColor = "#4472c4";
      sheet.showGridlines = false;
      sheet.getRange("B2:C3").select();
      sheet.load("tabColor, showGridlines");
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({
        tabColor: "#4472C4",
        showGridlines: false,
      });
    });
    const front = excel.book.sheets.find(({ id }) => id === excel.book.activeSheetId)!;
    expect([front.name, front.selection]).toEqual([
      "丙",
      { row: 1, column: 1, rowCount: 2, columnCount: 2 },
    ]);
  });

  test("a copied sheet's tables get other names, and its names become the sheet's own", async () => {
    onTheUsualExcel();
    const excel = await openLocalExcel(book());
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("甲");
      sheet.getRange("A1:B2").formulas = [
        ["番号", "倍"],
        [3, ""],
      ];
      sheet.tables.add("A1:B2", true).name = "T";
      sheet.getRange("B2").formulas = [["=[@番号]*2"]];
      context.workbook.names.add("上", sheet.getRange("A2"));
      await context.sync();
    });
    expect(excel.userCopySheet("甲")).toBe("甲 (2)");
    await Excel.run(async (context) => {
      const copy = context.workbook.worksheets.getItem("甲 (2)");
      copy.load("tables/items/name, names/items/name, names/items/formula, names/items/scope");
      context.workbook.names.load("items/name");
      await context.sync();
      expect(copy.tables.items.map(({ name }) => name)).toEqual(["T2"]);
      expect(copy.names.items.map(({ name, formula, scope }) => [name, formula, scope])).toEqual([
        ["上", "='甲 (2)'!$A$2", "Worksheet"],
      ]);
      expect(context.workbook.names.items).toHaveLength(1);
    });
    excel.userEdit("甲 (2)", "A2", "10");
    expect((await formulasOf("甲 (2)", "B2")).values).toEqual([20]);
    expect((await formulasOf("甲", "B2")).values).toEqual([6]);
  });

  test("a protected structure refuses to add, delete, rename, hide, move and copy", async () => {
    const excel = await openLocalExcel(book());
    await Excel.run(async (context) => {
      context.workbook.protection.protect("秘密");
      context.workbook.protection.load("protected");
      await context.sync();
      expect(context.workbook.protection.protected).toBe(true);
    });
    const acts: ((sheets: Excel.WorksheetCollection) => unknown)[] = [
      (sheets) => sheets.add("新"),
      (sheets) => sheets.getItem("甲").delete(),
      (sheets) => (sheets.getItem("甲").name = "新"),
      (sheets) => (sheets.getItem("甲").visibility = "Hidden"),
      (sheets) => sheets.getItem("甲").copy(),
    ];
    for (const act of acts) expect(await codeOf(run(act))).toBe("AccessDenied");
    expect(() => excel.userDeleteSheet("甲")).toThrow(EditRefused);
    const unprotect = (password?: string) =>
      Excel.run(async (context) => {
        context.workbook.protection.unprotect(password);
        await context.sync();
      });
    expect(await codeOf(unprotect("違う"))).toBe("AccessDenied");
    await unprotect("秘密");
    await run((sheets) => sheets.add("新"));
  });
});
