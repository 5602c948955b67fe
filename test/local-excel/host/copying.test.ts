import { codeOf, openLocalExcel } from "../withExcel";

/** Formulas of `A1:D4` after the work. */
async function after(work: (sheet: Excel.Worksheet) => void): Promise<unknown[][]> {
  await openLocalExcel();
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    work(sheet);
    const block = sheet.getRange("A1:D4").load("formulas");
    await context.sync();
    return block.formulas as unknown[][];
  });
}

test("a copied formula's relative references move, absolute ones stay", async () => {
  const formulas = await after((sheet) => {
    sheet.getRange("B2").formulas = [["=A1+$A1+A$1+$A$1"]];
    sheet.getRange("B2:C3").copyFrom(sheet.getRange("B2"), "Formulas");
  });
  expect(formulas[1]!.slice(1, 3)).toEqual(["=A1+$A1+A$1+$A$1", "=B1+$A1+B$1+$A$1"]);
  expect(formulas[2]!.slice(1, 3)).toEqual(["=A2+$A2+A$1+$A$1", "=B2+$A2+B$1+$A$1"]);
});

test("a block is copied again and again where it fits, else once", async () => {
  const formulas = await after((sheet) => {
    sheet.getRange("A1:A2").formulas = [["=1"], ["=2"]];
    sheet.getRange("B1:B4").copyFrom("A1:A2", "Formulas");
    sheet.getRange("C1:C3").copyFrom("A1:A2", "Formulas");
  });
  expect(formulas.map((row) => row[1])).toEqual(["=1", "=2", "=1", "=2"]);
  expect(formulas.map((row) => row[2])).toEqual(["=1", "=2", "", ""]);
});

test("an Excel that fills no formulas refuses one for a block, not one for a cell", async () => {
  await openLocalExcel(undefined, { contrary: ["fillsNoFormulas"] });
  const write = (address: string) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
      range.formulas = "=A1" as unknown as string[][];
      await context.sync();
    });
  await write("B2");
  expect(await codeOf(write("B2:B3"))).toBe("InvalidArgument");
});
