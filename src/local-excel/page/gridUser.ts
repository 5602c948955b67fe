import { areaOf } from "../host/edits/cellRange";
import type { Cell, Sheet } from "../book";
import { cellAt } from "../book";
import { addressOf, splitAddress } from "../area";
import { EditRefused, type TypedText } from "../host/userActions";
import { objection } from "./entryRules";
import { editText } from "./grid/editText";
import { tableAt } from "./grid/univerCell";
import { linkTarget } from "./linkTarget";
import type { Edit } from "./grid/cellWrites";
import type { GridUser } from "./grid/userActions";
import type { Workbench } from "./workbench";

const isProtected =
  "変更しようとしているセルは保護されたシート上にあります。変更するには、シートの保護を解除してください。パスワードの入力が必要な場合もあります。";
const notOffered = "この操作はローカル Excel にはありません。";

/** Carries out in the workbook what the user does in the grid, and says why where it cannot. */
export function gridUser(workbench: Workbench): GridUser {
  const sheetOf = (id: string): Sheet => workbench.book.sheets.find((sheet) => sheet.id === id)!;
  const tell = (text: string) => void workbench.tell(text);

  /** Shows Excel's refusals; everything else is a fault of this page. */
  function attempt(action: () => void): boolean {
    try {
      action();
      return true;
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      tell(error.reason === "protected" ? isProtected : error.message);
      return false;
    } finally {
      // Whatever Univer had begun to show gives way to what the book holds.
      workbench.grid?.show(workbench.book);
    }
  }

  function write(sheet: Sheet, edits: Edit[]): boolean {
    return attempt(() => {
      const { address, texts } = block(edits);
      workbench.beginOperation();
      workbench.excel.userEdit(sheet.name, address, texts);
    });
  }

  function edit(sheet: Sheet, edits: Edit[]): void {
    const before = edits.map(({ row, column }) => ({
      row,
      column,
      text: textAt(sheet, row, column),
    }));
    if (write(sheet, edits)) workbench.grid?.input.rememberEdit(sheet.id, before, edits);
  }

  /** Excel's question about an entry that breaks the cell's rule. */
  async function mayStay(sheet: Sheet, { row, column, text }: Edit): Promise<boolean> {
    const objected = objection(workbench.book, sheet, row, column, text);
    if (!objected) return true;
    const { style, title, message } = objected;
    if (style === "Information") {
      return (await workbench.ask(message, ["OK", "キャンセル"], title)) === "OK";
    }
    const answer =
      style === "Stop"
        ? await workbench.ask(message, ["再試行", "キャンセル"], title)
        : await workbench.ask(`${message}\n\n続けますか?`, ["はい", "いいえ", "キャンセル"], title);
    if (answer === "再試行" || answer === "いいえ") {
      workbench.excel.userSelect(sheet.name, addressOf(areaOf(row, column)));
      workbench.grid?.show(workbench.book);
      workbench.grid?.input.editAgain(text);
    }
    return answer === "はい";
  }

  return {
    mayEdit(sheetId, row, column) {
      const sheet = sheetOf(sheetId);
      const locked =
        sheet.protection.protected && (cellAt(sheet, row, column)?.style.locked ?? true);
      if (locked) tell(isProtected);
      return !locked;
    },
    edit(sheetId, edits, typed) {
      const sheet = sheetOf(sheetId);
      const [first] = edits;
      if (!typed || edits.length > 1 || !first) return edit(sheet, edits);
      if (!objection(workbench.book, sheet, first.row, first.column, first.text)) {
        return edit(sheet, edits);
      }
      void mayStay(sheet, first).then((stays) => stays && edit(sheet, edits));
    },
    paste(cells) {
      const { activeSheet: sheet } = workbench;
      const { row, column } = sheet.selection;
      const edits = cells.flatMap((line, down) =>
        line.map((text, right) => ({ row: row + down, column: column + right, text })),
      );
      if (edits.length === 0) return;
      edit(sheet, edits);
      workbench.excel.userSelect(sheet.name, block(edits).address);
      workbench.grid?.show(workbench.book);
    },
    retype(sheetId, edits) {
      write(sheetOf(sheetId), edits);
    },
    editing(isEditing) {
      if (isEditing) workbench.excel.faults.beginCellEdit();
      else workbench.excel.faults.endCellEdit();
    },
    select(sheetId, area) {
      workbench.excel.userSelect(sheetOf(sheetId).name, addressOf(area));
    },
    click(sheetId, row, column) {
      const target = linkTarget(workbench.book, sheetOf(sheetId), row, column);
      const { sheet, address: local } = splitAddress(target ?? "");
      if (sheet !== null) attempt(() => workbench.excel.userSelect(sheet, local));
    },
    activate(sheetId) {
      workbench.excel.userActivate(sheetOf(sheetId).name);
    },
    addSheet: () => tell(notOffered),
    deleteSheet: (sheetId) => attempt(() => workbench.excel.userDeleteSheet(sheetOf(sheetId).name)),
    renameSheet: (sheetId, name) =>
      attempt(() => workbench.excel.userRenameSheet(sheetOf(sheetId).name, name)),
    setColumnWidths(sheetId, widths) {
      layOut(sheetOf(sheetId), "columns", (columns) => {
        for (const [column, width] of widths)
          columns.set(column, { ...columns.get(column), width });
      });
    },
    setRowHeights(sheetId, heights) {
      layOut(sheetOf(sheetId), "rows", (rows) => {
        for (const [row, height] of heights) rows.set(row, { ...rows.get(row), height });
      });
    },
    setColumnsHidden(sheetId, hiddenColumns, hidden) {
      layOut(sheetOf(sheetId), "columns", (columns) => {
        for (const column of hiddenColumns) columns.set(column, { ...columns.get(column), hidden });
      });
    },
    setRowsHidden(sheetId, hiddenRows, hidden) {
      layOut(sheetOf(sheetId), "rows", (rows) => {
        for (const row of hiddenRows) rows.set(row, { ...rows.get(row), hidden });
      });
    },
    notOffered: () => tell(notOffered),
  };

  function layOut<Lines extends "columns" | "rows">(
    sheet: Sheet,
    lines: Lines,
    change: (lines: Sheet[Lines]) => void,
  ): void {
    const { protected: isOn, options } = sheet.protection;
    const allowed = lines === "columns" ? options.allowFormatColumns : options.allowFormatRows;
    if (isOn && !allowed) tell(isProtected);
    else change(sheet[lines]);
    workbench.excel.bookChanged();
  }
}

function textAt(sheet: Sheet, row: number, column: number): string {
  const cell: Cell | undefined = cellAt(sheet, row, column);
  return cell ? editText(cell, tableAt(sheet, row, column)?.name ?? null) : "";
}

/** Scattered edits as one block; cells between them are left as they are. */
function block(edits: Edit[]): { address: string; texts: TypedText[][] } {
  const rows = edits.map(({ row }) => row);
  const columns = edits.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const [bottom, right] = [Math.max(...rows), Math.max(...columns)];
  const texts: TypedText[][] = Array.from({ length: bottom - top + 1 }, () =>
    Array.from({ length: right - left + 1 }, () => null),
  );
  for (const { row, column, text } of edits) texts[row - top]![column - left] = text;
  const address = addressOf(areaOf(top, left, bottom - top + 1, right - left + 1));
  return { address, texts };
}
