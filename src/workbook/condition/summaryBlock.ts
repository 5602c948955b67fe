import type { TablePlace } from "../../formula/meaning";
import { isBlank } from "../../entries/owedEntries";
import type { CellValue } from "../../entries/cell";
import type { EarlierCounts, ReferenceOptions } from "../../achievement/summariseStatuses";
import { previous, yearLabel, type FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { statuses } from "../../plan/status";
import type { Area } from "../area";
import type { Ours } from "../reading/ours";
import { queueRange, type Place, type Survey, type TableContents } from "../reading/survey";
import type { SheetSpec } from "../sheetSpec";
import { itemNumberArea } from "../template/itemSheet";
import { names } from "../template/names";
import type { Template } from "../template/template";
import { changedOnSheet, type ChangedFormula } from "./changedFormulas";
import { changedSettings } from "./changedSettings";
import { movedLabelOn } from "./movedSummary";

/** 集計 and 個票 as they stand, and the cells of 記入要領 their formulas go by. */
export interface SummaryBlock {
  readonly sheet: TableContents;
  readonly itemSheet: TableContents | null;
  /** 記入要領 */
  readonly guide: TableContents | null;
  readonly yearPosition: TableContents | null;
  readonly referencePosition: TableContents | null;
}

/** 集計 and what belongs to it, asked for by the names that are to be found there. */
export interface QueuedSummary {
  /**
   * Null where the name 対象年度 is missing or points to another sheet than the survey found; so are its
   * parts. `elsewhere`: names that point elsewhere.
   */
  read(survey: FixedPlaces, elsewhere?: readonly string[]): SummaryBlock | null;
}

export function queueSummary(ours: Ours): QueuedSummary {
  const year = ours.named(names.reportingYear);
  const sheet = queueRange(year && year.worksheet.getUsedRange(), true);
  const number = ours.named(names.itemNumber);
  const itemSheet = queueRange(number && number.worksheet.getUsedRange(), true);
  const info = ours.named(names.planInfo);
  const guide = queueRange(info && info.worksheet.getUsedRange(), true);
  const yearPosition = queueRange(ours.named(names.yearPosition), true);
  const referencePosition = queueRange(ours.named(names.referencePosition), true);
  return {
    read: ({ reportingYear, itemNumber, infoPlace }, elsewhere = []) => {
      const contents = on(reportingYear?.place, sheet.read());
      const helper = (name: string, queued: typeof yearPosition) =>
        elsewhere.includes(name) ? null : on(infoPlace, queued.read());
      return (
        contents && {
          sheet: contents,
          itemSheet: on(itemNumber?.place, itemSheet.read()),
          guide: on(infoPlace, guide.read()),
          yearPosition: helper(names.yearPosition, yearPosition),
          referencePosition: helper(names.referencePosition, referencePosition),
        }
      );
    },
  };
}

const on = (place: Place | null | undefined, contents: TableContents | null) =>
  contents?.place.sheetId === place?.sheetId ? contents : null;

/** How far 集計's cells have moved since insert. */
export interface Offset {
  readonly rows: number;
  readonly columns: number;
}

export const offsetOf = (
  { summary }: Template,
  { place }: { readonly place: { readonly row: number; readonly column: number } },
): Offset => ({
  rows: place.row - summary.reportingYear.row,
  columns: place.column - summary.reportingYear.column,
});

/** A cell of 集計 by its place in the template. */
export const summaryCell = (
  { sheet }: SummaryBlock,
  offset: Offset,
  row: number,
  column: number,
): unknown =>
  sheet.values[row + offset.rows - sheet.place.row]?.[
    column + offset.columns - sheet.place.column
  ] ?? "";

/**
 * Formulas of 集計, 個票 and 記入要領 that are not the template's any more, and settings of 記入要領. Where
 * rows or columns were put into 個票 or 記入要領, they are not compared, but for formulas of 記入要領 that
 * have names.
 */
export function changedInSummary(
  plan: Plan,
  template: Template,
  block: SummaryBlock,
  { reportingYear, itemNumber, infoPlace }: FixedPlaces,
  tables: readonly TablePlace[],
): ChangedFormula[] {
  const spec = (role: string) => template.sheets.find((sheet) => sheet.role === role)!;
  const guide = spec("記入要領");
  const { planInfo, yearPosition, referencePosition } = template.guide;
  const helpers = [yearPosition, referencePosition];
  const helper = (at: Area, contents: TableContents | null) =>
    contents === null
      ? []
      : changedOnSheet(
          plan,
          template.layout,
          { ...guide, formulas: guide.formulas.filter(({ area }) => area === at) },
          contents,
          distance(at, contents.place),
          tables,
        );
  return [
    ...(reportingYear
      ? changedOnSheet(
          plan,
          template.layout,
          spec("集計"),
          block.sheet,
          offsetOf(template, reportingYear),
          tables,
        )
      : []),
    ...helper(yearPosition, block.yearPosition),
    ...helper(referencePosition, block.referencePosition),
    ...(block.guide && infoPlace
      ? unlessMoved(guide, block.guide, distance(planInfo, infoPlace), (contents, offset) => [
          ...changedOnSheet(
            plan,
            template.layout,
            { ...guide, formulas: guide.formulas.filter(({ area }) => !helpers.includes(area)) },
            contents,
            offset,
            tables,
          ),
          ...changedSettings(template, contents, offset),
        ])
      : []),
    ...(block.itemSheet && itemNumber
      ? unlessMoved(
          spec("個票"),
          block.itemSheet,
          distance(itemNumberArea(plan), itemNumber.place),
          (contents, offset) =>
            changedOnSheet(plan, template.layout, spec("個票"), contents, offset, tables),
        )
      : []),
  ];
}

/** What tells where the sheets' cells are now. */
type FixedPlaces = Pick<Survey, "reportingYear" | "itemNumber" | "infoPlace">;

const distance = (
  at: Area,
  { row, column }: { readonly row: number; readonly column: number },
) => ({
  rows: row - at.row,
  columns: column - at.column,
});

const unlessMoved = (
  spec: SheetSpec,
  contents: TableContents,
  offset: Offset,
  changed: (contents: TableContents, offset: Offset) => ChangedFormula[],
): ChangedFormula[] => (movedLabelOn(spec, contents, offset) ? [] : changed(contents, offset));

/** The （参考） row's year, and what the secretariat typed for the year before the plan. */
export function referenceOf(
  plan: Plan,
  { summary }: Template,
  block: SummaryBlock,
  offset: Offset,
  reportingYear: FiscalYear,
): Required<ReferenceOptions> & { readonly earlierCounts: EarlierCounts } {
  const { referenceYear, earlierCounts } = summary;
  const chosen = summaryCell(block, offset, referenceYear.row, referenceYear.column);
  const typed = ["items", ...statuses].map((_, i) => {
    const value = summaryCell(block, offset, earlierCounts.row, earlierCounts.column + i);
    return typeof value === "number" ? value : null;
  });
  const [items = null, ...counts] = typed;
  // Looked up as the sheet's own formula does, by its label.
  const year = plan.fiscalYears.find(
    (y) => yearLabel(y).toLowerCase() === String(chosen).toLowerCase(),
  );
  return {
    // Blank is the year before, and what is no year of the plan is the year before the plan.
    referenceYear: isBlank(chosen as CellValue)
      ? previous(reportingYear)
      : (year ?? previous(plan.fiscalYears[0]!)),
    earlierCounts: {
      items,
      ...Object.fromEntries(statuses.map((status, i) => [status, counts[i] ?? null])),
    } as EarlierCounts,
  };
}
