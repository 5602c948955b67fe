import { strFromU8, unzipSync } from "fflate";
import { probeBookFile } from "../../../src/local-excel/cli/probeBook";
import { openXlsx } from "../../../src/local-excel/xlsx";
import { runProbe } from "../../../src/workbook/probe/probe";
import { inProbeBook } from "../../../src/workbook/probe/bench";
import { questions } from "../../../src/workbook/probe/questions";
import { openLocalExcel } from "../withExcel";

test("診断.xlsx brings what only a file can, and nothing of dynamic arrays", async () => {
  const parts = unzipSync(await probeBookFile());
  const text = (path: string) => strFromU8(parts[path]!);
  expect(text("xl/workbook.xml")).toContain('refMode="R1C1"');
  expect(text("xl/workbook.xml")).toContain('name="診断グラフ"');
  expect(text("xl/chartsheets/sheet1.xml")).toContain("<chartsheet");
  expect(text("xl/worksheets/sheet1.xml")).toMatch(/<f>INDEX\(D3:D5,2\)<\/f><v>2<\/v>/);
  expect(text("xl/worksheets/sheet1.xml")).not.toMatch(/\bt="array"|\bcm="/);
  expect(Object.keys(parts)).not.toContain("xl/metadata.xml");
});

test("the questions about it are asked in it", async () => {
  const excel = await openLocalExcel(await openXlsx(await probeBookFile(), "診断.xlsx"), {
    contrary: [],
  });
  const asked = questions.filter(({ byHand }) => byHand === inProbeBook);
  const outcome = await runProbe({ now: new Date(0) }, asked);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  expect(outcome.report.inProbeBook).toBe(true);
  expect(outcome.report.answers.map(({ id, answer }) => [id, answer])).toEqual([
    ["addsImplicitIntersection", "no"],
    ["printsR1C1", "no"],
    ["hidesOtherSheets", "no"],
  ]);
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(["診断"]);
});
