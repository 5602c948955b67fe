import {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  UniverInstanceType,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import {
  SheetsScrollRenderController,
  type ISetSelectionsOperationParams,
} from "@univerjs/preset-sheets-core";
import type { Area, Book, Sheet } from "../../book";
import { conditionalStyles } from "../../calc";
import { sameArea } from "../../area";
import { createUniver } from "./createUniver";
import { GridGeometry, type GridRect } from "./gridGeometry";
import { GridInput } from "./gridInput";
import { rangeOf } from "./ranges";
import { emptyWorksheet, frameChanges, frameOf, ShownCells, type Frame } from "./shownSheet";
import { usualFonts } from "./univerStyle";
import type { GridUser } from "./userActions";

/** What the grid shows of a sheet. */
interface ShownSheet {
  frame: Frame;
  cells: ShownCells;
  selection: Area;
}

const unitId = "book";
const activation = "sheet.operation.set-worksheet-active";
/** Univer's operations after which cells are elsewhere on the screen. */
const moving = new Set([
  "sheet.operation.set-scroll",
  "sheet.operation.set-zoom-ratio",
  "sheet.operation.set-selections",
  activation,
]);

/** The spreadsheet on the page: shows a book and hands on what the user does to it. */
export class Grid {
  readonly geometry: GridGeometry;
  private readonly univer: Univer;
  private readonly sheets = new Map<string, ShownSheet>();
  private book: Book | null = null;
  /** While the grid itself is brought up to date, Univer's changes are ours, not the user's. */
  private updating = false;
  private userInput: GridInput | null = null;

  constructor(
    private readonly container: HTMLElement,
    private readonly user: GridUser,
  ) {
    this.univer = createUniver(container);
    this.geometry = new GridGeometry(container, this.univer.__getInjector(), unitId);
    // Univer scrolls to a cell whenever one is edited or moved to. Its way is content with half of it,
    // and where columns are hidden behind the frozen ones it scrolls away what was in sight.
    Object.assign(SheetsScrollRenderController.prototype, {
      _scrollToCell: (row: number, column: number) => this.reveal({ row, column }),
    });
  }

  /** Shows a book, or what has changed in it since. */
  show(book: Book): void {
    this.updating = true;
    try {
      if (book !== this.book) this.open(book);
      this.updateSheets(book);
      this.updateActiveSheet(book);
    } finally {
      this.updating = false;
    }
  }

  /** Where the selected cell is; null when it is out of sight. */
  selectedRect(): GridRect | null {
    const shown = this.shownSheet;
    return (
      shown && this.geometry.rectInSight(shown.frame, shown.selection.row, shown.selection.column)
    );
  }

  /** Where cells of the sheet in sight are, and where they are seen as long as they scroll. */
  placeOf(area: Area): { rect: GridRect; within: GridRect } | null {
    const shown = this.shownSheet;
    if (!shown) return null;
    const { frame } = shown;
    return {
      rect: this.geometry.rectOf(frame, area),
      within: this.geometry.scrolledPart(frame),
    };
  }

  /** What the user does; there from the first book on. */
  get input(): GridInput {
    return this.userInput!;
  }

  private get shownSheet(): ShownSheet | null {
    return this.sheets.get(this.book?.activeSheetId ?? "") ?? null;
  }

  /** Calls after all that may have moved cells on the screen. Returns the function that ends it. */
  onMove(listener: () => void): () => void {
    const later = () => setTimeout(listener);
    const subscription = this.get(ICommandService).onCommandExecuted(({ id }) => {
      if (moving.has(id) || id.startsWith("sheet.mutation.")) later();
    });
    const resize = new ResizeObserver(later);
    resize.observe(this.container);
    return () => {
      subscription.dispose();
      resize.disconnect();
    };
  }

  private get get() {
    const injector = this.univer.__getInjector();
    return injector.get.bind(injector) as typeof injector.get;
  }

  private get workbook(): Workbook {
    return this.get(IUniverInstanceService).getUnit<Workbook>(unitId)!;
  }

  private open(book: Book): void {
    if (this.book) this.get(IUniverInstanceService).disposeUnit(unitId);
    this.book = book;
    this.sheets.clear();
    const sheets = book.sheets.map((sheet) => emptyWorksheet(sheet.id, this.remember(sheet).frame));
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: unitId,
      name: book.name,
      appVersion: "",
      locale: LocaleType.JA_JP,
      styles: {},
      defaultStyle: { ff: usualFonts, fs: 11 },
      sheetOrder: sheets.map(({ id }) => id),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    });
    // Univer's services stand only once there is a workbook.
    this.userInput ??= new GridInput(this.univer.__getInjector(), {
      unitId,
      user: this.user,
      isUpdating: () => this.updating,
      onSelect: (sheetId, area, byMouse) => this.selected(sheetId, area, byMouse),
    });
    for (const sheet of book.sheets) this.select(sheet);
  }

  private remember(sheet: Sheet): ShownSheet {
    const shown = {
      frame: frameOf(sheet),
      cells: new ShownCells(),
      selection: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
    };
    this.sheets.set(sheet.id, shown);
    return shown;
  }

  private updateSheets(book: Book): void {
    book.sheets.forEach((sheet, index) => {
      if (this.sheets.has(sheet.id)) return;
      const { frame } = this.remember(sheet);
      this.mutate("insert-sheet", { index, sheet: emptyWorksheet(sheet.id, frame) });
      this.select(sheet);
    });
    this.activate(book.activeSheetId);
    for (const [id, { frame }] of this.sheets) {
      if (book.sheets.some((sheet) => sheet.id === id)) continue;
      this.sheets.delete(id);
      this.mutate("remove-sheet", { subUnitId: id, subUnitName: frame.name });
    }
    book.sheets.forEach((sheet, index) => {
      const order = this.workbook.getSheetOrders();
      if (order[index] !== sheet.id) {
        const fromOrder = order.indexOf(sheet.id);
        this.mutate("set-worksheet-order", { subUnitId: sheet.id, fromOrder, toOrder: index });
      }
      const shown = this.sheets.get(sheet.id)!;
      const frame = frameOf(sheet);
      for (const { name, params } of frameChanges(shown.frame, frame)) {
        this.mutate(name, { subUnitId: sheet.id, ...params });
      }
      shown.frame = frame;
    });
  }

  private activate(sheetId: string): void {
    if (this.workbook.getActiveSheet().getSheetId() === sheetId) return;
    this.execute(activation, { unitId, subUnitId: sheetId });
  }

  /** Cells are drawn for the sheet in sight only; the others follow when they are looked at. */
  private updateActiveSheet(book: Book): void {
    const sheet = book.sheets.find(({ id }) => id === book.activeSheetId)!;
    const shown = this.sheets.get(sheet.id)!;
    const changes = shown.cells.changes(sheet, conditionalStyles(book, sheet));
    if (changes) {
      const subUnitId = sheet.id;
      // Univer adds a new look to the old one, so the old one goes first.
      const cleared = clearedCells(changes);
      this.mutate("set-range-values", { subUnitId, cellValue: cleared });
      this.mutate("set-range-values", { subUnitId, cellValue: changes });
    }
    if (!sameArea(sheet.selection, shown.selection)) {
      this.select(sheet);
      this.revealSelected();
    }
    if (changes) this.input.readSelected();
  }

  /** Scrolls no further than the selected cell needs to be in sight, hidden columns counted as none. */
  private reveal({ row, column }: Pick<Area, "row" | "column">): void {
    const frame = this.shownSheet?.frame;
    if (!frame) return;
    const offset = this.geometry.outOfSight(frame, row, column);
    if (offset.offsetX === 0 && offset.offsetY === 0) return;
    void this.get(ICommandService).executeCommand("sheet.command.set-scroll-relative", offset);
  }

  private revealSelected(): void {
    const shown = this.shownSheet;
    if (shown) this.reveal(shown.selection);
  }

  private selected(sheetId: string, area: Area, byMouse: boolean): void {
    const shown = this.sheets.get(sheetId);
    if (!shown || sameArea(area, shown.selection)) return;
    shown.selection = area;
    this.user.select(sheetId, area);
    if (!byMouse) setTimeout(() => this.revealSelected());
  }

  private select(sheet: Sheet): void {
    const { selection } = sheet;
    this.sheets.get(sheet.id)!.selection = selection;
    const range = rangeOf(selection);
    const { startRow, startColumn } = range;
    const primary = {
      startRow,
      startColumn,
      endRow: startRow,
      endColumn: startColumn,
      actualRow: startRow,
      actualColumn: startColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    const params: ISetSelectionsOperationParams = {
      unitId,
      subUnitId: sheet.id,
      selections: [{ range, primary, style: null }],
    };
    this.execute("sheet.operation.set-selections", params);
  }

  private mutate(name: string, params: object): void {
    this.execute(`sheet.mutation.${name}`, { unitId, ...params });
  }

  private execute(id: string, params: object): void {
    // As of a colleague's change: of the user's own, Univer brings a sheet that is inserted, shown or
    // selected on to the front, some time later and for a user's wish to see it.
    const fromCollab = id !== activation;
    this.get(ICommandService).syncExecuteCommand(id, params, { onlyLocal: true, fromCollab });
  }
}

const clearedCells = (cells: object) =>
  Object.fromEntries(
    Object.entries(cells).map(([row, inRow]) => [
      row,
      Object.fromEntries(Object.keys(inRow as object).map((column) => [column, null])),
    ]),
  );
