import { shift } from "../plan/decimal";
import { limitBreach } from "../plan/limits";
import type { Indicator, ScaleSlipSettings } from "../plan/plan";
import { isHours } from "../plan/unit";
import type { ActualCell, IndicatorRow } from "./context";
import { targetValue } from "./plannedCells";
import type { Found } from "./rule";
import { shownLevel } from "./shown";

/** What an actual can be compared with. */
export type Reference = "before" | "target" | "baseline";

/** An actual that probably means another value; `params.variant` says how it went wrong. */
export type Slip = Pick<Found, "expected" | "params" | "fix">;

/** `at`: index of the year, −1 for 計画前年度実績. Null where nothing is suspected. */
export const slipOf = (
  row: IndicatorRow,
  at: number,
  value: number,
  settings: ScaleSlipSettings,
): Slip | null =>
  slipOfSign(row, value) ??
  slipOfDuration(row, at, value, settings) ??
  slipOfScale(row, at, value, settings);

/** -20 % as a rate of reduction says that it rose. */
function slipOfSign({ indicator }: IndicatorRow, value: number): Slip | null {
  if (!indicator.cutIsPositive || indicator.targetKind !== "level" || value >= 0) return null;
  const expected = shownLevel(-value, indicator);
  return {
    expected,
    params: { variant: "sign", value: expected },
    fix: { kind: "question", value: -value },
  };
}

/**
 * Hours typed as 1170:30, of which Excel makes 48.77… days: a number of whole minutes in days, with a
 * fraction that no hours and minutes have, or with 24 times as much being what is to be expected. Of
 * other measures (12:30 for 12.5 days) only the fraction tells, and not what was meant.
 */
function slipOfDuration(
  row: IndicatorRow,
  at: number,
  value: number,
  settings: ScaleSlipSettings,
): Slip | null {
  const { indicator } = row;
  if (indicator.kind !== "measure" || value <= 0 || !isWhole(value * 1440)) return null;
  const levels = referencesOf(row, at).map((r) => r.value);
  const { plausibleFactor, meantFactor } = settings;
  if (levels.some((r) => distance(value, r) <= Math.log(plausibleFactor))) return null;
  const hasOddFraction = !isWhole(value * 60) && !isWhole(value * 1e5);
  const minutes = Math.round(value * 1440);
  const typed = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  if (!isHours(indicator.unit))
    return hasOddFraction ? { expected: "", params: { variant: "time", typed } } : null;
  const hours = minutes / 60;
  const apart = Math.min(...levels.map((r) => distance(hours, r)));
  const isExpected =
    apart <= Math.log(meantFactor) &&
    apart < (probableValue(value, levels, indicator, settings)?.distance ?? Infinity);
  if (!hasOddFraction && !isExpected) return null;
  const expected = shownLevel(hours, indicator);
  return {
    expected,
    params: { variant: "duration", value: expected, typed },
    fix: { kind: "question", value: hours },
  };
}

/** As a spreadsheet's fifteen digits have it. */
const isWhole = (value: number): boolean =>
  Math.abs(value - Math.round(value)) < 1e-6 * Math.max(1, Math.abs(value) * 1e-6);

function slipOfScale(
  row: IndicatorRow,
  at: number,
  value: number,
  settings: ScaleSlipSettings,
): Slip | null {
  const { indicator } = row;
  const references = referencesOf(row, at);
  const levels = references.map((r) => r.value);
  const probable = probableValue(value, levels, indicator, settings);
  if (!probable) return null;
  const reference = references.find((r) => r.value === probable.reference)!;
  // A number of people cannot be 26,543.2: then it is only told.
  const fits = limitBreach(probable.value, indicator.kind) === null;
  const expected = fits ? shownLevel(probable.value, indicator) : "";
  return {
    expected,
    params: {
      variant: "scale",
      value: expected,
      reference: reference.kind,
      figure: shownLevel(reference.value, indicator),
    },
    ...(fits && { fix: { kind: "question", value: probable.value } }),
  };
}

/** What an actual can be compared with; never a cut, which is no level. */
function referencesOf(row: IndicatorRow, at: number): { kind: Reference; value: number }[] {
  const { indicator, previousActual, actuals, targets } = row;
  // What is not there might have been the one that fits.
  if (at > 0 && !actuals[at - 1]) return [];
  const target = targets[at] ? targetValue(row, at) : indicator.targets[at]?.value;
  const valueOf = (cell: ActualCell | undefined) =>
    cell?.reading.kind === "quantity" ? cell.reading.value : null;
  const all: { kind: Reference; value: number | null | undefined }[] = [
    { kind: "before", value: valueOf(at === 0 ? previousActual : actuals[at - 1]) },
    {
      kind: "target",
      value: indicator.targetKind === "level" ? target : null,
    },
    { kind: "baseline", value: indicator.baseline?.value },
  ];
  return all.filter((r): r is { kind: Reference; value: number } => (r.value ?? 0) > 0);
}

const distance = (value: number, reference: number) => Math.abs(Math.log(value / reference));

/**
 * The value that was probably meant, and the reference it fits; null where nothing is suspected.
 * One place is little for counts whose references are all small, and for ratios.
 */
function probableValue(
  actual: number,
  references: readonly number[],
  { kind }: Pick<Indicator, "kind">,
  { plausibleFactor, meantFactor, mostPlaces, smallCount }: ScaleSlipSettings,
): { value: number; reference: number; distance: number } | null {
  if (kind === "signedShare" || actual <= 0 || references.length === 0) return null;
  if (references.some((r) => distance(actual, r) <= Math.log(plausibleFactor))) return null;
  const onePlace =
    kind !== "ratio" && !(kind === "count" && references.every((r) => r < smallCount));
  let nearest: { value: number; reference: number; distance: number } | null = null;
  for (let places = -mostPlaces; places <= mostPlaces; places++) {
    if (places === 0 || (Math.abs(places) === 1 && !onePlace)) continue;
    const value = shift(actual, places);
    for (const reference of references) {
      const d = distance(value, reference);
      if (d <= Math.log(meantFactor) && (!nearest || d < nearest.distance)) {
        nearest = { value, reference, distance: d };
      }
    }
  }
  return nearest;
}
