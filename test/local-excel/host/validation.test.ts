import { newBook } from "../../../src/local-excel/book";
import { codeOf, openLocalExcel } from "../withExcel";

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const run = (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) =>
  Excel.run(async (context) => {
    act(sheet(context), context);
    await context.sync();
  });
const validationAt = (address: string) =>
  Excel.run(async (context) => {
    const { dataValidation } = sheet(context).getRange(address);
    dataValidation.load("type, rule, prompt, errorAlert, ignoreBlanks, valid");
    await context.sync();
    return dataValidation.toJSON();
  });
const list = (source: string) => ({ list: { inCellDropDown: true, source } });

describe("data validation", () => {
  test("rule, prompt and alert are read as set, in any order of setting", async () => {
    await openLocalExcel();
    const prompt = { title: "実施状況", message: "一覧から選ぶ", showPrompt: true };
    const alert = { title: "誤り", message: "一覧から", style: "Stop" as const, showAlert: true };
    await run((own) => {
      const { dataValidation } = own.getRange("B2:B4");
      dataValidation.prompt = prompt;
      dataValidation.rule = list("実施,未実施");
      dataValidation.errorAlert = alert;
      dataValidation.ignoreBlanks = false;
    });
    expect(await validationAt("B3")).toMatchObject({
      type: "List",
      rule: list("実施,未実施"),
      prompt,
      errorAlert: alert,
      ignoreBlanks: false,
    });
    expect(await validationAt("A1")).toMatchObject({ type: "None", rule: {} });
    expect(await validationAt("B4:B5")).toMatchObject({ type: "MixedCriteria", rule: null });
  });

  test("a new rule on a part leaves the rest its own", async () => {
    await openLocalExcel();
    await run((own) => {
      own.getRange("A1:C3").dataValidation.rule = list("一");
      own.getRange("B2").dataValidation.rule = {
        wholeNumber: { formula1: 1, formula2: 5, operator: "Between" },
      };
      own.getRange("C:C").dataValidation.clear();
    });
    expect((await validationAt("B2")).type).toBe("WholeNumber");
    expect((await validationAt("B3")).rule).toEqual(list("一"));
    expect((await validationAt("A1:A3")).rule).toEqual(list("一"));
    expect((await validationAt("C1:C3")).type).toBe("None");
  });

  test("cells whose prompts differ take no rule together until their validations are cleared", async () => {
    await openLocalExcel();
    const prompt = { title: "実施状況", message: "一覧から選ぶ", showPrompt: true };
    await run((own) => (own.getRange("B2:B4").dataValidation.prompt = prompt));
    await run((own) => (own.getRange("B3").dataValidation.prompt = { ...prompt, title: "別" }));
    const giveRule = (own: Excel.Worksheet) =>
      (own.getRange("B2:B4").dataValidation.rule = list("実施,未実施"));
    expect(await codeOf(run(giveRule))).toBe("InvalidArgument");
    await run((own) => own.getRange("B2:B4").dataValidation.clear());
    await run(giveRule);
    expect((await validationAt("B2:B4")).type).toBe("List");
  });

  test("limits that make a workbook unreadable are refused", async () => {
    await openLocalExcel();
    const set = (change: (validation: Excel.DataValidation) => unknown) =>
      run((own) => change(own.getRange("A1").dataValidation));
    const tooLong = [
      set((v) => (v.rule = list("あ".repeat(256)))),
      set((v) => (v.prompt = { title: "あ".repeat(33), message: "", showPrompt: true })),
      set((v) => (v.prompt = { title: "", message: "あ".repeat(256), showPrompt: true })),
      set((v) => (v.errorAlert = alert("あ".repeat(33), ""))),
      set((v) => (v.errorAlert = alert("", "あ".repeat(226)))),
      set((v) => (v.rule = list("=T[列]"))),
    ];
    for (const change of tooLong) expect(await codeOf(change)).toBe("InvalidArgument");
    await set((v) => (v.rule = list("あ".repeat(255))));
    await set(
      (v) => (v.prompt = { title: "あ".repeat(32), message: "い".repeat(255), showPrompt: true }),
    );
    await set((v) => (v.errorAlert = alert("あ".repeat(32), "い".repeat(225))));
  });
  const alert = (title: string, message: string) => ({
    title,
    message,
    style: "Warning" as const,
    showAlert: true,
  });

  test("says which cells keep their rule", async () => {
    const excel = await openLocalExcel(newBook("Book1.xlsx", ["Sheet1", "一覧"]));
    await run((own, context) => {
      const items = context.workbook.worksheets.getItem("一覧").getRange("A1:A2");
      items.values = [["実施"], ["未実施"]];
      context.workbook.names.add("区分", items);
      own.getRange("A1:A3").dataValidation.rule = list("=区分");
      own.getRange("B1:B3").dataValidation.rule = {
        decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" },
      };
      own.getRange("C1:C3").dataValidation.rule = { custom: { formula: "=C1>B1" } };
      own.getRange("D1:D3").dataValidation.rule = {
        list: { inCellDropDown: true, source: items },
      };
    });
    excel.userEdit("Sheet1", "A1:D3", [
      ["実施", "5", "6", "未実施"],
      ["検討", "-1", "0", "実施"],
      ["", "多い", "x", ""],
    ]);
    expect((await validationAt("A1")).valid).toBe(true);
    expect((await validationAt("A1:A3")).valid).toBeNull();
    expect((await validationAt("A2")).valid).toBe(false);
    expect((await validationAt("B2:B3")).valid).toBe(false);
    expect((await validationAt("C1:C2")).valid).toBe(true);
    expect((await validationAt("D1:D3")).valid).toBe(true);
    expect((await validationAt("D1:D3")).rule).toEqual(list("=一覧!$A$1:$A$2"));
  });
});

describe("conditional formats", () => {
  test("by formula are added, read and deleted", async () => {
    const excel = await openLocalExcel();
    await run((own) => {
      for (const [formula, color] of [
        ['=$A1="error"', "#FFC7CE"],
        ["=COUNTIFS(指摘キー,$A1)>0", "#FFEB9C"],
      ] as const) {
        const format = own.getRange("A1:B9").conditionalFormats.add("Custom");
        format.custom.rule.formula = formula;
        format.custom.format.fill.color = color;
        format.custom.format.font.bold = true;
        format.custom.format.font.color = "#9C0006";
      }
    });
    // The one added last comes first.
    expect(excel.book.sheets[0]!.conditionalFormats).toMatchObject([
      { formula: '=$A1="error"', fill: "#FFC7CE", fontColor: "#9C0006", bold: true, priority: 1 },
      { formula: "=COUNTIFS(指摘キー,$A1)>0", fill: "#FFEB9C", priority: 0 },
    ]);
    await Excel.run(async (context) => {
      const range = sheet(context).getRange("B2");
      range.conditionalFormats.load("items/type, items/priority");
      await context.sync();
      expect(range.conditionalFormats.items.map(({ priority }) => priority)).toEqual([0, 1]);
      range.conditionalFormats.items[0]!.delete();
      await context.sync();
    });
    expect(excel.book.sheets[0]!.conditionalFormats).toMatchObject([{ formula: '=$A1="error"' }]);
  });

  test("refuse table references, as Excel does", async () => {
    await openLocalExcel();
    const add = run((own) => {
      own.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=T[番号]>0";
    });
    expect(await codeOf(add)).toBe("InvalidArgument");
  });
});
