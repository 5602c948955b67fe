import {
  ensureCell,
  newBook,
  plainStyle,
  type Book,
  type Validation,
} from "../../../src/local-excel/book";
import { choices, objection, promptAt } from "../../../src/local-excel/page/entryRules";

const rowOfB2 = 1;
const columnOfB2 = 1;

function bookWith(validation: Partial<Validation>): Book {
  const book = newBook("Book1.xlsx", ["入力", "語彙"]);
  book.sheets[0]!.validations.push({
    areas: [{ row: rowOfB2, column: columnOfB2, rowCount: 5, columnCount: 1 }],
    rule: {},
    ignoreBlanks: true,
    ...validation,
  });
  ["実施", "検討中", "未実施"].forEach((word, row) => {
    ensureCell(book.sheets[1]!, row, 0).value = word;
  });
  book.names.push({ name: "状況", formula: "=語彙!$A$1:$A$3", comment: "", visible: true });
  return book;
}

const typed = (book: Book, text: string) =>
  objection(book, book.sheets[0]!, rowOfB2, columnOfB2, text);

test.each([
  ["an inline list", "実施,検討中,未実施"],
  ["cells behind a name", "=状況"],
  ["cells of another sheet", "=語彙!$A$1:$A$3"],
])("a list offers and accepts its entries: %s", (_what, source) => {
  const book = bookWith({ rule: { list: { inCellDropDown: true, source } } });
  expect(choices(book, book.sheets[0]!, rowOfB2, columnOfB2)).toEqual(["実施", "検討中", "未実施"]);
  expect(choices(book, book.sheets[0]!, rowOfB2, columnOfB2 + 1)).toBeNull();
  expect(typed(book, "検討中")).toBeNull();
  expect(typed(book, "")).toBeNull();
  expect(typed(book, "だいたい実施")).toMatchObject({ style: "Stop" });
});

test("a rule about the very cell sees what is being typed, and leaves the cell as it was", () => {
  const errorAlert = {
    title: "数値",
    message: "数で入れてください。",
    style: "Warning" as const,
    showAlert: true,
  };
  const book = bookWith({ rule: { custom: { formula: "=ISNUMBER(B2)" } }, errorAlert });
  const sheet = book.sheets[0]!;
  expect(typed(book, "１，２００")).toBeNull();
  expect(typed(book, "1,200人")).toEqual({
    style: "Warning",
    title: "数値",
    message: "数で入れてください。",
  });
  expect(sheet.cells.size).toBe(0);

  const style = { ...plainStyle, numberFormat: "0%" };
  Object.assign(ensureCell(sheet, rowOfB2, columnOfB2), { value: 0.5, style });
  expect(typed(book, "不明")).not.toBeNull();
  expect(sheet.cells.get(rowOfB2)?.get(columnOfB2)).toEqual({ value: 0.5, style });
});

test("in a percentage cell a typed 150 is 150 %", () => {
  const book = bookWith({ rule: { decimal: { formula1: 0, formula2: 2, operator: "Between" } } });
  const style = { ...plainStyle, numberFormat: "0.0%" };
  ensureCell(book.sheets[0]!, rowOfB2, columnOfB2).style = style;
  expect(typed(book, "150")).toBeNull();
  expect(typed(book, "250")).not.toBeNull();
});

test("an alert that is switched off objects to nothing; a prompt without words is none", () => {
  const silent = { title: "", message: "", style: "Stop" as const, showAlert: false };
  const book = bookWith({
    rule: { list: { source: "実施" } },
    errorAlert: silent,
    prompt: { title: "", message: "", showPrompt: true },
  });
  expect(typed(book, "なにか")).toBeNull();
  expect(promptAt(book.sheets[0]!, rowOfB2, columnOfB2)).toBeNull();
});
