import {
  countedIndicators,
  countedStatuses,
  type CountedIndicator,
  type CountedRow,
  type CountedStatus,
} from "../../achievement/countedRows";
import { summariseIndicators, type IndicatorSummary } from "../../achievement/summariseIndicators";
import { summariseStatuses, type StatusSummary } from "../../achievement/summariseStatuses";
import { foldEntries } from "../../entries/entries";
import { planTables } from "../../entries/rows";
import { yearLabel, type FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { figuresMustDiffer, namesMissing } from "../condition/consequences";
import { compareSummary, type Difference } from "../condition/compareSummary";
import { movedLabel } from "../condition/movedSummary";
import { namesElsewhere } from "../condition/namesElsewhere";
import {
  changedJudgements,
  queueFormulasBack,
  tablePlaces,
  type ChangedFormula,
} from "../condition/changedFormulas";
import {
  offsetOf,
  changedInSummary,
  queueSummary,
  referenceOf,
  type QueuedSummary,
} from "../condition/summaryBlock";
import { addressOf, area } from "../area";
import { refuse, type Outcome } from "../outcome";
import { newPlanInfo, planInfoRow } from "../planInfo";
import type { Progress } from "../progress";
import { queueOurNames } from "../reading/ours";
import { namesToHave, placesOf, readingOf } from "../reading/readEntries";
import { chosenYear, latestYear } from "../reading/reportingYear";
import {
  noPlan,
  presentSheets,
  queueRange,
  renamedTables,
  surveyWith,
  tablesLost,
  type Survey,
  type TableContents,
} from "../reading/survey";
import { runExcel } from "../runExcel";
import type { SheetRole } from "../sheetSpec";
import { templateOf } from "../template/template";
import { templateAge } from "../upgrade/layouts";
import { queueVersion } from "../writing/queueVersion";
import { syncUnprotected } from "../writing/unprotected";
import { queueYearColumns } from "./yearColumns";

export interface RecalculateOptions {
  /** Sets 対象年度; without one it stays. */
  readonly reportingYear?: FiscalYear;
  readonly now: Date;
  readonly onProgress?: Progress;
}

/** With the cell that decides; null where it is gone. */
type Placed<Row> = Row & {
  readonly place: { readonly sheet: string; readonly cell: string } | null;
};

export interface Recalculated {
  readonly reportingYear: FiscalYear;
  readonly statuses: StatusSummary;
  readonly indicators: IndicatorSummary;
  /** What each of their figures counts, to be looked at. */
  readonly counted: {
    readonly statuses: readonly Placed<CountedStatus>[];
    readonly indicators: readonly Placed<CountedIndicator>[];
  };
  /** Cells of 集計 and 数値目標 that do not show what the engine computes. */
  readonly differences: readonly Difference[];
  /** False: the tables are damaged (S101–S104, C501), and their figures cannot be the engine's. */
  readonly isCompared: boolean;
  /** Cells whose formula was put back. */
  readonly repaired: readonly { readonly sheet: string; readonly cell: string }[];
  /** Formulas of an earlier version of the template were brought to a later one. */
  readonly upgraded: boolean;
}

/**
 * 集計更新: the summary tables are live formulas; this puts back formulas that were overwritten,
 * brings those of an earlier version to the last of the workbook's layout, switches the year if asked,
 * computes everything a second time in `achievement/` and compares cell by cell. One read; one write only where something is to be written or calculated.
 */
export const recalculatePlan = (
  plan: Plan,
  options: RecalculateOptions,
): Promise<Outcome<Recalculated>> =>
  runExcel<Recalculated>(async (context) => {
    const progress = options.onProgress ?? (() => undefined);
    const asked = options.reportingYear;
    if (asked !== undefined && !plan.fiscalYears.includes(asked))
      return refuse("unknown-year", yearLabel(asked));

    progress("reading");
    const { application } = context.workbook;
    const {
      survey,
      more: { ours, queued, ourNames },
    } = await surveyWith(context, plan, { contents: true }, (ours) => {
      application.load("calculationMode");
      return {
        ours,
        queued: queueSummary(ours),
        ourNames: queueOurNames(context, namesToHave),
      };
    });
    const refusal = noPlan(plan, survey);
    if (refusal) return refusal;
    const elsewhere = (await namesElsewhere(context, plan, survey, ourNames.read())).map(
      ({ name }) => name,
    );
    let summary = queued.read(survey, elsewhere);
    let table = survey.contents.PlanIndicators;
    const yearCell = survey.reportingYear;
    const lost = planTables.some((name) => !survey.located.tables[name]) && tablesLost(survey);
    if (lost) return lost;
    if (!summary || !table || !yearCell) return refuse("not-whole");
    const present = chosenYear(plan, survey);
    const reportingYear = asked ?? present;
    if (reportingYear === null) return refuse("unknown-year", yearCell.text);
    const { handOut } = survey;
    if (handOut && reportingYear !== handOut.year) return refuse("in-copy", handOut.department);

    progress("checking");
    const info = newPlanInfo(plan, null, reportingYear, options.now);
    const template = templateOf(plan, info, reportingYear, survey.layout);
    const offset = offsetOf(template, yearCell);
    if (movedLabel(template, summary, offset)) return refuse("summary-moved", yearCell.place.sheet);
    const tables = tablePlaces(survey);
    const asRead = foldEntries(plan, readingOf(plan, survey, undefined, elsewhere));
    const isLost = namesMissing(asRead.problems, renamedTables(survey));
    const isCompared = !figuresMustDiffer(plan, template, asRead);
    // Another spelling computes the same: 修復 puts it back. Excel takes no formula that names what is
    // not there.
    const changed = [
      ...changedInSummary(plan, template, summary, survey, tables),
      ...changedJudgements(plan, survey.layout, table, tables),
    ].filter(
      ({ change, formula, inTable }) =>
        change !== "otherSpelling" && !isLost(formula, inTable ? "PlanIndicators" : undefined),
    );
    const { isBehind } = templateAge(survey.info, survey.layout);
    const stale = application.calculationMode !== "Automatic";
    if (changed.length > 0 || isBehind || reportingYear !== present || stale) {
      progress("writing");
      const tableId = survey.located.tables.PlanIndicators!.table.id;
      let late: {
        summary: QueuedSummary;
        table: { read(): TableContents | null };
      };
      const sheets = presentSheets(survey);
      const opened = sheetsToOpen(survey, changed, isBehind, reportingYear !== present);
      const written = await syncUnprotected(context, opened, () => {
        queueFormulasBack(context, changed);
        if (isBehind) queueVersion(context, survey);
        if (reportingYear !== present) queueYear(context, plan, survey, present, reportingYear);
        // Calculating a sheet leaves the others as they are: those it looks into come first.
        for (const role of calculated)
          if (sheets[role]) context.workbook.worksheets.getItem(sheets[role]).calculate(false);
        late = {
          summary: queueSummary(ours),
          table: queueRange(context.workbook.tables.getItem(tableId).getRange(), true),
        };
      });
      if (!written.ok) return written;
      summary = late!.summary.read(survey)!;
      table = late!.table.read()!;
    }

    const contents = { ...survey.contents, PlanIndicators: table };
    const entries = foldEntries(plan, readingOf(plan, { ...survey, contents }));
    const reference = referenceOf(plan, template, summary, offset, reportingYear);
    const statuses = summariseStatuses(plan, entries, reportingYear, reference);
    const indicators = summariseIndicators(plan, entries, reportingYear, reference);
    const placeOf = placesOf(survey);
    const placed = <Row extends CountedRow<string>>(row: Row): Placed<Row> => {
      const cell = placeOf(row.table, row.key, row.column);
      const place = cell && { sheet: cell.sheet, cell: addressOf(area(cell.row, cell.column)) };
      return { ...row, place: place ?? null };
    };
    return {
      ok: true,
      reportingYear,
      statuses,
      indicators,
      counted: {
        statuses: countedStatuses(plan, entries, reportingYear).map(placed),
        indicators: countedIndicators(plan, entries, reportingYear).map(placed),
      },
      differences: isCompared
        ? compareSummary({
            plan,
            entries,
            reportingYear,
            statuses,
            indicators,
            precisionAsDisplayed: survey.precisionAsDisplayed,
            referenceYear: reference.referenceYear,
            template,
            summary,
            offset,
            table,
          })
        : [],
      isCompared,
      repaired: changed
        .filter(({ change }) => change === "overwritten")
        .map(({ sheet, cell }) => ({ sheet, cell })),
      upgraded: isBehind || changed.some(({ change }) => change === "earlier"),
    };
  });

/** Sheets whose formulas the figures go through, each after those it looks into. */
const calculated: readonly SheetRole[] = [
  "推進項目",
  "取組内容",
  "数値目標",
  "記入要領",
  "集計",
  "個票",
];

/** Those that get formulas back, and where columns change places those that forbid it. */
function sheetsToOpen(
  { sheets, contents, infoPlace }: Survey,
  cells: readonly ChangedFormula[],
  isBehind: boolean,
  isOtherYear: boolean,
) {
  const tableSheets = planTables.map((table) => contents[table]?.place.sheetId);
  return sheets.filter(
    ({ id, columnsOpen }) =>
      cells.some(({ sheetId }) => sheetId === id) ||
      (isBehind && id === infoPlace?.sheetId) ||
      (isOtherYear && !columnsOpen && tableSheets.includes(id)),
  );
}

/** 対象年度 and the columns that are in sight; the latest year ever set is remembered. */
function queueYear(
  context: Excel.RequestContext,
  plan: Plan,
  survey: Survey,
  hide: FiscalYear | null,
  show: FiscalYear,
): void {
  const { worksheets } = context.workbook;
  const { place } = survey.reportingYear!;
  worksheets.getItem(place.sheetId).getCell(place.row, place.column).values = [[yearLabel(show)]];
  queueYearColumns(context, plan, survey, { hide, show });
  const { infoPlace } = survey;
  if (infoPlace && show > (latestYear(plan, survey) ?? 0))
    worksheets
      .getItem(infoPlace.sheetId)
      .getCell(infoPlace.row + planInfoRow("最新の対象年度"), infoPlace.column + 1).values = [
      [yearLabel(show)],
    ];
}
