import fc from "fast-check";
import { plainDigits, shift, withThousands } from "../../src/plan/decimal";

test.each([
  [444123, -3, 444.123],
  [0.9934, 2, 99.34],
  [0.07, 2, 7],
  [0.29, 2, 29],
  [1.1, 8, 110000000],
  [1.005, 2, 100.5],
  [-5.6, -2, -0.056],
  [1e21, -8, 1e13],
  [1.5e-7, 7, 1.5],
  [0, 8, 0],
])("%d shifted by %i places is %d", (value, places, expected) => {
  expect(shift(value, places)).toBe(expected);
});

test("nothing negative comes of nought", () => {
  expect(Object.is(shift(-0, 2), 0)).toBe(true);
});

test.each([
  [1700, undefined, "1700"],
  [99.34, undefined, "99.34"],
  [0.1 + 0.2, undefined, "0.3"],
  [1e21, undefined, "1000000000000000000000"],
  [1e-7, undefined, "0.0000001"],
  [-0.5, undefined, "-0.5"],
  [90, 1, "90.0"],
  // Halves go away from zero, as in a spreadsheet; the binary 1.005 lies below its half.
  [1.005, 2, "1.01"],
  [-1.005, 2, "-1.01"],
  [2.5, 0, "3"],
  [0.04, 1, "0.0"],
  [-0.04, 1, "0.0"],
  [99.96, 1, "100.0"],
  // What no digits can be made of stays what it is.
  [Number.MAX_VALUE, undefined, "1.7976931348623157e+308"],
  [Infinity, 1, "Infinity"],
])("%d with %p decimals is written %s", (value, decimals, expected) => {
  expect(plainDigits(value, decimals)).toBe(expected);
});

test.each([
  ["0", "0"],
  ["999", "999"],
  ["1000", "1,000"],
  ["-170000000", "-170,000,000"],
  ["1234.5678", "1,234.5678"],
])("%s is marked %s", (digits, marked) => {
  expect(withThousands(digits)).toBe(marked);
});

test("up to 15 digits, what is written reads back as the same number", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e15 + 1, max: 1e15 - 1 }),
      fc.integer({ min: -12, max: 6 }),
      (digits, places) => {
        const value = Number(`${digits}e${places}`);
        expect(Number(plainDigits(value))).toBe(value + 0);
        expect(Number(withThousands(plainDigits(value)).replaceAll(",", ""))).toBe(value + 0);
      },
    ),
  );
});

test("shifting there and back changes nothing", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e15 + 1, max: 1e15 - 1 }),
      fc.integer({ min: -8, max: 8 }),
      (value, places) => expect(shift(shift(value, places), -places)).toBe(value + 0),
    ),
  );
});
