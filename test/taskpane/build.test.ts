import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../browser";
import { productionBuild, type ProductionBuild } from "../productionBuild";
import { violations } from "./looks";

/**
 * What is shipped: the production build with its own office.js, as a closed network serves it, opened
 * in Chromium outside Excel.
 */
jest.setTimeout(180_000);

let built: string;
let assets: ProductionBuild["assets"];
const { version } = jest.requireActual<{ version: string }>("@microsoft/office-js/package.json");
const office = `office-${version}`;
const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};
let server: Server;
let browser: Browser;
let page: Page;
let address: string;
/** Paths that the server shall not find. */
let lost: RegExp | null;
/** Paths that the server answers when it is told to. */
let held: { readonly path: RegExp; readonly until: Promise<void> } | null;
/** What the content security policy refused of ours, and of office.js, which outside Excel asks for more. */
let refused: { readonly ours: string[]; readonly office: string[] };

beforeAll(async () => {
  const build = await productionBuild();
  [built, assets] = [join(build.folder, "site"), build.assets];
  server = createServer(async ({ url = "" }, response) => {
    if (held?.path.test(url)) await held.until;
    const file = join(built, new URL(url, "http://localhost").pathname);
    if (lost?.test(url) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(file)] ?? "" });
    return createReadStream(file).pipe(response);
  }).listen(0);
  address = `http://localhost:${(server.address() as AddressInfo).port}/taskpane.html`;
  browser = await launchBrowser();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

beforeEach(async () => {
  lost = null;
  held = null;
  refused = { ours: [], office: [] };
  await newPage("ja-JP");
});
afterEach(async () => {
  await page.close();
  expect(refused.ours).toEqual([]);
});

async function newPage(locale: string): Promise<void> {
  page = await browser.newPage({ locale, viewport: { width: 320, height: 640 } });
  page.setDefaultTimeout(60_000);
  page.on("console", (entry) => {
    const ofOffice = /\/office-[\d.]+\/|telemetryservice/.test(entry.location().url + entry.text());
    if (/Content Security Policy/.test(entry.text()))
      refused[ofOffice ? "office" : "ours"].push(entry.text());
  });
}

describe("taskpane.html", () => {
  const paneScript = /\/taskpane\..*js/;
  /** It goes on only when it is told: a page may take seconds to load. */
  async function stopClock(): Promise<void> {
    const opened = new Date(2026, 5, 1, 9, 0);
    await page.clock.install({ time: opened });
    // A while later, for until then it runs.
    await page.clock.pauseAt(new Date(2026, 5, 1, 10, 0));
  }

  test("loads everything from its own server, office.js included", async () => {
    const requested: string[] = [];
    const answers: number[] = [];
    page.on("request", (request) => requested.push(request.url()));
    page.on("response", (response) => answers.push(response.status()));
    await page.goto(address);
    await page.getByText("この画面は Excel の中で開いてください。").waitFor();
    expect(requested.map((url) => new URL(url).host)).toEqual(
      requested.map(() => new URL(address).host),
    );
    expect(requested).toContainEqual(expect.stringMatching(/\/office-[\d.]+\/office\.js$/));
    expect(requested.join()).not.toContain("/probe.");
    expect(new Set(answers)).toEqual(new Set([200]));
  });

  test("keeps the history functions that office.js takes away", async () => {
    await page.goto(address);
    await page.getByText("この画面は Excel の中で開いてください。").waitFor();
    const kinds = "[typeof history.pushState, typeof history.replaceState].join()";
    expect(await page.evaluate(kinds)).toBe("function,function");
  });

  test.each([
    [
      "office.js",
      "ja-JP",
      /\/office-[\d.]+\/office\.js/,
      "Office の部品（office.js）を読み込めませんでした",
    ],
    ["the pane's own script", "ja-JP", paneScript, "アドインのファイルを読み込めませんでした"],
    ["the pane's own script", "en-US", paneScript, "The add-in's files did not load."],
  ])(
    "says why it stays empty without %s (%s), after ten seconds",
    async (_, locale, path, reason) => {
      const [loading, reload] = {
        "ja-JP": ["読み込んでいます…", "再読み込み"],
        "en-US": ["Loading…", "Reload"],
      }[locale]!;
      await page.close();
      await newPage(locale);
      lost = path;
      await stopClock();
      await page.goto(address, { waitUntil: "load" });
      await page.clock.runFor(9000);
      expect(await page.getByRole("status").textContent()).toBe(loading);
      await page.clock.runFor(2000);
      expect(await page.getByRole("status").textContent()).toContain(reason);

      lost = null;
      await page.clock.resume();
      await page.getByRole("button", { name: reload }).click();
      await page.getByText("この画面は Excel の中で開いてください。").waitFor();
    },
  );

  test.each([
    [
      "office.js",
      /\/office-[\d.]+\/office\.js/,
      "Office の部品（office.js）を読み込めませんでした",
    ],
    ["the pane's own script", paneScript, "読み込みに時間がかかっています"],
  ])(
    "says what it waits for while %s does not come, and opens when it does",
    async (_, path, why) => {
      let come: () => void = () => undefined;
      held = { path, until: new Promise((resolve) => (come = resolve)) };
      await stopClock();
      await page.goto(address, { waitUntil: "commit" });
      await page.getByText("読み込んでいます…").waitFor();
      await page.clock.runFor(30_000);
      await page.getByRole("status").getByText(why).waitFor();
      come();
      await page.clock.resume();
      await page.getByText("この画面は Excel の中で開いてください。").waitFor();
    },
  );

  test("sends nothing to another server, in a plain browser and some seconds later either", async () => {
    await page.goto(address);
    await page.getByText("この画面は Excel の中で開いてください。").waitFor();
    // office.js would ask its telemetry service after three seconds; the policy holds it back.
    await page.waitForEvent("console", {
      predicate: (entry) => /telemetry/.test(entry.text()),
      timeout: 30_000,
    });
    expect(refused.office.join()).toContain("telemetry");
  });

  test("runs the ribbon's script before the pane's, right after office.js", () => {
    const html = readFileSync(join(built, "taskpane.html"), "utf8");
    const scripts = [...html.matchAll(/<script([^>]*)\ssrc="?([\w./-]+)/g)].map(
      ([, attributes, src]) => `${src!.replace(/\.[0-9a-f]{8}\./, ".")}${attributes}`,
    );
    expect(scripts).toEqual([
      "start.js",
      `${office}/office.js`,
      "commands.js",
      "taskpane.js defer",
    ]);
  });
});

describe("the guides beside it", () => {
  const guide = (name: string) => new URL(`guides/${name}.html`, address).href;

  test.each([
    ["clerk", "担当課の手引き", 1],
    ["secretariat", "総務課の手引き", 1],
    ["administrator", "管理者の手引き", 3],
  ])("%s: reads well on a screen and on its sheets of A4", async (name, title, sheets) => {
    const answers: string[] = [];
    page.on("response", (answer) => answers.push(`${answer.status()} ${answer.url()}`));
    await page.goto(guide(name));
    expect(await page.title()).toContain(title);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain(title);
    expect(await page.evaluate("getComputedStyle(document.body).maxWidth")).not.toBe("none");
    // Every picture is there.
    expect(answers.filter((answer) => !/^200 /.test(answer))).toEqual([]);
    expect(await page.getByRole("img").count()).toBeGreaterThan(0);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    }
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    const printed = await page.pdf({ preferCSSPageSize: true });
    expect(printed.toString("latin1").match(/\/Type\s*\/Page\b/g)!.length).toBeLessThanOrEqual(
      sheets,
    );
  });

  test("lead to each other", async () => {
    await page.goto(guide("clerk"));
    await page.getByRole("link", { name: "管理者の手引き" }).click();
    await page.getByRole("link", { name: "総務課の手引き" }).click();
    await page.getByRole("heading", { name: "総務課の手引き", level: 1 }).waitFor();
  });
});

