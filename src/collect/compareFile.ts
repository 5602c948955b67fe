import type { CellReading, CellValue } from "../entries/cell";
import { columnOf, header, isEntryColumn, sheetOf, type Column } from "../entries/columns";
import type { Entries } from "../entries/entries";
import { isBlank } from "../entries/owedEntries";
import { reporterOf } from "../entries/reporter";
import type { PlanRow } from "../entries/rows";
import type { SubmissionCell } from "../entries/submission";
import {
  confirmedCells,
  confirmedDepartments,
  isSameValue,
  orderOf,
  submissionCells,
} from "../entries/submittedEntries";
import type { FiscalYear } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";
import type { Bases } from "./bases";
import { lacksResult, outcomeOf, type CellStanding } from "./cellOutcome";
import type { FindingNote } from "./findingNotes";
import { comparedCells } from "./handedOutEntries";
import type { CellOutcome, FileRemark, Master } from "./returned";

/** A cell of one file; `same` ones too. */
export interface FileCell {
  readonly cell: SubmissionCell;
  readonly reporter: string;
  readonly year: FiscalYear | null;
  readonly base: CellValue | null;
  readonly theirs: CellValue;
  readonly ours: CellValue;
  readonly reason: CellValue | null;
  readonly lacksResult: boolean;
  readonly outcome: CellOutcome;
}

/** What is asked of every file of a year alike. */
export interface Ground {
  readonly plan: Plan;
  readonly master: Master;
  readonly ours: Entries;
  readonly year: FiscalYear;
  /** Whether nothing may be taken into a cell any more. */
  isClosed(cell: SubmissionCell): boolean;
  /** Whether it belongs to some department's report of the year. */
  isOfYear(cell: SubmissionCell): boolean;
}

export function groundOf(plan: Plan, master: Master, ours: Entries, year: FiscalYear): Ground {
  const isConfirmed = confirmedCells(plan, master.reading.submissions);
  const cellsOf = (years: readonly FiscalYear[]) =>
    new Set(years.flatMap((of) => submissionCells(plan, of, null).map(orderOf)));
  const closed = cellsOf([...master.closedYears]);
  const ofYear = cellsOf([year]);
  return {
    plan,
    master,
    ours,
    year,
    isClosed: (cell) => isConfirmed(cell) || closed.has(orderOf(cell)),
    isOfYear: (cell) => ofYear.has(orderOf(cell)),
  };
}

/** Whether nothing of a department's files may be taken in: its report of the year is 確定, or the year closed. */
export const isDepartmentClosed = ({ master, year }: Ground, department: string): boolean =>
  master.closedYears.has(year) ||
  confirmedDepartments(master.reading.submissions, year).has(department);

/**
 * The cells of a department's file, in the document's order, and behind them its notes. Rows and columns
 * it lacks have none.
 */
export function compareFile(
  ground: Ground,
  theirs: Entries,
  department: string,
  bases: Bases,
  notes: readonly FindingNote[],
): FileCell[] {
  const { plan, ours } = ground;
  const doubled = doubledRows(theirs);
  const isShut = isDepartmentClosed(ground, department);
  const cells = comparedCells(plan).flatMap(({ row, column }): FileCell[] => {
    const cell = { table: column.table, key: row.key, column: column.header };
    const theirCell = theirs.cell(cell.table, cell.key, cell.column);
    if (!theirCell || doubled.has(rowName(cell))) return [];
    const ourCell = ours.cell(cell.table, cell.key, cell.column) ?? blank;
    const reporter = reporterOf(plan, cell.table, cell.key)!;
    const base = bases.base(cell);
    // A copy asks for what its own sheets say is the department's, whoever reports it by now.
    const isOwn =
      reporter === department || reporterOf(theirs.planShown, cell.table, cell.key) === department;
    const standing = isShut ? "closed" : standingOf(ground, cell, column, isOwn);
    const outcome =
      row.reprintOf === null
        ? outcomeOf({
            base,
            earlier: bases.earlier(cell),
            isForgotten: bases.isForgotten(cell),
            theirs: theirCell,
            ours: ourCell,
            standing,
          })
        : reprintOutcome(theirs, cell, column, row, theirCell, ourCell);
    const reason =
      column.role === "planned" ? (theirs.reason(cell.table, cell.key)?.value ?? "") : null;
    return [
      {
        cell,
        reporter,
        year: column.year ?? null,
        base,
        reason,
        outcome,
        theirs: theirCell.value,
        ours: ourCell.value,
        lacksResult: lacksResult(theirCell),
      },
    ];
  });
  return [
    ...withReasonsOfPlanChanges(cells),
    ...compareNotes(ground, department, bases, notes, isShut),
  ];
}

/**
 * 確認済 of its own rows, three-way as cells are. A finding that is not there any more says nothing: it was
 * mended.
 */
