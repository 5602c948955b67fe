import { tablesOf, type Area, type Book, type Sheet, type Table } from "../book";
import { recalculate } from "../calc";
import type { Contrary } from "./contrary";
import { Events, EventType, workbookTarget, addin, type Actor } from "./events";
import { accessDenied } from "./hostError";
import { References } from "./wire/references";
import { addressOf, intersection } from "../area";
import type { CellRange } from "./edits/cellRange";

/** Cell values before and after, where one cell changed. */
export type ChangeDetails = {
  valueBefore: unknown;
  valueAfter: unknown;
  valueTypeBefore: string;
  valueTypeAfter: string;
};

/**
 * The open workbook as the host answers from it: the model, and what Excel keeps beside the file
 * while a workbook is open.
 */
export class Session {
  readonly events = new Events();
  readonly references = new References();
  /** Who is acting now. */
  actor: Actor = addin;
  /** Counts what was changed, so that others can tell whether anything was. */
  changeCount = 0;
  /** Sheets that the batch under way has made. */
  readonly addedInBatch = new Set<Sheet>();
  private stale = true;
  private suspended = false;

  constructor(
    readonly book: Book,
    readonly contrary: Contrary = new Set(),
    /** Opens a window for a file, null for an empty workbook; absent where there is none to open. */
    readonly openWindow?: (bytes: Uint8Array | null) => void,
  ) {}

  /** A client that connects anew knows nothing of the one before. */
  forgetClient(): void {
    this.events.clear();
    this.references.clear();
  }

  /** To be called by everything that changes the model. Formulas are recalculated when next read. */
  touch(): void {
    this.changeCount++;
    this.stale = true;
  }

  /** Before values are read. */
  bringUpToDate(): void {
    if (this.stale && !this.suspended && this.book.calculationMode !== "Manual") this.calculate();
  }

  calculate(): void {
    recalculate(this.book);
    this.stale = false;
    this.changeCount++;
  }

  suspendCalculation(): void {
    this.suspended = true;
  }

  endBatch(): void {
    this.suspended = false;
    this.addedInBatch.clear();
    this.bringUpToDate();
  }

  raise(type: number, targetId: string, args: () => Record<string, unknown>): void {
    this.events.raise(type, targetId, () => ({ source: this.actor.source, ...args() }));
  }

  /** Tells the sheet's and its tables' listeners that cells changed. */
  cellsChanged(range: CellRange, changeType: string, details?: () => ChangeDetails): void {
    const { sheet, area } = range;
    const args = () => ({
      changeType,
      worksheetId: sheet.id,
      address: addressOf(area),
      shiftDirection: "None",
      triggerSource: this.actor.triggerSource,
      referenceId: this.references.keep(range.copy()),
      ...details?.(),
    });
    this.raise(EventType.worksheetChanged, sheet.id, args);
    this.raise(EventType.worksheetChanged, workbookTarget, args);
    for (const table of sheet.tables) {
      const changed = intersection(table.area, area);
      if (!changed) continue;
      const ofTable = () => ({ ...args(), tableId: table.id, address: addressOf(changed) });
      this.raise(EventType.tableChanged, table.id, ofTable);
      this.raise(EventType.tableChanged, workbookTarget, ofTable);
    }
  }

  activate(sheet: Sheet): void {
    const before = this.book.activeSheetId;
    if (before === sheet.id) return;
    this.book.activeSheetId = sheet.id;
    this.changeCount++;
    for (const target of [before, workbookTarget]) {
      this.raise(EventType.worksheetDeactivated, target, () => ({ worksheetId: before }));
    }
    for (const target of [sheet.id, workbookTarget]) {
      this.raise(EventType.worksheetActivated, target, () => ({ worksheetId: sheet.id }));
    }
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    sheet.selection = area;
    this.changeCount++;
    for (const target of [sheet.id, workbookTarget]) {
      this.raise(EventType.worksheetSelectionChanged, target, () => ({
        worksheetId: sheet.id,
        address: addressOf(area),
      }));
    }
  }

  sheetAdded(sheet: Sheet): void {
    this.touch();
    this.raise(EventType.worksheetAdded, workbookTarget, () => ({ worksheetId: sheet.id }));
  }

  sheetDeleted(sheet: Sheet): void {
    this.touch();
    this.raise(EventType.worksheetDeleted, workbookTarget, () => ({ worksheetId: sheet.id }));
  }

  activeSheet(): Sheet {
    return this.sheetById(this.book.activeSheetId) ?? this.book.sheets[0]!;
  }

  /** @throws AccessDenied where the workbook's structure is protected */
  mayChangeStructure(): void {
    if (this.book.structure.protected) throw accessDenied();
  }

  sheetById(id: string): Sheet | undefined {
    return this.book.sheets.find((sheet) => sheet.id === id);
  }

  /** A chart or macro sheet may have it, which is no worksheet (office-js #2444). */
  isSheetNameTaken(name: string): boolean {
    const others = this.contrary.has("hidesOtherSheets") ? (this.book.otherSheets ?? []) : [];
    return (
      this.sheetNamed(name) !== undefined ||
      others.some((other) => other.toLowerCase() === name.toLowerCase())
    );
  }

  sheetNamed(name: string): Sheet | undefined {
    return this.book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  tables(): { sheet: Sheet; table: Table }[] {
    return tablesOf(this.book);
  }

  tableNamed(name: string): { sheet: Sheet; table: Table } | undefined {
    return this.tables().find(({ table }) => table.name.toLowerCase() === name.toLowerCase());
  }

  /** Numbers in the ids of all charts. */
  chartNumbers(): number[] {
    const charts = this.book.sheets.flatMap((sheet) => sheet.charts);
    return charts.map(({ id }) => Number(/\d+/.exec(id)?.[0] ?? 0));
  }

  /** Names a new table or workbook name must not have. */
  takenNames(): string[] {
    return [...this.tables().map(({ table }) => table.name), ...this.book.names.map((n) => n.name)];
  }
}

/** What stands for an object that is there once for the workbook. */
export interface OfSession {
  session: Session;
}

/** What stands for an object that is there once for a sheet. */
export interface OfSheet {
  session: Session;
  sheet: Sheet;
}
