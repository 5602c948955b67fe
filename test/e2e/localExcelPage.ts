import { areaOf } from "../../src/local-excel/host/edits/cellRange";
import { readFileSync } from "node:fs";
import type { Browser, FrameLocator, Page } from "playwright-core";
import type { PlanTable } from "../../src/entries/columns";
import type { Book, CellContent } from "../../src/local-excel/book";
import { addressOf } from "../../src/local-excel/area";
import { openXlsx } from "../../src/local-excel/xlsx";

declare global {
  interface Window {
    /** The page's handle: to read what the book holds, and to be the colleague elsewhere. */
    localExcel: {
      readonly book: Book;
      coAuthorEdit(sheet: string, address: string, text: string): void;
    };
  }
}

export interface CellPlace {
  sheet: string;
  address: string;
}

/** The page that `npm start` opens, used as a person does: by mouse and keyboard. */
export class LocalExcelPage {
  readonly pane: FrameLocator;
  /** Errors of the page and its pane, and warnings of the browser. */
  readonly complaints: string[] = [];
  /** Requests to anywhere but the page's own server. */
  readonly requestsOutside: string[] = [];

  private constructor(readonly page: Page) {
    this.pane = page.frameLocator("iframe[title]");
  }

  static async open(
    browser: Browser,
    url: string,
    viewport = { width: 1280, height: 800 },
  ): Promise<LocalExcelPage> {
    const page = await browser.newPage({ viewport, locale: "ja-JP" });
    const opened = LocalExcelPage.over(page);
    page.on("request", (request) => {
      const outside = !request.url().startsWith(url) && !/^(data|blob):/.test(request.url());
      if (outside) opened.requestsOutside.push(request.url());
    });
    await page.goto(url);
    await opened.paneIsReady();
    return opened;
  }

  /** What a window shows that was opened elsewhere: by the add-in itself. */
  static over(page: Page): LocalExcelPage {
    page.setDefaultTimeout(25_000);
    const opened = new LocalExcelPage(page);
    page.on("pageerror", (error) => opened.complaints.push(String(error.stack)));
    page.on("console", (entry) => {
      if (entry.type() === "error") opened.complaints.push(entry.text());
    });
    return opened;
  }

  /** The pane has read the workbook. */
  async paneIsReady(): Promise<void> {
    await this.pane
      .getByRole("banner")
      .getByRole("button", { name: /^対象年度/ })
      .waitFor();
  }

  /** あなたの課は？ */
  answerRole(role: string): Promise<void> {
    return this.pane
      .getByRole("list", { name: "あなたの課は？" })
      .getByRole("button", { name: role, exact: true })
      .click();
  }

  /** Another one, from the header. */
  async changeRole(from: string, to: string): Promise<void> {
    await this.pane.getByRole("banner").getByRole("button", { name: from }).click();
    await this.answerRole(to);
  }

  /** One of the pane's views. */
  show(view: string): Promise<void> {
    return this.pane
      .getByRole("navigation", { name: "作業" })
      .getByRole("button", { name: view, exact: true })
      .click();
  }

  ribbon(name: string) {
    return this.page.getByRole("navigation", { name: "リボン" }).getByRole("button", { name });
  }

  messageBox() {
    return this.page.getByRole("alertdialog");
  }

  async goTo({ sheet, address }: CellPlace): Promise<void> {
    if ((await this.activeSheet()) !== sheet) {
      await this.page.locator(".univer").getByText(sheet, { exact: true }).last().click();
      await eventually(() => this.activeSheet(), sheet);
    }
    const nameBox = this.page.getByRole("textbox", { name: "名前ボックス" });
    await nameBox.fill(address);
    await nameBox.press("Enter");
    await eventually(() => this.selected(), `${sheet}!${address}`);
  }

