import { cellAt, type CellContent, type Sheet, type Validation } from "../../book";
import { evaluate } from "../../calc";
import { shiftReferences, printedSheet } from "../../formula/spelling";
import { holds } from "../../area";
import type { CellRange } from "./cellRange";
import { valueOf } from "./cells";
import { rangeOfFormula } from "./resolve";

/** Whether the cells of a range keep their validations: all true, none false, else null. */
export function validity(range: CellRange): boolean | null {
  range.session.bringUpToDate();
  const results = range
    .map((row, column) => {
      const laid = validationAt(range.sheet, row, column);
      const content = cellAt(range.sheet, row, column)?.value ?? null;
      return !laid || isValid(range, laid, row, column, content);
    })
    .flat();
  return results.every(Boolean) ? true : results.some(Boolean) ? null : false;
}

export const validationAt = (sheet: Sheet, row: number, column: number): Validation | undefined =>
  sheet.validations.find(({ areas }) => areas.some((area) => holds(area, row, column)));

/** Whether a content would keep the validation laid on its cell. */
export function isValid(
  range: CellRange,
  laid: Validation,
  row: number,
  column: number,
  content: CellContent,
): boolean {
  if (content === null || content === "") return laid.ignoreBlanks;
  const [[kind, rule] = []] = Object.entries(laid.rule) as [string, Record<string, unknown>][];
  if (!kind || !rule) return true;

  // Relative references are written for the first cell of the validation.
  const first = laid.areas[0]!;
  const result = (given: unknown): CellContent => {
    if (typeof given !== "string") return given as CellContent;
    if (!given.startsWith("=")) return Number.isNaN(Number(given)) ? given : Number(given);
    const formula = shiftReferences(given.slice(1), row - first.row, column - first.column);
    return evaluate(range.session.book, formula, { sheetId: range.sheet.id, row, column });
  };
  if (kind === "custom") return result(rule.formula) === true;
  if (kind === "list") return listItems(range, rule.source).includes(String(valueOf(content)));
  if (kind !== "textLength" && typeof content !== "number") return false;
  if (kind === "wholeNumber" && !Number.isInteger(content)) return false;
  const measured = kind === "textLength" ? String(valueOf(content)).length : Number(content);
  const [low, high] = [Number(result(rule.formula1)), Number(result(rule.formula2))];
  switch (rule.operator) {
    case "NotBetween":
      return measured < low || measured > high;
    case "EqualTo":
      return measured === low;
    case "NotEqualTo":
      return measured !== low;
    case "GreaterThan":
      return measured > low;
    case "LessThan":
      return measured < low;
    case "GreaterThanOrEqualTo":
      return measured >= low;
    case "LessThanOrEqualTo":
      return measured <= low;
    default:
      return measured >= low && measured <= high;
  }
}

/** The items of a list, from the rule itself, from cells, or from a name that stands for cells. */
export function listItems(range: CellRange, source: unknown): string[] {
  const { session, sheet } = range;
  const text = String(source);
  if (!text.startsWith("=")) return text.split(",").map((item) => item.trim());
  const named = (names: typeof sheet.names) =>
    names.find(({ name }) => `=${name}`.toLowerCase() === text.toLowerCase())?.formula;
  const formula = named(sheet.names) ?? named(session.book.names) ?? text;
  const cells = rangeOfFormula(
    session,
    formula.includes("!") || formula.includes("[")
      ? formula
      : `=${printedSheet(sheet.name)}!${formula.slice(1)}`,
  );
  return (
    cells
      ?.map((row, column) => String(valueOf(cellAt(cells.sheet, row, column)?.value ?? null)))
      .flat() ?? []
  );
}
