import type { BrowserContext, Page } from "playwright-core";
import type { LocalExcel } from "../../src/local-excel/host/localExcel";
import { requirementSets } from "../../src/local-excel/host/requirementSets";
import {
  officeHost,
  type OfficeAnswers,
  type WindowsBridge,
} from "../../src/local-excel/page/officeHost";
import { paneBridge } from "../../src/local-excel/page/pane";

declare global {
  interface Window {
    toExcel(message: string): Promise<void>;
    toldRefusal(directive: string, blocked: string, by: string): Promise<void>;
  }
}

/**
 * The oldest Excel that is served, with Office's own logging allowed. The logging parses the add-in's
 * token; of one that is no XML the parser shows its error with a style, to nobody, which the policy refuses.
 */
export const oldestExcel: OfficeAnswers = {
  program: "Excel",
  programNumber: 1,
  fileVersion: "16.01",
  language: "ja-JP",
  paneColor: 0xe6e6e6,
  requirementSets,
  loggingAllowed: true,
  token: "<r><t/></r>",
};

/**
 * The pane as a server gives it, in a browser window of its own as in Excel for Windows. Nothing of it is
 * touched: what makes office.js believe that this is Office is put under the page by the browser, which
 * no policy of the page's binds.
 */
export class ShippedPane {
  /** What the page's policy refused: directive, address, and whose script asked. */
  readonly refused: string[] = [];
  /** What it asked servers for. */
  readonly requests: string[] = [];
  /** Errors of the page. */
  readonly complaints: string[] = [];

  private constructor(readonly page: Page) {}

  /**
   * @param office null: no Office, a plain browser
   * @param excel behind the pane; without it nobody answers `Excel.run`
   * @param clock ours can be moved on (`page.clock`)
   */
  static async open(
    context: BrowserContext,
    address: string,
    office: OfficeAnswers | null,
    excel?: LocalExcel,
    clock: "its own" | "ours" = "its own",
  ): Promise<ShippedPane> {
    const page = await context.newPage();
    page.setDefaultTimeout(25_000);
    const pane = new ShippedPane(page);
    page.on("request", (request) => pane.requests.push(request.url()));
    page.on("pageerror", ({ stack = "" }) => {
      // office.js' own measuring of itself fails where the browser has measured nothing.
      if (!stack.split("\n")[1]?.includes("/office-")) pane.complaints.push(stack);
    });
    page.on("console", (entry) => {
      if (entry.type() === "error") pane.complaints.push(entry.text());
    });
    await page.exposeFunction("toldRefusal", (...refusal: string[]) =>
      pane.refused.push(refusal.join(" ")),
    );
    await page.addInitScript(() =>
      addEventListener("securitypolicyviolation", (event) => {
        void window.toldRefusal(event.effectiveDirective, event.blockedURI, event.sourceFile);
      }),
    );
    if (office) await pane.putUnder(office, excel);
    if (clock === "ours") await page.clock.install();
    await page.goto(`${address}/taskpane.html`);
    return pane;
  }

  private async putUnder(office: OfficeAnswers, excel?: LocalExcel): Promise<void> {
    const { page } = this;
    let receive: (message: string) => void = () => undefined;
    await page.exposeFunction("toExcel", (message: string) => receive(message));
    const answers = JSON.stringify(office);
    await page.addInitScript(
      `(${officeHost})(() => (${answers})).bridge.setHandler((message) => void window.toExcel(message));`,
    );
    const bridge: WindowsBridge = {
      // A pane that has been closed or opened anew meanwhile hears of nothing any more.
      onMessageFromHost: (message) =>
        void page
          .evaluate((text) => window.windowsHost?.bridge.onMessageFromHost?.(text), message)
          .catch(() => undefined),
      sendMessageToHost: () => undefined,
      setHandler: (receiver) => (receive = receiver),
    };
    const ends = { bridge, execute: null, runCommand: () => undefined };
    excel?.attach(paneBridge(ends, { onShow: () => undefined, onAnswer: () => undefined }));
  }

  /** A button of the ribbon, by the function that the manifest names. */
  press(functionName: string): Promise<void> {
    return this.page.evaluate((name) => window.windowsHost!.runCommand(name), functionName);
  }

  /** Where it asked for something that is not its own server's. */
  requestsOutside(address: string): string[] {
    return this.requests.filter(
      (url) => !url.startsWith(`${address}/`) && !/^(data|blob):/.test(url),
    );
  }
}