function compareNotes(
  { plan, master }: Ground,
  department: string,
  bases: Bases,
  notes: readonly FindingNote[],
  isShut: boolean,
): FileCell[] {
  const present = new Map(master.notes.map((one) => [orderOf(one), one.note.trim()]));
  return notes.flatMap(({ note, ...cell }): FileCell[] => {
    if (reporterOf(plan, cell.table, cell.key) !== department) return [];
    const base = bases.note(cell);
    const ours = present.get(orderOf(cell)) ?? "";
    const outcome = outcomeOf({
      base,
      earlier: [],
      isForgotten: false,
      theirs: { value: note },
      ours: { value: ours },
      standing: isShut ? "closed" : "own",
    });
    return [
      {
        cell,
        reporter: department,
        year: null,
        base,
        reason: null,
        outcome,
        theirs: note,
        ours,
        lacksResult: false,
      },
    ];
  });
}

const blank: CellReading = { value: "" };
const rowName = ({ table, key }: Pick<SubmissionCell, "table" | "key">): string =>
  `${table} ${key}`;

function standingOf(
  ground: Ground,
  cell: SubmissionCell,
  { role, name }: Column,
  isOwn: boolean,
): CellStanding {
  if (ground.isClosed(cell)) return "closed";
  if (role === "planned") return "planned";
  if (!isOwn || name === "verification") return "outside";
  return name === "reason" || ground.isOfYear(cell) ? "own" : "otherYear";
}

/**
 * Typed over: it looks its source up no more, and is told where it differs. A formula is nobody's entry: in
 * a table that somebody sorted it looks at another row.
 */
function reprintOutcome(
  theirs: Entries,
  { table, column }: SubmissionCell,
  { follows }: Column,
  { reprintOf }: PlanRow,
  own: CellReading,
  ours: CellReading,
): CellOutcome {
  const shown = follows ? theirs.cell(table, reprintOf!, column) : ours;
  const isAsMeant =
    own.formula !== undefined ||
    isBlank(own.value) ||
    !shown ||
    isSameValue(own.value, shown.value) ||
    isSameValue(own.value, ours.value);
  return isAsMeant ? "same" : "reprint";
}

/** A reason belongs to the change it gives the reason of: without the one the other says nothing. */
function withReasonsOfPlanChanges(cells: readonly FileCell[]): FileCell[] {
  const changed = new Set(
    cells.filter(({ outcome }) => outcome === "planChange").map(({ cell }) => rowName(cell)),
  );
  return cells.map((one) =>
    one.cell.column === header.reason && isOwnChange[one.outcome] && changed.has(rowName(one.cell))
      ? { ...one, outcome: "planChange" }
      : one,
  );
}

const isOwnChange: Readonly<Record<CellOutcome, boolean>> = {
  same: false,
  kept: false,
  planChange: false,
  outside: false,
  otherYear: false,
  closed: false,
  unusable: false,
  reprint: false,
  take: true,
  conflict: true,
  cleared: true,
  formula: true,
};

const doubledRows = ({ problems }: Entries): ReadonlySet<string> =>
  new Set(
    problems.flatMap((problem) =>
      problem.kind === "duplicateRow"
        ? [rowName({ table: problem.table, key: problem.row.key })]
        : [],
    ),
  );

/** What a file's rows and columns are like where that is not as the template has it, by sheet and kind. */
export function remarksOn(plan: Plan, { problems }: Entries): FileRemark[] {
  const remarks = new Map<string, FileRemark>();
  const add = (kind: FileRemark["kind"], sheet: string, name: string | null) => {
    const id = `${kind} ${sheet}`;
    const names = remarks.get(id)?.names ?? [];
    remarks.set(id, { kind, sheet, names: name === null ? names : [...names, name] });
  };
  for (const problem of problems)
    switch (problem.kind) {
      case "missingRow":
      case "changedKey":
        add("missingRow", sheetOf[problem.table], String(problem.row.key));
        break;
      case "duplicateRow":
        add("doubleRow", sheetOf[problem.table], String(problem.row.key));
        break;
      case "unknownRow":
        add("unknownRow", sheetOf[problem.table], String(problem.key));
        break;
      case "missingTable":
        add("missingTable", sheetOf[problem.table], null);
        break;
      case "missingColumn": {
        const column = columnOf(plan, problem.table, problem.column);
        if (column && (isEntryColumn(column) || column.role === "key"))
          add("lostColumn", sheetOf[problem.table], problem.column);
        break;
      }
      // Of no account for its entries: these say nothing of rows and columns.
      case "missingSheet":
      case "plainTables":
      case "missingNames":
      case "namesElsewhere":
      case "blankRows":
        break;
    }
  return [...remarks.values()];
}
