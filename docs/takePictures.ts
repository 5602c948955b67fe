import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../test/browser";
import { oldestExcel, ShippedPane } from "../test/e2e/shippedPane";
import { buildStory } from "../test/taskpane/buildStory";

/**
 * The pictures of docs/pane: all, or those that are named. Views are stories of the pane's tests, and what
 * stands there when it does not start is the pane as it ships.
 */

const tests = join(__dirname, "../test/taskpane");
const pane = { width: 350, height: 660 };

interface Picture {
  readonly name: string;
  readonly story: "pane" | "entering";
  /** What stands behind the # of the story's address. */
  readonly state: string;
  readonly reach?: (page: Page) => Promise<unknown>;
  readonly width?: number;
  readonly zoom?: number;
  readonly media?: Parameters<Page["emulateMedia"]>[0];
}

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole("button", { name }).first().click();
const openItem = async (page: Page) => {
  await press(/^5/)(page);
  const figure = page.getByRole("textbox").first();
  await figure.fill("約5回");
  // With the years' line over it and how it was read below.
  await figure.evaluate((field) => field.scrollIntoView({ block: "center" }));
};
const openFinding = press(/割合の上限/);

const dark = { colorScheme: "dark" } as const;
const contrast = { colorScheme: "dark", forcedColors: "active" } as const;

const pictures: readonly Picture[] = [
  { name: "list", story: "entering", state: "ja" },
  { name: "item", story: "entering", state: "ja", reach: openItem },
  { name: "submission", story: "pane", state: "checked", reach: openFinding },
  { name: "ready-to-submit", story: "pane", state: "clean" },
  { name: "progress", story: "pane", state: "ready" },
  { name: "summary", story: "pane", state: "summary" },
  { name: "english-item", story: "entering", state: "en", reach: openItem },
  { name: "english-submission", story: "pane", state: "checked,en" },
  { name: "dark-item", story: "entering", state: "ja", reach: openItem, media: dark },
  { name: "dark-summary", story: "pane", state: "summary", media: dark },
  { name: "contrast-item", story: "entering", state: "ja", reach: openItem, media: contrast },
  { name: "contrast-submission", story: "pane", state: "checked", media: contrast },
  { name: "narrow-progress", story: "pane", state: "ready", width: 320 },
  { name: "zoom-submission", story: "pane", state: "checked", width: 320, zoom: 2 },
];

async function take(browser: Browser, built: string, picture: Picture): Promise<void> {
  const { name, story, state, reach, width = pane.width, zoom = 1, media } = picture;
  const page = await browser.newPage({
    viewport: { width, height: pane.height / zoom },
    deviceScaleFactor: zoom,
  });
  await page.emulateMedia({ reducedMotion: "reduce", ...media });
  await page.goto(`${pathToFileURL(join(built, story, "index.html"))}#${state}`);
  await page.getByRole("main").waitFor();
  // The story's own title stands where Excel has the pane's.
  await page.addStyleTag({ content: "h1 { display: none }" });
  await reach?.(page);
  await page.waitForLoadState("networkidle");
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(__dirname, "pane", `${name}.png`), animations: "disabled" });
  await page.close();
}

/** What stands in the pane that does not start, and what is the matter. */
interface Trouble {
  readonly name: string;
  readonly words: string;
  readonly office: typeof oldestExcel | null;
  /** What the server does not give. */
  readonly lost?: RegExp;
}

const troubles: readonly Trouble[] = [
  {
    name: "start-office",
    words: "office.js",
    office: oldestExcel,
    lost: /\/office\.js$/,
  },
  {
    name: "start-files",
    words: "アドインのファイル",
    office: oldestExcel,
    lost: /\/taskpane\.\w+\.js$/,
  },
  {
    name: "start-old-excel",
    words: "古い",
    office: {
      ...oldestExcel,
      requirementSets: { ...oldestExcel.requirementSets, ExcelApi: "1.13" },
    },
  },
  { name: "start-browser", words: "Excel の中で", office: null },
];

async function takeTrouble(browser: Browser, site: string, trouble: Trouble): Promise<void> {
  const { name, words, office, lost } = trouble;
  const address = "https://plan.city.example.jp";
  const context = await browser.newContext({
    locale: "ja-JP",
    viewport: { width: pane.width, height: 240 },
  });
  // What runs this script (tsx) puts a call of it into functions, those for the page too.
  await context.addInitScript("globalThis.__name = (named) => named");
  await context.route(`${address}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return lost?.test(pathname) ? route.abort() : route.fulfill({ path: join(site, pathname) });
  });
  const clock = lost ? "ours" : "its own";
  const { page } = await ShippedPane.open(context, address, office, undefined, clock);
  if (lost) await page.clock.runFor(12_000);
  await page.getByText(words).first().waitFor();
  await page.screenshot({ path: join(__dirname, "pane", `${name}.png`), animations: "disabled" });
  await context.close();
}

function buildSite(site: string): void {
  const webpack = require.resolve("webpack/bin/webpack.js");
  const options = ["--mode", "production", "--env", "officejs=self", "--output-path", site];
  execFileSync(process.execPath, [webpack, ...options]);
}

const asked = process.argv.slice(2);
const isAsked = ({ name }: { readonly name: string }) => asked.length === 0 || asked.includes(name);

async function takeAll(): Promise<void> {
  const built = mkdtempSync(join(tmpdir(), "pictures-"));
  const site = join(built, "site");
  const builds = { pane: join(tests, "story"), entering: join(tests, "entering/story") };
  const wanted = pictures.filter(isAsked);
  for (const [story, source] of Object.entries(builds))
    if (wanted.some((picture) => picture.story === story)) buildStory(source, join(built, story));
  const wantedTroubles = troubles.filter(isAsked);
  if (wantedTroubles.length > 0) buildSite(site);
  const browser = await launchBrowser();
  try {
    for (const picture of wanted) await take(browser, built, picture);
    for (const trouble of wantedTroubles) await takeTrouble(browser, site, trouble);
  } finally {
    await browser.close();
    rmSync(built, { recursive: true, force: true });
  }
}

void takeAll();
