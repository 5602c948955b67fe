import { changedPlanTexts } from "../../entries/changedPlanTexts";
import { columnOf, columnsOf, isEntryColumn, sheetOf, type PlanTable } from "../../entries/columns";
import type { DamagedBlock } from "../../entries/condition";
import { foldEntries } from "../../entries/entries";
import { planRows, planTables, type PlanRow } from "../../entries/rows";
import { shownAs } from "../../plan/numberFormat";
import type { Plan } from "../../plan/plan";
import { addressOf } from "../area";
import { damagedBlocks, type EntryBlock } from "../condition/entryBlocks";
import type { Sentence } from "../outcome";
import { placesOf, readingOf } from "../reading/readEntries";
import type { Survey } from "../reading/survey";
import { columnFormat } from "../template/columnLooks";
import { entryFormat } from "../template/entryFormat";
import { bodyArea, tableLayout } from "../template/tableLayout";
import type { Template } from "../template/template";
import { inWork, queueValidations } from "../writing/build";
import { told } from "./told";

/** What repair puts right inside the plan tables, where staff's own entries stand beside it. */
export interface TableRepair {
  /** In Japanese, one sentence each. */
  readonly told: readonly Sentence[];
  /** Sheets it writes into: their protection must be off. */
  readonly sheetIds: ReadonlySet<string>;
  /** Tables of which whole blocks are changed: all their rows must be in sight. */
  readonly blocksOf: readonly PlanTable[];
  queue(context: Excel.RequestContext): void;
}

/**
 * Plan texts that were changed (S104), entry cells that show numbers as dates or times, entry cells that were locked and validations that were lost
 * (S110). Goes by row key and header, and where a block is concerned only if the table stands as
 * inserted; what is 確定 stays locked.
 */
export function tableRepair(
  plan: Plan,
  template: Template,
  survey: Survey,
  blocks: readonly EntryBlock[],
): TableRepair {
  const entries = foldEntries(plan, readingOf(plan, survey));
  const placeOf = placesOf(survey);
  const sheetIdOf = (table: PlanTable) => survey.contents[table]!.place.sheetId;
  const texts = planTables
    .flatMap((table) => changedPlanTexts(plan, entries, table))
    .flatMap(({ table, row, column, text }) => {
      const place = placeOf(table, row.key, column);
      // In a cell of text, which a paste brings along, a number would become a text again.
      const format = typeof text === "number" ? planFormat(plan, table, row, column) : null;
      return place ? [{ ...place, table, text, format }] : [];
    });
  const shown = shownOtherwise(plan, survey);
  const damaged = damagedBlocks(plan, survey, entries, blocks);
  const invalid = new Set(damaged.filter(isInvalid).map(({ table }) => table));
  return {
    blocksOf: damaged.map(({ table }) => table),
    told: [
      ...texts.map(({ sheet, cell }) => told.planText(sheet, cell)),
      ...shown.map(({ sheet, cell }) => told.numberFormat(sheet, cell)),
      ...damaged.map(({ sheet, address, damage }) =>
        damage === "locked" ? told.unlocked(sheet, address) : told.validated(sheet, address),
      ),
    ],
    sheetIds: new Set([...texts, ...shown, ...damaged].map(({ table }) => sheetIdOf(table))),
    queue(context) {
      const sheetFor = (table: PlanTable) => context.workbook.worksheets.getItem(sheetIdOf(table));
      for (const { table, row, column, text, format } of texts) {
        const cell = sheetFor(table).getCell(row, column);
        if (format !== null) cell.numberFormat = [[format]];
        cell.values = [[text]];
      }
      for (const { table, row, column, format } of shown)
        sheetFor(table).getCell(row, column).numberFormat = [[format]];
      for (const block of damaged.filter((each) => !isInvalid(each)))
        for (const place of block.areas)
          sheetFor(block.table).getRange(addressOf(place)).format.protection.locked = false;
      for (const table of invalid) {
        const spec = template.sheets.find(({ role }) => role === sheetOf[table])!;
        const layout = tableLayout(plan, table, survey.layout);
        // Cells with different rules have none that can be changed together.
        const body = addressOf(bodyArea(layout, 0, layout.columns.length));
        sheetFor(table).getRange(body).dataValidation.clear();
        queueValidations(inWork(sheetFor(table), spec));
      }
    },
  };
}

/** Entry cells for numbers that show them as dates or times, since something like 4/1 was entered. */
function shownOtherwise(plan: Plan, survey: Survey) {
  const table = "PlanIndicators";
  const contents = survey.contents[table];
  if (!contents) return [];
  const { place: origin, numberFormats } = contents;
  const placeOf = placesOf(survey);
  const columns = columnsOf(plan, table).filter(isEntryColumn);
  return planRows(plan, table).flatMap(({ key }) =>
    columns.flatMap(({ header: column }) => {
      const place = placeOf(table, key, column);
      const present =
        place && numberFormats[place.row - origin.row]?.[place.column - origin.column];
      const format = entryFormat(plan, { table, key, column });
      return present && shownAs(String(present)) && format !== null
        ? [{ ...place, table, format } as const]
        : [];
    }),
  );
}

function planFormat(plan: Plan, table: PlanTable, { key, item }: PlanRow, header: string): string {
  const indicator = item.indicators.find((i) => i.key === key) ?? null;
  return columnFormat(plan, columnOf(plan, table, header)!, indicator);
}

const isInvalid = ({ damage }: DamagedBlock): boolean => damage === "noValidation";
