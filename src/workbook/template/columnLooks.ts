import { answerFor, type Column, type ForEachColumn } from "../../entries/columns";
import { actualFormat, baselineFormat, targetFormat } from "../../plan/numberFormat";
import type { Indicator, Plan } from "../../plan/plan";

/**
 * In which reporting years a column is in sight; in the others it is put away.
 * - `ofYear`: its own; `ofYearAndNext`: also the one after, whose figures are held against it
 * - `firstYear`: the plan's first
 * - `never`: only formulas look at it
 */
export type Shown = "always" | "ofYear" | "ofYearAndNext" | "firstYear" | "never";

/** How a column of a plan table looks. */
export interface ColumnLook {
  /** In characters, as Excel counts them. */
  readonly width: number;
  /**
   * - `word`: centred
   * - `text`: wrapped
   * - `prose`: wrapped, and from its beginning where a row is not high enough for it
   * - `figure`: as numbers stand
   */
  readonly as: "word" | "text" | "prose" | "figure";
  /** Number format: one for all rows, or by the row's indicator. */
  readonly format: string | IndicatorFormat;
  readonly shown: Shown;
}

/** `yearIndex`: of the plan's years, -1 in a column of no year. */
type IndicatorFormat = (indicator: Indicator, yearIndex: number) => string;

/** Text everywhere, so that nothing turns into a date or a formula. */
const text = "@";
const number = "0";
/** Of 達成率. */
export const rateFormat = "0.0%";

const word = (width: number, format: ColumnLook["format"] = text): ColumnLook =>
  ({ width, as: "word", format, shown: "always" }) as const;
const words = (width: number): ColumnLook =>
  ({ width, as: "text", format: text, shown: "always" }) as const;
const prose = (width: number): ColumnLook =>
  ({ width, as: "prose", format: text, shown: "always" }) as const;
const figure = (width: number, format: ColumnLook["format"]): ColumnLook =>
  ({ width, as: "figure", format, shown: "always" }) as const;
const ofYear = (look: ColumnLook): ColumnLook => ({ ...look, shown: "ofYear" });
const ofYearAndNext = (look: ColumnLook): ColumnLook => ({ ...look, shown: "ofYearAndNext" });

const helper: ColumnLook = { width: 13, as: "figure", format: "General", shown: "never" };

const columnLooks: ForEachColumn<ColumnLook> = {
  PlanItems: {
    itemNo: word(6, number),
    policy: word(9),
    measure: words(18),
    section: words(20),
    itemNoInSection: word(7, number),
    item: words(28),
    lead: words(18),
    related: words(18),
    reprintOf: word(8, number),
    purpose: words(32),
    content: words(32),
    status: ofYear(word(12)),
    report: ofYear(prose(42)),
    outlook: ofYear(prose(42)),
  },
  PlanActions: {
    key: word(8),
    itemNo: word(6, number),
    item: words(28),
    lead: words(18),
    action: words(27),
    reprintOf: word(8),
    planned: word(6),
    progress: ofYearAndNext(word(12)),
    reason: prose(50),
    asPrinted: words(24),
    verification: word(11),
  },
  PlanIndicators: {
    key: word(8),
    itemNo: word(6, number),
    policy: word(9),
    item: words(28),
    lead: words(18),
    indicator: words(27),
    reprintOf: word(8),
    unit: word(8),
    comparator: word(13),
    baselineYear: word(9),
    baseline: figure(12, baselineFormat),
    previousActual: { ...figure(14, actualFormat), shown: "firstYear" },
    target: ofYear(figure(17, targetFormat)),
    actual: ofYearAndNext(figure(13, actualFormat)),
    reason: prose(50),
    asPrinted: words(24),
    verification: word(11),
    judgement: ofYear(word(10, "General")),
    rate: ofYear(figure(12, rateFormat)),
    comparisonKind: helper,
    blankText: helper,
    limit: helper,
  },
};

export const lookOf = (column: Pick<Column, "table" | "name">): ColumnLook =>
  answerFor(columnLooks, column);

/** The number format of a column's cell in the row of an indicator; else that of all its rows. */
export function columnFormat(plan: Plan, column: Column, indicator: Indicator | null): string {
  const { format } = lookOf(column);
  if (typeof format === "string") return format;
  if (!indicator) return text;
  return format(indicator, column.year === undefined ? -1 : plan.fiscalYears.indexOf(column.year));
}