test("the scripts stay small", () => {
  const compressed = (name: string) => {
    const file = readdirSync(built).find((f) => f.startsWith(`${name}.`) && f.endsWith(".js"))!;
    return gzipSync(readFileSync(join(built, file))).length;
  };
  // The ribbon's first click waits for this one.
  expect(compressed("commands")).toBeLessThan(1_000);
  // The first view waits for this one; checks, the template and the rules come behind it.
  expect(compressed("taskpane")).toBeLessThan(200_000);
  expect(compressed("operations")).toBeLessThan(85_000);
  // 診断 is loaded by those who open it, and by nobody else.
  expect(compressed("probe")).toBeLessThan(12_000);
});

test("配布 and 取りまとめ stay small, with all that comes for them the first time", () => {
  const compressed = (part: string) =>
    assets[part]!.map((name) => gzipSync(readFileSync(join(built, name))).length).reduce(
      (sum, size) => sum + size,
    );
  // Their views.
  expect(compressed("handOut")).toBeLessThan(9_500);
  expect(compressed("collecting")).toBeLessThan(19_500);
  // Behind a press: what reads files, and what makes them, the library that both unpack and pack with included.
  expect(compressed("collect")).toBeLessThan(19_000);
  expect(compressed("copies")).toBeLessThan(29_000);
});

test("office.js comes unmodified, with what Excel loads and no other program's files", () => {
  const dist = join(require.resolve("@microsoft/office-js/package.json"), "../dist");
  const files = readdirSync(join(built, office), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "LICENSE.md")
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files) {
    const original = join(dist, file.slice(join(built, office).length));
    expect(readFileSync(file).equals(readFileSync(original))).toBe(true);
  }
  const names = files.map((file) => file.slice(join(built, office).length + 1));
  expect(names).toEqual(
    expect.arrayContaining([
      "office.js",
      "ja-jp/office_strings.js",
      "en-us/office_strings.js",
      "excel-win32-16.01.js",
      "excel-web-16.00.js",
      "excel-mac-16.00.js",
    ]),
  );
  expect(names.filter((name) => /outlook|word|powerpoint|onenote|debug/.test(name))).toEqual([]);
  expect(existsSync(join(built, office, "LICENSE.md"))).toBe(true);
});
