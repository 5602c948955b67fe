import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { isSameValue, readAs, shownActual, typedActual } from "../../src/report/typed";

const indicator = (key: string) =>
  plan.items.flatMap(({ indicators }) => indicators).find((each) => each.key === key)!;
const share = indicator("3-指1");
const count = indicator("5-指1");
const typed = (text: string, of = share) => typedActual(text, of, plan.fiscalYears);

test.each([
  ["87.5", 0.875, "87.5%"],
  ["８７．５％", 0.875, "87.5%"],
  ["87.5 %", 0.875, "87.5%"],
  ["100", 1, "100%"],
])("%s beside 「%%」 is read as %s", (text, value, words) => {
  expect(typed(text)).toBeCloseTo(value, 12);
  expect(readAs(typed(text), share)).toBe(words);
});

test.each([
  ["1,700", 1700, "1,700回"],
  ["１２回", 12, "12回"],
  ["0", 0, "0回"],
])("%s beside 「回」", (text, value, words) => {
  expect(typed(text, count)).toBe(value);
  expect(readAs(typed(text, count), count)).toBe(words);
});

test.each(["約1,700回", "0.875", "12人", "3-5", "十二回", "集計中", "1 200"])(
  "%s could mean something else: it stays the text it is",
  (text) => {
    const of = text === "0.875" ? share : count;
    expect(typed(text, of)).toBe(text);
    expect(readAs(typed(text, of), of)).toBeNull();
  },
);

test("nothing, and spaces, are blank", () => {
  expect(typed("")).toBe("");
  expect(typed(" 　")).toBe("");
});

test("a figure is shown as it would be typed beside its unit", () => {
  expect(shownActual(0.875, share)).toBe("87.5");
  expect(shownActual(1700, count)).toBe("1,700");
  expect(shownActual("集計中", count)).toBe("集計中");
  expect(shownActual("", count)).toBe("");
});

test.each([
  [0.1 + 0.2, 0.3, true],
  [5, "5", false],
  ["一行目\r\n二行目", "一行目\n二行目", true],
  ["", " 　", true],
  ["ABC", "abc", false],
  [0.875, 0.876, false],
])("%p and %p mean the same: %p", (one, other, same) => {
  expect(isSameValue(one, other)).toBe(same);
});