  /** Types into a cell and presses Enter. */
  async type(place: CellPlace, text: string): Promise<void> {
    await this.goTo(place);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async pickFromList(place: CellPlace, item: string): Promise<void> {
    await this.goTo(place);
    await this.page.getByRole("button", { name: "リストから選択" }).click();
    await this.page.getByRole("option", { name: item, exact: true }).click();
  }

  /** Saves the workbook; the path of the file. */
  async save(): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("button", { name: "保存" }).click(),
    ]);
    return download.path();
  }

  /** Saves the workbook, and opens the file in place of a new workbook. */
  async saveAndOpen(): Promise<void> {
    const sheets = await this.sheetNames();
    const path = await this.save();
    const saved = await openXlsx(new Uint8Array(readFileSync(path)), "saved.xlsx");
    expect(saved.sheets.map(({ name }) => name)).toEqual(sheets);

    await this.page.getByRole("button", { name: "新規" }).click();
    await eventually(() => this.sheetNames(), ["Sheet1"]);
    await this.paneIsReady();
    const [chooser] = await Promise.all([
      this.page.waitForEvent("filechooser"),
      this.page.getByRole("button", { name: "開く" }).click(),
    ]);
    await chooser.setFiles(path);
    await eventually(() => this.sheetNames(), sheets);
    await this.pane.getByRole("navigation", { name: "作業" }).waitFor();
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => window.localExcel.book.sheets.map(({ name }) => name));
  }

  activeSheet(): Promise<string> {
    return this.page.evaluate(() => {
      const { book } = window.localExcel;
      return book.sheets.find(({ id }) => id === book.activeSheetId)!.name;
    });
  }

  /** `シート!A1` */
  async selected(): Promise<string> {
    const sheet = await this.activeSheet();
    const area = await this.page.evaluate(
      (name) => window.localExcel.book.sheets.find((one) => one.name === name)!.selection,
      sheet,
    );
    return `${sheet}!${addressOf(area)}`;
  }

  value({ sheet, address }: CellPlace): Promise<CellContent> {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
    const column = [...letters!].reduce((sum, l) => sum * 26 + l.charCodeAt(0) - 64, 0) - 1;
    return this.page.evaluate(
      ([name, r, c]) =>
        window.localExcel.book.sheets
          .find((one) => one.name === name)!
          .cells.get(r)
          ?.get(c)?.value ?? null,
      [sheet, Number(row) - 1, column] as const,
    );
  }

  /** A colleague who has the same workbook open elsewhere types into a cell. */
  colleagueTypes({ sheet, address }: CellPlace, text: string): Promise<void> {
    return this.page.evaluate(
      (cell) => window.localExcel.coAuthorEdit(cell.sheet, cell.address, cell.text),
      { sheet, address, text },
    );
  }

  /** How long each request to Excel takes, by the slider of the status bar. */
  async delay(milliseconds: number): Promise<void> {
    await this.page.getByRole("slider", { name: "応答の遅れ" }).fill(String(milliseconds));
  }

  /** As after an update, or when Excel takes the pane's memory: its document starts anew. */
  async reloadPane(): Promise<void> {
    const frame = await (await this.page.locator("iframe[title]").elementHandle())!.contentFrame();
    await Promise.all([
      frame!.waitForNavigation(),
      frame!.evaluate(() => window.location.reload()),
    ]);
  }

  /** A click into the grid puts down what is being typed into a cell. */
  async endCellEdit(): Promise<void> {
    const grid = (await this.page.locator(".univer").boundingBox())!;
    await this.page.mouse.click(grid.x + grid.width / 2, grid.y + grid.height / 2);
  }

  /** The cell of a plan table's row and column. */
  async entry(table: PlanTable, key: number | string, header: string): Promise<CellPlace> {
    const place = await this.page.evaluate(
      ([name, rowKey, columnName]) => {
        for (const sheet of window.localExcel.book.sheets) {
          const found = sheet.tables.find((one) => one.name === name);
          if (!found) continue;
          const { area, columns } = found;
          for (let row = area.row + 1; row < area.row + area.rowCount; row++) {
            if (sheet.cells.get(row)?.get(area.column)?.value !== rowKey) continue;
            const index = columns.findIndex((column) => column.name === columnName);
            return { sheet: sheet.name, row, column: area.column + index };
          }
        }
        throw new Error(`${name}: no row ${rowKey}`);
      },
      [table, key, header] as const,
    );
    return { sheet: place.sheet, address: addressOf(areaOf(place.row, place.column)) };
  }
}

/** Waits until something is as expected; fails with what it was instead. */
export async function eventually<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const matches = (value: T) => {
    try {
      expect(value).toEqual(expected);
      return true;
    } catch {
      return false;
    }
  };
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (matches(await read())) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await read()).toEqual(expected);
}
