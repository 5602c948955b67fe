import { pastedCells, textCells } from "../../../src/local-excel/page/grid/pastedCells";

test.each([
  [
    "実施\t広報した\r\n検討中\t調べた\r\n",
    [
      ["実施", "広報した"],
      ["検討中", "調べた"],
    ],
  ],
  // As Excel writes a cell of two lines, one with quotation marks, and an empty one.
  ['"一行目\n二行目"\t"「""広報""」\t"\t\r\n', [["一行目\n二行目", '「"広報"」\t', ""]]],
  ['"一つ\r\nのセル"\r\n', [["一つ\nのセル"]]],
  // Quotation marks that are the text's own.
  ['"広報"誌\t12"\n', [['"広報"誌', '12"']]],
  ['"広報"\n', [['"広報"']]],
  ['"閉じない\n引用\n', [['"閉じない'], ["引用"]]],
  ["\n\nあ\n", [[""], [""], ["あ"]]],
  ["", []],
])("%j is cells", (text, cells) => {
  expect(textCells(text)).toEqual(cells);
});

test("one text is the grid's own to paste, and so are its own cells", () => {
  expect(pastedCells({ textContent: "広報" })).toBeNull();
  expect(
    pastedCells({ textContent: "a\tb", htmlContent: '<table data-copy-id="1"><tr><td>a' }),
  ).toBeNull();
  expect(
    pastedCells({
      textContent: '"a\nb"\r\n',
      htmlContent: '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>a<br>b',
    }),
  ).toEqual([["a\nb"]]);
});
