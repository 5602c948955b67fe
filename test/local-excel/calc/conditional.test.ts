import fc from "fast-check";
import type { CellContent, ConditionalFormat, Sheet } from "../../../src/local-excel/book";
import { newBook } from "../../../src/local-excel/book";
import { evaluateAll } from "../../../src/local-excel/calc";
import { conditionalStyleAt, conditionalStyles } from "../../../src/local-excel/calc";
import { put } from "../fullBook";
import { planSizedBook, putTable } from "../planSizedBook";

function bookWith(...formats: Partial<ConditionalFormat>[]) {
  const book = newBook("x.xlsx", ["表"]);
  const sheet = book.sheets[0]!;
  [
    [1, 2, 3],
    [4, null, "文"],
  ].forEach((row, r) => row.forEach((value, c) => value !== null && put(sheet, r, c, value)));
  formats.forEach((format, index) => {
    sheet.conditionalFormats.push({
      id: `{${index}}`,
      areas: [{ row: 0, column: 0, rowCount: 2, columnCount: 3 }],
      formula: "=TRUE",
      priority: index + 1,
      stopIfTrue: false,
      ...format,
    });
  });
  return { book, sheet };
}

/** `A1=#FF0000` for each cell that has a fill. */
const fills = (book: ReturnType<typeof bookWith>["book"], sheet: Sheet) =>
  [...conditionalStyles(book, sheet)].flatMap(([row, cells]) =>
    [...cells].map(([column, { fill }]) => `${"ABC"[column]}${row + 1}=${fill}`),
  );

test("a format holds where its formula is true, moved along with the cell", () => {
  const { book, sheet } = bookWith({ formula: "=A1>=3", fill: "#FF0000" });
  // A text is greater than any number, an empty cell is not.
  expect(fills(book, sheet)).toEqual(["C1=#FF0000", "A2=#FF0000", "C2=#FF0000"]);
});

test("references with $ stay, and a number other than 0 is true", () => {
  const { book, sheet } = bookWith({ formula: "=$A1-1", fill: "#FF0000" });
  expect(fills(book, sheet)).toEqual(["A2=#FF0000", "B2=#FF0000", "C2=#FF0000"]);
});

test("an error or a text does not hold", () => {
  const { book, sheet } = bookWith({ formula: "=1/0" }, { formula: '="a"' });
  expect(fills(book, sheet)).toEqual([]);
});

test("in several areas the formula goes from the first one's first cell", () => {
  const { book, sheet } = bookWith({
    areas: [
      { row: 0, column: 1, rowCount: 1, columnCount: 1 },
      { row: 1, column: 0, rowCount: 1, columnCount: 1 },
    ],
    formula: "=B1=2*$A1",
    fill: "#FF0000",
  });
  expect(fills(book, sheet)).toEqual(["B1=#FF0000"]);
});

test("the format of the first priority decides, the next ones add what it leaves open", () => {
  const { book, sheet } = bookWith(
    { formula: "=A1=1", fill: "#111111", priority: 2 },
    { formula: "=A1=1", fill: "#222222", fontColor: "#333333", priority: 3 },
    { formula: "=A1=1", bold: true, priority: 1 },
  );
  expect(conditionalStyles(book, sheet).get(0)?.get(0)).toEqual({
    bold: true,
    fill: "#111111",
    fontColor: "#333333",
  });
});

test("nothing comes after a format that stops", () => {
  const { book, sheet } = bookWith(
    { formula: "=A1=1", fill: "#111111", stopIfTrue: true },
    { formula: "=A1<3", fontColor: "#333333" },
  );
  const row = conditionalStyles(book, sheet).get(0)!;
  expect(row.get(0)).toEqual({ fill: "#111111" });
  expect(row.get(1)).toEqual({ fontColor: "#333333" });
});

