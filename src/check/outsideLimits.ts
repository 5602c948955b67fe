import type { CellValue } from "../entries/cell";
import type { LimitBreach } from "../plan/limits";
import type { IndicatorKind } from "../plan/plan";
import type { TargetReading } from "../plan/quantity";
import { placeOf, type EntryCell } from "./context";
import { expectedPhrase } from "./phrase";
import type { Found, Rule, Wording } from "./rule";

/** What actuals and targets have in common that are outside the limits of their kind. */

interface Limits {
  /** How the value breaks them; null when it does not. */
  readonly breach: LimitBreach | null;
  readonly kind: IndicatorKind;
  /** A value as staff read it. */
  readonly show: (value: CellValue) => string;
}

/** The finding for a value outside its limits, or for 87.5 in a percent cell; null for any other. */
export function outsideLimits(
  cell: EntryCell,
  reading: Extract<TargetReading, { readonly kind: "quantity" | "question" }>,
  { breach, kind, show }: Limits,
): Found | null {
  const isPoints = reading.kind === "question" && reading.reason === "percentPoints";
  if (breach === null && !isPoints) return null;
  const value = show(reading.value);
  return {
    ...placeOf(cell),
    found: show(cell.cell.value),
    ...(breach === null ? { expected: value } : expectedPhrase(limitsOf[kind])),
    params: { variant: breach ?? "percentPoints", value },
    ...(breach === null && { fix: { kind: "question", value: reading.value } }),
  };
}

const limitsOf: Readonly<Record<IndicatorKind, Wording>> = {
  share: { ja: "0%から100%まで", en: "0% to 100%" },
  ratio: { ja: "0%以上", en: "0% or more" },
  signedShare: { ja: "割合（%）", en: "a percentage" },
  measure: { ja: "0以上の数", en: "0 or more" },
  money: { ja: "0以上の数", en: "0 or more" },
  count: { ja: "0以上の整数", en: "a whole number, 0 or more" },
};

/**
 * Sentences for a value outside the limits of its kind. `params.variant` is the breach, or
 * "percentPoints" for 87.5 in a percent cell.
 */
export const limitWords: Rule["say"] = {
  ja: ({ where, found, params: { variant, value } }) => {
    switch (variant) {
      case "percentPoints":
        return `${where}が ${found} になっています。${value} のつもりですか。割合は ${value} のように % を付けて記入します。`;
      case "above100":
        return `${where}が ${found} で、100%を超えています。割合なので 0%から100%までの値を記入してください（例: 87.5%）。`;
      case "notWhole":
        return `${where}が ${found} で、端数があります。0以上の整数を記入してください（例: 12）。`;
      default:
        return `${where}が ${found} で、0より小さくなっています。0以上の値を記入してください。`;
    }
  },
  en: ({ where, found, params: { variant, value } }) => {
    switch (variant) {
      case "percentPoints":
        return `${where} is ${found}. Is ${value} meant? Enter shares with a percent sign: ${value}.`;
      case "above100":
        return `${where} is ${found}, above 100 %. It is a share: enter a value from 0 % to 100 %, e.g. 87.5%.`;
      case "notWhole":
        return `${where} is ${found}. It is a count: enter a whole number, e.g. 12.`;
      default:
        return `${where} is ${found}, below 0. Enter a value from 0 up.`;
    }
  },
};

/** The same in a few words. */
export const limitBrief: Rule["brief"] = {
  ja: ({ found, params: { variant, value } }) => {
    switch (variant) {
      case "percentPoints":
        return `${found} は ${value} のつもりですか。`;
      case "above100":
        return `${found} で、100%を超えています。`;
      case "notWhole":
        return `${found} で、端数があります。`;
      default:
        return `${found} で、0より小さい値です。`;
    }
  },
  en: ({ found, params: { variant, value } }) => {
    switch (variant) {
      case "percentPoints":
        return `Is ${value} meant by ${found}?`;
      case "above100":
        return `${found} is above 100 %.`;
      case "notWhole":
        return `${found} is no whole number.`;
      default:
        return `${found} is below 0.`;
    }
  },
};

/** The same where place, value and limits stand beside. */
export const limitOnSheet: Rule["onSheet"] = ({ params: { variant } }) => {
  switch (variant) {
    case "percentPoints":
      return "割合は % を付けて記入します。「期待」の値のつもりですか。";
    case "above100":
      return "100%を超えています。割合なので、「期待」の範囲で記入してください。";
    case "notWhole":
      return "端数があります。0以上の整数を記入してください。";
    default:
      return "0より小さくなっています。0以上の値を記入してください。";
  }
};
