import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { expectCount, launchBrowser } from "../../browser";
import { buildStory } from "../buildStory";
import { looksWrong } from "../looks";
import type {} from "./story/story";

/** 記入 in Chromium, 320 px wide, with a workbook of nothing but cells (`story/`). */
jest.setTimeout(180_000);

const built = mkdtempSync(join(tmpdir(), "entering-"));
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  buildStory(join(__dirname, "story"), built);
  browser = await launchBrowser();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  rmSync(built, { recursive: true, force: true });
});

beforeEach(async () => {
  complaints.length = 0;
  page = await browser.newPage({ viewport: { width: 320, height: 720 } });
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (entry) => {
    if (entry.type() === "error" || entry.type() === "warning") complaints.push(entry.text());
  });
  await load();
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.close();
});

async function load(language = "ja"): Promise<void> {
  await page.goto(`${pathToFileURL(join(built, "index.html"))}#${language}`);
  await page.getByRole("main").waitFor();
}
const task = (no: number) => page.getByRole("button", { name: new RegExp(`^${no}`) });
const report = () => page.getByRole("textbox", { name: "取組実績" });
const written = () => page.evaluate(() => window.written);
const whenWritten = (count: number) =>
  page.waitForFunction((n) => window.written.length >= n, count);
const focusedId = () => page.evaluate(() => document.activeElement?.id);
const unsaved = () => page.getByText("未保存", { exact: true });

test("the list says what is owed, texts included, and puts the caret back where it came from", async () => {
  expect(await task(3).textContent()).toContain("0/4");
  expect(await task(16).textContent()).toContain("再掲：4 に記入します");
  await task(5).click();
  await page.getByRole("heading", { name: "5 地域づくり活動の活性化" }).waitFor();
  expect(await focusedId()).toBe("field-PlanActions-5-①-R7到達段階");
  await page.getByRole("button", { name: "一覧へ" }).click();
  await task(5).waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith("5"));
});

test("計画どおり 8件: looked at, then written in one go", async () => {
  await page.getByRole("button", { name: "計画どおり 8件" }).click();
  await expectCount(page.getByRole("list", { name: /計画どおり/ }).getByRole("listitem"), 8);
  await page.getByRole("button", { name: "8件を記入" }).click();
  await whenWritten(8);
  expect(await written()).toContain("5-③ R7到達段階=実施");
  expect(await task(5).textContent()).toContain("3/8");
  await task(3).click();
  // The status its actions bear out now, with the reason.
  await page.getByText("すべて計画の段階に達し").waitFor();
  expect(await page.getByRole("radio", { name: "実施 （提案）" }).count()).toBe(1);
});

test("what is as planned takes a line; 変える opens it, with the caret in its stages", async () => {
  await task(5).click();
  const stages = page.getByRole("radiogroup", { name: /^[①②③]/ });
  await expectCount(stages, 3);
  // Chosen by hand it stays as it is.
  await stages.first().getByText("実施（計画）").click();
  await page.getByRole("button", { name: "すべて計画どおり" }).click();
  await whenWritten(3);
  await expectCount(stages, 1);
  await page.getByRole("button", { name: /^③ .* 変える$/ }).click();
  await expectCount(stages, 2);
  expect(await focusedId()).toBe("field-PlanActions-5-③-R7到達段階");
});

test("a figure is read and judged at once, and stays under the caret as it was typed", async () => {
  await task(5).click();
  const figure = page.getByRole("textbox", { name: /研修会の開催数 実績値/ });
  await figure.pressSequentially("１２");
  await page.getByText("12回 と読みました・判定 達成").waitFor();
  await whenWritten(1);
  expect(await written()).toEqual(["5-指1 R7実績値=12"]);
  expect(await figure.inputValue()).toBe("１２");
  await figure.blur();
  expect(await figure.inputValue()).toBe("12");
  await figure.fill("約5回");
  await page.getByRole("button", { name: "「5」にする" }).click();
  await whenWritten(2);
  expect((await written()).at(-1)).toBe("5-指1 R7実績値=5");
});

test("nothing is written while the input method composes, and its Enter goes nowhere", async () => {
  await task(3).click();
  await report().focus();
  const client = await page.context().newCDPSession(page);
  await client.send("Input.imeSetComposition", {
    text: "けんしゅう",
    selectionStart: 5,
    selectionEnd: 5,
  });
  expect(await report().inputValue()).toBe("けんしゅう");
  await report().dispatchEvent("keydown", {
    key: "Enter",
    ctrlKey: true,
    isComposing: true,
    bubbles: true,
  });
  await page.getByRole("heading", { name: /^3 / }).waitFor();
  await client.send("Input.insertText", { text: "研修を5回行った。" });
  await whenWritten(1);
  expect(await written()).toEqual(["3 R7取組実績=研修を5回行った。"]);
});

test("last year's text can be looked at and taken over", async () => {
  await task(3).click();
  await page.locator("summary", { hasText: "前年度の文" }).click();
  await page.getByRole("button", { name: "前年度の文を写す" }).click();
  expect(await report().inputValue()).toBe("移動市長室を4回開催した。");
  await whenWritten(1);
});