test("one cell looks as it does among all", () => {
  const { book, sheet } = bookWith({ formula: "=ROW()+COLUMN()=3", fill: "#FF0000" });
  expect(conditionalStyleAt(book, sheet, 1, 0)).toEqual({ fill: "#FF0000" });
  expect(conditionalStyleAt(book, sheet, 0, 0)).toBeUndefined();
  expect(conditionalStyleAt(book, sheet, 9, 9)).toBeUndefined();
  expect(fills(book, sheet)).toEqual(["B1=#FF0000", "A2=#FF0000"]);
});

test("COUNTIFS over names counts the same with the index as in the formula engine", () => {
  const content: fc.Arbitrary<CellContent> = fc.oneof(
    fc.constantFrom<CellContent>(null, "", 0, 1, 3, -2, 1.5, true, false, { error: "#N/A" }),
    fc.constantFrom("3", "03", "1.5", "3-3", "0①", "①", "実施", "ABC", "abc", "a*", "?bc", ">1"),
    fc.constantFrom(
      "<>",
      "=3",
      "TRUE",
      "#N/A",
      "１",
      "4月",
      " 3",
      "R5実施状況",
      "~",
      "12%",
      "2 件",
    ),
  );
  const rows = fc.array(fc.tuple(content, content), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rows, fc.array(content, { minLength: 4, maxLength: 4 }), (findings, cells) => {
      const book = newBook("x.xlsx", ["表", "チェック結果"]);
      const [sheet, check] = book.sheets as [Sheet, Sheet];
      putTable(
        check,
        "CheckFindings",
        0,
        ["キー", "列"],
        findings.map((row) => [...row]),
      );
      cells.forEach((value, index) => {
        put(sheet, index < 2 ? index + 1 : 0, index < 2 ? 0 : index - 1, value);
      });
      const name = (text: string, formula: string) =>
        book.names.push({ name: text, formula, comment: "", visible: true });
      name("キー", "=CheckFindings[キー]");
      name("列", "=CheckFindings[列]");
      for (let count = 0; count <= findings.length; count++) {
        sheet.conditionalFormats.push({
          id: `{${count}}`,
          areas: [{ row: 1, column: 1, rowCount: 2, columnCount: 2 }],
          formula: `=COUNTIFS(キー,$A2,列,B$1)+COUNTIF(キー,"実施")=${count}`,
          fill: `#00000${count}`,
          priority: count + 1,
          stopIfTrue: false,
        });
      }
      const styles = conditionalStyles(book, sheet);
      const places = [1, 2].flatMap((row) => [1, 2].map((column) => ({ row, column })));
      const counted = evaluateAll(
        book,
        places.map(({ row, column }) => ({
          sheetId: sheet.id,
          row,
          column,
          formula: `COUNTIFS(キー,$A${row + 1},列,${"ABC"[column]}$1)+COUNTIF(キー,"実施")`,
        })),
      );
      places.forEach(({ row, column }, index) => {
        expect(styles.get(row)?.get(column)?.fill).toBe(
          typeof counted[index] === "number" ? `#00000${counted[index]}` : undefined,
        );
      });
    }),
    { numRuns: 150 },
  );
});

test("COUNTIFS over a name that chooses between columns", () => {
  const { book, sheet } = bookWith({ formula: "=COUNTIFS(選択,A1)>0", fill: "#FF0000" });
  putTable(sheet, "T", 10, ["甲", "乙"], [[1, 3]]);
  book.names.push({
    name: "選択",
    formula: "=CHOOSE(2,T[甲],T[乙])",
    comment: "",
    visible: true,
  });
  expect(fills(book, sheet)).toEqual(["C1=#FF0000"]);
});

test("a sheet of a plan with 500 findings is drawn without a wait", () => {
  const book = planSizedBook();
  const [items] = book.sheets as [Sheet];
  const start = process.cpuUsage();
  expect(conditionalStyles(book, items).size).toBe(42);
  const { user, system } = process.cpuUsage(start);
  // Processor time: several test files may be running on the same cores.
  expect((user + system) / 1000).toBeLessThan(1000);
});
