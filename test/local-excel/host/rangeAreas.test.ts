import { cellAt } from "../../../src/local-excel/book";
import { codeOf, openLocalExcel } from "../withExcel";

/** Queues something on a client's `RangeAreas` and sends it. */
const on = (addresses: string, act: (areas: Excel.RangeAreas) => unknown) =>
  Excel.run(async (context) => {
    const areas = context.workbook.worksheets.getItem("Sheet1").getRanges(addresses);
    areas.untrack();
    act(areas);
    await context.sync();
    return areas;
  });

describe("several ranges at once", () => {
  test("get one look, and cells between them keep theirs", async () => {
    const { book } = await openLocalExcel();
    await on("A1:B2,D4", ({ format }) => {
      format.fill.color = "#E7E6E6";
      format.font.bold = true;
      format.wrapText = true;
      format.protection.locked = false;
      format.borders.getItem("EdgeBottom").style = "Continuous";
    });
    const style = (row: number, column: number) => cellAt(book.sheets[0]!, row, column)?.style;
    const look = { fill: "#E7E6E6", font: { bold: true }, wrap: true, locked: false };
    expect(style(0, 0)).toMatchObject(look);
    expect(style(1, 1)).toMatchObject({ ...look, borders: { bottom: { style: "thin" } } });
    expect(style(3, 3)).toMatchObject({ ...look, borders: { bottom: { style: "thin" } } });
    expect(style(0, 0)?.borders).toBeUndefined();
    expect(style(2, 2)).toBeUndefined();
  });

  test("get one validation; a prompt laid on some of a block's rows leaves its rule", async () => {
    const excel = await openLocalExcel();
    await on("A1:A6", ({ dataValidation }) => {
      dataValidation.rule = { list: { inCellDropDown: true, source: "はい,いいえ" } };
    });
    await on("A2,A4:A5", ({ dataValidation }) => {
      dataValidation.prompt = { title: "確認", message: "選びます。", showPrompt: true };
    });
    const at = (row: number) =>
      excel.book.sheets[0]!.validations.find(({ areas }) =>
        areas.some((area) => area.row <= row && row < area.row + area.rowCount),
      );
    const rows = [0, 1, 2, 3, 4, 5];
    expect(rows.map((row) => at(row)?.prompt?.title)).toEqual([
      undefined,
      "確認",
      undefined,
      "確認",
      "確認",
      undefined,
    ]);
    expect(new Set(rows.map((row) => JSON.stringify(at(row)?.rule))).size).toBe(1);
    expect(at(4)?.rule).toMatchObject({ list: { source: "はい,いいえ" } });
  });

  test("have no validation to change where their rules differ", async () => {
    await openLocalExcel();
    const rule = { list: { inCellDropDown: true, source: "はい,いいえ" } };
    await on("A1,A3", ({ dataValidation }) => (dataValidation.rule = rule));
    const alike = await on("A1,A3", (ranges) => ranges.load("dataValidation/type"));
    expect(alike.dataValidation.type).toBe("List");
    const mixed = await on("A1,B1", (ranges) => ranges.load("dataValidation/type"));
    expect(mixed.dataValidation.type).toBeUndefined();
    const { areas } = await on("A1,A3:B3", (ranges) =>
      ranges.areas.load("items/dataValidation/type, items/format/protection/locked"),
    );
    expect(areas.items.map(({ dataValidation: { type } }) => type)).toEqual([
      "List",
      "MixedCriteria",
    ]);
    expect(areas.items.map(({ format }) => format.protection.locked)).toEqual([true, true]);
    const change = on("A1,B1", ({ dataValidation }) => (dataValidation.rule = rule));
    expect(await codeOf(change)).toBe("ItemNotFound");
  });

  test("say where they are; what differs between them reads as null, a truth of some as false", async () => {
    await openLocalExcel();
    await on("B2", ({ format }) => (format.fill.color = "#FFF7D6"));
    const areas = await on("A1:B1,D4", (ranges) => ranges.load("address"));
    expect(areas.address).toBe("Sheet1!A1:B1,Sheet1!D4");
    const mixed = await on("A1,B2", (ranges) => ranges.load("format/wrapText,format/font/bold"));
    expect(mixed.format.wrapText).toBe(false);
    await on("B2", ({ format }) => (format.wrapText = true));
    const now = await on("A1,B2", (ranges) => ranges.load("format/wrapText"));
    expect(now.format.wrapText).toBe(false);
    const filled = await on("A1,B2", (ranges) => ranges.load("format/fill/color"));
    expect(filled.format.fill.color).toBeNull();
  });

  test.each([
    ["no addresses", ""],
    ["more than 8,192 characters", Array.from({ length: 2000 }, () => "AB123").join(",")],
    ["another sheet's", "A1,Other!B2"],
  ])("are refused for %s", async (_, addresses) => {
    await openLocalExcel();
    expect(await codeOf(on(addresses, ({ format }) => (format.wrapText = true)))).toMatch(
      /^(InvalidArgument|ItemNotFound)$/,
    );
  });
});
