import {
  header,
  judgementHeader,
  plannedHeader,
  progressHeader,
  statusHeader,
  type PlanTable,
} from "../../../entries/columns";
import { actualBeforeHeader } from "../../../entries/owedEntries";
import { comparisonWords } from "../../../entries/planText";
import { planRows, planTables } from "../../../entries/rows";
import {
  aroundReporter,
  leadSpellings,
  officeOf,
  reporterNote,
  reportingOffices,
} from "../../../plan/office";
import type { Plan } from "../../../plan/plan";
import { laterWords } from "../../../plan/quantityText";
import { rank, stages } from "../../../plan/stage";
import { statuses } from "../../../plan/status";
import { addressOf, area, cellAddress } from "../../area";
import type { Formulas, SheetSpec } from "../../sheetSpec";
import { filledRows, rowsEqual } from "../blankCells";
import { names } from "../names";
import { notReprint, shareFormula, wordOver, yearColumn } from "./formulaParts";
import { firstCount, statusColumns, totalColumn, type SummaryLayout } from "./summaryLayout";

/** 部署別: a row per office, then 合計: statuses of the items it leads, and what it has reported. */

const owedColumn = firstCount + statusColumns.length;
const madeColumn = owedColumn + 1;
const openColumn = madeColumn + 1;
export const departmentColumns = openColumn + 2;

export const departmentTexts = (
  plan: Plan,
  { departments }: SummaryLayout,
): SheetSpec["values"] => [
  {
    area: area(departments.headerRow, 0, 1, departmentColumns),
    values: [
      ["番号", "主担当課", "項目数", ...statusColumns, "要記入", "記入済み", "未記入", "記入割合"],
    ],
  },
  {
    area: area(departments.first, 0, departments.rows, 2),
    values: [...reportingOffices(plan).map((name, i) => [i + 1, name]), ["合計", ""]],
  },
  {
    area: area(departments.first + departments.rows, 0),
    values: [
      [
        "要記入＝実施状況、計画のある取組（未達のものも）の到達段階、目標のある実績値（前年度比は前年度分も）。完了後と再掲は除き、集計中は未記入です。",
      ],
    ],
  },
];

export function departmentFormulas(plan: Plan, { departments }: SummaryLayout): Formulas[] {
  const { headerRow, first, rows } = departments;
  const body = rows - 1;
  const status = yearColumn(plan, "PlanItems", statusHeader);
  const judgement = yearColumn(plan, "PlanIndicators", judgementHeader);
  const progress = yearColumn(plan, "PlanActions", progressHeader);
  const before = yearColumn(plan, "PlanIndicators", (year) => actualBeforeHeader(plan, year));
  const isCut = `(PlanIndicators[${header.comparator}]="${comparisonWords.yearOnYearCut}")`;
  const offices = reportingOffices(plan);
  /** The name in the row, and its other spellings. */
  const spelledIn = (row: number) => [
    `$B${row + 1}`,
    ...otherSpellings(plan, offices[row - first]!).map((name) => `"${name}"`),
  ];
  /** 1 in each row of a table that the office reports: by its name under 主担当課, or by the note there. */
  const own = (table: PlanTable, row: number) => {
    const lead = `${table}[${header.lead}]`;
    const { before: opening, behind: closing } = aroundReporter;
    const isNoted = planRows(plan, table).some((one) => reporterNote(one.item, one) !== "");
    const said = spelledIn(row).flatMap((name) => [
      `(${lead}=${name})`,
      ...(isNoted ? [`ISNUMBER(FIND("${opening}"&${name}&"${closing}",${lead}))`] : []),
    ]);
    return `${said.length > 1 ? `(${said.join("+")})` : said[0]}*${notReprint(table)}`;
  };
  const count = (row: number, also = "") =>
    `=${spelledIn(row)
      .map((said) => `COUNTIFS(PlanItems[${header.lead}],${said}${also})`)
      .join("+")}`;
  const entries = (row: number, made: { status: string; progress: string; figures: string }) =>
    `=SUMPRODUCT(${own("PlanItems", row)}${made.status})` +
    `+SUMPRODUCT(${own("PlanActions", row)}*${isDue(plan)}${made.progress})` +
    `+SUMPRODUCT(${own("PlanIndicators", row)}*(${judgement}<>"目標なし")*${made.figures})`;
  const all = { status: "*1", progress: "", figures: `(1+${isCut})` };
  const made = {
    status: `*${filledRows(status)}`,
    progress: `*${filledRows(progress)}`,
    figures: `((${judgement}<>"未入力")+${isCut}*${filledRows(before)}*(1-${isLater(before)}))`,
  };
  /** Runs of rows whose formulas fill each other: one with other spellings has its own. */
  const runs = offices.reduce<{ row: number; rows: number; isPlain: boolean }[]>((all, _, i) => {
    const row = first + i;
    const isPlain = spelledIn(row).length === 1;
    const last = all.at(-1);
    if (last?.isPlain && isPlain) last.rows++;
    else all.push({ row, rows: 1, isPlain });
    return all;
  }, []);
  const filled = (column: number, columns: number, formulas: Formulas["formulas"]): Formulas[] =>
    runs.map(({ row, rows: inRun }) => ({ area: area(row, column, inRun, columns), formulas }));
  return [
    ...filled(totalColumn, 1, (row) => count(row)),
    ...filled(firstCount, statuses.length, (row, column) =>
      count(row, `,${status},${wordOver(headerRow, column)}`),
    ),
    {
      area: area(first, firstCount + statuses.length, body, 1),
      formulas: (row) =>
        `=${cellAddress(row, totalColumn)}-SUM(${addressOf(area(row, firstCount, 1, statuses.length))})`,
    },
    ...filled(owedColumn, 1, (row) => entries(row, all)),
    ...filled(madeColumn, 1, (row) => entries(row, made)),
    {
      area: area(first, openColumn, rows, 1),
      formulas: (row) => `=${cellAddress(row, owedColumn)}-${cellAddress(row, madeColumn)}`,
    },
    {
      area: area(first, openColumn + 1, rows, 1),
      formulas: (row) => shareFormula(row, madeColumn, owedColumn),
    },
    {
      area: area(first + body, totalColumn, 1, openColumn - totalColumn),
      formulas: (_, column) => `=SUM(${addressOf(area(first, column, body, 1))})`,
    },
  ];
}

