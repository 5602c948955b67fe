import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../browser";
import { buildStory } from "../taskpane/buildStory";

/**
 * What a click costs the pane with 1,000 findings in it: milliseconds of main-thread work in Chromium
 * with the CPU slowed four times, printed. `npm run bench:findings`
 */
const slowed = 4;
const times = 7;

async function main(): Promise<void> {
  const built = mkdtempSync(join(tmpdir(), "findings-"));
  buildStory(join(__dirname, "../taskpane/story"), built);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 350, height: 528 } });
    await page.goto(`${pathToFileURL(join(built, "index.html"))}#manyFindings`);
    await page.locator("[data-finding]").first().waitFor();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Performance.enable");
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowed });
    console.log(`${await page.locator("*").count()} elements, CPU slowed ${slowed} times`);
    for (const [name, act] of clicks) {
      const taken: number[] = [];
      for (let i = 0; i < times; i++) taken.push(await workOf(page, cdp, () => act(page, i)));
      const [least, middle, most] = [0, Math.floor(times / 2), times - 1].map(
        (at) => taken.sort((a, b) => a - b)[at]!,
      );
      console.log(`${name}: ${middle} ms (${least}–${most})`);
    }
  } finally {
    await browser.close();
    rmSync(built, { recursive: true, force: true });
  }
}

/** Each is done by the page itself: a driver's own work is none of the pane's. */
const clicks: readonly (readonly [string, (page: Page, i: number) => Promise<unknown>])[] = [
  ["filter", (page, i) => press(page, `[aria-pressed]:nth-of-type(${1 + (i % 2)})`)],
  ["open a finding", (page, i) => press(page, "[data-finding]", i)],
  ["open a group", (page) => press(page, 'h3 > button[aria-expanded="false"]')],
  ["edit an item", (page) => page.evaluate(() => window.edit("user"))],
];

const press = (page: Page, selector: string, at = 0) =>
  page.evaluate(([what, n]) => document.querySelectorAll<HTMLElement>(what)[n]!.click(), [
    selector,
    at,
  ] as const);

/** Script, style and layout until nothing is left to do, in ms; painting, which a machine without a GPU does here too, is not the pane's. */
async function workOf(page: Page, cdp: CDPSession, act: () => Promise<unknown>): Promise<number> {
  const before = await worked(cdp);
  await act();
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done))),
  );
  return Math.round((await worked(cdp)) - before);
}

async function worked(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const parts = ["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"];
  const seconds = metrics.filter(({ name }) => parts.includes(name)).map(({ value }) => value);
  return seconds.reduce((sum, each) => sum + each, 0) * 1000;
}

void main();
