import { newBook } from "../../../src/local-excel/book";
import { codeOf, openLocalExcel } from "../withExcel";

const rows = [
  ["番号", "名称", "値"],
  [1, "一", 10],
  [2, "二", 20],
];

/** A table T over A1:C3 of Sheet1. */
async function openWithTable() {
  const excel = await openLocalExcel(newBook("Book1.xlsx", ["Sheet1", "Sheet2"]));
  await Excel.run(async (context) => {
    const range = sheet(context).getRange("A1:C3");
    range.values = rows;
    const table = sheet(context).tables.add(range, true);
    table.name = "T";
    await context.sync();
  });
  return excel;
}
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const table = (context: Excel.RequestContext) => context.workbook.tables.getItem("T");
const run = (act: (context: Excel.RequestContext) => unknown) =>
  Excel.run(async (context) => {
    act(context);
    await context.sync();
  });
const read = (address: string, sheetName = "Sheet1") =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getRange(address);
    range.load("values, formulas");
    await context.sync();
    return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
  });
const headers = () =>
  Excel.run(async (context) => {
    const { columns } = table(context);
    columns.load("items/name");
    await context.sync();
    return columns.items.map(({ name }) => name);
  });

describe("tables", () => {
  test("have ranges, columns and rows", async () => {
    await openWithTable();
    await Excel.run(async (context) => {
      const found = table(context);
      const all = found.getRange();
      const body = found.getDataBodyRange();
      const column = found.columns.getItem("値").getDataBodyRange();
      [all, body, column].forEach((range) => range.load("address"));
      found.load("id, name, style, showBandedRows, showTotals");
      found.columns.load("count, items/name, items/index, items/id");
      found.rows.load("count");
      found.worksheet.load("name");
      const inColumn = sheet(context).getRange("B9:B2").getTables();
      inColumn.load("items/name");
      await context.sync();
      expect([all, body, column].map(({ address }) => address)).toEqual([
        "Sheet1!A1:C3",
        "Sheet1!A2:C3",
        "Sheet1!C2:C3",
      ]);
      expect(found.toJSON()).toMatchObject({
        name: "T",
        style: "TableStyleMedium2",
        showBandedRows: true,
        showTotals: false,
      });
      expect(found.columns.items.map(({ name, index }) => [name, index])).toEqual([
        ["番号", 0],
        ["名称", 1],
        ["値", 2],
      ]);
      expect(found.rows.count).toBe(2);
      expect(found.worksheet.name).toBe("Sheet1");
      expect(inColumn.items.map(({ name }) => name)).toEqual(["T"]);
    });
  });

  test("headers that are blank, repeated or numbers become texts of their own", async () => {
    await openLocalExcel();
    await run((context) => {
      const range = sheet(context).getRange("A1:E2");
      range.values = [
        ["名", "", "名", 2026, "名"],
        [1, 2, 3, 4, 5],
      ];
      sheet(context).tables.add("A1:E2", true).name = "T";
    });
    expect(await headers()).toEqual(["名", "列2", "名2", "2026", "名3"]);
    expect((await read("A1:E1")).values).toEqual([["名", "列2", "名2", "2026", "名3"]]);
  });

  test("without headers get a row of them, and what is below moves down", async () => {
    await openLocalExcel();
    await run((context) => {
      sheet(context).getRange("A1:B3").values = [
        [1, 2],
        [3, 4],
        ["下", ""],
      ];
      sheet(context).tables.add("A1:B2", false);
    });
    expect((await read("A1:B4")).values).toEqual([
      ["列1", "列2"],
      [1, 2],
      [3, 4],
      ["下", ""],
    ]);
  });

  test("do not overlap", async () => {
    await openWithTable();
    const add = run((context) => sheet(context).tables.add("C3:D5", true));
    expect(await codeOf(add)).toBe("InvalidArgument");
  });

  test("have names that Excel allows and that nothing else has", async () => {
    await openWithTable();
    await run((context) => {
      context.workbook.names.add("既存", "=Sheet1!$A$1");
      sheet(context).getRange("E1:E2").values = [["見出し"], [1]];
      sheet(context).tables.add("E1:E2", true).name = "U";
    });
    const rename = (name: string) =>
      run((context) => {
        context.workbook.tables.getItem("U").name = name;
      });
    expect(await codeOf(rename("t"))).toBe("ItemAlreadyExists");
    expect(await codeOf(rename("既存"))).toBe("ItemAlreadyExists");
    for (const name of ["空 白", "1番", "A1", "R1C1", "c", "", "あ-い"]) {
      expect(await codeOf(rename(name))).toBe("InvalidArgument");
    }
    await rename("推進項目一覧");
  });

  test("formulas follow a renamed table and a renamed column", async () => {
    await openWithTable();
    await run((context) => {
      context.workbook.worksheets.getItem("Sheet2").getRange("A1:A2").formulas = [
        ["=SUM(T[値])"],
        ['=COUNTIFS(T[名称],"二")&"T[値]"'],
      ];
      sheet(context).getRange("C3").formulas = [["=[@番号]*10"]];
      table(context).name = "新T";
      context.workbook.tables.getItem("新T").columns.getItem("値").name = "金額";
      sheet(context).getRange("A1").values = [["通番"]];
    });
    const { formulas, values } = await read("A1:A2", "Sheet2");
    expect(formulas).toEqual([["=SUM(新T[金額])"], ['=COUNTIFS(新T[名称],"二")&"T[値]"']]);
    expect(values).toEqual([[30], ["1T[値]"]]);
    const inTable = await read("A1:C3");
    expect(inTable.values[0]).toEqual(["通番", "名称", "金額"]);
    expect(inTable.formulas[2]![2]).toBe("=[@通番]*10");
    expect(inTable.values[2]![2]).toBe(20);
  });

  test("a header that is emptied or repeated gets a name of its own", async () => {
    await openWithTable();
    await run((context) => {
      sheet(context).getRange("A1:C1").values = [["名称", "", 7]];
    });
    expect(await headers()).toEqual(["名称2", "列2", "7"]);
  });

  test("grow and shrink by resize; the header row stays", async () => {
    await openWithTable();
    await run((context) => table(context).resize("A1:D5"));
    expect(await headers()).toEqual(["番号", "名称", "値", "列4"]);
    await run((context) => table(context).resize(sheet(context).getRange("A1:B2")));
    expect(await headers()).toEqual(["番号", "名称"]);
    expect(await codeOf(run((context) => table(context).resize("A2:C5")))).toBe("InvalidArgument");
    expect(await codeOf(run((context) => table(context).resize("A1:C1")))).toBe("InvalidArgument");
  });

  test("rows added at the end or between move what stands below", async () => {
    await openWithTable();
    await run((context) => {
      sheet(context).getRange("A5").values = [["下"]];
      table(context).rows.add(undefined, [[9, "九", 90]]);
      table(context).rows.add(0, [
        [7, "七", 70],
        [8, "八", 80],
      ]);
    });
    expect((await read("A1:C8")).values).toEqual([
      ["番号", "名称", "値"],
      [7, "七", 70],
      [8, "八", 80],
      [1, "一", 10],
      [2, "二", 20],
      [9, "九", 90],
      ["", "", ""],
      ["下", "", ""],
    ]);
    await run((context) => table(context).rows.getItemAt(1).delete());
    await Excel.run(async (context) => {
      const body = table(context).getDataBodyRange();
      body.load("values");
      await context.sync();
      expect(body.values.map(([no]) => no as unknown)).toEqual([7, 1, 2, 9]);
    });
  });

  test("become #REF! in formulas when they go; converted, their cells stay", async () => {
    await openWithTable();
    await run((context) => {
      context.workbook.worksheets.getItem("Sheet2").getRange("A1").formulas = [["=SUM(T[値])"]];
      table(context).convertToRange();
    });
    expect((await read("A1:C3")).values).toEqual(rows);
    expect((await read("A1", "Sheet2")).formulas).toEqual([["=SUM(#REF!)"]]);
    await Excel.run(async (context) => {
      const none = context.workbook.tables.getItemOrNullObject("T");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test("clearing a table's body leaves table and headers", async () => {
    await openWithTable();
    await run((context) => {
      table(context).clearFilters();
      table(context).getDataBodyRange().clear("Contents");
    });
    expect((await read("A1:C2")).values).toEqual([rows[0], ["", "", ""]]);
  });
});

describe("calculated columns", () => {
  const addColumn = () =>
    run((context) => {
      sheet(context).getRange("D1").values = [["倍"]];
      table(context).resize("A1:D3");
    });

  test("a formula in a blank column becomes the formula of all its rows", async () => {
    await openWithTable();
    await addColumn();
    await run((context) => (sheet(context).getRange("D3").formulas = [["=C3*2"]]));
    expect((await read("D2:D3")).formulas).toEqual([["=C2*2"], ["=C3*2"]]);
  });

  test("of several formulas written into a column, the last one fills it", async () => {
    await openWithTable();
    await addColumn();
    await run((context) => (sheet(context).getRange("D2:D3").formulas = [["=1+1"], ["=2+2"]]));
    expect((await read("D2:D3")).formulas).toEqual([["=2+2"], ["=2+2"]]);
  });

  test("a column in which something else stands is left alone", async () => {
    await openWithTable();
    await run((context) => (sheet(context).getRange("C3").formulas = [["=5*5"]]));
    expect((await read("C2:C3")).values).toEqual([[10], [25]]);
  });
});
