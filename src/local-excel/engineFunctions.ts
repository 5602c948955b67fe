/**
 * Functions that the formula package computes unlike Excel, computed here instead. The package
 * looks here first; it hands over and expects values of its own kind, references already read.
 */
import { roundDecimal } from "./decimal";
import { displayText } from "./display";

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
const round = ofTwo((value, digits) => {
  const [of, to] = [numberOf(value), numberOf(digits)];
  if (typeof of !== "number") return of;
  if (typeof to !== "number") return to;
  return { kind: number, value: roundDecimal(of, Math.trunc(to)) };
});

/** The package's TEXT drops literals and knows no eras. */
const textOf = ofTwo((value, format) => {
  if (value.kind === error) return value;
  if (format.kind === error) return format;
  const numberFormat = format.kind === text ? format.value : String(numberOf(format));
  const asNumber = value.kind === truth ? undefined : numberOf(value);
  const content = typeof asNumber === "number" ? asNumber : "value" in value ? value.value : 0;
  return { kind: text, value: displayText(content, numberFormat) };
});

export const engineFunctions: ReadonlyMap<string, EngineFunction> = new Map([
  ["LOCAL.RESULT", result],
  ["ROUND", round],
  ["TEXT", textOf],
]);

/** A function of two scalars that works through arrays cell by cell, as Excel's do. */
function ofTwo(compute: (first: Scalar, second: Scalar) => Scalar): EngineFunction {
  return {
    minArity: 2,
    maxArity: 2,
    invoke: (args) => {
      const [first, second] = args as [EngineValue, EngineValue];
      if (first.kind !== matrix && second.kind !== matrix) return compute(first, second);
      const height = Math.max(heightOf(first), heightOf(second));
      const width = Math.max(widthOf(first), widthOf(second));
      const rows = Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (_, column) =>
          compute(at(first, row, column), at(second, row, column)),
        ),
      );
      // What else the package knows of an array is where it comes from.
      return { ...(first.kind === matrix ? first : second), rows, height, width };
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
