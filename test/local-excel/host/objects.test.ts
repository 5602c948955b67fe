import { newBook } from "../../../src/local-excel/book";
import { codeOf, onTheUsualExcel, openLocalExcel } from "../withExcel";

const sheets = (context: Excel.RequestContext) => context.workbook.worksheets;

describe("objects of the model", () => {
  test("what may be missing is a null object, and so is everything below it", async () => {
    onTheUsualExcel();
    await openLocalExcel();
    await Excel.run(async (context) => {
      const there = sheets(context).getItemOrNullObject("Sheet1");
      const missing = sheets(context).getItemOrNullObject("ない");
      const below = missing.tables.getItemOrNullObject("T");
      const cells = missing.getRange("A1:B2");
      cells.load("values");
      await context.sync();
      expect(there.isNullObject).toBe(false);
      expect(missing.isNullObject).toBe(true);
      expect(below.isNullObject).toBe(true);
      expect(cells.isNullObject).toBe(true);
    });
  });

  test("writing to a null object fails", async () => {
    await openLocalExcel();
    const writing = Excel.run(async (context) => {
      sheets(context).getItemOrNullObject("ない").getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(await codeOf(writing)).toBe("ItemNotFound");
  });

  test("what must be there and is not is ItemNotFound, with the place in the program", async () => {
    await openLocalExcel();
    const error: unknown = await Excel.run(async (context) => {
      sheets(context).getItem("ない").load("name");
      await context.sync();
    }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
  });

  test("collections load their items with nested members in one round trip", async () => {
    const excel = await openLocalExcel(newBook("Book1.xlsx", ["甲", "乙"]));
    await Excel.run(async (context) => {
      const range = sheets(context).getItem("乙").getRange("A1:B2");
      range.values = [
        ["番号", "名称"],
        [1, "一"],
      ];
      sheets(context).getItem("乙").tables.add(range, true).name = "T";
      await context.sync();
    });
    excel.traffic.reset();
    await Excel.run(async (context) => {
      const all = sheets(context);
      all.load("items/name, items/tables/items/name, items/tables/items/columns/items/name");
      await context.sync();
      expect(
        all.items.map((sheet) => [
          sheet.name,
          sheet.tables.items.map((table) => [
            table.name,
            table.columns.items.map((column) => column.name),
          ]),
        ]),
      ).toEqual([
        ["甲", []],
        ["乙", [["T", ["番号", "名称"]]]],
      ]);
      expect(() => all.items[0]!.visibility).toThrow(
        expect.objectContaining({ code: "PropertyNotLoaded" }),
      );
    });
    expect(excel.traffic.roundTrips).toBe(1);
  });

  test("objects made in one batch are used in the next", async () => {
    await openLocalExcel();
    await Excel.run(async (context) => {
      const sheet = sheets(context).add("新しい");
      const range = sheet.getRange("B2:C3");
      await context.sync();
      range.values = 1 as unknown as number[][];
      range.load("address");
      sheet.load("name");
      await context.sync();
      expect(range.address).toBe("新しい!B2:C3");
      expect(sheet.name).toBe("新しい");
    });
  });

  test("a range of a sheet that was deleted since is an invalid reference", async () => {
    const excel = await openLocalExcel(newBook("Book1.xlsx", ["甲", "乙"]));
    const reading = Excel.run(async (context) => {
      const range = sheets(context).getItem("乙").getRange("A1");
      await context.sync();
      excel.userDeleteSheet("乙");
      range.load("values");
      await context.sync();
    });
    expect(await codeOf(reading)).toBe("InvalidReference");
  });

  test("what the local Excel does not have fails with its name and is not to be hidden", async () => {
    const excel = await openLocalExcel();
    const autoFilling = Excel.run(async (context) => {
      sheets(context).getItem("Sheet1").getRange("A1").autoFill("A1:A3");
      await context.sync();
    });
    expect(await codeOf(autoFilling)).toBe("ApiNotFound");
    const loading = Excel.run(async (context) => {
      sheets(context).getItem("Sheet1").getRange("A1").load("hyperlink");
      await context.sync();
    });
    expect(await codeOf(loading)).toBe("ApiNotFound");
    expect(excel.hostErrors.splice(0).map((error) => error.message)).toEqual([
      "The local Excel does not have Range.autoFill.",
      "The local Excel does not have Range.hyperlink.",
    ]);
  });

  test("a batch that fails halfway stays half done", async () => {
    await openLocalExcel();
    const writing = Excel.run(async (context) => {
      const sheet = sheets(context).getItem("Sheet1");
      sheet.getRange("A1").values = [["先"]];
      sheet.getRange("A2").values = [["合わない", "大きさ"]];
      sheet.getRange("A3").values = [["後"]];
      await context.sync();
    });
    expect(await codeOf(writing)).toBe("InvalidArgument");
    await Excel.run(async (context) => {
      const range = sheets(context).getItem("Sheet1").getRange("A1:A3");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["先"], [""], [""]]);
    });
  });
});

describe("ranges from ranges", () => {
  const addresses = async (
    make: (sheet: Excel.Worksheet, range: Excel.Range) => Excel.Range[],
  ): Promise<string[]> =>
    Excel.run(async (context) => {
      const sheet = sheets(context).getItem("Sheet1");
      const ranges = make(sheet, sheet.getRange("B2:D5"));
      ranges.forEach((range) => range.load("address"));
      await context.sync();
      return ranges.map((range) => range.address.split("!")[1]!);
    });

  test("by offset, size, row and column", async () => {
    await openLocalExcel();
    expect(
      await addresses((sheet, range) => [
        range.getCell(1, 2),
        range.getRow(0),
        range.getLastRow(),
        range.getOffsetRange(-1, 1),
        range.getResizedRange(2, -1),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getBoundingRect("F7"),
        sheet.getRange("$B$2:$A$1"),
        sheet.getRange("B:C"),
        sheet.getRange("2:3"),
        sheet.getCell(0, 27),
        sheet.getRangeByIndexes(1, 2, 3, 4),
      ]),
    ).toEqual([
      "D3",
      "B2:D2",
      "B5:D5",
      "C1:E4",
      "B2:C7",
      "2:5",
      "B:D",
      "B2:F7",
      "A1:B2",
      "B:C",
      "2:3",
      "AB1",
      "C2:F4",
    ]);
  });

  test("leaving the sheet is refused", async () => {
    await openLocalExcel();
    const leaving = addresses((_, range) => [range.getOffsetRange(-2, 0)]);
    expect(await codeOf(leaving)).toBe("InvalidArgument");
  });

  test("the used range is around what is there; an empty sheet has none", async () => {
    const excel = await openLocalExcel();
    await Excel.run(async (context) => {
      const none = sheets(context).getItem("Sheet1").getUsedRangeOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    excel.userEdit("Sheet1", "C3", "x");
    await Excel.run(async (context) => {
      const sheet = sheets(context).getItem("Sheet1");
      sheet.getRange("E9").format.fill.color = "#ff0000";
      const all = sheet.getUsedRangeOrNullObject();
      const values = sheet.getUsedRangeOrNullObject(true);
      const inColumn = sheet.getRange("C:C").getUsedRangeOrNullObject();
      [all, values, inColumn].forEach((range) => range.load("address"));
      await context.sync();
      expect([all, values, inColumn].map((range) => range.address)).toEqual([
        "Sheet1!C3:E9",
        "Sheet1!C3",
        "Sheet1!C3",
      ]);
    });
  });

  test("whole columns have no values of their own and cannot be written", async () => {
    await openLocalExcel();
    await Excel.run(async (context) => {
      const column = sheets(context).getItem("Sheet1").getRange("A:A");
      column.load("values, address, rowCount");
      await context.sync();
      expect(column.values).toBeNull();
      expect(column.rowCount).toBe(1_048_576);
    });
    const writing = Excel.run(async (context) => {
      sheets(context).getItem("Sheet1").getRange("A:A").values = 1 as unknown as number[][];
      await context.sync();
    });
    expect(await codeOf(writing)).toBe("InvalidArgument");
  });

  test("an address quotes the sheet's name where a formula must", async () => {
    await openLocalExcel(
      newBook("Book1.xlsx", ["推進項目", "My sheet", "2026", "集計 (2)", "O'Hara"]),
    );
    await Excel.run(async (context) => {
      const all = sheets(context);
      all.load("items/name");
      await context.sync();
      const cells = all.items.map((sheet) => sheet.getRange("A1"));
      cells.forEach((cell) => cell.load("address"));
      await context.sync();
      expect(cells.map((cell) => cell.address)).toEqual([
        "推進項目!A1",
        "'My sheet'!A1",
        "'2026'!A1",
        "'集計 (2)'!A1",
        "'O''Hara'!A1",
      ]);
    });
  });
});
