import { tablesOf, type Sheet } from "../book";
import type { CellRange } from "./edits/cellRange";
import type { Actor } from "./events";
import { filterRows } from "./classes/filter";
import { HostError } from "./hostError";
import { resolveRange } from "./edits/resolve";
import { copySheet, deleteSheet, renameSheet } from "./edits/sheets";
import { typeValues } from "./edits/writing";
import type { Session } from "./session";

/** Excel's refusal of what a user tried. */
export class EditRefused extends Error {
  constructor(
    /** `protected`: a locked cell or a protected structure; `invalid`: Excel cannot do that at all. */
    readonly reason: "protected" | "invalid",
    message: string,
  ) {
    super(message);
    this.name = "EditRefused";
  }
}

export type TypedText = string | number | boolean | null;

/** What people do in the workbook beside the add-in. */
export class UserActions {
  constructor(
    private readonly session: Session,
    private readonly actor: Actor,
    /** Called after each action, to deliver its events. */
    private readonly done: () => void,
  ) {}

  /**
   * Types into cells: one text for all of them, or a block of the range's size in which `null` leaves
   * a cell. Data validation is not asked, as in a paste.
   *
   * @throws EditRefused where a cell is locked on a protected sheet
   */
  edit(sheetName: string, address: string, typed: TypedText | readonly TypedText[][]): void {
    this.act(() => typeValues(this.range(sheetName, address), typed));
  }

  activate(sheetName: string): void {
    this.act(() => this.session.activate(this.sheet(sheetName)));
  }

  select(sheetName: string, address: string): void {
    this.act(() => {
      const { sheet, area } = this.range(sheetName, address);
      this.session.select(sheet, area);
    });
  }

  /** Filters a table by a column: only rows that show one of these texts in it stay in sight. */
  filter(tableName: string, header: string, texts: readonly string[]): void {
    this.act(() => {
      const { session } = this;
      const found = tablesOf(session.book).find(({ table }) => table.name === tableName);
      const index = found?.table.columns.findIndex(({ name }) => name === header) ?? -1;
      if (!found || index < 0) throw new EditRefused("invalid", `「${header}」の列はありません。`);
      filterRows({ session, ...found }, index, texts);
    });
  }

  deleteSheet(sheetName: string): void {
    this.act(() => deleteSheet(this.session, this.sheet(sheetName)));
  }

  renameSheet(sheetName: string, newName: string): void {
    this.act(() => renameSheet(this.session, this.sheet(sheetName), newName));
  }

  /** Returns the copy's name. */
  copySheet(sheetName: string): string {
    return this.act(() => copySheet(this.session, this.sheet(sheetName), "End").name);
  }

  private act<T>(action: () => T): T {
    const { session } = this;
    const before = session.actor;
    session.actor = this.actor;
    try {
      const result = action();
      session.bringUpToDate();
      return result;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      throw error.code === "AccessDenied"
        ? new EditRefused("protected", "変更しようとしているセルやシートは保護されています。")
        : new EditRefused("invalid", error.message);
    } finally {
      session.actor = before;
      this.done();
    }
  }

  private sheet(name: string): Sheet {
    const sheet = this.session.sheetNamed(name);
    if (!sheet) throw new EditRefused("invalid", `シート「${name}」はありません。`);
    return sheet;
  }

  private range(sheetName: string, address: string): CellRange {
    return resolveRange(this.session, this.sheet(sheetName), address);
  }
}
