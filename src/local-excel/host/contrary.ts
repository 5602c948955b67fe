/**
 * Ways in which a real Excel may differ from this stand-in: documented nowhere, or said to happen on
 * some builds. The product must be right under each alone and under all at once, so each is a switch
 * of the host. `row` is the row of the table in docs/実機確認.md that tells where it is known from.
 */
export const contraryWays = {
  callsConstants: { row: 1, what: "TRUE and FALSE in a formula come back as TRUE() and FALSE()" },
  addsImplicitIntersection: {
    row: 2,
    what: "a formula of a file without marks of dynamic arrays comes back with @",
  },
  refusesBelowNull: { row: 4, what: "members below a null object give ItemNotFound" },
  deniesUnprotect: {
    row: 17,
    what: "an add-in may take no sheet's protection off",
    withholds: true,
  },
  comparesPrompts: {
    row: 11,
    what: "validations that differ in their prompts alone are MixedCriteria",
  },
  fillsNoFormulas: { row: 5, what: "a block takes no single formula" },
  refusesFormulaNames: {
    row: 12,
    what: "the cells of a name that is a formula are not null but refused",
  },
  refusesClearFilters: { row: 13, what: "clearing a table's filters does nothing" },
  refusesFilter: { row: 13, what: "filtering a table does nothing" },
  refusesFilterWhenProtected: {
    row: 18,
    what: "an add-in may not filter a protected sheet, whatever its protection allows",
  },
  refusesSpecialCellsWhenProtected: {
    row: 18,
    what: "special cells of a protected sheet are refused",
  },
  refusesRowHidingWhenProtected: {
    row: 18,
    what: "rows of a protected sheet may not be hidden or shown, whatever its protection allows",
  },
  freezingActivates: { row: 7, what: "to freeze panes brings the sheet to the front" },
  refusesFreezing: { row: 7, what: "no panes are frozen", withholds: "looks" },
  refusesCharts: { row: 7, what: "no charts are made", withholds: "looks" },
  refusesChartTitles: { row: 7, what: "a chart takes no title", withholds: "looks" },
  refusesChartPositions: { row: 7, what: "a chart takes no place", withholds: "looks" },
  refusesTabColors: { row: 7, what: "tabs take no colour", withholds: "looks" },
  refusesFills: { row: 7, what: "cells take no fill", withholds: "looks" },
  refusesSizes: { row: 7, what: "columns take no width", withholds: "looks" },
  refusesPageSetUp: { row: 7, what: "without a printer no page is set up", withholds: "looks" },
  copiesShadowNames: {
    row: 8,
    what: "a copied sheet in front is in the way of its names in the workbook",
  },
  printsR1C1: { row: 9, what: "names print what they refer to in R1C1 style" },
  hidesOtherSheets: {
    row: 12,
    what: "chart and macro sheets have names, and worksheets does not list them",
  },
  refusesReadingRules: {
    row: 19,
    what: "the formula of a conditional format cannot be read back",
    withholds: true,
  },
  addsBehind: { row: 15, what: "a sheet is not brought to the front in the batch that adds it" },
} as const satisfies Record<
  string,
  {
    readonly row: number;
    readonly what: string;
    /** Some of the product cannot be done then, and all it can do is say so: mere looks, or more. */
    readonly withholds?: true | "looks";
  }
>;

/** Members that a way refuses, as error locations name them. */
const refusals: Partial<Record<ContraryWay, RegExp>> = {
  refusesFreezing: /^WorksheetFreezePanes\.freeze/,
  refusesCharts: /^ChartCollection\.add$/,
  refusesChartTitles: /^ChartTitle\./,
  refusesChartPositions: /^Chart\.setPosition$/,
  refusesTabColors: /^Worksheet\.tabColor$/,
  refusesFills: /^RangeFill\.color$/,
  refusesSizes: /^Range\.setColumnProperties$/,
  refusesPageSetUp: /^PageLayout\./,
};

/** Whether an Excel with these ways refuses a member, `Range.values` say. */
export const isRefused = (ways: Contrary, location: string): boolean =>
  [...ways].some((way) => refusals[way]?.test(location));

export type ContraryWay = keyof typeof contraryWays;

/** Those under which all of the product can still be done. */
export const allContraryWays = (Object.keys(contraryWays) as ContraryWay[]).filter(
  (way) => !("withholds" in contraryWays[way]),
);

/** Whether a way is switched on. */
export type Contrary = ReadonlySet<ContraryWay>;

/** The ways in which an Excel differs, by what it answered to 診断: `new LocalExcel(book, { contrary })`. */
export function contraryOf(report: {
  readonly answers: readonly { readonly id: string; readonly answer: string }[];
}): Contrary {
  const affirmed = new Set(
    report.answers.filter(({ answer }) => answer === "yes").map(({ id }) => id),
  );
  return new Set((Object.keys(contraryWays) as ContraryWay[]).filter((way) => affirmed.has(way)));
}
