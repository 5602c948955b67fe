import { cellAt, type Chart, type Sheet } from "../../book";
import { cellText } from "../../display";
import type { CellRange } from "../edits/cellRange";
import { rangeOfFormula } from "../edits/resolve";
import { mayChange } from "../edits/sheetProtection";
import type { Session } from "../session";

/** A chart, or a part of one: `path` leads to it in `Chart.settings` (`series.0.format.line.`). */
export interface OfChart {
  session: Session;
  sheet: Sheet;
  chart: Chart;
  path: string;
}

export const below = (self: OfChart, part: string): OfChart => ({
  ...self,
  path: `${self.path}${part}.`,
});

export function setSetting({ session, sheet, chart, path }: OfChart, key: string, value: unknown) {
  mayChange(sheet, "allowEditObjects");
  chart.settings[path + key] = value;
  session.touch();
}

/** A property that is kept as it was set; `standard` is what Excel says before. */
export const setting = (key: string, standard: unknown) => ({
  get: ({ chart, path }: OfChart) => chart.settings[path + key] ?? standard,
  set: (self: OfChart, value: unknown) => setSetting(self, key, value),
});

/** Properties by their names on the wire, each kept under its own name. */
export const settings = (standards: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(standards).map(([name, standard]) => [
      name,
      setting(name.charAt(0).toLowerCase() + name.slice(1), standard),
    ]),
  );

/**
 * How many series a chart has and what they are called: as Excel divides the source, along its
 * shorter side unless told, a first row and a first column of labels left out; and those added later.
 */
export function seriesNames({ session, chart }: OfChart): string[] {
  const source = rangeOfFormula(session, chart.source);
  const names = source ? divided(source, chart.seriesBy) : [];
  for (let index = names.length; `series.${index}.values` in chart.settings; index++) {
    names.push(`系列${index + 1}`);
  }
  return names.map((name, index) =>
    chartText(session, chart.settings[`series.${index}.name`] ?? name),
  );
}

/** A text, or that of the cells a formula names. */
export function chartText(session: Session, setting: unknown): string {
  const text = String(setting);
  const cells = text.startsWith("=") ? rangeOfFormula(session, text) : null;
  if (!cells) return text;
  const texts = cells.map((row, column) => cellText(cellAt(cells.sheet, row, column)));
  return texts.flat().join(" ");
}

function divided({ session, sheet, area }: CellRange, seriesBy: Chart["seriesBy"]): string[] {
  session.bringUpToDate();
  const cell = (row: number, column: number) => cellAt(sheet, area.row + row, area.column + column);
  const isLabel = (row: number, column: number) =>
    typeof (cell(row, column)?.value ?? null) !== "number";
  const rows = Array.from({ length: area.rowCount }, (_, i) => i);
  const columns = Array.from({ length: area.columnCount }, (_, i) => i);
  const hasHeader = columns.slice(1).every((column) => isLabel(0, column)) && rows.length > 1;
  const hasLabels = rows.slice(1).every((row) => isLabel(row, 0)) && columns.length > 1;
  const dataRows = hasHeader ? rows.slice(1) : rows;
  const dataColumns = hasLabels ? columns.slice(1) : columns;
  const byColumns =
    seriesBy === "Columns" || (seriesBy === "Auto" && dataColumns.length <= dataRows.length);
  const named = (label: string, index: number) => label || `系列${index + 1}`;
  return byColumns
    ? dataColumns.map((column, i) => named(hasHeader ? cellText(cell(0, column)) : "", i))
    : dataRows.map((row, i) => named(hasLabels ? cellText(cell(row, 0)) : "", i));
}
