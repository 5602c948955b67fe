import { cellText } from "../../display";
import { toDisplayForm } from "../../formula/spelling";
import type { Cell } from "../../book";

/**
 * What the formula bar shows for a cell: the formula as it is typed, the whole number behind a
 * rounded one, `98%` in a percentage cell, the apostrophe of a text entered with one.
 * @param tableName the table in whose body the cell stands, null outside tables
 */
export function editText(cell: Cell, tableName: string | null): string {
  const { value, formula, style } = cell;
  if (formula !== undefined) return toDisplayForm(formula, tableName);
  if (value === null) return "";
  if (typeof value === "number") return numberText(value, style.numberFormat, cell);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  return cell.quotePrefix ? `'${value}` : value;
}

function numberText(value: number, numberFormat: string, cell: Cell): string {
  const sections = numberFormat.replace(/"[^"]*"|\\./g, "");
  if (/[ymdhs]/i.test(sections.replace(/\[[^\]]*\]|General/gi, ""))) return cellText(cell);
  const shown = (number: number) => String(Number(number.toPrecision(15)));
  return sections.includes("%") ? `${shown(value * 100)}%` : shown(value);
}
