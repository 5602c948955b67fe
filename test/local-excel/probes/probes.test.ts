import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contraryWays, type ContraryWay } from "../../../src/local-excel/host/contrary";
import { contraryOf } from "../../../src/local-excel/host/replay";
import type { ProbeReport } from "../../../src/workbook/probe/probe";
import { questions } from "../../../src/workbook/probe/questions";
import { localReport } from "./localReport";

/** What Excels answered to 診断, the local one first; each is replayed by the local Excel. */
const kept = (file: string) =>
  JSON.parse(readFileSync(join(__dirname, file), "utf8")) as ProbeReport;

test("local.json is what the local Excel answers", async () => {
  const { report, excel } = await localReport([]);
  expect(report.answers).toEqual(kept("local.json").answers);
  expect(report.environment.sets).toEqual(kept("local.json").environment.sets);
  expect(excel.hostErrors).toEqual([]);
});

test("the local Excel differs in no way from itself", () => {
  expect([...contraryOf(kept("local.json"))]).toEqual([]);
});

test.each(Object.keys(contraryWays) as ContraryWay[])(
  "%s is found by its question, and replayed",
  async (way) => {
    const asked = questions.filter(({ id }) => id === way);
    const { report, excel } = await localReport([way], asked);
    expect(report.answers).toEqual([expect.objectContaining({ id: way, answer: "yes" })]);
    expect([...contraryOf(report)]).toEqual([way]);
    expect(excel.hostErrors).toEqual([]);
  },
);
