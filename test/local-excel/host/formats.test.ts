import { codeOf, openLocalExcel } from "../withExcel";

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const run = (act: (sheet: Excel.Worksheet) => unknown) =>
  Excel.run(async (context) => {
    act(sheet(context));
    await context.sync();
  });

describe("formats", () => {
  test("are read as they were set; a mixture reads as null", async () => {
    await openLocalExcel();
    await run((own) => {
      own.getRange("A1:B2").set({
        numberFormat: [
          ["0.0%", "@"],
          ["0.0%", "@"],
        ],
        format: {
          fill: { color: "#fff2cc" },
          font: { name: "Meiryo", size: 9, bold: true, color: "#1F4E78" },
          horizontalAlignment: "Center",
          verticalAlignment: "Top",
          wrapText: true,
        },
      });
      own.getRange("A1").format.font.bold = false;
    });
    await Excel.run(async (context) => {
      const cell = sheet(context).getRange("B2");
      const all = sheet(context).getRange("A1:B2");
      const plain = sheet(context).getRange("D4");
      for (const range of [cell, all, plain]) {
        range.load(
          "numberFormat, format/fill/color, format/font/name, format/font/size, format/font/bold, format/font/color, format/horizontalAlignment, format/verticalAlignment, format/wrapText, format/protection/locked",
        );
      }
      await context.sync();
      expect(cell.numberFormat).toEqual([["@"]]);
      expect(cell.format.toJSON()).toMatchObject({
        fill: { color: "#FFF2CC" },
        font: { name: "Meiryo", size: 9, bold: true, color: "#1F4E78" },
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        wrapText: true,
        protection: { locked: true },
      });
      expect(all.format.font.bold).toBeNull();
      expect(all.format.font.size).toBe(9);
      expect(plain.numberFormat).toEqual([["General"]]);
      expect(plain.format.toJSON()).toMatchObject({
        fill: { color: "#FFFFFF" },
        font: { bold: false, size: 11, color: "#000000" },
        horizontalAlignment: "General",
        verticalAlignment: "Bottom",
        wrapText: false,
      });
    });
  });

  test("values stay when formats are cleared, and the other way round", async () => {
    await openLocalExcel();
    await run((own) => {
      own.getRange("A1:B1").values = [[1, 2]];
      own.getRange("A1:B1").format.fill.color = "#FF0000";
      own.getRange("A1").clear("Formats");
      own.getRange("B1").clear("Contents");
    });
    await Excel.run(async (context) => {
      const [a, b] = [sheet(context).getRange("A1"), sheet(context).getRange("B1")];
      for (const range of [a, b]) range.load("values, format/fill/color");
      await context.sync();
      expect([a.values, a.format.fill.color]).toEqual([[[1]], "#FFFFFF"]);
      expect([b.values, b.format.fill.color]).toEqual([[[""]], "#FF0000"]);
    });
  });

  test("column widths are in points here and in characters in the file", async () => {
    const excel = await openLocalExcel();
    await run((own) => {
      own.getRange("B:C").format.columnWidth = 105;
      own.getRange("2:3").format.rowHeight = 30;
    });
    // 105 points are 140 pixels, 20 digits of 7 pixels.
    expect(excel.book.sheets[0]!.columns.get(1)).toEqual({ width: 20 });
    expect(excel.book.sheets[0]!.rows.get(2)).toEqual({ height: 30 });
    await Excel.run(async (context) => {
      const [set, standard, mixed] = ["B1:C2", "E5", "A1:B1"].map((a) =>
        sheet(context).getRange(a),
      ) as [Excel.Range, Excel.Range, Excel.Range];
      for (const range of [set, standard, mixed]) range.load("format/columnWidth");
      await context.sync();
      expect(set.format.columnWidth).toBe(105);
      expect(standard.format.columnWidth).toBe(48);
      expect(mixed.format.columnWidth).toBeNull();
    });
  });

  test("widths of neighbouring columns in one call", async () => {
    const excel = await openLocalExcel();
    await run((own) =>
      own
        .getRange("B1:C1")
        .setColumnProperties([{ format: { columnWidth: 105 } }, { format: { columnWidth: 52.5 } }]),
    );
    expect([...excel.book.sheets[0]!.columns]).toEqual([
      [1, { width: 20 }],
      [2, { width: 10 }],
    ]);
  });

  test("autofit makes room for wrapped lines", async () => {
    const excel = await openLocalExcel();
    await run((own) => {
      own.getRange("A2").values = [["長い文".repeat(20)]];
      own.getRange("A2").format.wrapText = true;
      own.getRange("2:2").format.autofitRows();
    });
    // 120 half-width characters in a column of about 8: more lines than a dozen.
    expect(excel.book.sheets[0]!.rows.get(1)!.height).toBeGreaterThan(200);
  });

  test("rows and columns are hidden and shown", async () => {
    await openLocalExcel();
    await run((own) => {
      own.getRange("B:C").columnHidden = true;
      own.getRange("2:2").rowHidden = true;
    });
    await Excel.run(async (context) => {
      const [hidden, mixed, shown] = ["B1:C1", "A1:B1", "E1"].map((a) =>
        sheet(context).getRange(a),
      ) as [Excel.Range, Excel.Range, Excel.Range];
      for (const range of [hidden, mixed, shown]) range.load("columnHidden, rowHidden");
      await context.sync();
      expect([hidden.columnHidden, mixed.columnHidden, shown.columnHidden]).toEqual([
        true,
        null,
        false,
      ]);
      sheet(context).getRange().columnHidden = false;
      hidden.load("columnHidden");
      await context.sync();
      expect(hidden.columnHidden).toBe(false);
    });
  });

  test("borders around and inside", async () => {
    const excel = await openLocalExcel();
    await run((own) => {
      const { borders } = own.getRange("A1:B2").format;
      borders.getItem("EdgeBottom").style = "Continuous";
      borders.getItem("InsideVertical").set({ style: "Dot", color: "#bfbfbf" });
      borders.getItem("EdgeTop").set({ style: "Double", color: "#000000" });
    });
    const bordersAt = (row: number, column: number) =>
      excel.book.sheets[0]!.cells.get(row)!.get(column)!.style.borders;
    const dotted = { style: "dotted", color: "#BFBFBF" };
    const double = { style: "double", color: "#000000" };
    const thin = { style: "thin", color: "#000000" };
    expect(bordersAt(0, 0)).toEqual({ right: dotted, top: double });
    expect(bordersAt(0, 1)).toEqual({ left: dotted, top: double });
    expect(bordersAt(1, 0)).toEqual({ right: dotted, bottom: thin });
  });

  test("what the model cannot hold is refused and not half done", async () => {
    const excel = await openLocalExcel();
    const paint = run((own) => {
      own.getRange().format.font.name = "Meiryo";
    });
    expect(await codeOf(paint)).toBe("ApiNotFound");
    expect(excel.hostErrors.splice(0)).toHaveLength(1);
    const noColour = run((own) => {
      own.getRange("A1").format.fill.color = "赤";
    });
    expect(await codeOf(noColour)).toBe("InvalidArgument");
  });
});
