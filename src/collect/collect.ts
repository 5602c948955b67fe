import { foldEntries, withChanges, type Entries } from "../entries/entries";
import { owedEntries } from "../entries/owedEntries";
import { reporterOf } from "../entries/reporter";
import type { SubmittedEntry } from "../entries/submission";
import {
  blankAsNone,
  changesSince,
  filledIn,
  orderOf,
  submissionCells,
  withCellsOf,
} from "../entries/submittedEntries";
import type { FiscalYear } from "../plan/fiscalYear";
import { reportingOffices } from "../plan/office";
import type { Plan } from "../plan/plan";
import { basesOf, importsOf, trustedBase } from "./bases";
import { cellOutcomes, handling } from "./cellOutcome";
import {
  compareFile,
  groundOf,
  isDepartmentClosed,
  remarksOn,
  type FileCell,
  type Ground,
} from "./compareFile";
import { decisionsOf } from "./decisionsOf";
import { departmentOf, isKnownIn } from "./departmentOf";
import { byWeight, mergeFiles, outcomesOf, type ComparedFile } from "./mergeFiles";
import type {
  CellOutcome,
  Choice,
  CollectedCell,
  CollectedDepartment,
  CollectedFile,
  CollectedSubmission,
  Collection,
  DepartmentGround,
  FileRemark,
  FileStatus,
  ImportRecord,
  Master,
  ReturnedFile,
  ReturnedWorkbook,
} from "./returned";

export interface CollectOptions {
  /** 対象年度 of the reports that are collected. */
  readonly year: FiscalYear;
  /** Whose a file is where nothing in it tells, by the file's name. */
  readonly departmentOf: ReadonlyMap<string, string>;
  /** What has been chosen already, by the ids of cells: departments stand as they will with it. */
  readonly choices?: ReadonlyMap<string, Choice>;
}

/**
 * 取りまとめ before anything is written: returned files against what was handed out and what the master
 * holds. The order of the files makes no difference, except that of their list.
 */
export function collect(
  plan: Plan,
  master: Master,
  files: readonly ReturnedFile[],
  options: CollectOptions,
): Collection {
  const { year } = options;
  const ours = foldEntries(plan, master.reading);
  const ground = groundOf(plan, master, ours, year);
  const read = files.map((file) => readFile(ground, file, files, options.departmentOf));

  const offices = reportingOffices(plan);
  const comparedOf = (department: string) =>
    read.flatMap((one) => (one.compared && one.file.department === department ? one.compared : []));
  const cells = offices.flatMap((department) => mergeFiles(department, comparedOf(department)));
  const grounds = offices
    .map((department) => departmentGround(ground, department, comparedOf(department)))
    .filter((one) => one !== null);
  const collection = {
    year,
    files: read.map(({ file, compared }) => ({
      ...file,
      counts: compared ? countsOf(file.department!, compared, cells) : noCounts,
    })),
    cells,
    grounds,
  };
  const departments = departmentsOf(ground, collection, options.choices ?? new Map());
  return { ...collection, departments };
}

interface ReadFile {
  readonly file: Omit<CollectedFile, "counts">;
  /** Null for a file that was not. */
  readonly compared: ComparedFile | null;
}

function readFile(
  ground: Ground,
  file: ReturnedFile,
  files: readonly ReturnedFile[],
  named: ReadonlyMap<string, string>,
): ReadFile {
  const { plan, master, year } = ground;
  const { name, sha256, workbook } = file;
  const facts = {
    name,
    sha256,
    department: null,
    submitted: null,
    remarks: [],
    isEarlierCopy: false,
    takenNo: null,
    handOut: workbook?.handOut ?? null,
    definitionVersion: workbook?.definitionVersion ?? null,
  };
  const refused = refusalOf(master, file, files);
  if (refused || !workbook) return { file: { ...facts, ...refused! }, compared: null };
  const taken = lastTakeOf(master, sha256);

  const theirs = foldEntries(plan, workbook.reading);
  const department = departmentOf(ground, workbook, theirs, named.get(name));
  if (department === null)
    return { file: { ...facts, status: "unknownOrigin", detail: null }, compared: null };

  const isEarlierCopy = isEarlier(master, workbook);
  const submitted = submittedIn(ground, workbook, theirs, department);
  const bases = basesOf(plan, master, workbook, department, year);
  const cells = compareFile(
    ground,
    theirs,
    department,
    // Held against what was known of it then: what came later is not its word.
    taken ? basesOf(plan, upTo(master, taken.no), workbook, department, year) : bases,
    workbook.notes,
  );
  const status = taken ? "alreadyTaken" : isEarlierCopy ? "earlierCopy" : "read";
  return {
    file: {
      ...facts,
      department,
      submitted,
      status,
      isEarlierCopy,
      takenNo: taken?.no ?? null,
      detail: taken?.at ?? null,
      remarks: taken
        ? []
        : [...remarksOnFile(master, workbook, submitted), ...remarksOn(plan, theirs)],
    },
    compared: {
      name,
      sha256,
      status,
      submitted,
      bases,
      cells: taken ? undecided(cells, master, sha256) : cells,
    },
  };
}

/** The last time the bytes were taken in that was not taken back. */
const lastTakeOf = ({ imports }: Master, sha256: string): ImportRecord | undefined =>
  imports
    .filter((row) => row.sha256 === sha256 && !row.isUndone)
    .sort((a, b) => a.no - b.no)
    .at(-1);

const upTo = (master: Master, no: number): Master => ({
  ...master,
  imports: master.imports.filter((row) => row.no <= no),
});

