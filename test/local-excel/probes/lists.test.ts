import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contraryWays } from "../../../src/local-excel/host/contrary";
import { questions } from "../../../src/workbook/probe/questions";

/**
 * Where a real Excel may differ stands three times: in the table for people, as switches of the local
 * Excel, and as questions of 診断. None may forget what another has.
 */
interface Row {
  readonly row: number | null;
  readonly questions: readonly string[];
  /** Null where there is none, and the table says why. */
  readonly switches: readonly string[] | null;
}

const page = readFileSync(join(__dirname, "../../../docs/実機確認.md"), "utf8");
const table: Row[] = [...page.matchAll(/^\| (\d+|—) .*$/gm)].map(([line, row]) => {
  const [, , , asked, switched] = line.split("|").map((cell) => cell.trim());
  const names = (cell = "") => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name!);
  return {
    row: row === "—" ? null : Number(row),
    questions: names(asked),
    switches: /^なし：./.test(switched!) ? null : names(switched),
  };
});
const ways = Object.entries(contraryWays);

test("the table has a row for each difference we know of", () => {
  expect(table.map(({ row }) => row)).toEqual([
    ...Array.from({ length: 19 }, (_, i) => i + 1),
    null,
  ]);
});

test("each row has its questions, and each question its row", () => {
  expect(table.map(({ row, questions: asked }) => [row, [...asked].sort()])).toEqual(
    table.map(({ row }) => {
      const own = questions.filter((question) => question.row === row);
      return [row, own.map(({ id }) => id).sort()];
    }),
  );
  expect(questions.map(({ id }) => id).filter((id, i, all) => all.indexOf(id) !== i)).toEqual([]);
});

test("each row has its switches, or says why there is none; each switch has its row", () => {
  expect(table.map(({ row, switches }) => [row, switches && [...switches].sort()])).toEqual(
    table.map(({ row, switches }) => {
      const own = ways.filter(([, way]) => way.row === row).map(([name]) => name);
      return [row, switches === null && own.length === 0 ? null : own.sort()];
    }),
  );
  // A row with neither would say nothing.
  expect(table.filter(({ switches }) => switches?.length === 0).map(({ row }) => row)).toEqual([]);
});

test("each switch is asked by a question of its name, in its row", () => {
  const asked = new Map(questions.map(({ id, row }) => [id, row]));
  expect(ways.map(([name]) => [name, asked.get(name)])).toEqual(
    ways.map(([name, { row }]) => [name, row]),
  );
});

test("what no experiment can ask says what to do by hand", () => {
  const silent = questions.filter(({ ask, byHand }) => !ask && !byHand).map(({ id }) => id);
  expect(silent).toEqual([]);
});
