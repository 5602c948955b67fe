import { planInfoLabels } from "../planInfo";
import { parseYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { rows } from "../template/look";
import { checkSummary, isCheckSummary } from "../template/findingsSheet";
import { itemNumberMark } from "../template/itemSheet";
import type { NamedCell, Survey } from "./survey";

/**
 * Whether the cells that a workbook's names stand for are the template's, or others that somebody chose
 * in the Name Manager. They are known by the label beside them; a cell between the two changes nothing.
 */

/** The row of a named cell as far as it is used, from its first used column. */
export interface NamedRow {
  readonly column: number;
  readonly values: readonly unknown[];
}

/** Rows of the cells whose labels stand beside them. */
export interface NamedRows {
  readonly reportingYear: NamedRow | null;
  readonly itemNumber: NamedRow | null;
}

type NamedParts = Pick<
  Survey,
  "info" | "infoPlace" | "reportingYear" | "itemNumber" | "checkSummary"
>;

/** What was found by its name, without what does not look like the template's. */
export function lookingRight(
  plan: Plan,
  survey: Survey,
  infoValues: readonly (readonly unknown[])[],
  named: NamedRows,
): NamedParts {
  const { info, infoPlace, reportingYear, itemNumber } = survey;
  const mark = itemNumberMark(plan);
  const isInfo = infoValues[0]?.[0] === planInfoLabels[0];
  const isYear = (text: string) => plan.fiscalYears.includes(parseYear(text)!);
  const isItem = (text: string) => plan.items.some(({ no }) => String(no) === text);
  return {
    info: isInfo ? info : null,
    infoPlace: isInfo ? infoPlace : null,
    reportingYear: beside(reportingYear, named.reportingYear, yearLabelCell, isYear),
    itemNumber: beside(itemNumber, named.itemNumber, mark, isItem),
    checkSummary: hasSummary(survey) ? survey.checkSummary : null,
  };
}

/** What was found in the end; where the labels are nowhere, the names are all there is to go by. */
export const orByName = (
  found: NamedParts,
  byName: NamedParts,
): Pick<Survey, "info" | "infoPlace" | "reportingYear" | "itemNumber"> => {
  const { info, infoPlace } = found.infoPlace ? found : byName;
  return {
    info,
    infoPlace,
    reportingYear: found.reportingYear ?? byName.reportingYear,
    itemNumber: found.itemNumber ?? byName.itemNumber,
  };
};

/** By what 集計's year is known: a cell so many columns to the right of it. */
export const yearLabelCell = { text: "対象年度", columns: -1 };

function beside(
  cell: NamedCell | null,
  row: NamedRow | null,
  label: { readonly text: string; readonly columns: number },
  isLikely: (text: string) => boolean,
): NamedCell | null {
  if (!cell || !row) return null;
  const at = row.values.indexOf(label.text);
  const isThere =
    row.column + at === cell.place.column + label.columns || (at >= 0 && isLikely(cell.text));
  return at >= 0 && isThere ? cell : null;
}

/** Where the table of findings is, the sentence over it is known by its place, or by its words. */
function hasSummary({ checkSummary: cell, located, contents }: Survey): boolean {
  if (!cell) return false;
  const sheet = located.tables.CheckFindings?.table.sheet;
  if (sheet !== undefined && sheet !== cell.place.sheet) return false;
  const table = contents.CheckFindings?.place;
  return (
    !table ||
    isCheckSummary(cell.text) ||
    (cell.place.row - table.row === checkSummary.row - rows.header &&
      cell.place.column === table.column)
  );
}