/** Of a file that was taken in: what may be chosen about, and nobody has. */
function undecided(cells: readonly FileCell[], { imports }: Master, sha256: string): FileCell[] {
  const decided = new Set(
    imports
      .filter((row) => row.sha256 === sha256 && !row.isUndone)
      .flatMap((row) => row.decided.map(orderOf)),
  );
  return cells.filter(
    ({ cell, outcome }) => handling[outcome].isOpen && !decided.has(orderOf(cell)),
  );
}

/** Why a file is not compared; null where it is. */
function refusalOf(
  master: Master,
  file: ReturnedFile,
  files: readonly ReturnedFile[],
): { readonly status: FileStatus; readonly detail: string | null } | null {
  const { workbook, problem } = file;
  const [first] = files
    .filter((other) => other.sha256 === file.sha256)
    .sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  if (first !== file) return { status: "sameFile", detail: first!.name };
  if (!workbook) return { status: "unreadable", detail: problem };
  if (workbook.planId === null) return { status: "noPlan", detail: null };
  if (workbook.planId !== master.planId) return { status: "otherPlan", detail: workbook.planId };
  if (workbook.definitionVersion !== master.definitionVersion)
    return { status: "otherVersion", detail: workbook.definitionVersion };
  return workbook.isAmbiguous ? { status: "ambiguous", detail: null } : null;
}

/** Whether the department has been given a newer copy. */
function isEarlier({ handOuts }: Master, { handOut }: ReturnedWorkbook): boolean {
  const recorded = handOuts.find(({ id }) => id === handOut?.id);
  return (
    recorded !== undefined &&
    handOuts.some(({ department, no }) => department === recorded.department && no > recorded.no)
  );
}

function submittedIn(
  { plan, master, year }: Ground,
  { reading, intact }: ReturnedWorkbook,
  theirs: Entries,
  department: string,
): CollectedSubmission | null {
  const submission = reading.submissions.find(
    (report) => report.year === year && report.department === department,
  );
  if (!submission) return null;
  return {
    submission,
    isIntact: intact.has(submission.no),
    changedAfter: changesSince(plan, submission, theirs).length,
    isKnown: isKnownIn(master.reading.submissions, submission),
  };
}

function remarksOnFile(
  master: Master,
  workbook: ReturnedWorkbook,
  submitted: CollectedSubmission | null,
): FileRemark[] {
  const whole = { sheet: null, names: [] };
  return [
    ...(workbook.handOut && trustedBase(master, workbook) === null
      ? [{ kind: "noBase" as const, ...whole }]
      : []),
    ...(submitted && !submitted.isIntact ? [{ kind: "altered" as const, ...whole }] : []),
  ];
}

function departmentGround(
  ground: Ground,
  department: string,
  files: readonly ComparedFile[],
): DepartmentGround | null {
  const { plan, master, ours, year } = ground;
  const [first] = byWeight(files);
  if (!first) return null;
  const said = byWeight(files)
    .filter(({ status }) => status !== "alreadyTaken")
    .reverse()
    .flatMap(({ cells }) => cells)
    .map((one) => [orderOf(one.cell), one.outcome === "same" ? one.ours : one.base] as const);
  const known = new Map(said);
  return {
    department,
    isClosed: isDepartmentClosed(ground, department),
    ours: filledIn(
      withCellsOf(
        submissionCells(plan, year, department),
        files.flatMap(({ submitted }) => submitted?.submission.entries ?? []),
      ),
      ours,
    ),
    known: submissionCells(plan, year, department).flatMap((cell): SubmittedEntry[] => {
      const id = orderOf(cell);
      const value = blankAsNone((known.has(id) ? known.get(id) : first.bases.base(cell)) ?? "");
      return value === "" ? [] : [{ ...cell, value }];
    }),
    lastImports: new Map(
      importsOf(master, department, year).map(({ handOutId, entries }) => [handOutId, entries]),
    ),
    state: stateIn(ground, department),
  };
}

function stateIn({ master, year }: Ground, department: string): CollectedDepartment["state"] {
  const report = master.reading.submissions.find(
    (one) => one.year === year && one.department === department,
  );
  if (report) return report.state;
  return importsOf(master, department, year).length > 0 ? "取込" : "未着";
}

function departmentsOf(
  ground: Ground,
  collection: Omit<Collection, "departments">,
  choices: ReadonlyMap<string, Choice>,
): CollectedDepartment[] {
  const { plan, ours, year } = ground;
  const { proposals, events } = decisionsOf(plan, collection, choices);
  const owed = owedEntries(plan, withChanges(plan, ours, proposals), year);
  return reportingOffices(plan).map((department) => {
    const own = owed.filter(({ table, key }) => reporterOf(plan, table, key) === department);
    const event = events.filter((one) => one.department === department).at(-1);
    return {
      department,
      state: event ? (event.submitted ? "提出" : "取込") : stateIn(ground, department),
      owed: own.length,
      made: own.filter(({ made }) => made).length,
    };
  });
}

const noCounts: Readonly<Record<CellOutcome, number>> = Object.fromEntries(
  cellOutcomes.map((outcome) => [outcome, 0]),
) as Record<CellOutcome, number>;

function countsOf(
  department: string,
  file: ComparedFile,
  cells: readonly CollectedCell[],
): Record<CellOutcome, number> {
  const merged = new Map(
    cells.filter((cell) => cell.department === department).map((cell) => [orderOf(cell), cell]),
  );
  const counts = { ...noCounts };
  for (const outcome of outcomesOf(file, merged)) counts[outcome]++;
  return counts;
}
