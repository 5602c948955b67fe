import {
  CommandType,
  CustomCommandExecutionError,
  ICommandService,
  InterceptorEffectEnum,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  UniverInstanceType,
  type IRange,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import {
  BEFORE_CELL_EDIT,
  DeviceInputEventType,
  HoverManagerService,
  IEditorBridgeService,
  ILayoutService,
  INTERCEPTOR_POINT,
  SelectionMoveType,
  SheetInterceptorService,
  type ISetSelectionsOperationParams,
  type ISetWorksheetActiveOperationParams,
} from "@univerjs/preset-sheets-core";
import type { Area, Book, Sheet } from "../../book";
import { conditionalStyles } from "../../conditional";
import { CellWrites, type Edit } from "./cellWrites";
import { createUniver } from "./createUniver";
import { usualColumnWidth, usualRowHeight } from "./sheetSize";
import {
  emptyWorksheet,
  frameChanges,
  frameOf,
  headingSize,
  ShownCells,
  type Frame,
} from "./shownSheet";
import type { GridCell } from "./univerCell";
import { usualFonts } from "./univerStyle";
import { stopAndDo, type GridUser, type UniverCommand } from "./userActions";

/** What the grid shows of a sheet. */
interface ShownSheet {
  frame: Frame;
  cells: ShownCells;
  selection: Area;
}

export interface CellRect {
  left: number;
  top: number;
  width: number;
  height: number;
}

const unitId = "book";
/** Width of the scroll bar over the grid's right edge, in pixels. */
const scrollBar = 14;
const retype = "local-excel.command.retype";
/** Above Univer's own interceptors, which see what these make of a cell. */
const foremost = 1000;

/** The spreadsheet on the page: shows a book and hands on what the user does to it. */
export class Grid {
  private readonly univer: Univer;
  private readonly sheets = new Map<string, ShownSheet>();
  private book: Book | null = null;
  /** While the grid itself is brought up to date, Univer's changes are ours, not the user's. */
  private updating = false;
  private writes: CellWrites | null = null;
  private pushUndo: IUndoRedoService["pushUndoRedo"] | null = null;
  /** Stands in for the selected cell's content while the editor reads it. */
  private textToEdit: string | null = null;

  constructor(
    private readonly container: HTMLElement,
    private readonly user: GridUser,
  ) {
    this.univer = createUniver(container);
  }

  /** Of the grid's element, in pixels. */
  get width(): number {
    return this.container.clientWidth;
  }
  get height(): number {
    return this.container.clientHeight;
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

  /** Lets the user take an entry back: what stood there is typed again. */
  rememberEdit(sheetId: string, before: Edit[], after: Edit[]): void {
    this.pushUndo?.({
      unitID: unitId,
      undoMutations: [{ id: retype, params: { sheetId, edits: before } }],
      redoMutations: [{ id: retype, params: { sheetId, edits: after } }],
    });
  }

  /** Where the selected cell is in the grid's element, in pixels; null when it is out of sight. */
  cellRect(): CellRect | null {
    const editor = this.get(IEditorBridgeService);
    editor.refreshEditCellPosition();
    const layout = editor.getEditCellLayout();
    const place = editor.getEditLocation();
    if (!layout || !place || !this.sheets.has(place.sheetId)) return null;
    const { startX, startY, endX, endY } = layout.position;
    const canvas = this.container.querySelector(`canvas[id$="${unitId}"]`)!.getBoundingClientRect();
    const covered = this.frozenSize(this.sheets.get(place.sheetId)!, place, layout.scaleX);
    const isHidden = endX <= startX || endY <= startY;
    const isInSight =
      !isHidden &&
      startX >= covered.width - 1 &&
      startY >= covered.height - 1 &&
      startX < canvas.width &&
      endY <= canvas.height;
    if (!isInSight) return null;
    const container = this.container.getBoundingClientRect();
    const left = startX + canvas.left - container.left;
    const top = startY + canvas.top - container.top;
    return { left, top, width: endX - startX, height: endY - startY };
  }

  /** What covers a cell that is scrolled away: the headings, and the frozen part if it is not in it. */
  private frozenSize({ frame }: ShownSheet, cell: { row: number; column: number }, zoom: number) {
    let { width, height } = headingSize;
    const { xSplit, ySplit } = frame.freeze;
    for (let column = 0; cell.column >= xSplit && column < xSplit; column++) {
      const { w = usualColumnWidth, hd } = frame.columnData[column] ?? {};
      if (!hd) width += w;
    }
    for (let row = 0; cell.row >= ySplit && row < ySplit; row++) {
      const { h = usualRowHeight, hd } = frame.rowData[row] ?? {};
      if (!hd) height += h;
    }
    return { width: width * zoom, height: height * zoom };
  }

  /** Calls after all that may have moved the selected cell. Returns the function that ends it. */
  onMove(listener: () => void): () => void {
    const moves = new Set([
      ...["scroll", "zoom-ratio", "selections", "worksheet-active"].map(
        (w) => `sheet.operation.set-${w}`,
      ),
    ]);
    const subscription = this.get(ICommandService).onCommandExecuted(({ id }) => {
      if (moves.has(id) || id.startsWith("sheet.mutation.")) setTimeout(listener);
    });
    return () => subscription.dispose();
  }

  /** Opens the selected cell with a text in it, to be mended. */
  editAgain(text: string): void {
    this.textToEdit = text;
    this.get(IEditorBridgeService).refreshEditCellState();
    this.textToEdit = null;
    this.setEditing(true);
  }

  /** Puts down what is being typed, as a click elsewhere in Excel does. */
  endEditing(): void {
    if (this.get(IEditorBridgeService).isVisible().visible) this.setEditing(false);
    this.writes?.flush();
  }

  /** Lets the keyboard work in the grid, and forgets what it brought to a cell that stays shut. */
  focus(): void {
    const editor = this.get(IEditorBridgeService);
    if (!editor.isVisible().visible) editor.refreshEditCellState();
    this.get(ILayoutService).focus();
  }

  private setEditing(visible: boolean): void {
    this.execute("sheet.operation.set-cell-edit-visible", {
      visible,
      unitId,
      eventType: DeviceInputEventType.Dblclick,
    });
  }

  /** After the add-in has written, as in Excel below ExcelApi 1.19. */
  forgetEdits(): void {
    this.get(IUndoRedoService).clearUndoRedo(unitId);
  }

  private get get() {
    const injector = this.univer.__getInjector();
    return injector.get.bind(injector) as typeof injector.get;
  }

  private get workbook(): Workbook {
    return this.get(IUniverInstanceService).getUnit<Workbook>(unitId)!;
  }

  private open(book: Book): void {
    const isFirst = this.book === null;
    if (!isFirst) this.get(IUniverInstanceService).disposeUnit(unitId);
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
    if (isFirst) {
      this.showTexts();
      this.listen();
    }
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
    this.execute("sheet.operation.set-worksheet-active", { unitId, subUnitId: sheetId });
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
      this.execute("sheet.command.scroll-to-cell", { range: rangeOf(sheet.selection) });
      this.revealSelected();
    }
    // The formula bar keeps what it read when the cell was selected.
    const editor = this.get(IEditorBridgeService);
    if (changes && !editor.isVisible().visible) editor.refreshEditCellState();
  }

  /** Univer is content with a cell that is half in sight. */
  private revealSelected(): void {
    const rect = this.cellRect();
    if (!rect) return;
    const beyond = rect.left + rect.width - (this.width - scrollBar);
    const offsetX = Math.min(rect.left, beyond) / this.workbook.getActiveSheet().getZoomRatio();
    if (offsetX <= 0) return;
    void this.get(ICommandService).executeCommand("sheet.command.set-scroll-relative", { offsetX });
  }

  private select(sheet: Sheet): void {
    const { selection } = sheet;
    this.sheets.get(sheet.id)!.selection = selection;
    const range = rangeOf(selection);
    const { startRow, startColumn } = range;
    const primary = {
      ...{ startRow, startColumn, endRow: startRow, endColumn: startColumn },
      ...{
        actualRow: startRow,
        actualColumn: startColumn,
        isMerged: false,
        isMergedMainCell: false,
      },
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
    this.get(ICommandService).syncExecuteCommand(id, params, { onlyLocal: true });
  }

  /** Draws each cell's shown text in place of its content, and edits its content. */
  private showTexts(): void {
    const interceptors = this.get(SheetInterceptorService);
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value,
      priority: foremost,
      handler(cell, _location, next) {
        const shown = (cell as Partial<GridCell> | null)?.custom?.shown;
        return next(shown === undefined ? cell : { ...cell, v: shown });
      },
    });
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: foremost,
      handler: (cell, { origin }, next) =>
        this.textToEdit === null
          ? next(cell && { ...cell, v: origin?.v })
          : next({ ...cell, v: this.textToEdit, f: null }),
    });
  }

  private listen(): void {
    const commands = this.get(ICommandService);
    commands.registerCommand({
      id: retype,
      type: CommandType.COMMAND,
      handler: (_accessor, params: { sheetId: string; edits: Edit[] }) => {
        this.user.retype(params.sheetId, params.edits);
        return true;
      },
    });
    this.writes = new CellWrites(
      commands,
      () => this.updating,
      (sheetId, edits, typed) => this.user.edit(sheetId, edits, typed),
    );
    // Only what came into the book can be taken back, not what Univer believes to have written.
    const undo = this.get(IUndoRedoService);
    const push = undo.pushUndoRedo.bind(undo);
    this.pushUndo = push;
    undo.pushUndoRedo = (item) => item.unitID === unitId || push(item);
    commands.beforeCommandExecuted((command) => {
      if (this.updating) return;
      if (this.isRefusedEdit(command) || stopAndDo(command, this.user)) throw new Stopped();
    });
    this.get(HoverManagerService).currentClickedCell$.subscribe(({ location }) => {
      const { subUnitId, row, col } = location;
      if (location.unitId === unitId) this.user.click(subUnitId, row, col);
    });
    this.get(IEditorBridgeService).visible$.subscribe(({ visible }) => this.user.editing(visible));
    commands.onCommandExecuted(({ id, params }) => {
      if (this.updating) return;
      if (id === "sheet.operation.set-worksheet-active") {
        this.user.activate((params as ISetWorksheetActiveOperationParams).subUnitId);
      }
      if (id === "sheet.operation.set-selections") {
        this.userSelected(params as ISetSelectionsOperationParams);
      }
    });
  }

  private isRefusedEdit({ id, params }: UniverCommand): boolean {
    if (id !== "sheet.operation.set-cell-edit-visible") return false;
    const editor = this.get(IEditorBridgeService);
    const place = editor.getEditLocation();
    if (!(params as { visible: boolean }).visible || !place) return false;
    if (this.user.mayEdit(place.sheetId, place.row, place.column)) return false;
    // The key that was to open the cell is in the formula bar by now.
    setTimeout(() => editor.refreshEditCellState());
    return true;
  }

  private userSelected({ subUnitId, selections, type }: ISetSelectionsOperationParams): void {
    const range = selections.at(-1)?.range;
    const shown = this.sheets.get(subUnitId);
    const underWay = type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING;
    if (!range || !shown || underWay) return;
    const area = areaOf(range);
    if (sameArea(area, shown.selection)) return;
    shown.selection = area;
    this.user.select(subUnitId, area);
    // By the keyboard or the name box; under the mouse the sheet stays where it is.
    if (type !== SelectionMoveType.MOVE_END) setTimeout(() => this.revealSelected());
  }
}

/** How Univer is told not to carry out a command. */
class Stopped extends CustomCommandExecutionError {
  constructor() {
    super("The local Excel does it instead.");
  }
}

const clearedCells = (cells: object) =>
  Object.fromEntries(
    Object.entries(cells).map(([row, inRow]) => [
      row,
      Object.fromEntries(Object.keys(inRow as object).map((column) => [column, null])),
    ]),
  );

function areaOf({ startRow, endRow, startColumn, endColumn }: IRange): Area {
  // A whole column or row comes without its other limits.
  const [row, lastRow] = Number.isNaN(startRow) ? [0, 1_048_575] : [startRow, endRow];
  const [column, lastColumn] = Number.isNaN(startColumn) ? [0, 16_383] : [startColumn, endColumn];
  return { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
}

const rangeOf = ({ row, column, rowCount, columnCount }: Area): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: row + rowCount - 1,
  endColumn: column + columnCount - 1,
});

const sameArea = (one: Area, other: Area): boolean =>
  one.row === other.row &&
  one.column === other.column &&
  one.rowCount === other.rowCount &&
  one.columnCount === other.columnCount;
