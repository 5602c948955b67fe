import { cellAt, newBook, type Book, type Sheet } from "../book";
import { cellText } from "../display";
import { LocalExcel } from "../host/localExcel";
import { openXlsx, saveXlsx, UnreadableWorkbook, UnsavableWorkbook } from "../xlsx";
import { download } from "./download";
import type { Grid } from "./grid/grid";
import { gridUser } from "./gridUser";
import { Meter, nothing, type Consumption } from "./meter";
import { usualLook, type OfficeLook } from "./officeLook";
import { paneBridge } from "./pane";
import { OtherWindows, type GivenWorkbook } from "./otherWindows";
import type { WindowsHost } from "./officeHost";

/** A message that waits for an answer. */
export interface Message {
  title: string;
  text: string;
  /** The first is the one that Enter presses, the last the one that Escape presses. */
  buttons: string[];
  answer(button: string): void;
}

/** What the page around the grid shows. */
export interface WorkbenchState {
  fileName: string;
  paneShown: boolean;
  /** Raised to load the pane anew: another workbook has another pane. */
  paneLoad: number;
  message: Message | null;
  consumption: { last: Consumption; total: Consumption };
  latencyMs: number;
  look: OfficeLook;
  hostErrors: string[];
}

/** Excel's window, so to speak: the open workbook, the grid that shows it and the pane beside. */
export class Workbench {
  readonly windows = new OtherWindows();
  excel = this.newExcel(newBook(), 0);
  /** What the user does in the grid. */
  readonly user = gridUser(this);
  grid: Grid | null = null;
  /** Whether something was changed since the workbook was made, opened or saved. */
  hasUnsavedWork = false;
  private meter = new Meter(this.excel.traffic);
  private host: WindowsHost | null = null;
  private readonly listeners = new Set<() => void>();
  private isShowing = false;
  private current: WorkbenchState = {
    fileName: this.excel.book.name,
    paneShown: true,
    paneLoad: 0,
    message: null,
    consumption: { last: nothing, total: nothing },
    latencyMs: 0,
    look: usualLook,
    hostErrors: [],
  };

  constructor() {
    this.follow();
  }

  get state(): WorkbenchState {
    return this.current;
  }

  get book(): Book {
    return this.excel.book;
  }

