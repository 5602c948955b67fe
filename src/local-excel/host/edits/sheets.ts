import { newSheet, tablesOf, type Cell, type Sheet } from "../../book";
import { renameSheetIn, renameTableIn, printedSheet } from "../../formula/spelling";
import { formulaOf, tokensOf } from "../../../formula/formulaTokens";
import { rewriteFormulas } from "../../formula/bookFormulas";
import { alreadyExists, invalidArgument, invalidOperation } from "../hostError";
import { isSheetName } from "./sheetNames";
import { formulasWithoutTable, nextTableId } from "./tableModel";
import type { Session } from "../session";

/** What happens to whole sheets, and to the formulas that name them. */

/** @throws InvalidArgument for what is no sheet name, ItemAlreadyExists for one that is taken */
export function renameSheet(session: Session, sheet: Sheet, name: unknown): void {
  session.mayChangeStructure();
  if (!isSheetName(name)) throw invalidArgument();
  const holder = session.sheetNamed(name);
  if (holder !== sheet && session.isSheetNameTaken(name)) throw alreadyExists();
  const old = sheet.name;
  sheet.name = name;
  rewriteFormulas(session.book, (formula) => renameSheetIn(formula, old, name));
  session.touch();
}

const visibilities: readonly unknown[] = ["Visible", "Hidden", "VeryHidden"];

export function hideSheet(session: Session, sheet: Sheet, visibility: Sheet["visibility"]): void {
  session.mayChangeStructure();
  if (!visibilities.includes(visibility)) throw invalidArgument();
  if (visibility !== "Visible") mustNotBeLast(session, sheet);
  sheet.visibility = visibility;
  if (visibility !== "Visible") activateAnother(session, sheet);
  session.touch();
}

/** Formulas that refer to the sheet or its tables become #REF!. */
export function deleteSheet(session: Session, sheet: Sheet): void {
  session.mayChangeStructure();
  if (sheet.visibility === "VeryHidden") {
    throw invalidOperation("A very hidden worksheet cannot be deleted.");
  }
  mustNotBeLast(session, sheet);
  activateAnother(session, sheet);
  const { book } = session;
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  const tables = sheet.tables.map((table) => table.name);
  rewriteFormulas(book, (formula) =>
    formulasWithoutTable(withoutSheet(formula, sheet.name), tables),
  );
  session.touch();
  session.sheetDeleted(sheet);
}

function withoutSheet(formula: string, name: string): string {
  const tokens = tokensOf(formula);
  const isOf = (token: (typeof tokens)[number]) =>
    token.kind === "sheet" && token.name.toLowerCase() === name.toLowerCase();
  if (!tokens.some(isOf)) return formula;
  return formulaOf(
    tokens.map((token, index) => {
      if (isOf(token)) return { kind: "error", text: "#REF!" };
      const before = tokens[index - 1];
      const afterColon = before?.text === ":" && tokens[index - 3] && isOf(tokens[index - 3]!);
      const gone = before && (isOf(before) || afterColon);
      const colonAfter = token.text === ":" && tokens[index - 2] && isOf(tokens[index - 2]!);
      return gone || colonAfter ? { kind: "space", text: "" } : token;
    }),
  );
}

function mustNotBeLast(session: Session, sheet: Sheet): void {
  const others = session.book.sheets.filter(
    (other) => other !== sheet && other.visibility === "Visible",
  );
  if (others.length === 0) {
    throw invalidOperation("A workbook must contain at least one visible worksheet.");
  }
}

function activateAnother(session: Session, sheet: Sheet): void {
  const { sheets, activeSheetId } = session.book;
  if (activeSheetId !== sheet.id) return;
  const index = sheets.indexOf(sheet);
  const nearest = [...sheets.slice(index + 1), ...sheets.slice(0, index).reverse()];
  session.activate(nearest.find((other) => other.visibility === "Visible")!);
}

/**
 * A copy as Excel makes it: other ids, tables under other names (its own formulas follow them), and
 * workbook names that point into the sheet come along as names of the copy.
 */
export function copySheet(
  session: Session,
  sheet: Sheet,
  position = "None",
  relativeTo?: Sheet,
): Sheet {
  session.mayChangeStructure();
  const { book } = session;
  const name = copyName(session, sheet.name);
  const copy: Sheet = {
    ...structuredClone({ ...sheet, cells: new Map() }),
    id: newSheet(name).id,
    name,
    visibility: "Visible",
    cells: new Map(
      [...sheet.cells].map(([row, cells]) => [
        row,
        new Map([...cells].map(([column, cell]): [number, Cell] => [column, { ...cell }])),
      ]),
    ),
  };
  const { sheets } = book;
  const at = {
    None: sheets.length,
    Beginning: 0,
    End: sheets.length,
    Before: sheets.indexOf(relativeTo ?? sheet),
    After: sheets.indexOf(relativeTo ?? sheet) + 1,
  }[position];
  if (at === undefined) throw invalidArgument();
  sheets.splice(at, 0, copy);

  const newTableNames = copy.tables.map((table): [string, string] => {
    const id = nextTableId({ ...book, sheets: [...sheets] });
    const old = table.name;
    Object.assign(table, { id, name: freeTableName(session, old, id, copy) });
    return [old, table.name];
  });
  const ownReference = `${printedSheet(sheet.name)}!`;
  const brought = book.names.filter((own) => own.formula.includes(ownReference));
  copy.names.push(
    ...brought
      .filter((own) => !copy.names.some(({ name }) => name === own.name))
      .map((own) => structuredClone(own)),
  );
  rewriteFormulas({ ...book, names: [], sheets: [copy] }, (formula) =>
    newTableNames.reduce(
      (text, [old, renamed]) => renameTableIn(text, old, renamed),
      renameSheetIn(formula, sheet.name, name),
    ),
  );
  session.touch();
  session.sheetAdded(copy);
  return copy;
}

/** `集計 (2)` */
function copyName(session: Session, name: string): string {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const copy = base.slice(0, 31 - suffix.length) + suffix;
    if (!session.sheetNamed(copy)) return copy;
  }
}

/** `PlanItems` → `PlanItems4`: the old name and the first free number from the new table's id. */
function freeTableName(session: Session, old: string, id: string, copy: Sheet): string {
  const taken = tablesOf(session.book).filter(({ sheet }) => sheet !== copy);
  for (let number = Number(id); ; number++) {
    const name = `${old}${number}`.toLowerCase();
    if (!taken.some(({ table }) => table.name.toLowerCase() === name)) return `${old}${number}`;
  }
}
