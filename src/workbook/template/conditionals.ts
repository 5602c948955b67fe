import { severityWords } from "../../check/severity";
import { header, isEntryColumn, type Column, type ColumnName } from "../../entries/columns";
import { catalogue } from "../../entries/columns/catalogue";
import { cellAddress, type Area } from "../area";
import type { ConditionalSpec } from "../sheetSpec";
import { colors, rows } from "./look";
import { names } from "./names";
import { bodyArea, columnIndex, type TableLayout } from "./tableLayout";

/**
 * What the cells of a plan table show by themselves, the first before the others: findings of the last
 * check, restored readings nobody has confirmed, and which year is reported.
 */
export function conditionals(layout: TableLayout, marksYear: boolean): ConditionalSpec[] {
  const found = findings(between(layout, isEntryColumn));
  switch (layout.table) {
    case "PlanItems":
      return found;
    case "PlanActions":
      return [
        ...found,
        unconfirmed(layout, catalogue.PlanActions.planned.header),
        ...(marksYear ? [notAskedNow(layout, "progress"), markedYear(layout, "planned")] : []),
      ];
    case "PlanIndicators":
      return [
        ...found,
        unconfirmed(layout, catalogue.PlanIndicators.target.header),
        ...(marksYear ? [notAskedNow(layout, "actual")] : []),
      ];
  }
}

/** The body from the first column that is meant to the last: one rectangle is one format. */
function between(layout: TableLayout, isMeant: (column: Column) => boolean): Area {
  const meant = layout.columns.map(isMeant);
  const first = meant.indexOf(true);
  return bodyArea(layout, first, meant.lastIndexOf(true) - first + 1);
}

/** `M$4` for the rectangle's first column: Excel moves it along. */
const headerOver = ({ column }: Area): string =>
  cellAddress(rows.header, column).replace(/(\d+)/, "$$$1");

/** `$C5` for its first row. */
const inRow = (layout: TableLayout, { row }: Area, name: string): string =>
  `$${cellAddress(row, columnIndex(layout, name))}`;

function findings(place: Area): ConditionalSpec[] {
  const key = `$A${place.row + 1}`;
  const finding = (severity: "error" | "warning") =>
    `=COUNTIFS(${names.findingKey},${key},${names.findingColumn},${headerOver(place)},${names.findingSeverity},"${severityWords[severity]}")>0`;
  return [
    {
      area: place,
      formula: finding("error"),
      fill: colors.error,
      color: colors.errorText,
      bold: true,
    },
    {
      area: place,
      formula: finding("warning"),
      fill: colors.warning,
      color: colors.warningText,
      bold: true,
    },
  ];
}

/** Of the planned values, wherever other columns stand between them. */
function unconfirmed(layout: TableLayout, planned: string): ConditionalSpec {
  const place = between(layout, ({ role }) => role === "planned");
  const own = (name: string) => inRow(layout, place, name);
  return {
    area: place,
    formula:
      `=AND(${own(header.asPrinted)}<>"",${own(header.verification)}="",${own(header.reprintOf)}="",` +
      `RIGHT(${headerOver(place)},${planned.length})="${planned}")`,
    fill: colors.unconfirmed,
  };
}

const isReportedYear = (place: Area, compare: "=" | "<>"): string =>
  `LEFT(${headerOver(place)},LEN(${names.reportingYear}))${compare}${names.reportingYear}`;

/** Last year's entries stand beside this year's to be looked at: they do not look like entry cells. */
function notAskedNow(layout: TableLayout, column: ColumnName): ConditionalSpec {
  const place = between(layout, ({ name }) => name === column);
  return {
    area: place,
    formula: `=AND(${inRow(layout, place, header.reprintOf)}="",${isReportedYear(place, "<>")})`,
    fill: colors.blank,
  };
}

/** The reported year's among the planned stages of all years. */
function markedYear(layout: TableLayout, column: ColumnName): ConditionalSpec {
  const place = between(layout, ({ name }) => name === column);
  return {
    area: place,
    formula: `=AND(${names.reportingYear}<>"",${isReportedYear(place, "=")})`,
    fill: colors.formula,
    bold: true,
  };
}
