import { isSameNumber, plainDigits, shift, withThousands } from "./decimal";
import type { FiscalYear } from "./fiscalYear";
import type { Comparator, Indicator, Unit } from "./plan";
import { dateOfSerial, serialOf } from "./serialDate";
import { readQuantityText, type Amount, type RefusedReason } from "./quantityText";
import { amountOf, isHours, isMoney, isPercent, valueOf } from "./unit";

/**
 * Reading what staff type as a target or an actual, and writing quantities for them to read. Values
 * are in the indicator's unit, and fractions for %: 87.5 % is 0.875. Nothing is ever guessed: what
 * could mean two things is a question, what could mean anything is refused.
 */

interface Blank {
  readonly kind: "blank";
}

interface Read {
  readonly kind: "quantity";
  readonly value: number;
  /** Decimals as written (of the percentage for %). */
  readonly decimals: number;
  /** Typed as text: the value can safely be written in its place. */
  readonly rewritten: boolean;
}

interface Question {
  readonly kind: "question";
  /** The value it probably means. */
  readonly value: number;
  readonly reason: QuestionReason;
}

type QuestionReason =
  /** 約1,700人 */
  | "approximate"
  /** 1,700人以上 as an actual */
  | "comparatorWord"
  /** 12人（速報値） */
  | "note"
  /** 87.5 in a percent cell */
  | "percentPoints"
  /** なし for a count: 0? */
  | "none"
  /** 「－」 where that is the notation for none: 0? */
  | "dash"
  /** 0.875 as text in a percent cell: 87.5 %? */
  | "fraction"
  /** 1 200, 1、200: a mark of thousands, or between two values? */
  | "thousandsMarks"
  /** 1170:30 where hours are counted: 1,170.5? */
  | "duration"
  /** ▲5% or +5% of a rate of reduction: more or less? Probably a cut, which is positive. */
  | "signOfCut";

interface WrongUnit {
  readonly kind: "wrongUnit";
  /** The unit that was written. */
  readonly unit: Unit;
}

interface Refused {
  readonly kind: "refused";
  readonly reason: RefusedReason;
}

/** `3-5` typed into a formatted cell has become the date's serial number. */
interface PossibleDate {
  readonly kind: "possibleDate";
  readonly value: number;
  /** YYYY-MM-DD */
  readonly date: string;
  /** The cell shows a date; else only its size speaks for one. */
  readonly isShown: boolean;
}

export type ActualReading =
  | Blank
  | Read
  | Question
  | WrongUnit
  | Refused
  /** 集計中 and the like: to be entered later. */
  | { readonly kind: "later"; readonly word: string }
  | PossibleDate;

export type TargetReading =
  | Blank
  | Read
  | Question
  | WrongUnit
  | Refused
  | PossibleDate
  /** 以下 in the target of an indicator that is to be reached. */
  | { readonly kind: "contradictsComparator"; readonly value: number; readonly word: string };

/** What reading needs to know of an indicator. */
export type Measured = Pick<
  Indicator,
  "unit" | "kind" | "targetKind" | "cutIsPositive" | "dashIsNone" | "baseline" | "targets"
>;

/** The comparator in the document's words. */
export const comparatorWords: Readonly<Record<Comparator, string>> = {
  atLeast: "以上",
  atMost: "以下",
  lessThan: "未満",
  about: "程度",
};

export interface ReadingOptions {
  /** The plan's years; with them, numbers that may be dates are noticed. */
  readonly fiscalYears?: readonly FiscalYear[];
  /** Values the figure may be compared with, besides baseline and targets: last year's actual. */
  readonly references?: readonly number[];
  /** What the cell's number format shows a number as; else as a number. */
  readonly shownAs?: "date" | "time";
}

/** Reads an actual as it stands in a cell. */
export function readActual(
  value: string | number | boolean,
  indicator: Measured,
  options: ReadingOptions = {},
): ActualReading {
  if (typeof value === "boolean") return { kind: "refused", reason: "boolean" };
  if (typeof value === "number") {
    return (
      dateOrTime(value, indicator.unit, indicator, options) ??
      readNumber(value, indicator.unit, indicator)
    );
  }
  const text = readQuantityText(value);
  if (text.kind === "blank" || text.kind === "later") return text;
  if (text.kind === "time") return hoursOf(text.hours, indicator.unit);
  if (text.kind !== "amount") return readNone(text, indicator);
  if (text.againstLastYear) return { kind: "refused", reason: "unreadable" };
  const reading = readAmount(text, indicator.unit, indicator);
  if (reading.kind !== "quantity") return reading;
  const reason: QuestionReason | null = text.unusualMarks
    ? "thousandsMarks"
    : text.note !== null
      ? "note"
      : text.approximateWord
        ? "approximate"
        : text.comparatorWord
          ? "comparatorWord"
          : null;
  return reason ? { kind: "question", value: reading.value, reason } : reading;
}