test("Ctrl+Enter: written first, then the next item, with the caret in its first owed field", async () => {
  await task(3).click();
  await report().fill("研修を5回行った。");
  await report().press("Control+Enter");
  await page.getByRole("heading", { name: /^4 / }).waitFor();
  expect(await written()).toEqual(["3 R7取組実績=研修を5回行った。"]);
  expect(await focusedId()).toBe("field-PlanActions-4-①-R7到達段階");
});

test("a colleague's text in the middle of typing: both are there, and one is chosen", async () => {
  await task(3).click();
  await report().fill("わたしの文");
  await page.evaluate(() => window.colleague("PlanItems", 3, "R7取組実績", "同僚の文"));
  await page.getByText("ほかの人が「同僚の文」に書き換えました").waitFor();
  expect(await report().inputValue()).toBe("わたしの文");
  // Another item waits until it is settled.
  await page.getByRole("button", { name: /^次の項目/ }).click();
  await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
  await page.getByRole("heading", { name: /^3 / }).waitFor();
  await page.getByRole("button", { name: "自分の入力にする" }).click();
  await whenWritten(1);
  expect(await written()).toEqual(["3 R7取組実績=わたしの文"]);
});

test("what a colleague enters elsewhere shows at once", async () => {
  await task(3).click();
  await page.evaluate(() => window.colleague("PlanItems", 3, "R7取組実績", "同僚の文"));
  await page.waitForFunction(() =>
    [...document.querySelectorAll("textarea")].some(({ value }) => value === "同僚の文"),
  );
});

test("while a cell is edited it stays 未保存, survives a reload, and is written then", async () => {
  await task(3).click();
  await page.evaluate(() => (window.isEditingCell = true));
  await report().fill("研修を5回行った。");
  await report().blur();
  await page.getByText("まだブックに保存できていません").waitFor();
  await expectCount(unsaved(), 1);
  await page.reload();
  await whenWritten(1);
  expect(await written()).toEqual(["3 R7取組実績=研修を5回行った。"]);
  await task(3).click();
  expect(await report().inputValue()).toBe("研修を5回行った。");
  expect(await unsaved().count()).toBe(0);
});

test.each([
  ["ja", "このブックに入れますか", "この入力を捨てる", "このブックに入れる"],
  ["en", "Is it to go into this workbook?", "Discard this entry", "Put it in"],
])(
  "in %s, what another window kept is asked about, accessible in every theme and size",
  async (language, question, discard, putIn) => {
    await load(language);
    await page.reload();
    await task(3).click();
    await page.evaluate(() => (window.isEditingCell = true));
    const field = page.getByRole("textbox", { name: /取組実績/ });
    await field.fill("研修を5回行った。");
    await field.blur();
    await page.waitForFunction(() => localStorage.getItem("drafts")?.includes('"story"'));
    const kept = (await page.evaluate(() => localStorage.getItem("drafts")))!;
    // While the pane is open it goes on keeping its own.
    await page.addInitScript(
      (text) => localStorage.setItem("drafts", text),
      kept.replaceAll('"story"', '"another window"'),
    );
    await page.reload();
    await task(3).click();
    await page.getByText(question).waitFor();
    expect(await field.inputValue()).toBe("研修を5回行った。");
    expect(await looksWrong(page)).toEqual([]);
    expect(await written()).toEqual([]);
    await page.getByRole("button", { name: discard }).waitFor();
    await page.getByRole("button", { name: putIn }).click();
    await whenWritten(1);
    expect(await written()).toEqual(["3 R7取組実績=研修を5回行った。"]);
  },
);

test("opened by the grid it takes no focus", async () => {
  await page.evaluate(() => window.select(9));
  await page.getByRole("heading", { name: /^9 / }).waitFor();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test("⌖ shows the cell", async () => {
  await task(3).click();
  await page.getByRole("button", { name: "取組実績のセルを表示" }).click();
  expect(await page.evaluate(() => window.asked)).toEqual(["go to 3 R7取組実績"]);
});

test.each([
  ["ja", "計画どおり 8件", "に書き換えました", "一覧へ"],
  ["en", "8 as planned", "Somebody else", "Back to the list"],
])(
  "in %s, list and form are accessible and fit in every theme and size",
  async (language, planned, theirs, toList) => {
    await load(language);
    await page.reload();
    const check = async () => expect(await looksWrong(page)).toEqual([]);
    await check();
    await page.getByRole("button", { name: planned }).click();
    await check();
    await task(5).click();
    await page.getByRole("textbox").first().fill("約5回");
    await page.getByRole("textbox").last().fill("－");
    await check();
    await page.getByRole("button", { name: toList }).click();
    await task(3).click();
    await page.getByRole("textbox", { name: /取組実績/ }).fill("自分の文");
    await page.evaluate(() => window.colleague("PlanItems", 3, "R7取組実績", "同僚の文"));
    await page.getByText(theirs).first().waitFor();
    await check();
  },
);
