import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser";
import { startDevServer, type DevServer } from "./devServer";
import { LocalExcelPage } from "./localExcelPage";

/**
 * Each test of the file has what `npm start` shows to itself, in a window of its own: `begin` is given
 * it. Nothing may complain while the test goes on.
 */
export function eachOnAPage(begin: (excel: LocalExcelPage) => void, viewport?: Viewport): void {
  let server: DevServer;
  let browser: Browser;
  let excel: LocalExcelPage;

  beforeAll(async () => {
    server = await startDevServer();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  beforeEach(async () => {
    excel = await LocalExcelPage.open(browser, server.url, viewport);
    begin(excel);
  });
  afterEach(async () => {
    const { complaints, requestsOutside } = excel;
    const hostErrors = await excel.page.locator(".host-errors").textContent();
    await excel.page.close();
    expect(complaints).toEqual([]);
    expect(requestsOutside).toEqual([]);
    expect(hostErrors).toBe("");
  });
}

interface Viewport {
  readonly width: number;
  readonly height: number;
}
