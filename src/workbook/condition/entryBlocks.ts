import type { HandOut } from "../../collect/handOut";
import type { CellValue } from "../../entries/cell";
import { keyHeader, type PlanTable } from "../../entries/columns";
import type { DamagedBlock } from "../../entries/condition";
import type { Entries } from "../../entries/entries";
import { keyIn, planTables } from "../../entries/rows";
import { submissionCells } from "../../entries/submittedEntries";
import type { Plan } from "../../plan/plan";
import { addressOf, area, areaAt, eachArea, overlap, type Area } from "../area";
import type { Ours } from "../reading/ours";
import type { Survey, TableContents } from "../reading/survey";
import { rows } from "../template/look";
import { presentLayout } from "../template/presentLayout";
import { openAreas, tableLayout, type TableLayout } from "../template/tableLayout";
import type { TemplateLayout } from "../template/templateLayout";
import { entryValidations } from "../template/validations";

/** Entry cells of a table that a fresh template locks or validates alike. */
export interface EntryBlock {
  readonly layout: TableLayout;
  readonly areas: readonly Area[];
  readonly damage: () => DamagedBlock["damage"] | null;
}

/**
 * Queues how the entry cells are locked and validated, where a fresh template has them. Each rectangle
 * answers for its cells, and a mixture says so. Several at once would not: a `RangeAreas` tells false
 * for what is true of some cells, and null for rules that differ ("Work with multiple ranges
 * simultaneously in Excel add-ins"); so its `areas` are asked. Excel may compare validations whole, their
 * prompts included (office-js #2594): a rectangle has one rule and one prompt.
 */
export function queueEntryBlocks(
  context: Excel.RequestContext,
  ours: Ours,
  plan: Plan,
): QueuedEntryBlocks {
  const present = queueBlocks(plan, presentLayout, null, (table) => ours.table(table));
  return {
    read: async ({ layout, located, handOut }) => {
      if (layout === presentLayout && !handOut) return present;
      const own = queueBlocks(plan, layout, handOut, (table) => {
        const found = located.tables[table];
        return found ? context.workbook.tables.getItem(found.table.id) : null;
      });
      await context.sync();
      return own;
    },
  };
}

export interface QueuedEntryBlocks {
  /** After the sync; one round trip more where it is a copy or has the layout of an earlier version. */
  read(survey: Survey): Promise<readonly EntryBlock[]>;
}

const queueBlocks = (
  plan: Plan,
  template: TemplateLayout,
  handOut: HandOut | null,
  tableOf: (table: PlanTable) => Excel.Table | null,
): readonly EntryBlock[] =>
  planTables.flatMap((table) => {
    const layout = tableLayout(plan, table, template);
    const sheet = tableOf(table)?.worksheet;
    if (!sheet) return [];
    const ask = (areas: readonly Area[], what: string): Pick<Excel.RangeCollection, "items"> => {
      // A copy's sheet may have no cell open: 推進項目 of who reports an indicator of another's item.
      if (areas.length === 0) return { items: [] };
      const ranges = sheet.getRanges(areas.map(addressOf).join());
      const each = ranges.areas.load(what);
      // One answer is all that is asked of them: no reference to keep.
      ranges.untrack();
      return each;
    };
    // Asked for all years at once: two requests less for each.
    const years = yearBlocks(plan, layout, handOut);
    const cells = ask(years.flat(), "items/address,items/format/protection/locked");
    const locks = years.map((areas): EntryBlock => {
      const isOpen = () =>
        cells.items
          .filter(({ address }) => areas.some((own) => overlap(own, placeOf(address))))
          .every(({ format }) => format.protection.locked === false);
      return { layout, areas, damage: () => (isOpen() ? null : "locked") };
    });
    const validations = entryValidations(plan, layout);
    const ofOnePrompt = validations
      .filter(({ prompt }) => prompt)
      .flatMap(({ area: place }) => eachArea(place));
    const rules = validations
      .filter(({ rule }) => rule)
      .map(({ area: place }): EntryBlock => {
        const areas = eachArea(place);
        const validated = ask(
          ofOnePrompt.filter((prompted) => areas.some((own) => overlap(own, prompted))),
          "items/dataValidation/type",
        );
        const isGone = () =>
          validated.items.some(({ dataValidation: { type } }) =>
            ["None", "MixedCriteria"].includes(type),
          );
        return { layout, areas, damage: () => (isGone() ? "noValidation" : null) };
      });
    return [...locks, ...rules];
  });

/** Of `'推進項目'!L5:N19`. */
const placeOf = (address: string): Area => areaAt(address.slice(address.lastIndexOf("!") + 1))!;

/** Open cells year by year, for a year may be locked by itself; last those of no year. */
function yearBlocks(plan: Plan, layout: TableLayout, handOut: HandOut | null): Area[][] {
  const blocks = new Map<string, Area[]>();
  const yearOf = ({ year }: TableLayout["columns"][number]) => String(year ?? "");
  for (const { area: place, column } of openAreas(plan, layout, handOut, yearOf)) {
    const block = blocks.get(yearOf(column));
    if (block) block.push(place);
    else blocks.set(yearOf(column), [place]);
  }
  return [...blocks.values()];
}

/**
 * What an ordinary paste leaves behind. Only where headers and rows stand as the template has them:
 * elsewhere the answers are about other cells, and the rules about structure speak.
 */
export function damagedBlocks(
  plan: Plan,
  survey: Survey,
  entries: Entries,
  blocks: readonly EntryBlock[],
): (DamagedBlock & Pick<EntryBlock, "areas">)[] {
  const confirmed = new Set(
    entries.submissions
      .filter(({ state }) => state === "確定")
      .flatMap(({ year, department }) => submissionCells(plan, year, department))
      .map(({ table, column }) => `${table} ${column}`),
  );
  return blocks.flatMap(({ layout, areas, damage: damageOf }) => {
    const { table } = layout;
    const contents = survey.contents[table];
    // Under another name it was not asked.
    if (survey.located.tables[table]?.renamed) return [];
    if (!contents || !standsAsInserted(layout, contents)) return [];
    const damage = damageOf();
    const columns = layout.columns
      .map(({ header }) => header)
      .filter((_, c) => areas.some(({ column, columns: n }) => c >= column && c < column + n));
    // A year that is 確定 is locked on purpose.
    const isMeant = damage === "locked" && columns.some((c) => confirmed.has(`${table} ${c}`));
    if (damage === null || isMeant) return [];
    const address = addressOf(around(areas));
    return [{ table, columns, sheet: contents.place.sheet, address, damage, areas }];
  });
}

function standsAsInserted(
  { table, columns, rows: expected }: TableLayout,
  { place, values }: TableContents,
): boolean {
  const [headers = [], ...body] = values;
  const keys = columns.findIndex(({ header }) => header === keyHeader[table]);
  return (
    place.row === rows.header &&
    place.column === 0 &&
    headers.length === columns.length &&
    columns.every(({ header }, c) => headers[c] === header) &&
    body.length === expected.length &&
    expected.every(({ key }, r) => keyIn(table, body[r]![keys] as CellValue) === key)
  );
}

/** The smallest rectangle around them. */
function around(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((a) => a.row));
  const column = Math.min(...areas.map((a) => a.column));
  const rowsEnd = Math.max(...areas.map((a) => a.row + a.rows));
  const columnsEnd = Math.max(...areas.map((a) => a.column + a.columns));
  return area(row, column, rowsEnd - row, columnsEnd - column);
}