/** How else than by its own name the plan spells an office that leads or reports. */
const otherSpellings = (plan: Plan, office: string): string[] =>
  [
    ...new Set([
      ...leadSpellings(plan, office),
      ...planTables
        .flatMap((table) => planRows(plan, table))
        .flatMap(({ reportedBy }) => reportedBy ?? [])
        .filter((name) => officeOf(plan, name) === office),
    ]),
  ].filter((name) => name !== office);

/** Text as one literal, each word between bars: FIND looks into it for a whole word. */
const barred = (words: readonly string[]): string => `"|${words.join("|")}|"`;

/** In each row whether the cell holds 集計中 or another of those words. */
const isLater = (column: string): string =>
  `ISNUMBER(FIND("|"&TRIM(SUBSTITUTE(${column},"　",""))&"|",${barred(laterWords)}))`;

/**
 * In each row of 取組内容 whether it is due in the chosen year, as `isDue` has it. A stage counts as
 * ten to the power of its rank, so that the sum over the years before tells which rank was reached:
 * less than the last planned stage's, or than 完了's where something is planned for the year itself.
 */
function isDue(plan: Plan): string {
  const weights = (completed: string) =>
    `{${stages.map((stage) => (stage === "完了" ? completed : 10 ** (rank(stage) - 1))).join(";")}}`;
  const words = `{${stages.map((stage) => `"${stage}"`).join(",")}}`;
  const years = plan.fiscalYears.slice(0, -1).map((year, i) => {
    const isBefore = `(${names.yearPosition}>${i + 1})`;
    const planned = `PlanActions[${plannedHeader(year)}]`;
    return {
      planned: `${isBefore}*${rowsEqual(planned, words)}`,
      isPlanned: `${isBefore}*ISNUMBER(FIND("|"&${planned}&"|",${barred(stages)}))`,
      reached: `${isBefore}*${rowsEqual(`PlanActions[${progressHeader(year)}]`, words)}`,
    };
  });
  const reached = years.map((year) => year.reached).join("+");
  const lastPlanned = years
    .slice(1)
    .reduce(
      (earlier, { planned, isPlanned }) => `${planned}+(1-${isPlanned})*(${earlier})`,
      years[0]?.planned ?? "",
    );
  const isPlannedNow = filledRows(yearColumn(plan, "PlanActions", plannedHeader));
  return years.length === 0
    ? isPlannedNow
    : `(MMULT(${reached},${weights("1000000000")})<MMULT(${lastPlanned},${weights("10000")})+10^6*${isPlannedNow})`;
}
