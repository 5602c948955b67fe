import type { Book, Cell, Sheet, Validation } from "../book";
import { ensureCell, plainStyle } from "../book";
import { CellRange, areaOf } from "../host/edits/cellRange";
import { Session } from "../host/session";
import { isValid, listItems, validationAt } from "../host/edits/validity";
import { parseTyped } from "../typing";

/** What Excel says to an entry that breaks its cell's data validation. */
export interface Objection {
  style: "Stop" | "Warning" | "Information";
  title: string;
  message: string;
}

const usualTitle = "Microsoft Excel";
const usualMessage = "この値は、このセルに定義されているデータ入力規則の制限を満たしていません。";

/** Asks a cell's data validation about a typed text; null where it may stay. */
export function objection(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
): Objection | null {
  const laid = validationAt(sheet, row, column);
  const alert = laid?.errorAlert;
  // A formula's result is not known before it stands in the cell; the check sees it.
  if (!laid || alert?.showAlert === false || text.startsWith("=")) return null;
  if (mayStand(book, sheet, row, column, laid, text)) return null;
  return {
    style: alert?.style ?? "Stop",
    title: alert?.title || usualTitle,
    message: alert?.message || usualMessage,
  };
}

/** The entries a cell's list offers; null for a cell without a list. */
export function choices(book: Book, sheet: Sheet, row: number, column: number): string[] | null {
  const list = validationAt(sheet, row, column)?.rule.list as
    { source?: unknown; inCellDropDown?: boolean } | undefined;
  if (!list || list.inCellDropDown === false) return null;
  return listItems(cellRange(book, sheet, row, column), list.source).filter((item) => item !== "");
}

/** The message a cell shows while it is selected. */
export function promptAt(sheet: Sheet, row: number, column: number): Validation["prompt"] | null {
  const prompt = validationAt(sheet, row, column)?.prompt;
  return prompt?.showPrompt && (prompt.title || prompt.message) ? prompt : null;
}

/** Rules may refer to the very cell, so the typed content stands in it while they are asked. */
function mayStand(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  laid: Validation,
  text: string,
): boolean {
  const present = sheet.cells.get(row)?.get(column);
  const style = present?.style ?? plainStyle;
  const { value } = parseTyped(text, style.numberFormat, { percentEntry: true });
  const cells = sheet.cells.get(row);
  const trial: Cell = { value: text === "" ? null : value, style };
  ensureCell(sheet, row, column);
  sheet.cells.get(row)!.set(column, trial);
  try {
    return isValid(cellRange(book, sheet, row, column), laid, row, column, trial.value);
  } finally {
    if (present) sheet.cells.get(row)!.set(column, present);
    else sheet.cells.get(row)!.delete(column);
    if (!cells) sheet.cells.delete(row);
  }
}

const cellRange = (book: Book, sheet: Sheet, row: number, column: number) =>
  new CellRange(new Session(book), sheet, areaOf(row, column));
