import {
  CommandType,
  CustomCommandExecutionError,
  ICommandService,
  InterceptorEffectEnum,
  IUndoRedoService,
  type Injector,
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
import type { Area } from "../../book";
import { CellWrites, type Edit } from "./cellWrites";
import { pastedCells, type Clipboard } from "./pastedCells";
import { areaOf } from "./ranges";
import type { GridCell } from "./univerCell";
import { stopAndDo, type GridUser, type UniverCommand } from "./userActions";

const retype = "local-excel.command.retype";
/** Above Univer's own interceptors, which see what these make of a cell. */
const foremost = 1000;

const pasteByKey = "sheet.command.paste-by-short-key";

export interface GridInputOptions {
  unitId: string;
  user: GridUser;
  /** Whether Univer is being brought up to date: what it does then is not the user's doing. */
  isUpdating(): boolean;
  /** @param byMouse whether the mouse did it, which stays over what it selected */
  onSelect(sheetId: string, area: Area, byMouse: boolean): void;
}

/** What the user does in Univer: typing, selecting, taking back. */
export class GridInput {
  private readonly writes: CellWrites;
  private readonly pushUndo: IUndoRedoService["pushUndoRedo"];
  /** Stands in for the selected cell's content while the editor reads it. */
  private textToEdit: string | null = null;

  /** Univer's services must stand: there is a workbook. */
  constructor(
    private readonly injector: Injector,
    private readonly options: GridInputOptions,
  ) {
    const { user, unitId } = options;
    this.writes = new CellWrites(
      this.commands,
      () => options.isUpdating(),
      (sheetId, edits, typed) => user.edit(sheetId, edits, typed),
    );
    // Only what came into the book can be taken back, not what Univer believes to have written.
    const undo = injector.get(IUndoRedoService);
    const push = undo.pushUndoRedo.bind(undo);
    this.pushUndo = push;
    undo.pushUndoRedo = (item) => item.unitID === unitId || push(item);
    this.showTexts();
    this.listen();
  }

  /** Lets the user take an entry back: what stood there is typed again. */
  rememberEdit(sheetId: string, before: Edit[], after: Edit[]): void {
    this.pushUndo({
      unitID: this.options.unitId,
      undoMutations: [{ id: retype, params: { sheetId, edits: before } }],
      redoMutations: [{ id: retype, params: { sheetId, edits: after } }],
    });
  }

  /** After the add-in has written, as in Excel below ExcelApi 1.19. */
  forgetEdits(): void {
    this.injector.get(IUndoRedoService).clearUndoRedo(this.options.unitId);
  }

  /** Opens the selected cell with a text in it, to be mended. */
  editAgain(text: string): void {
    this.textToEdit = text;
    this.editor.refreshEditCellState();
    this.textToEdit = null;
    this.setEditing(true);
  }

  /** Puts down what is being typed, as a click elsewhere in Excel does. */
  endEditing(): void {
    if (this.editor.isVisible().visible) this.setEditing(false);
    this.writes.flush();
  }

  /** Lets the keyboard work in the grid, and forgets what it brought to a cell that stays shut. */
  focus(): void {
    this.readSelected();
    this.injector.get(ILayoutService).focus();
  }

  /** The formula bar keeps what it read when the cell was selected, until told to read again. */
  readSelected(): void {
    if (!this.editor.isVisible().visible) this.editor.refreshEditCellState();
  }

  private get commands(): ICommandService {
    return this.injector.get(ICommandService);
  }

  private get editor(): IEditorBridgeService {
    return this.injector.get(IEditorBridgeService);
  }

  private setEditing(visible: boolean): void {
    this.commands.syncExecuteCommand("sheet.operation.set-cell-edit-visible", {
      visible,
      unitId: this.options.unitId,
      eventType: DeviceInputEventType.Dblclick,
    });
  }

  /** Draws each cell's shown text in place of its content, and edits its content. */
  private showTexts(): void {
    const interceptors = this.injector.get(SheetInterceptorService);
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
    const { user, unitId, isUpdating } = this.options;
    this.commands.registerCommand({
      id: retype,
      type: CommandType.COMMAND,
      handler: (_accessor, params: { sheetId: string; edits: Edit[] }) => {
        user.retype(params.sheetId, params.edits);
        return true;
      },
    });
    this.commands.beforeCommandExecuted((command) => {
      if (isUpdating()) return;
      const pasted = command.id === pasteByKey ? pastedCells(command.params as Clipboard) : null;
      if (pasted) {
        user.paste(pasted);
        throw new Stopped();
      }
      if (this.isRefusedEdit(command) || stopAndDo(command, user)) throw new Stopped();
    });
    this.commands.onCommandExecuted(({ id, params }) => {
      if (isUpdating()) return;
      if (id === "sheet.operation.set-worksheet-active") {
        user.activate((params as ISetWorksheetActiveOperationParams).subUnitId);
      }
      if (id === "sheet.operation.set-selections") {
        this.selected(params as ISetSelectionsOperationParams);
      }
    });
    this.injector.get(HoverManagerService).currentClickedCell$.subscribe(({ location }) => {
      const { subUnitId, row, col } = location;
      if (location.unitId === unitId) user.click(subUnitId, row, col);
    });
    this.editor.visible$.subscribe(({ visible }) => user.editing(visible));
  }

  private isRefusedEdit({ id, params }: UniverCommand): boolean {
    if (id !== "sheet.operation.set-cell-edit-visible") return false;
    const place = this.editor.getEditLocation();
    if (!(params as { visible: boolean }).visible || !place) return false;
    if (this.options.user.mayEdit(place.sheetId, place.row, place.column)) return false;
    // The key that was to open the cell is in the formula bar by now.
    setTimeout(() => this.readSelected());
    return true;
  }

  private selected({ subUnitId, selections, type }: ISetSelectionsOperationParams): void {
    const range = selections.at(-1)?.range;
    const isUnderWay = type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING;
    if (!range || isUnderWay) return;
    this.options.onSelect(subUnitId, areaOf(range), type === SelectionMoveType.MOVE_END);
  }
}

/** How Univer is told not to carry out a command. */
class Stopped extends CustomCommandExecutionError {
  constructor() {
    super("The local Excel does it instead.");
  }
}
