import { contraryOf, contraryWays, type ContraryWay } from "../../../src/local-excel/host/contrary";
import { questions } from "../../../src/workbook/probe/questions";
import { keptReport } from "./keptReports";
import { localReport } from "./localReport";

const local = keptReport("local.json");

test("local.json is what the local Excel answers", async () => {
  const { report, excel } = await localReport([]);
  expect(report.answers).toEqual(local.answers);
  expect(report.environment.sets).toEqual(local.environment.sets);
  expect(excel.hostErrors).toEqual([]);
});

test("the local Excel differs in no way from itself", () => {
  expect([...contraryOf(local)]).toEqual([]);
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
