import { readRequest } from "../../../src/local-excel/cli/arguments";

const read = (line: string) => readRequest(line.split(" ").filter((word) => word !== ""));

test("what is asked for in full", () => {
  expect(
    read("check book.xlsx --year R7 --department 協働推進課 --related --out a.xlsx --force --json"),
  ).toEqual({
    ...{ operation: "check", file: "book.xlsx", out: "a.xlsx", force: true, year: "R7" },
    ...{ department: "協働推進課", related: true, json: true },
  });
  expect(read("insert --out a.xlsx")).toMatchObject({ operation: "insert", file: null });
  expect([read("--help"), read("-h"), read("check --help")]).toEqual(["help", "help", "help"]);
});

test.each([
  ["", /使い方/],
  ["chekc book.xlsx", /「chekc」/],
  ["check", /ブック（\.xlsx）を指定/],
  ["check a.xlsx b.xlsx", /1つだけ/],
  ["check a.xlsx --nen R7", /「--nen」/],
  ["check a.xlsx --year", /「--year」/],
  ["check a.xlsx --json=1", /「--json」/],
  ["check a.xlsx --related", /--related は --department/],
  ["check a.xlsx --force", /--force は --out/],
  ["insert", /--out/],
  ["insert --out a.xlsx --related", /--related は check だけ/],
  ["recalculate a.xlsx --department 財政課", /--department は check だけ/],
])("%s is told: %s", (line, sentence) => {
  const request = read(line);
  expect(request).toEqual({ wrong: expect.stringMatching(sentence) });
});