/** Reads a target as it stands in a cell, or as the plan prints it. */
export function readTarget(
  value: string | number | boolean,
  indicator: Measured & Pick<Indicator, "comparator">,
  options: ReadingOptions = {},
): TargetReading {
  const isCut = indicator.targetKind === "yearOnYearCut";
  const unit = isCut ? ("%" as Unit) : indicator.unit;
  if (typeof value === "boolean") return { kind: "refused", reason: "boolean" };
  if (typeof value === "number") {
    return dateOrTime(value, unit, indicator, options) ?? readNumber(value, unit, indicator);
  }
  const text = readQuantityText(relativeSentence.exec(value)?.[1] ?? value);
  if (text.kind === "blank") return text;
  if (text.kind === "later") return { kind: "refused", reason: "noNumber" };
  // In the document's rows of targets a dash is a year without one: a blank cell, never 0.
  if (text.kind === "dash" || text.kind === "none") return { kind: "refused", reason: text.kind };
  if (text.kind === "time") return hoursOf(text.hours, unit);
  if (text.kind !== "amount") return text;
  if (text.againstLastYear && !isCut) return { kind: "refused", reason: "unreadable" };

  const cut: Measured = isCut ? { ...indicator, cutIsPositive: true } : indicator;
  const reading = readAmount(text, unit, cut);
  if (reading.kind !== "quantity") return reading;
  // A cut is at least so much, however low the figure it cuts is to be.
  const agreeing = isCut ? comparatorWords.atLeast : comparatorWords[indicator.comparator];
  const word = text.comparatorWord ?? (text.approximateWord && comparatorWords.about);
  if (word && word !== agreeing) {
    const written = text.comparatorWord ?? text.approximateWord!;
    return { kind: "contradictsComparator", value: reading.value, word: written };
  }
  if (text.unusualMarks)
    return { kind: "question", value: reading.value, reason: "thousandsMarks" };
  return text.note === null ? reading : { kind: "question", value: reading.value, reason: "note" };
}

/**
 * 対令和3年度10.0%増加(11.9日): where a target is told as a change, the figure in brackets is the
 * target itself.
 */
const relativeSentence = /^\s*対.+[%％]\s*(?:増加?|減少?|削減)\s*[(（]([^()（）]+)[)）]\s*$/;

/** なし, 「－」 and what no grammar reads. */
function readNone(
  text: { kind: "none" } | { kind: "dash" } | Refused,
  indicator: Measured,
): Question | Refused {
  if (text.kind === "refused") return text;
  const asksForZero = text.kind === "none" ? indicator.kind === "count" : indicator.dashIsNone;
  return asksForZero
    ? { kind: "question", value: 0, reason: text.kind }
    : { kind: "refused", reason: text.kind };
}

/** A number in the cell: the value itself, but for percentages pasted as 87.5. */
function readNumber(value: number, unit: Unit, indicator: Measured): Read | Question | Refused {
  if (!Number.isFinite(value)) return { kind: "refused", reason: "notation" };
  if (isPercent(unit) && looksLikePoints(value, indicator)) {
    return { kind: "question", value: shift(value, -2), reason: "percentPoints" };
  }
  const amount = amountOf(value, unit);
  const decimals = Number.isInteger(amount) ? 0 : (plainDigits(amount).split(".")[1]?.length ?? 0);
  return { kind: "quantity", value: value + 0, decimals, rewritten: false };
}

/**
 * A number that means percentage points rather than a fraction. 1 is 100 %; 1.6 is 160 % if that is
 * nearer to what the plan expects than 1.6 % would be, also of a share, for so Excel keeps 160% that
 * was typed. Beyond 200 % a share is in points, but 875 is none in either reading.
 */
function looksLikePoints(value: number, indicator: Measured): boolean {
  const size = Math.abs(value);
  if (size <= 1) return false;
  if (indicator.targetKind === "yearOnYearCut" || indicator.kind === "signedShare") return true;
  if (indicator.kind !== "ratio" && size > 2) return size <= 100;
  const expected = plannedValues(indicator).filter((v) => v > 0);
  const distance = (v: number) =>
    Math.min(...(expected.length ? expected : [1]).map((e) => Math.abs(Math.log(v / e))));
  return distance(size / 100) < distance(size);
}

/** Baseline and targets: the levels an actual can be compared with. */
const plannedValues = ({ baseline, targets, targetKind }: Measured): number[] =>
  [baseline, ...(targetKind === "level" ? targets : [])].flatMap((q) => (q ? [q.value] : []));

