import { columnIndex, columnLetters, readAddress, readArea } from "../../src/formula/references";

test("columns count A to Z, then AA", () => {
  expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual([
    "A",
    "Z",
    "AA",
    "ZZ",
    "AAA",
    "XFD",
  ]);
  expect(["A", "z", "AA", "XFD"].map(columnIndex)).toEqual([0, 25, 26, 16383]);
});

test.each([
  ["K12", [11, 10, 1, 1]],
  ["$K$12:m20", [11, 10, 9, 3]],
  ["C5:B2", [1, 1, 4, 2]],
  ["A:C", [0, 0, 1_048_576, 3]],
  ["3:$5", [2, 0, 3, 16_384]],
])("%s is an address", (text, [row, column, rowCount, columnCount]) => {
  expect(readAddress(text)).toEqual({ row, column, rowCount, columnCount });
});

test.each(["", "A", "7", "A:5", "A1:C", "B2:C3:D4", "A0", "XFE1", "A1048577", "集計", "Sheet1!A1"])(
  "%p is no address",
  (text) => expect(readAddress(text)).toBeNull(),
);

test("half a reference of a file stands for the whole column or row", () => {
  expect(readArea("B")).toEqual(readAddress("B:B"));
  expect(readArea("7")).toEqual(readAddress("7:7"));
});
