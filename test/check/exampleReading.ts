import { keyHeader, sheetOf, type PlanTable } from "../../src/entries/columns";
import type { TemplateCondition } from "../../src/entries/condition";
import type { WorkbookReading } from "../../src/entries/reading";
import type { RowKey } from "../../src/entries/rows";
import { foldEntries } from "../../src/entries/entries";
import { entriesToSubmit } from "../../src/entries/submittedEntries";
import { type SubmissionState } from "../../src/entries/submission";
import type { Damage, Example, WrittenCell } from "../../src/check/rule";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { parseYear } from "../../src/plan/fiscalYear";
import { reportingOffices } from "../../src/plan/office";
import {
  freshReading,
  withEntry,
  withHeader,
  withoutRow,
  withoutTable,
  withTable,
} from "../entries/freshReading";

/** A rule's example as a workbook reading. */
export function exampleReading({ year, cells = [], damage = [] }: Example): WorkbookReading {
  const fresh = freshReading(plan, exampleYear(year));
  return damage.reduce(damaged, cells.reduce(written, fresh));
}

export const exampleYear = (label = "R7") => parseYear(label)!;

/** Row keys tell their table: 12, 12-①, 12-指1. */
export const tableOf = (key: RowKey): PlanTable =>
  typeof key === "number" ? "PlanItems" : key.includes("指") ? "PlanIndicators" : "PlanActions";

const written = (reading: WorkbookReading, [key, ...cell]: WrittenCell): WorkbookReading =>
  withEntry(reading, tableOf(key), key, ...cell);

function damaged(reading: WorkbookReading, damage: Damage): WorkbookReading {
  switch (damage.kind) {
    case "sheetMissing":
      return { ...reading, missingSheets: [...reading.missingSheets, damage.sheet] };
    case "tableMissing":
      return withoutTable(reading, damage.table);
    case "tablePlain": {
      const sheet = sheetOf[damage.table];
      return {
        ...withoutTable(reading, damage.table),
        plainTables: [{ sheet, present: sheet }],
      };
    }
    case "nameMissing":
      return { ...reading, missingNames: [damage.name] };
    case "nameElsewhere":
      return { ...reading, namesElsewhere: [damage.name] };
    case "rowMissing":
      return withoutRow(reading, tableOf(damage.key), damage.key);
    case "rowRepeated":
      return withRow(reading, tableOf(damage.key), damage.key, damage.key);
    case "rowAdded":
      return withRow(reading, damage.table, null, damage.key);
    case "blankRow":
      return withTable(reading, damage.table, (t) => ({
        ...t,
        rows: [...t.rows, t.headers.map(() => ({ value: "" }))],
      }));
    case "headerChanged":
      return withHeader(reading, damage.table, damage.from, damage.to);
    case "changedAfter":
      return damage.cells.reduce(written, submitted(reading, damage.state));
    case "submissionAltered":
      return inCondition(submitted(reading, damage.state), () => ({ alteredSubmissions: [1] }));
    case "planTextChanged":
      return written(reading, [damage.key, damage.column, damage.value]);
    case "formulaOverwritten":
      return inCondition(reading, (c) => ({
        overwrittenFormulas: [...c.overwrittenFormulas, damage.cell],
      }));
    case "figureDiffers":
      return inCondition(reading, (c) => ({ differences: [...c.differences!, damage.cell] }));
    case "manualCalculation":
      return inCondition(reading, () => ({ manualCalculation: true }));
    case "copy":
      return inCondition(reading, (c) => ({ copies: [...c.copies, damage] }));
    case "otherVersion":
      return inCondition(reading, () => ({ definitionVersion: damage.version }));
    case "earlierTemplate":
      return inCondition(reading, () => ({ earlierTemplate: damage }));
    case "otherSpelling":
      return inCondition(reading, () => ({ otherSpelling: damage }));
    case "blockDamaged":
      return inCondition(reading, (c) => ({
        damagedBlocks: [...c.damagedBlocks, damage.block],
      }));
  }
}

/** The template's own cells as they were inserted. */
export const freshCondition: TemplateCondition = {
  overwrittenFormulas: [],
  differences: [],
  manualCalculation: false,
  copies: [],
  definitionVersion: plan.version,
  damagedBlocks: [],
  alteredSubmissions: [],
  earlierTemplate: null,
  otherSpelling: { formulas: 0, sheets: [] },
};

const inCondition = (
  reading: WorkbookReading,
  change: (before: TemplateCondition) => Partial<TemplateCondition>,
): WorkbookReading => {
  const before = reading.condition ?? freshCondition;
  return { ...reading, condition: { ...before, ...change(before) } };
};

/** Every department's report of the reporting year, as it stands. */
function submitted(reading: WorkbookReading, state: SubmissionState): WorkbookReading {
  const year = reading.reportingYear!;
  const entries = foldEntries(plan, reading);
  const submissions = reportingOffices(plan).map((department) => ({
    no: 1,
    year,
    department,
    state,
    by: "山田",
    at: "2026-05-20 10:00",
    note: "",
    digest: "",
    entries: entriesToSubmit(plan, entries, year, department),
  }));
  return { ...reading, submissions };
}

/** A copy of a row (null: of the first) at the table's end, with its own key. */
const withRow = (
  reading: WorkbookReading,
  table: PlanTable,
  source: RowKey | null,
  key: RowKey,
): WorkbookReading =>
  withTable(reading, table, (t) => {
    const at = t.headers.indexOf(keyHeader[table]);
    const row = t.rows.find((r) => source === null || r[at]!.value === source)!;
    return { ...t, rows: [...t.rows, row.with(at, { value: key })] };
  });
