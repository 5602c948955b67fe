import { EditRefused } from "../../../src/local-excel/host/userActions";
import { codeOf, onTheUsualExcel, openLocalExcel } from "../withExcel";

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const run = (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) =>
  Excel.run(async (context) => {
    act(sheet(context), context);
    await context.sync();
  });

/** B2:B5 is for entries; the rest of a table over A1:B5 is locked. */
async function openProtected(options?: Excel.WorksheetProtectionOptions, password?: string) {
  const excel = await openLocalExcel();
  await run((own) => {
    own.getRange("A1:B5").values = [
      ["番号", "記入"],
      [1, ""],
      [2, ""],
      [3, ""],
      [4, ""],
    ];
    own.tables.add("A1:B5", true).name = "T";
    own.getRange("B2:B5").format.protection.locked = false;
    own.protection.protect(options, password);
  });
  return excel;
}

describe("a protected sheet", () => {
  test("takes values in unlocked cells and nowhere else", async () => {
    const excel = await openProtected();
    await run((own) => {
      own.getRange("B2:B3").values = [["実施"], ["検討中"]];
    });
    const write = (address: string) =>
      run((own) => {
        own.getRange(address).values = "x" as unknown as string[][];
      });
    // A block that touches one locked cell fails as a whole.
    for (const address of ["A2", "A2:B2", "B5:B6", "D9"]) {
      expect(await codeOf(write(address))).toBe("AccessDenied");
    }
    excel.userEdit("Sheet1", "B4", "未実施");
    expect(() => excel.userEdit("Sheet1", "A4", "x")).toThrow(EditRefused);
    // Scattered cells come as one block; those between are not typed into.
    excel.userEdit("Sheet1", "A4:B5", [
      [null, "未実施"],
      [null, "済"],
    ]);
    await Excel.run(async (context) => {
      const range = sheet(context).getRange("A2:B5");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [1, "実施"],
        [2, "検討中"],
        [3, "未実施"],
        [4, "済"],
      ]);
    });
  });

  test.each<[string, (own: Excel.Worksheet) => unknown]>([
    ["clearing", (own) => own.getRange("A1:B5").clear("Contents")],
    ["formatting", (own) => (own.getRange("B2").format.fill.color = "#FFFFFF")],
    ["number formats", (own) => (own.getRange("B2").numberFormat = [["0"]])],
    ["unlocking", (own) => (own.getRange("A2").format.protection.locked = false)],
    ["column widths", (own) => (own.getRange("A:A").format.columnWidth = 50)],
    ["hiding columns", (own) => (own.getRange("A:A").columnHidden = true)],
    ["row heights", (own) => (own.getRange("1:2").format.rowHeight = 30)],
    ["inserting rows", (own) => own.getRange("3:3").insert("Down")],
    ["deleting rows", (own) => own.getRange("3:3").delete("Up")],
    ["a new table", (own) => own.tables.add("D1:E2", true)],
    ["resizing a table", (own) => own.tables.getItem("T").resize("A1:B6")],
    ["renaming a table", (own) => (own.tables.getItem("T").name = "U")],
    ["adding table rows", (own) => own.tables.getItem("T").rows.add()],
    ["clearing filters", (own) => own.tables.getItem("T").clearFilters()],
    ["validation", (own) => own.getRange("B2").dataValidation.clear()],
    ["conditional formats", (own) => own.getRange("B2").conditionalFormats.add("Custom")],
    ["a chart", (own) => own.charts.add("Line", own.getRange("A1:B5"))],
    ["protecting again", (own) => own.protection.protect()],
  ])("refuses %s", async (_, act) => {
    await openProtected();
    expect(await codeOf(run(act))).toBe("AccessDenied");
  });

  test("allows what its options allow", async () => {
    onTheUsualExcel();
    const excel = await openProtected({
      allowFormatColumns: true,
      allowFormatRows: true,
      allowAutoFilter: true,
    });
    await run((own) => {
      own.getRange("A:A").columnHidden = true;
      own.getRange("1:2").format.rowHeight = 30;
      own.tables.getItem("T").clearFilters();
      own.protection.load("protected, options");
    });
    expect(excel.book.sheets[0]!.columns.get(0)).toEqual({ hidden: true });
    await Excel.run(async (context) => {
      const { protection } = sheet(context);
      protection.load("protected, options");
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({ allowFormatColumns: true, allowSort: false });
    });
  });

  test("is unprotected, written and protected again in one batch", async () => {
    await openProtected();
    await run((own) => {
      own.protection.unprotect();
      own.getRange("A2").values = [[10]];
      own.protection.protect();
    });
    const again = run((own) => {
      own.getRange("A2").values = [[11]];
    });
    expect(await codeOf(again)).toBe("AccessDenied");
  });

  test("a password must be right; without protection unprotect is refused", async () => {
    await openProtected(undefined, "秘密");
    expect(await codeOf(run((own) => own.protection.unprotect()))).toBe("BadPassword");
    expect(await codeOf(run((own) => own.protection.unprotect("違う")))).toBe("BadPassword");
    await run((own) => own.protection.unprotect("秘密"));
    expect(await codeOf(run((own) => own.protection.unprotect()))).toBe("AccessDenied");
  });
});
