/**
 * COUNTIFS over the same columns with ever other criteria, answered from an index: the conditional
 * formats ask it once per cell, and the formula engine would read every row for each of them.
 * Where a criterion is more than "equal to", the answer is left to the engine.
 */
import { cellAt } from "../book";
import type { CellContent } from "../book";
import type { SheetArea } from "../formula/plainFormula";

export class CountIndex {
  private readonly indexes = new Map<string, Map<string, number>>();

  /**
   * How many rows meet all criteria.
   * @param columns one column wide, of equal height
   * @param criteria one for each column; a cell's value, null for an empty cell
   * @returns null where the engine has to count
   */
  count(columns: readonly SheetArea[], criteria: readonly CellContent[]): number | null {
    const keys = criteria.map(criterionKey);
    if (keys.includes(null)) return null;
    return this.indexOf(columns).get(keys.join("\n")) ?? 0;
  }

  private indexOf(columns: readonly SheetArea[]): Map<string, number> {
    const name = columns
      .map(({ sheet, area }) => `${sheet.id}:${area.row}:${area.column}:${area.rowCount}`)
      .join();
    let index = this.indexes.get(name);
    if (!index) this.indexes.set(name, (index = makeIndex(columns)));
    return index;
  }
}

function makeIndex(columns: readonly SheetArea[]): Map<string, number> {
  const index = new Map<string, number>();
  for (let row = 0; row < columns[0]!.area.rowCount; row++) {
    const values = columns.map(
      ({ sheet, area }) => cellAt(sheet, area.row + row, area.column)?.value ?? null,
    );
    const key = values.map(valueKey).join("\n");
    index.set(key, (index.get(key) ?? 0) + 1);
  }
  return index;
}

/** Null for a criterion that compares (`>3`), has wildcards, or is of a rarer kind. */
function criterionKey(criterion: CellContent): string | null {
  if (typeof criterion === "number") return valueKey(criterion);
  if (typeof criterion !== "string") return null;
  const compares = criterion === "" || /^[<>=]|[*?~\n]/.test(criterion);
  return compares || mayBeValue.test(criterion) ? null : valueKey(criterion);
}

/** Texts in which COUNTIFS might see a number, a date, a truth value or an error. */
const mayBeValue =
  /^(?=.*[\d０-９])[\s\d０-９.,\-+/:%()¥$\\年月日時分秒eE]+$|^(TRUE|FALSE)$|^#|^[a-z]{3,9}[ -]\d/i;

function valueKey(value: CellContent): string {
  if (value === null) return "empty";
  if (typeof value === "string") return `text ${value.toLowerCase()}`;
  if (typeof value === "object") return `error ${value.error}`;
  return `${typeof value} ${value}`;
}
