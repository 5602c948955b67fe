import type { CellValue } from "../entries/reading";
import type { Indicator, Unit } from "../plan/plan";
import { formatQuantity } from "../plan/quantity";

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
  typeof value === "number" && Number.isFinite(value) ? formatQuantity(value, unit) : shown(value);

/** A target: a cut shows as a percentage, whatever it cuts. */
export const shownTarget = (
  value: CellValue,
  { unit, targetKind }: Pick<Indicator, "unit" | "targetKind">,
): string => shownLevel(value, { unit: targetKind === "yearOnYearCut" ? ("%" as Unit) : unit });

/** An actual as it should be entered, from the plan's own figures: 1,000人. */
export function exampleActual({ targets, baseline, targetKind, unit }: Indicator): string {
  const figure = (targetKind === "level" && targets.find((t) => t !== null)) || baseline;
  return figure
    ? formatQuantity(figure.value, unit, figure.decimals)
    : formatQuantity(1234.5, unit, 1);
}

/** A target as it should be entered: 87.5%, 3%. */
export function exampleTarget({ targets, targetKind, unit }: Indicator): string {
  const figure = targets.find((t) => t !== null);
  const shownUnit = targetKind === "yearOnYearCut" ? ("%" as Unit) : unit;
  return figure ? formatQuantity(figure.value, shownUnit, figure.decimals) : `10${shownUnit}`;
}
