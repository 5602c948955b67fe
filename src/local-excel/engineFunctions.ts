/**
 * Functions that the formula package computes unlike Excel, computed here instead. The package
 * looks here first; it hands over and expects values of its own kind.
 */

/** The package's values, as far as these functions meet them. */
type EngineValue =
  | { kind: 0 }
  | { kind: 1; value: number }
  | { kind: 2; value: string }
  | { kind: 3; value: boolean }
  | { kind: 4; code: string }
  | { kind: 5; rows: EngineValue[][]; height: number; width: number };

interface EngineFunction {
  minArity: number;
  maxArity: number;
  invoke: (args: unknown[]) => unknown;
}

/**
 * A formula as the package gets it: a reference to an empty cell is 0 as a cell's result, in Excel
 * and for every cell that refers to it; the package would call it empty.
 */
export const resultCall = (formula: string): string =>
  // SUBTOTAL leaves out cells that are subtotals themselves, told by how their formula begins.
  /\b(SUBTOTAL|AGGREGATE)\s*\(/i.test(formula) ? formula : `LOCAL.RESULT(${formula})`;

export const engineFunctions: ReadonlyMap<string, EngineFunction> = new Map([
  [
    "LOCAL.RESULT",
    {
      minArity: 1,
      maxArity: 1,
      invoke: ([value]) => {
        const result = value as EngineValue;
        const single = result.kind === 5 && result.height === 1 && result.width === 1;
        const scalar = single ? result.rows[0]![0]! : result;
        return scalar.kind === 0 ? { kind: 1, value: 0 } : scalar;
      },
    },
  ],
]);
