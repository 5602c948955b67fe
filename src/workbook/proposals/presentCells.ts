import type { CellReading, CellValue } from "../../entries/cell";
import { columnOf, type PlanTable } from "../../entries/columns";
import { foldEntries } from "../../entries/entries";
import { planRow, planTables, type RowKey } from "../../entries/rows";
import { confirmedCells } from "../../entries/submittedEntries";
import { shownAs } from "../../plan/numberFormat";
import type { Plan } from "../../plan/plan";
import { cellAddress } from "../area";
import { readForCheck, type ReadForCheck } from "../check/check";
import type { Outcome } from "../outcome";
import { placesOf, type PlacedCell } from "../reading/readEntries";
import type { SurveyOptions } from "../reading/survey";
import { entryFormat } from "../template/entryFormat";
import { lookUpFormula } from "../template/planTables";
import type { CellWrite } from "../writing/writeCells";

/** A plan table's cell by row key and header. */
export interface CellName {
  readonly table: PlanTable;
  readonly key: RowKey;
  /** Header. */
  readonly column: string;
}

/** A cell as it stands now. */
export interface PresentCell extends CellReading, PlacedCell {
  readonly sheetId: string;
  /** Null where its table was not asked for them. */
  readonly numberFormat: string | null;
}

export interface PresentCells extends ReadForCheck {
  /** Null where row or column are gone. */
  cell(name: CellName): PresentCell | null;
  /** Whether the cell belongs to a report that is 確定: it is locked, whatever its sheet says. */
  isConfirmed(name: CellName): boolean;
}

/**
 * What a check reads, with the number formats of some tables: all that is asked before cells are
 * written. One round trip; up to three where a table has lost its name.
 */
export async function readCells(
  context: Excel.RequestContext,
  plan: Plan,
  tables: ReadonlySet<PlanTable>,
  contents: SurveyOptions["contents"] = true,
): Promise<Outcome<PresentCells>> {
  const { workbook } = context;
  const queueFormats = (table: Excel.Table) => table.getRange().load("numberFormat");
  let byName: { readonly table: PlanTable; readonly range: Excel.Range }[] = [];
  const read = await readForCheck(
    context,
    plan,
    undefined,
    (ours) => {
      byName = planTables
        .filter((table) => tables.has(table))
        .flatMap((table) => {
          const named = ours.table(table);
          return named ? [{ table, range: queueFormats(named) }] : [];
        });
    },
    contents,
  );
  if (!read.ok) return read;
  const { survey } = read;
  const asked = planTables.flatMap((table) => {
    const found = tables.has(table) ? survey.located.tables[table] : undefined;
    if (!found) return [];
    const range = found.renamed
      ? queueFormats(workbook.tables.getItem(found.table.id))
      : byName.find((each) => each.table === table)!.range;
    return [{ table, range }];
  });
  if (asked.some(({ table }) => survey.located.tables[table]!.renamed)) await context.sync();
  const formats = new Map(
    asked.map(({ table, range }) => [table, range.numberFormat as string[][]] as const),
  );
  const entries = foldEntries(plan, read.reading);
  const placeOf = placesOf(survey);
  return {
    ...read,
    isConfirmed: confirmedCells(plan, read.reading.submissions),
    cell: ({ table, key, column }) => {
      const place = placeOf(table, key, column);
      const reading = entries.cell(table, key, column);
      if (!place || !reading) return null;
      const { place: origin } = survey.contents[table]!;
      const format = formats.get(table)?.[place.row - origin.row]?.[place.column - origin.column];
      return { ...place, ...reading, sheetId: origin.sheetId, numberFormat: format ?? null };
    },
  };
}

/**
 * A value as a cell's new content. Text stays text, "=1+1" and "3-5" included; a number in a cell of
 * text (a paste brings its format along) would become text and in one of dates or times show as one,
 * so the template's format comes first.
 */
export function writeOf(
  plan: Plan,
  name: CellName,
  cell: PresentCell,
  value: CellValue,
): Omit<CellWrite, "templateOwned"> {
  const { sheetId, row, column, numberFormat } = cell;
  const place = { sheetId, row, column };
  if (typeof value === "string") {
    // An apostrophe that is part of the text needs another before it.
    const isPlain = value === "" || (numberFormat === "@" && !value.startsWith("'"));
    return { ...place, content: isPlain ? value : `'${value}` };
  }
  const isNumbers = numberFormat === null || !(numberFormat === "@" || shownAs(numberFormat));
  const format = isNumbers ? null : entryFormat(plan, name);
  return { ...place, content: value, ...(format !== null && { format }) };
}

/** What a cell of a 再掲 row looks up. */
export type LookUp =
  | { readonly kind: "formula"; readonly formula: string }
  /** The source's row or column is gone. */
  | { readonly kind: "sourceGone" };

/** The formula that belongs into a cell of a 再掲 row; null for a cell that looks nothing up. */
export function lookUpOf(plan: Plan, present: PresentCells, name: CellName): LookUp | null {
  const { table, key, column } = name;
  const source = planRow(plan, table, key)?.reprintOf ?? null;
  if (source === null || !columnOf(plan, table, column)?.follows) return null;
  const at = present.cell({ table, key: source, column });
  if (!at) return { kind: "sourceGone" };
  return { kind: "formula", formula: lookUpFormula(cellAddress(at.row, at.column)) };
}
