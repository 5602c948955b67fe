import { actionKey, circled, indicatorKey } from "../../src/plan/rowKey";

test.each([
  [1, "①"],
  [9, "⑨"],
  [20, "⑳"],
  [21, "㉑"],
  [35, "㉟"],
  [36, "㊱"],
  [50, "㊿"],
])("%i is %s", (no, expected) => {
  expect(circled(no)).toBe(expected);
});

test.each([0, 51, 1.5, -1])("%d has no circled form", (no) => {
  expect(() => circled(no)).toThrow(RangeError);
});

test("row keys name item and number", () => {
  expect(actionKey(4, 1)).toBe("4-①");
  expect(indicatorKey(33, 3)).toBe("33-指3");
});
