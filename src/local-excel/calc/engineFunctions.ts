/**
 * Functions that the formula package computes unlike Excel, computed here instead. The package
 * looks here first; it hands over and expects values of its own kind, references already read.
 */
import { roundDecimal } from "../decimal";
import { displayText } from "../display";

/** The package's scalar values; it numbers their kinds. */
type Scalar =
  | { kind: typeof blank }
  | { kind: typeof number; value: number }
  | { kind: typeof text; value: string }
  | { kind: typeof truth; value: boolean }
  | { kind: typeof error; code: string };
interface Matrix {
  kind: typeof matrix;
  rows: Scalar[][];
  height: number;
  width: number;
}
type EngineValue = Scalar | Matrix;

const blank = 0;
const number = 1;
const text = 2;
const truth = 3;
const error = 4;
const matrix = 5;

interface EngineFunction {
  minArity: number;
  maxArity: number;
  invoke: (args: unknown[]) => unknown;
}

const one: Scalar = { kind: number, value: 1 };
const valueError: Scalar = { kind: error, code: "#VALUE!" };

/**
 * A formula as the package gets it: a reference to an empty cell is 0 as a cell's result, in Excel
 * and for every cell that refers to it; the package would call it empty.
 */
export const resultCall = (formula: string): string =>
  // SUBTOTAL leaves out cells that are subtotals themselves, told by how their formula begins.
  /\b(SUBTOTAL|AGGREGATE)\s*\(/i.test(formula) ? formula : `LOCAL.RESULT(${formula})`;

const result: EngineFunction = {
  minArity: 1,
  maxArity: 1,
  invoke: ([value]) => {
    const given = value as EngineValue;
    const single = given.kind === matrix && given.height === 1 && given.width === 1;
    const scalar = single ? given.rows[0]![0]! : given;
    return scalar.kind === blank ? { kind: number, value: 0 } : scalar;
  },
};

/** The package rounds the binary number: its ROUND(1.005,2) is 1. */
const round = lifted(2, (value, digits) => {
  const [of, to] = [numberOf(value), numberOf(digits)];
  if (typeof of !== "number") return of;
  if (typeof to !== "number") return to;
  return { kind: number, value: roundDecimal(of, Math.trunc(to)) };
});

/** The package's TEXT drops literals and knows no eras. */
const textOf = lifted(2, (value, format) => {
  if (value.kind === error) return value;
  if (format.kind === error) return format;
  const numberFormat = format.kind === text ? format.value : String(numberOf(format));
  const asNumber = value.kind === truth ? undefined : numberOf(value);
  const content = typeof asNumber === "number" ? asNumber : "value" in value ? value.value : 0;
  return { kind: text, value: displayText(content, numberFormat) };
});

/** The package looks at the first cell of an array only where it is given to one of these. */
const isNumber = lifted(1, ({ kind }) => ({ kind: truth, value: kind === number }));
const ofText = (compute: (text: string) => string | number) =>
  lifted(1, (value) => withTexts([value], (words) => compute(words)));
const trim = ofText((words) => words.replace(/ +/g, " ").replace(/^ | $/g, ""));
// eslint-disable-next-line no-control-regex -- what CLEAN takes out
const clean = ofText((words) => words.replace(/[\u0000-\u001f]/g, ""));
const length = ofText((words) => words.length);
const find = lifted([2, 3], (sought, within, from = one) => {
  const start = numberOf(from);
  if (typeof start !== "number") return start;
  if (start < 1) return valueError;
  return withTexts(
    [sought, within],
    (words, all) => all.indexOf(words, Math.trunc(start) - 1) + 1 || valueError,
  );
});
const middle = lifted(3, (of, from, count) => {
  const [start, characters] = [numberOf(from), numberOf(count)];
  if (typeof start !== "number") return start;
  if (typeof characters !== "number") return characters;
  if (start < 1 || characters < 0) return valueError;
  const first = Math.trunc(start) - 1;
  return withTexts([of], (words) => words.slice(first, first + Math.trunc(characters)));
});
const substitute = lifted([3, 4], (of, old, by, occurrence) => {
  const only = occurrence && numberOf(occurrence);
  if (only !== undefined && typeof only !== "number") return only;
  if (only !== undefined && only < 1) return valueError;
  return withTexts([of, old, by], (words, sought, others) => {
    if (sought === "") return words;
    let seen = 0;
    return words.replaceAll(sought, (found) =>
      only === undefined || ++seen === Math.trunc(only) ? others : found,
    );
  });
});

export const engineFunctions: ReadonlyMap<string, EngineFunction> = new Map([
  ["LOCAL.RESULT", result],
  ["ROUND", round],
  ["TEXT", textOf],
  ["ISNUMBER", isNumber],
  ["TRIM", trim],
  ["CLEAN", clean],
  ["LEN", length],
  ["FIND", find],
  ["MID", middle],
  ["SUBSTITUTE", substitute],
]);

/** Works on the texts of values, the first error among them aside. */
function withTexts(
  values: readonly Scalar[],
  compute: (...texts: string[]) => string | number | Scalar,
): Scalar {
  const failed = values.find(({ kind }) => kind === error);
  if (failed) return failed;
  const computed = compute(...values.map(wordsOf));
  if (typeof computed === "string") return { kind: text, value: computed };
  return typeof computed === "number" ? { kind: number, value: computed } : computed;
}

const wordsOf = (value: Scalar): string => {
  if (!("value" in value)) return "";
  return typeof value.value === "boolean" ? String(value.value).toUpperCase() : String(value.value);
};

/** A function of scalars that works through arrays cell by cell, as Excel's do. */
function lifted(
  arity: number | readonly [least: number, most: number],
  compute: (...values: Scalar[]) => Scalar,
): EngineFunction {
  const [least, most] = typeof arity === "number" ? [arity, arity] : arity;
  return {
    minArity: least,
    maxArity: most,
    invoke: (args) => {
      const given = args as EngineValue[];
      const first = given.find((value) => value.kind === matrix);
      if (!first) return compute(...(given as Scalar[]));
      const height = Math.max(...given.map(heightOf));
      const width = Math.max(...given.map(widthOf));
      const rows = Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (_, column) =>
          compute(...given.map((value) => at(value, row, column))),
        ),
      );
      // What else the package knows of an array is where it comes from.
      return { ...first, rows, height, width };
    },
  };
}

const heightOf = (value: EngineValue) => (value.kind === matrix ? value.height : 1);
const widthOf = (value: EngineValue) => (value.kind === matrix ? value.width : 1);

/** A single row or column repeats itself. */
function at(value: EngineValue, row: number, column: number): Scalar {
  if (value.kind !== matrix) return value;
  const line = value.rows[value.height === 1 ? 0 : row];
  return line?.[value.width === 1 ? 0 : column] ?? { kind: error, code: "#N/A" };
}

function numberOf(value: Scalar): number | Scalar {
  if (value.kind === blank) return 0;
  if (value.kind === number) return value.value;
  if (value.kind === truth) return value.value ? 1 : 0;
  if (value.kind === error) return value;
  const parsed = value.value.trim() === "" ? NaN : Number(value.value);
  return Number.isFinite(parsed) ? parsed : valueError;
}
