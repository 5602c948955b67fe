import { newBook } from "../../../src/local-excel/book";
import { codeOf, onTheUsualExcel, openLocalExcel } from "../withExcel";

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

describe("values through Microsoft's client", () => {
  test("what is written is read back, with the types Excel gives", async () => {
    await openLocalExcel();
    await Excel.run(async (context) => {
      const range = sheet(context).getRange("A1:D1");
      range.values = [["文字", 12.5, true, ""]];
      range.load("values, valueTypes, address, text");
      await context.sync();
      expect(range.values).toEqual([["文字", 12.5, true, ""]]);
      expect(range.valueTypes).toEqual([["String", "Double", "Boolean", "Empty"]]);
      expect(range.address).toBe("Sheet1!A1:D1");
      expect(range.text).toEqual([["文字", "12.5", "TRUE", ""]]);
    });
  });

  test("a property that was not loaded throws and does not read as undefined", async () => {
    await openLocalExcel();
    await Excel.run(async (context) => {
      const range = sheet(context).getRange("A1");
      range.load("address");
      await context.sync();
      expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    });
  });

  test("null leaves a cell of a block as it is, an empty text clears it", async () => {
    const excel = await openLocalExcel();
    excel.userEdit("Sheet1", "A1:C1", [["a", "b", "c"]]);
    await Excel.run(async (context) => {
      const range = sheet(context).getRange("A1:C1");
      range.values = [[null, "", "x"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["a", "", "x"]]);
    });
  });

  test("one value fills the range; a block of another size is refused", async () => {
    await openLocalExcel();
    await Excel.run(async (context) => {
      const range = sheet(context).getRange("A1:B2");
      range.values = 7 as unknown as number[][];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [7, 7],
        [7, 7],
      ]);
    });
    const tooWide = Excel.run(async (context) => {
      sheet(context).getRange("A1:B2").values = [
        [1, 2, 3],
        [4, 5, 6],
      ];
      await context.sync();
    });
    expect(await codeOf(tooWide)).toBe("InvalidArgument");
  });

  test("one formula fills the range as Ctrl+Enter does: relative references move along", async () => {
    onTheUsualExcel();
    await openLocalExcel();
    await Excel.run(async (context) => {
      const range = sheet(context).getRange("B2:C3");
      range.formulas = "=A1+$A2+A$1+$A$1" as unknown as string[][];
      range.load("formulas");
      await context.sync();
      expect(range.formulas).toEqual([
        ["=A1+$A2+A$1+$A$1", "=B1+$A2+B$1+$A$1"],
        ["=A2+$A3+A$1+$A$1", "=B2+$A3+B$1+$A$1"],
      ]);
    });
  });

  test.each(["values", "formulas", "numberFormat"] as const)(
    "%s beyond 1,500 cells go in the chunks the client makes of them",
    async (property) => {
      const excel = await openLocalExcel();
      const block = Array.from({ length: 400 }, (_, row) =>
        Array.from({ length: 10 }, (_, column) =>
          property === "numberFormat" ? (row % 2 ? "0.0" : "@") : `${row}-行-${column}`,
        ),
      );
      await Excel.run(async (context) => {
        sheet(context).getRange("B3:K402")[property] = block;
        await context.sync();
      });
      await Excel.run(async (context) => {
        const range = sheet(context).getRange("B3:K402");
        range.load(property);
        await context.sync();
        expect(range[property]).toEqual(block);
      });
      expect(excel.traffic.roundTrips).toBe(2);
    },
  );

  test("a chunked block of another size is refused as a whole", async () => {
    const excel = await openLocalExcel();
    const block = Array.from({ length: 400 }, () => new Array<string>(10).fill("x"));
    const writing = Excel.run(async (context) => {
      sheet(context).getRange("A1:J399").values = block;
      await context.sync();
    });
    expect(await codeOf(writing)).toBe("InvalidArgument");
    expect(excel.book.sheets[0]!.cells.size).toBe(0);
  });

  test("a text counts as typed: numbers, dates, formulas; in a text cell it stays a text", async () => {
    await openLocalExcel();
    await Excel.run(async (context) => {
      const typed = sheet(context).getRange("A1:A6");
      typed.values = [["1"], ["3-5"], ["50%"], ["=1+1"], ["'=1+1"], ["33-指3"]];
      const text = sheet(context).getRange("B1:B4");
      text.numberFormat = [["@"], ["@"], ["@"], ["@"]];
      text.values = [["1"], ["3-5"], [12], ["=1+1"]];
      typed.load("values, valueTypes");
      text.load("values, valueTypes");
      await context.sync();
      expect(typed.values.map(([value]) => value)).toEqual([
        1,
        expect.any(Number),
        0.5,
        2,
        "=1+1",
        "33-指3",
      ]);
      expect(text.values).toEqual([["1"], ["3-5"], ["12"], ["=1+1"]]);
      expect(text.valueTypes.flat()).toEqual(["String", "String", "String", "String"]);
    });
  });

  test("a cell takes 32,767 characters and not one more", async () => {
    await openLocalExcel();
    const write = (length: number) =>
      Excel.run(async (context) => {
        sheet(context).getRange("A1").values = [["あ".repeat(length)]];
        await context.sync();
      });
    await write(32_767);
    expect(await codeOf(write(32_768))).toBe("InvalidArgument");
  });

  test("formulas are read as written and give their results in the same batch", async () => {
    await openLocalExcel();
    await Excel.run(async (context) => {
      const range = sheet(context).getRange("A1:C1");
      range.values = [[2, 3, ""]];
      sheet(context).getRange("C1").formulas = [["=SUM(A1:B1)*2"]];
      range.load("values, formulas");
      await context.sync();
      expect(range.values).toEqual([[2, 3, 10]]);
      expect(range.formulas).toEqual([[2, 3, "=SUM(A1:B1)*2"]]);
    });
  });

  test("what is no formula is refused", async () => {
    await openLocalExcel();
    const write = Excel.run(async (context) => {
      sheet(context).getRange("A1").formulas = [["=SUM(A2"]];
      await context.sync();
    });
    expect(await codeOf(write)).toBe("InvalidArgument");
  });

  test("in manual mode only calculate() calculates", async () => {
    const excel = await openLocalExcel(newBook("Book1.xlsx", ["Sheet1", "Sheet2"]));
    await Excel.run(async (context) => {
      sheet(context).getRange("A1:B1").formulas = [[1, "=A1+1"]];
      context.workbook.worksheets.getItem("Sheet2").getRange("A1").formulas = [["=Sheet1!A1"]];
      context.application.calculationMode = "Manual";
      await context.sync();
    });
    const read = (name: string, address: string) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(address);
        range.load("values");
        await context.sync();
        return range.values[0]![0] as unknown;
      });
    excel.userEdit("Sheet1", "A1", "10");
    expect(await read("Sheet1", "B1")).toBe(2);
    await Excel.run(async (context) => {
      sheet(context).calculate(false);
      await context.sync();
    });
    expect(await read("Sheet1", "B1")).toBe(11);
    expect(await read("Sheet2", "A1")).toBe(1);
    await Excel.run(async (context) => {
      context.application.calculate("Full");
      await context.sync();
    });
    expect(await read("Sheet2", "A1")).toBe(10);
  });

  test("a formula that names no sheet of the book gives an error value", async () => {
    await openLocalExcel();
    await Excel.run(async (context) => {
      const range = sheet(context).getRange("A1");
      range.formulas = [["=ない!A1"]];
      range.load("values, valueTypes");
      await context.sync();
      expect(range.valueTypes).toEqual([["Error"]]);
      expect(range.values).toEqual([["#REF!"]]);
    });
  });
});
