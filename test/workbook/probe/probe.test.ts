import { newBook } from "../../../src/local-excel/book";
import { contraryWays, type ContraryWay } from "../../../src/local-excel/host/contrary";
import { runProbe, type ProbeInterim } from "../../../src/workbook/probe/probe";
import { yesIf, type ProbeQuestion } from "../../../src/workbook/probe/question";
import { questions } from "../../../src/workbook/probe/questions";
import { queueScratchSheet, scratchMark } from "../../../src/workbook/probe/scratch";
import { openLocalExcel } from "../../local-excel/withExcel";

const now = new Date(0);
const sheetNames = ({ book }: Awaited<ReturnType<typeof openLocalExcel>>) =>
  book.sheets.map(({ name }) => name);

const question = (id: string, ask: ProbeQuestion["ask"]): ProbeQuestion => ({
  id,
  row: null,
  states: { ja: id, en: id },
  ...(ask && { ask }),
});

describe("診断", () => {
  test.each([
    ["an Excel as the local one", []],
    ["an Excel that differs in all ways", Object.keys(contraryWays) as ContraryWay[]],
  ])("leaves the workbook of %s as it was", async (_, contrary) => {
    const excel = await openLocalExcel(newBook("Book1.xlsx", ["Sheet1", "Sheet2"]), { contrary });
    excel.userActivate("Sheet2");
    const steps: unknown[] = [];
    const outcome = await runProbe({ now, onProgress: (...step) => steps.push(...step) });
    expect(outcome.ok).toBe(true);
    expect(sheetNames(excel)).toEqual(["Sheet1", "Sheet2"]);
    expect(excel.book.names).toEqual([]);
    expect(excel.book.precisionAsDisplayed).toBe(false);
    expect(excel.book.sheets.map(({ cells }) => cells.size)).toEqual([0, 0]);
    expect(excel.book.sheets[1]!.id).toBe(excel.book.activeSheetId);
    expect(steps.slice(0, 3)).toEqual(["reading", "asking", 0]);
    expect(excel.traffic.roundTrips).toBeLessThan(questions.length * 8);
  });

  test("runs in an empty workbook only", async () => {
    const excel = await openLocalExcel(newBook("Book1.xlsx", ["Sheet1", "予算"]));
    excel.userEdit("予算", "C5", "1,200");
    expect(await runProbe({ now })).toEqual({
      ok: false,
      refusal: { code: "probe-not-empty", subject: "予算" },
    });
    expect(sheetNames(excel)).toEqual(["Sheet1", "予算"]);
  });

  test("removes what an interrupted one left, and nothing else", async () => {
    const excel = await openLocalExcel(newBook("Book1.xlsx", ["Sheet1", "診断_予算"]));
    await Excel.run(async (context) => {
      const left = queueScratchSheet(context, "left");
      context.workbook.names.add("診断_左", left.getRange("B3"), scratchMark);
      context.workbook.names.add("診断_税", left.getRange("B3"), "税率");
      left.protection.protect();
      left.activate();
      await context.sync();
    });
    expect((await runProbe({ now }, [])).ok).toBe(true);
    expect(sheetNames(excel)).toEqual(["Sheet1", "診断_予算"]);
    expect(excel.book.names.map(({ name }) => name)).toEqual(["診断_税"]);
  });

  test("an experiment that fails leaves the others theirs", async () => {
    const excel = await openLocalExcel();
    const outcome = await runProbe({ now }, [
      question("refused", async ({ sheet, context }) => {
        sheet.getRange("nowhere").values = [[1]];
        await context.sync();
        return yesIf(true);
      }),
      question("broken", () => Promise.reject(new TypeError("x is undefined"))),
      question("fine", () => Promise.resolve(yesIf(true, "1"))),
      question("by hand", undefined),
    ]);
    expect(outcome.ok && outcome.report.answers).toEqual([
      { id: "refused", answer: "failed", seen: ["ItemNotFound at Worksheet.getRange"] },
      { id: "broken", answer: "failed", seen: ["TypeError: x is undefined"] },
      { id: "fine", answer: "yes", seen: ["1"] },
      { id: "by hand", answer: "notAsked", seen: [] },
    ]);
    expect(sheetNames(excel)).toEqual(["Sheet1"]);
  });

  test("one that Excel did not survive goes on after the question it ended with", async () => {
    await openLocalExcel();
    let kept: ProbeInterim | null = null;
    const remember = (interim: ProbeInterim | null) => (kept = interim);
    let keptAtItsEnd: ProbeInterim | null = null;
    const asked: string[] = [];
    const all = ["before", "deadly", "after"].map((id) =>
      question(id, () => {
        asked.push(id);
        if (id === "deadly") keptAtItsEnd = kept;
        return Promise.resolve(yesIf(true));
      }),
    );
    await runProbe({ now, memory: { recall: () => null, remember } }, all);
    expect(kept).toBe(null);

    asked.length = 0;
    const memory = { recall: () => keptAtItsEnd, remember };
    const outcome = await runProbe({ now, memory }, all);
    expect(outcome.ok && outcome.report.answers).toEqual([
      { id: "before", answer: "yes", seen: [] },
      { id: "deadly", answer: "failed", seen: ["Excel or the pane ended here"] },
      { id: "after", answer: "yes", seen: [] },
    ]);
    expect(asked).toEqual(["after"]);
  });

  test("says which Excel it was", async () => {
    await openLocalExcel();
    const outcome = await runProbe({ now }, []);
    expect(outcome.ok && outcome.report).toMatchObject({
      takenAt: "1970-01-01T00:00:00.000Z",
      inProbeBook: false,
      environment: { browser: "node", sets: { ExcelApi: "1.14", SharedRuntime: "1.1" } },
    });
  });
});
