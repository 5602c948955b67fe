import { shift } from "../../plan/decimal";
import { limitBreach } from "../../plan/limits";
import type { Indicator, ScaleSlipSettings } from "../../plan/plan";
import { placeOf, type ActualCell, type IndicatorRow } from "../context";
import { targetValue } from "../plannedCells";
import type { EntryRule, Found } from "../rule";
import { shownLevel } from "../shown";

export const a305ScaleSlip: EntryRule = {
  id: "A305",
  about: "entries",
  severity: "warning",
  purpose: {
    ja: "実績値の桁か符号を誤ったと思われる",
    en: "probably a slip of scale, or of the sign of a rate of reduction; offers the value that fits",
  },
  *find({ plan, indicators }) {
    for (const row of indicators) {
      for (const [at, actual] of row.actuals.entries()) {
        if (actual?.reading.kind !== "quantity") continue;
        const { value } = actual.reading;
        const slip = slipOfSign(row, value) ?? slipOfScale(row, at, value, plan.settings.scaleSlip);
        if (!slip) continue;
        yield { ...placeOf(actual), found: shownLevel(actual.cell.value, row.indicator), ...slip };
      }
    }
  },
  say: {
    ja: ({ where, found, params: { variant, value, reference, figure } }) =>
      variant === "sign"
        ? `${where}の ${found} は、増えたという意味になります。減ったのなら、${value} と正の数で記入してください。${found} で正しければ、このままで構いません。`
        : `${where}の ${found} は、${referenceWords.ja[reference as Kind]}（${figure}）と桁が違います。${value ? `${value} のつもりですか。` : "記入した桁を確かめてください。"}${found} で正しければ、このままで構いません。`,
    en: ({ where, found, params: { variant, value, reference, figure } }) =>
      variant === "sign"
        ? `${where}, ${found}, says that it rose. If it was cut, enter the positive number ${value}. If ${found} is right, leave it.`
        : `${where}, ${found}, is of another scale than ${referenceWords.en[reference as Kind]} (${figure}). ${value ? `Is ${value} meant?` : "Please check its digits."} If ${found} is right, leave it.`,
  },
  brief: ({ params: { variant, value, reference, figure } }) =>
    variant === "sign"
      ? "増えたという意味になります。減ったのなら、「期待」の正の数で記入してください。正しければ、このままで構いません。"
      : `${referenceWords.ja[reference as Kind]}（${figure}）と桁が違います。${value ? "「期待」の値のつもりですか。" : "桁を確かめてください。"}正しければ、このままで構いません。`,
  examples: [
    {
      title: "百万円の欄に円で記入した",
      cells: [["40-指2", "R7実績値", 612_345_678]],
      row: "40-指2",
      finds: {
        column: "R7実績値",
        found: "612,345,678百万円",
        expected: "612.345678百万円",
        fix: { kind: "question", value: 612.345678 },
      },
    },
    {
      title: "0を一つ落とした",
      cells: [["6-指1", "R7実績値", 2650]],
      row: "6-指1",
      finds: {
        column: "R7実績値",
        found: "2,650人",
        expected: "26,500人",
        fix: { kind: "question", value: 26500 },
      },
    },
    {
      title: "割合を 0.875%にした",
      cells: [["1-指1", "R9実績値", 0.00875]],
      year: "R9",
      row: "1-指1",
      finds: {
        column: "R9実績値",
        found: "0.875%",
        expected: "87.5%",
        fix: { kind: "question", value: 0.875 },
      },
    },
    {
      title: "一桁多く、合う整数がない",
      cells: [["6-指1", "R7実績値", 265_432]],
      row: "6-指1",
      finds: { column: "R7実績値", found: "265,432人" },
    },
    {
      title: "削減率を負の数で記入した",
      cells: [["41-指1", "R7実績値", -0.2]],
      row: "41-指1",
      finds: {
        column: "R7実績値",
        found: "-20%",
        expected: "20%",
        fix: { kind: "question", value: 0.2 },
      },
    },
    {
      title: "8,655人から25,000人へ",
      cells: [["6-指1", "R5実績値", 25000]],
      row: "6-指1",
      finds: null,
    },
    { title: "0 は 0 である", cells: [["6-指1", "R7実績値", 0]], row: "6-指1", finds: null },
    {
      title: "小さな件数は10倍でも疑わない",
      cells: [["26-指1", "R7実績値", 30]],
      row: "26-指1",
      finds: null,
    },
  ],
};

type Kind = "before" | "target" | "baseline";
const referenceWords: Readonly<Record<"ja" | "en", Readonly<Record<Kind, string>>>> = {
  ja: { before: "前の年度の実績", target: "この年度の目標", baseline: "基準値" },
  en: {
    before: "the actual of the year before",
    target: "the year's target",
    baseline: "the baseline",
  },
};

type Slip = Pick<Found, "expected" | "params" | "fix">;

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
function referencesOf(row: IndicatorRow, at: number): { kind: Kind; value: number }[] {
  const { indicator, previousActual, actuals, targets } = row;
  // What is not there might have been the one that fits.
  if (at > 0 && !actuals[at - 1]) return [];
  const target = targets[at] ? targetValue(row, at) : indicator.targets[at]?.value;
  const valueOf = (cell: ActualCell | undefined) =>
    cell?.reading.kind === "quantity" ? cell.reading.value : null;
  const all: { kind: Kind; value: number | null | undefined }[] = [
    { kind: "before", value: valueOf(at === 0 ? previousActual : actuals[at - 1]) },
    {
      kind: "target",
      value: indicator.targetKind === "level" ? target : null,
    },
    { kind: "baseline", value: indicator.baseline?.value },
  ];
  return all.filter((r): r is { kind: Kind; value: number } => (r.value ?? 0) > 0);
}

/**
 * The value that was probably meant, and the reference it fits; null where nothing is suspected.
 * One place is little for counts whose references are all small, and for ratios.
 */
function probableValue(
  actual: number,
  references: readonly number[],
  { kind }: Pick<Indicator, "kind">,
  { plausibleFactor, meantFactor, mostPlaces, smallCount }: ScaleSlipSettings,
): { value: number; reference: number } | null {
  if (kind === "signedShare" || actual <= 0 || references.length === 0) return null;
  const distance = (value: number, reference: number) => Math.abs(Math.log(value / reference));
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
