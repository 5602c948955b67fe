import type { CellValue } from "../entries/cell";
import { columnOf, type ColumnFacts, type PlanTable } from "../entries/columns";
import { planRow, type RowKey } from "../entries/rows";
import { plainDigits, withThousands } from "../plan/decimal";
import type { Indicator, Plan, PrintedQuantity, Unit } from "../plan/plan";
import { formatQuantity } from "../plan/quantity";
import { isPercent } from "../plan/unit";

/** Cells and quantities in findings, as the staff member sees them. */

const longest = 60;

/** A cell's value, cut where it is long; control characters become spaces. */
export function shown(value: CellValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const text = [...String(value).replace(/\p{Cc}/gu, " ")];
  return text.length > longest ? `${text.slice(0, longest).join("")}…` : text.join("");
}

/** A level: an actual, a baseline, or a target that is one. */
export const shownLevel = (value: CellValue, { unit }: Pick<Indicator, "unit">): string =>
  shown(typeof value === "number" ? formatQuantity(value, unit) : value);

/** A target: a cut shows as a percentage, whatever it cuts. */
export const shownTarget = (
  value: CellValue,
  { unit, targetKind }: Pick<Indicator, "unit" | "targetKind">,
): string => shownLevel(value, { unit: targetKind === "yearOnYearCut" ? percent : unit });

/** A cell of a plan table: a figure with its unit, anything else as it stands. */
export function shownCell(
  plan: Plan,
  {
    table,
    key,
    column,
  }: { readonly table: PlanTable; readonly key: RowKey; readonly column: string },
  value: CellValue,
): string {
  const indicator = planRow(plan, table, key)?.item.indicators.find((i) => i.key === key);
  const holds = columnOf(plan, table, column)?.holds;
  return indicator && holds ? shownAs[holds](value, indicator) : shown(value);
}

const shownAs: Readonly<
  Record<ColumnFacts["holds"], (value: CellValue, indicator: Indicator) => string>
> = {
  text: shown,
  word: shown,
  prose: shown,
  number: shown,
  share: shown,
  level: shownLevel,
  target: shownTarget,
};

/**
 * Two values of a cell that differ, in the order given. Of long texts what comes after their common
 * beginning: cut alike, both would look the same.
 */
export function shownBoth(
  plan: Plan,
  cell: Parameters<typeof shownCell>[1],
  values: readonly [CellValue, CellValue],
): [string, string] {
  const [one, other] = values.map((value) => [...String(value)]) as [string[], string[]];
  const differAt = one.findIndex((c, i) => c !== other[i]);
  const same = differAt < 0 ? one.length : differAt;
  const from = Math.max(one.length, other.length) > longest ? Math.max(0, same - lead) : 0;
  return values.map((value) =>
    from > 0 && typeof value === "string"
      ? `…${shown([...value].slice(from).join(""))}`
      : shownCell(plan, cell, value),
  ) as [string, string];
}

/** So much of the common beginning is shown, to be recognised. */
const lead = 10;

/** What to type for a level: `87.5%`, and `1,234` where the cell's format adds the unit. */
export const typedLevel = (value: number, { unit }: Pick<Indicator, "unit">): string =>
  isPercent(unit) ? formatQuantity(value, unit) : withThousands(plainDigits(value));

/** What to type for a target. */
export const typedTarget = (
  value: number,
  { unit, targetKind }: Pick<Indicator, "unit" | "targetKind">,
): string => typedLevel(value, { unit: targetKind === "yearOnYearCut" ? percent : unit });

/** A level to type, from the plan's own figures: `90.0%`, `600［人］`. */
export function exampleActual({ targets, baseline, targetKind, unit }: Indicator): string {
  const figure = (targetKind === "level" && targets.find((t) => t !== null)) || baseline;
  return example(figure || { value: 1234.5, decimals: 1 }, unit);
}

/** A target to type: `90.0%`, `600［人］`, `3%`. */
export function exampleTarget({ targets, targetKind, unit }: Indicator): string {
  const figure = targets.find((t) => t !== null) ?? { value: 0.1, decimals: 0 };
  return example(figure, targetKind === "yearOnYearCut" ? percent : unit);
}

const percent = "%" as Unit;

function example(
  { value, decimals }: Pick<PrintedQuantity, "value" | "decimals">,
  unit: Unit,
): string {
  return isPercent(unit)
    ? formatQuantity(value, unit, decimals)
    : `${withThousands(plainDigits(value, decimals))}［${unit}］`;
}
