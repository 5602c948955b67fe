import { addressOf, area, cellAddress } from "../area";
import { refuse, type Outcome } from "../outcome";
import type { Survey, SurveySheet, TableContents } from "../reading/survey";
import { isExcelError } from "../runExcel";
import { syncUnprotected } from "./unprotected";

/** A cell by its place. */
interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A table's column into which formulas are written. */
interface WrittenColumn {
  readonly contents: TableContents;
  /** In the table. */
  readonly index: number;
  /** Sheet rows that are to hold a formula. */
  readonly rows: Set<number>;
}

/** How often the blank cells are emptied again, should Excel fail meanwhile. */
const attempts = 3;

/**
 * Excel takes a formula that stands alone in a table's column for the formula of the whole column and
 * fills it into the blank cells (office-js #2093), where staff's entries belong. Nothing keeps it from
 * doing so: a word put into another cell meanwhile would stay there if the batch broke. So the batch
 * that writes reads the columns back, and cells that were blank before and hold a formula now are
 * emptied again.
 */
export class FilledColumns {
  private readonly columns: readonly WrittenColumn[];
  private ranges: readonly Excel.Range[] = [];

  /** `formulas`: the cells that are to hold one; `survey` is from before. */
  constructor(
    private readonly context: Excel.RequestContext,
    survey: Survey,
    formulas: readonly Place[],
  ) {
    const columns = new Map<string, WrittenColumn>();
    for (const place of formulas) {
      const contents = Object.values(survey.contents).find((table) => holds(table, place));
      if (!contents) continue;
      const key = `${place.sheetId} ${place.column}`;
      const index = place.column - contents.place.column;
      const column = columns.get(key) ?? { contents, index, rows: new Set() };
      columns.set(key, column);
      column.rows.add(place.row);
    }
    this.columns = [...columns.values()];
  }

  /**
   * Sends what `write` sends, which ends with `queue`, and empties what Excel has filled, also where
   * the batch broke. A round trip more only then and where something was filled. `opened`: the sheets
   * whose protection is off while `write` runs.
   *
   * @throws what `write` throws; what Excel refuses again and again
   */
  async around<T>(
    opened: readonly SurveySheet[],
    write: () => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    let written: Outcome<T>;
    try {
      written = await write();
    } catch (error) {
      if (isExcelError(error) && this.columns.length > 0) {
        await this.readAgain();
        await this.empty(opened);
      }
      throw error;
    }
    if (!written.ok) return written;
    const emptied = await this.empty(opened);
    return emptied.ok ? written : emptied;
  }

  /** Queues the columns to be read back: last of all in the batch. */
  queue(): void {
    this.ranges = this.columns.map(({ contents: { place, values }, index }) =>
      this.sheet(place.sheetId)
        .getRange(addressOf(area(place.row + 1, place.column + index, values.length - 1)))
        .load("formulas"),
    );
  }

  private async readAgain(): Promise<void> {
    this.queue();
    await this.context.sync();
  }

  private async empty(opened: readonly SurveySheet[]): Promise<Outcome<object>> {
    for (let attempt = 1; ; attempt++) {
      const filled = this.filled();
      if (filled.length === 0) return { ok: true };
      if (attempt > attempts)
        return refuse(
          "column-filled",
          `${filled[0]!.sheet} ${cellAddress(filled[0]!.row, filled[0]!.column)}`,
        );
      try {
        const emptied = await syncUnprotected(this.context, opened, () => {
          for (const { sheetId, row, column } of filled) {
            const cell = this.sheet(sheetId).getRange(cellAddress(row, column));
            cell.values = [[""]];
            cell.untrack();
          }
          this.queue();
        });
        if (!emptied.ok) return emptied;
      } catch (error) {
        if (!isExcelError(error) || attempt === attempts) throw error;
        await this.readAgain();
      }
    }
  }

  private filled(): (Place & { readonly sheet: string })[] {
    return this.columns.flatMap(({ contents: { place, formulas }, index, rows }, c) =>
      this.ranges[c]!.formulas.flatMap(([now]: unknown[], r) => {
        const row = place.row + 1 + r;
        const isFilled = formulas[r + 1]![index] === "" && String(now).startsWith("=");
        if (!isFilled || rows.has(row)) return [];
        return [{ ...place, row, column: place.column + index }];
      }),
    );
  }

  private sheet(id: string): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(id);
  }
}

const holds = ({ place, values }: TableContents, { sheetId, row, column }: Place): boolean =>
  place.sheetId === sheetId &&
  row > place.row &&
  row < place.row + values.length &&
  column >= place.column &&
  column < place.column + values[0]!.length;