  get activeSheet(): Sheet {
    return this.book.sheets.find(({ id }) => id === this.book.activeSheetId)!;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  showGrid(grid: Grid): void {
    this.grid = grid;
    grid.show(this.book);
  }

  /** Takes the other end of the pane's wire; called when the pane's document has loaded. */
  connectPane(host: WindowsHost): void {
    this.host = host;
    const { documentCopies } = this.excel;
    host.execute = documentCopies.execute.bind(documentCopies);
    this.excel.attach(
      paneBridge(host, {
        onShow: (paneShown) => this.set({ paneShown }),
        onAnswer: () => this.readMeter(),
      }),
    );
  }

  showPane(paneShown: boolean): void {
    this.set({ paneShown });
  }

  /** Presses a ribbon button that calls a function of the add-in. */
  runCommand(functionName: string): void {
    this.grid?.input.endEditing();
    this.beginOperation();
    this.host?.runCommand(functionName);
  }

  /** Of which the status bar tells what it costs. */
  beginOperation(): void {
    this.meter.begin();
    this.readMeter();
  }

  setLatency(latencyMs: number): void {
    this.excel.latencyMs = latencyMs;
    this.set({ latencyMs });
  }

  /** A theme is told when the pane asks; a language only to a pane that starts, as Excel itself does. */
  setLook(change: Partial<OfficeLook>): void {
    const { look, paneLoad } = this.current;
    this.set({ look: { ...look, ...change }, paneLoad: paneLoad + (change.language ? 1 : 0) });
  }

  /** What a cell of the active sheet shows. */
  shownText(row: number, column: number): string {
    return cellText(cellAt(this.activeSheet, row, column));
  }

  /** Types a list's entry into a cell of the active sheet. */
  choose(row: number, column: number, text: string): void {
    this.user.edit(this.activeSheet.id, [{ row, column, text }], false);
  }

  async newFile(): Promise<void> {
    if (await this.mayReplace()) this.openBook(newBook());
  }

  /** Shows what this window was opened for, instead of an empty workbook. */
  async showGiven({ name, bytes }: GivenWorkbook): Promise<void> {
    // Of the window that opened this one, and its realm.
    if (bytes) this.openBook(await openXlsx(new Uint8Array(bytes), name));
    else this.openBook({ ...newBook(), name });
  }

  async openFile(file: File): Promise<void> {
    if (!(await this.mayReplace())) return;
    try {
      this.openBook(await openXlsx(new Uint8Array(await file.arrayBuffer()), file.name));
    } catch (error) {
      if (!(error instanceof UnreadableWorkbook)) throw error;
      await this.tell(error.message);
    }
  }

  /** Whether it was saved; what stands in the way is told. */
  async saveFile(): Promise<boolean> {
    this.grid?.input.endEditing();
    try {
      download(await saveXlsx(this.book), this.current.fileName);
      this.hasUnsavedWork = false;
      return true;
    } catch (error) {
      if (!(error instanceof UnsavableWorkbook)) throw error;
      await this.tell(error.message);
      return false;
    }
  }

  /** Whether another workbook may take the place of this one. */
  private async mayReplace(): Promise<boolean> {
    this.grid?.input.endEditing();
    if (!this.hasUnsavedWork) return true;
    const [save, discard, cancel] = ["保存する", "保存しない", "キャンセル"] as const;
    const text = `「${this.current.fileName}」に保存していない変更があります。保存しますか。`;
    const answer = await this.ask(text, [save, discard, cancel]);
    return answer === save ? this.saveFile() : answer === discard;
  }

  /** Shows a message box; resolves with the button that was pressed. */
  ask(text: string, buttons: string[], title = "ローカル Excel"): Promise<string> {
    return new Promise((resolve) => {
      const answer = (button: string) => {
        this.set({ message: null });
        // Once the box is gone; until then nothing behind it takes the focus.
        setTimeout(() => {
          this.grid?.input.focus();
          resolve(button);
        });
      };
      this.set({ message: { title, text, buttons, answer } });
    });
  }

  async tell(text: string): Promise<void> {
    await this.ask(text, ["OK"]);
  }

  private openBook(book: Book): void {
    this.excel = this.newExcel(book, this.excel.latencyMs);
    this.meter = new Meter(this.excel.traffic);
    this.host = null;
    this.hasUnsavedWork = false;
    this.follow();
    this.grid?.show(book);
    this.set({
      fileName: book.name,
      paneLoad: this.current.paneLoad + 1,
      consumption: { last: nothing, total: nothing },
      hostErrors: [],
    });
  }

  private newExcel(book: Book, latencyMs: number): LocalExcel {
    return new LocalExcel(book, { latencyMs, save: saveXlsx, openWindow: this.windows.open });
  }

  private follow(): void {
    const { excel } = this;
    excel.onChange(({ by }) => {
      if (excel !== this.excel) return;
      this.hasUnsavedWork = true;
      if (by === "client") this.grid?.input.forgetEdits();
      this.showSoon();
    });
  }

  /** Once for all changes of one moment. */
  private showSoon(): void {
    if (this.isShowing) return;
    this.isShowing = true;
    queueMicrotask(() => {
      this.isShowing = false;
      this.grid?.show(this.book);
      this.set({});
    });
  }

  private readMeter(): void {
    const { hostErrors, handlerErrors } = this.excel;
    this.set({
      consumption: this.meter.read(),
      hostErrors: [...hostErrors.map(({ message }) => message), ...handlerErrors],
    });
  }

  private set(change: Partial<WorkbenchState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
