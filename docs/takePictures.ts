import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../test/browser";
import { buildStory } from "../test/taskpane/buildStory";

/** The pictures of docs/pane, from the stories of the pane's tests: all, or those that are named. */

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
  await page.getByRole("textbox").first().fill("約5回");
  // The years' line and how the figure was read.
  await page.getByRole("textbox").first().scrollIntoViewIfNeeded();
};
const openFinding = press(/割合の上限/);

const dark = { colorScheme: "dark" } as const;
const contrast = { colorScheme: "dark", forcedColors: "active" } as const;

const pictures: readonly Picture[] = [
  { name: "list", story: "entering", state: "ja" },
  { name: "item", story: "entering", state: "ja", reach: openItem },
  { name: "submission", story: "pane", state: "checked", reach: openFinding },
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

const asked = process.argv.slice(2);
const isAsked = ({ name }: Picture) => asked.length === 0 || asked.includes(name);

async function takeAll(): Promise<void> {
  const built = mkdtempSync(join(tmpdir(), "pictures-"));
  buildStory(join(tests, "story"), join(built, "pane"));
  buildStory(join(tests, "entering/story"), join(built, "entering"));
  const browser = await launchBrowser();
  try {
    for (const picture of pictures.filter(isAsked)) await take(browser, built, picture);
  } finally {
    await browser.close();
    rmSync(built, { recursive: true, force: true });
  }
}

void takeAll();
