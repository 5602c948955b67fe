import { readRequest } from "../../../src/local-excel/cli/arguments";

const read = (line: string) => readRequest(line.split(" ").filter((word) => word !== ""));

test("what is asked for in full", () => {
  expect(
    read("check book.xlsx --year R7 --department 協働推進課 --related --out a.xlsx --force --json"),
  ).toEqual({
    operation: "check",
    file: "book.xlsx",
    out: "a.xlsx",
    force: true,
    year: "R7",
    departments: ["協働推進課"],
    related: true,
    json: true,
    returned: [],
    departmentOf: [],
    outDir: null,
    choose: null,
    by: null,
    event: null,
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
  ["insert --out a.xlsx --related", /--related は check・distribute だけ/],
  ["recalculate a.xlsx --department 財政課", /--department は check・distribute だけ/],
  ["check a.xlsx --department 財政課 --department 収納課", /1つだけ/],
  ["distribute a.xlsx", /--out-dir/],
  ["distribute a.xlsx --out-dir d --by 佐藤", /--by は consolidate・undo-collect だけ/],
  ["consolidate master.xlsx", /返ってきたファイル/],
  ["undo-collect a.xlsx --out b.xlsx", /--event/],
  ["probe-book a.xlsx --out b.xlsx", /ファイルを指定できません/],
])("%s is told: %s", (line, sentence) => {
  const request = read(line);
  expect(request).toEqual({ wrong: expect.stringMatching(sentence) });
});
