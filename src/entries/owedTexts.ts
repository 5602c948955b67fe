import type { FiscalYear } from "../plan/fiscalYear";
import type { Item, Plan } from "../plan/plan";
import { columnsOf } from "./columns";
import type { Entries } from "./entries";
import { isBlank, owedEntries, type OwedEntry } from "./owedEntries";

/** A text a department is asked for: an item's 取組実績 or 課題・今後の方向性 of a year. */
export interface OwedText {
  readonly item: Item;
  readonly table: "PlanItems";
  readonly key: number;
  readonly column: string;
  /** Something is written, fit or not. */
  readonly made: boolean;
}

/** Both texts of each item that is no 再掲, in the document's order; a missing cell is not made. */
export function owedTexts(plan: Plan, entries: Entries, year: FiscalYear): OwedText[] {
  if (!plan.fiscalYears.includes(year)) return [];
  const columns = columnsOf(plan, "PlanItems")
    .filter((column) => column.owed === "text" && column.year === year)
    .map(({ header }) => header);
  return plan.items
    .filter(({ reprintOf }) => reprintOf === null)
    .flatMap((item): OwedText[] =>
      columns.map((column) => {
        const cell = entries.cell("PlanItems", item.no, column);
        const made = cell !== undefined && !isBlank(cell.value);
        return { item, table: "PlanItems", key: item.no, column, made };
      }),
    );
}

interface MadeOfOwed {
  readonly made: number;
  readonly owed: number;
}

/** 記入 9/23: how much of what is owed stands there, the entries and the texts. */
export interface EntryProgress {
  readonly entries: MadeOfOwed;
  readonly texts: MadeOfOwed;
}

/** Of some rows: those of a department, or of an item; without them all. */
export function entryProgress(
  plan: Plan,
  entries: Entries,
  year: FiscalYear,
  isAsked: (row: OwedEntry | OwedText) => boolean = () => true,
): EntryProgress {
  const count = (owed: readonly (OwedEntry | OwedText)[]): MadeOfOwed => {
    const own = owed.filter(isAsked);
    return { made: own.filter(({ made }) => made).length, owed: own.length };
  };
  return {
    entries: count(owedEntries(plan, entries, year)),
    texts: count(owedTexts(plan, entries, year)),
  };
}
