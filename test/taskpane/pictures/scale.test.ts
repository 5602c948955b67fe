import {
  columnMiddles,
  crossesZero,
  filledShare,
  stackedParts,
  unbrokenRuns,
  verticalScale,
} from "../../../src/taskpane/pictures/scale";

const box = { width: 108, height: 32, margin: 4 };

describe("the height of a value", () => {
  test("the greatest touches the upper margin, the least the lower, the rest lie between", () => {
    const y = verticalScale([10, null, 20, 15], box);
    expect([20, 15, 10].map(y)).toEqual([4, 16, 28]);
  });

  test("values below zero lie below those above", () => {
    const y = verticalScale([-30, 10, 0], box);
    expect([10, 0, -30].map(y)).toEqual([4, 10, 28]);
  });

  test.each([
    ["one", [7]],
    ["equal ones", [7, null, 7]],
    ["none", [null, null]],
  ])("%s: the middle", (_, values) => {
    expect(verticalScale(values, box)(7)).toBe(16);
  });
});

test("each of five years has its place, whether or not it has a value", () => {
  expect(columnMiddles(5, box)).toEqual([14, 34, 54, 74, 94]);
});

test("no line crosses a missing year", () => {
  expect(unbrokenRuns([1, 2, null, 4, null])).toEqual([[0, 1], [3]]);
  expect(unbrokenRuns([null, null])).toEqual([]);
  expect(unbrokenRuns([0, -1])).toEqual([[0, 1]]);
});

test("zero has a line only between values on both sides of it", () => {
  expect(crossesZero([-1, 2])).toBe(true);
  expect(crossesZero([0, 2])).toBe(false);
  expect(crossesZero([-1, null, 0])).toBe(false);
});

test("the first of many can be seen, and the last that is missing too", () => {
  expect(filledShare(0, 172)).toBe(0);
  expect(filledShare(1, 172)).toBe(0.03);
  expect(filledShare(86, 172)).toBe(0.5);
  expect(filledShare(171, 172)).toBe(0.97);
  expect(filledShare(172, 172)).toBe(1);
  expect(filledShare(0, 0)).toBe(1);
});

test("the parts of a bar follow each other and fill it; a count of nothing has no part", () => {
  expect(stackedParts([2, 0, 1, 1], 280)).toEqual([
    { index: 0, x: 0, width: 140 },
    { index: 2, x: 140, width: 70 },
    { index: 3, x: 210, width: 70 },
  ]);
  expect(stackedParts([0, 0], 280)).toEqual([]);
});