/** A written amount in `unit`. */
function readAmount(
  text: Amount,
  unit: Unit,
  indicator: Measured,
): Read | Question | WrongUnit | Refused {
  const unreadable: Refused = { kind: "refused", reason: "unreadable" };
  if (text.direction && (!indicator.cutIsPositive || text.sign)) return unreadable;
  if (text.multiplier && isPercent(text.unit ?? unit)) return unreadable;
  // 1.200人 is no number of people: 1,200 with a slip of the key, or an average?
  if (indicator.kind === "count" && text.decimals === 3 && !text.multiplier)
    return { kind: "refused", reason: "pointOrComma" };
  const number = text.direction === "rise" ? 0 - text.number : text.number;

  const written = text.unit ?? impliedUnit(text, unit);
  if (!written) return { kind: "refused", reason: "unitMissing" };
  if (isPercent(unit) && !text.unit && Math.abs(number) < 1 && !text.direction) {
    // As Excel takes what is typed into a percent cell: 0.875 is 87.5 %, from 1 on it is points.
    const decimals = Math.max(0, text.decimals - 2);
    return number === 0
      ? { kind: "quantity", value: 0, decimals, rewritten: true }
      : { kind: "question", value: number, reason: "fraction" };
  }
  const value = valueOf(number, written, unit);
  if (value === null) return { kind: "wrongUnit", unit: written };
  if (isPercent(unit) && !text.unit) return { kind: "question", value, reason: "percentPoints" };
  if (indicator.cutIsPositive && indicator.targetKind === "level" && /[▲+]/.test(text.sign)) {
    return { kind: "question", value: Math.abs(value), reason: "signOfCut" };
  }
  return { kind: "quantity", value, decimals: text.decimals, rewritten: true };
}

/** The unit of an amount written without one. 1億7,000万 are yen; a bare 2万 might be either. */
function impliedUnit(text: Amount, unit: Unit): Unit | null {
  if (!isMoney(unit) || !text.multiplier) return unit;
  return text.multiplier.first >= 6 && text.multiplier.last >= 4 ? ("円" as Unit) : null;
}

/** Smaller numbers are no dates a clerk means, whatever the cell shows: 10,000 is a day of 1927. */
const firstDate = 10_000;
const lastDate = serialOf(9999, 12, 31);

/** A number that Excel has made of a date or a time; null for what is just a number. */
function dateOrTime(
  value: number,
  unit: Unit,
  indicator: Measured,
  options: ReadingOptions,
): PossibleDate | Question | Refused | null {
  const known = [...plannedValues(indicator), ...(options.references ?? [])];
  // A right number typed over a time or a date still shows as one: 修復 gives the format back.
  const isAbout = (factor: number) => known.some((k) => value >= k / factor && value <= k * factor);
  const isTyped = isSameNumber(value * 1000, Math.round(value * 1000));
  const isNumber = !isPercent(unit) && isTyped && isAbout(3);
  if (options.shownAs === "time" && value > 0 && !isNumber)
    // In days, to the second.
    return hoursOf(Math.round(value * 86_400) / 3600, unit);
  const isDay = options.shownAs === "date" && value >= firstDate && value <= lastDate;
  const isPlanDay = isInPlan(value, options);
  const isShown = isDay && (isPlanDay || !isAbout(1.25));
  // Without anything to compare with, nothing is suspected by its size alone.
  const isProbable = isPlanDay && known.length > 0 && !isAbout(1.25);
  if (!isShown && !isProbable) return null;
  return { kind: "possibleDate", value, date: dateOfSerial(value), isShown };
}

const hoursOf = (hours: number, unit: Unit): Question | Refused =>
  isHours(unit)
    ? { kind: "question", value: hours, reason: "duration" }
    : { kind: "refused", reason: "time" };

/** Whether a number is the serial of a day in the plan's years or a year beside them. */
function isInPlan(value: number, { fiscalYears }: ReadingOptions): boolean {
  const [first, last] = [fiscalYears?.[0], fiscalYears?.at(-1)];
  if (first === undefined || last === undefined || !Number.isInteger(value)) return false;
  return value >= serialOf(first - 1, 4, 1) && value < serialOf(last + 2, 4, 1);
}

/**
 * A value as staff read it: `87.5%`, `1,700人`, `444.123百万円`. With `decimals`, rounded to that many
 * (of the percentage for %), else as many as the value has.
 */
export const formatQuantity = (value: number, unit: Unit, decimals?: number): string =>
  withThousands(plainDigits(amountOf(value, unit), decimals)) + unit;
