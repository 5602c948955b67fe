import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import type Axe from "axe-core";
import { inEnglish, states } from "./story/states";
import type { StoryName } from "./story/stories";

/**
 * The pane in Chromium, 320 px wide, each of its states with made-up answers of the workbook
 * (`story/`). The real flow, with a real workbook behind it, is the page's own test.
 */
jest.setTimeout(30_000);

const built = mkdtempSync(join(tmpdir(), "pane-"));
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  const config = join(__dirname, "story/webpack.story.js");
  const webpack = require.resolve("webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--config", config], {
    env: { ...process.env, STORY_OUTPUT: built },
  });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(built, { recursive: true, force: true });
});

// A context of its own for each test: nothing remembered from the one before.
beforeEach(async () => {
  complaints.length = 0;
  page = await browser.newPage({ viewport: { width: 320, height: 720 } });
  page.setDefaultTimeout(10_000);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (entry) => {
    if (entry.type() === "error" || entry.type() === "warning") complaints.push(entry.text());
  });
});
afterEach(() => page.close());

async function open(story: StoryName, language = "ja"): Promise<void> {
  await page.goto(`${pathToFileURL(join(built, "index.html"))}#${story},${language}`);
  await page.getByRole("main").waitFor();
}
const button = (name: string) => page.getByRole("button", { name, exact: true });
const asked = () => page.evaluate(() => window.asked);
const statusText = () => page.getByRole("status").textContent();
const chosen = async (name: string, option: string) => {
  await page.getByRole("combobox", { name }).click();
  await page.getByRole("option", { name: option }).click();
};

test.each([
  ...states.map((state) => ["ja", ...state] as const),
  ...inEnglish.map((state) => ["en", ...state] as const),
])("in %s, %s is accessible and fits 320 px", async (language, state, words) => {
  await open(state, language);
  await page.getByText(words).first().waitFor();
  await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
  const violations = await page.evaluate(async () => {
    const { axe } = window as never as { axe: typeof Axe };
    const result = await axe.run();
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join()}`);
  });
  expect(violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  if (state !== "broken") expect(complaints).toEqual([]);
});

describe("a workbook without the plan", () => {
  test("offers to insert it for the chosen year, and then shows that it is there", async () => {
    await open("firstRun");
    await expect(page.getByRole("heading", { name: "はじめに" }).isVisible()).resolves.toBe(true);
    // Greyed, yet focusable: pressing it does nothing.
    await button("入力チェック").click({ force: true });
    await chosen("対象年度", "R6（令和6年度）");
    await button("テンプレート挿入").click();

    await page.getByText("テンプレートを挿入しました。").waitFor();
    await page.getByText("推進計画のシートが入っています。").waitFor();
    expect(await asked()).toEqual(["insert 2024"]);
    expect(await page.getByRole("combobox", { name: "対象年度" }).textContent()).toBe(
      "R6（令和6年度）",
    );
  });

  test("says step by step what is being done", async () => {
    await open("inserting");
    await page.getByText("シートを作っています").waitFor();
    expect(await statusText()).toBe("テンプレートを挿入しています（シートを作っています）");
  });
});

describe("a ribbon button", () => {
  test("pressed before the pane was there is carried out once", async () => {
    await open("checked");
    await page.getByRole("heading", { name: "入力チェックの結果" }).waitFor();
    expect(await asked()).toEqual(["check all"]);
  });
});

describe("a check", () => {
  beforeEach(async () => {
    await open("checked");
    await page.getByRole("heading", { name: "入力チェックの結果" }).waitFor();
  });

  test("is announced with its counts", async () => {
    expect(await statusText()).toBe(
      "入力チェックが終わりました。対象年度 R7（令和7年度）、全庁。エラー 3件、警告 1件、情報 2件。",
    );
  });

  test("shows a finding with row, column, cell, message, values and what to do", async () => {
    const finding = page.getByRole("button", { name: "割合の上限" });
    expect(await finding.innerText()).toBe(
      [
        "エラー",
        "R7実績値",
        "T45",
        "割合の上限 100% をこえています。「87.5%」のつもりですか。",
        "あった値 87.5",
        "期待 87.5%",
        "期待の値のつもりだったか、確かめて直してください。",
      ].join("\n"),
    );
    const headings = await page.getByRole("heading", { level: 4 }).allTextContents();
    expect(headings).toContain("33-指3 時間外勤務の縮減");
  });

  test("goes to a finding's cell, and marks where it went", async () => {
    const finding = page.getByRole("button", { name: "割合の上限" });
    await finding.click();
    expect(await asked()).toEqual(["check all", "goToFinding 数値目標!T45"]);
    expect(await finding.getAttribute("aria-current")).toBe("location");
  });

  test("leaves only one severity when its count is pressed, all when pressed again", async () => {
    const rows = page.getByRole("listitem");
    await page.getByRole("button", { name: "警告 1件" }).click();
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining("全角の数字")]);
    await page.getByRole("button", { name: "警告 1件" }).click();
    expect(await rows.count()).toBe(6);
  });

  test("can be worked through with the keyboard alone", async () => {
    await page.getByRole("button", { name: "情報 2件" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect((await asked()).at(-1)).toBe("goToFinding 推進項目!W17");
    // One stop for the whole list: Tab goes on to what follows it.
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("シートへ移動");
  });
});

test("500 findings are all there, and the last is one key away", async () => {
  await open("manyFindings");
  await page.getByRole("heading", { name: "入力チェックの結果" }).waitFor();
  await page.getByRole("button", { name: "情報 50件" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  expect(await page.getByRole("listitem").count()).toBe(500);
  expect((await asked()).at(-1)).toMatch(/^goToFinding 数値目標!T50\d$/);
});

test("the scope is one of the 11 leading departments, and is kept on this PC", async () => {
  await open("ready");
  await page.getByRole("combobox", { name: "チェック範囲" }).click();
  expect(await page.getByRole("option").allTextContents()).toEqual([
    ...["全庁", "広報広聴課", "協働推進課", "総務課", "社会教育課", "スマートシティ推進室"],
    ...["企画経営課", "デジタル推進課", "職員課", "管財課", "財政課", "収納課"],
  ]);
  await page.getByRole("option", { name: "協働推進課" }).click();
  await page.getByRole("checkbox", { name: "関係する項目も" }).check();
  await button("入力チェック").click();
  await page.getByText("協働推進課（関係する項目も）", { exact: false }).first().waitFor();

  await page.reload();
  await button("入力チェック").click();
  await page.getByRole("heading", { name: "入力チェックの結果" }).waitFor();
  expect(await asked()).toEqual(["check 協働推進課 true"]);
});

describe("対象年度", () => {
  test("recalculates when changed, and findings of the other year go", async () => {
    await open("checked");
    await page.getByRole("heading", { name: "入力チェックの結果" }).waitFor();
    await chosen("対象年度", "R6（令和6年度）");
    await page.getByRole("heading", { name: "集計の結果" }).waitFor();
    expect(await asked()).toEqual(["check all", "recalculate 2024"]);
    expect(await button("チェックの結果").count()).toBe(0);
    const summary = page.getByRole("region", { name: "集計の結果" });
    expect(await summary.getByText("R6（令和6年度）", { exact: true }).count()).toBe(1);
  });
});

describe("a summary", () => {
  test("shows both tables and says that the workbook agrees", async () => {
    await open("summary");
    await page.getByText("ブックの集計は、アドインの計算と一致しています。").waitFor();
    const rowAfter = async (table: string, name: string) => {
      const rows = await page.getByRole("table", { name: table }).getByRole("row").allInnerTexts();
      return rows[rows.indexOf(name) + 1]?.replace(/\s+/g, " ");
    };
    expect(await rowAfter("実施状況", "合計")).toBe("28 66.7% 8 19.0% 3 7.1% 2 4.8% 1 2.4%");
    expect(await rowAfter("数値目標", "合計")).toBe("49 29 14 5 1 59.2%");
  });

  test("names each cell that differs with both values, and what was put back", async () => {
    await open("differences");
    await page.getByText("アドインの計算と 2か所で違っています").waitFor();
    const differences = await page.getByRole("listitem").allInnerTexts();
    expect(differences).toEqual([
      "集計 C8 実施状況 Ⅱ 実施\nブック 8 ／ アドイン 9",
      "集計 C10 実施状況 合計 実施\nブック （空欄） ／ アドイン 28",
    ]);
    await page.getByText("こわれていた数式を 1か所、元に戻しました。").waitFor();
  });

  test("stands beside the findings of the same year, each a press away", async () => {
    await open("checked");
    await page.getByRole("heading", { name: "入力チェックの結果" }).waitFor();
    await button("集計更新").click();
    await page.getByRole("heading", { name: "集計の結果" }).waitFor();
    await button("チェックの結果").click();
    await page.getByRole("heading", { name: "入力チェックの結果" }).waitFor();
  });
});

describe("a refusal", () => {
  test("of a second insert leads to the sheets or to a repair", async () => {
    await open("alreadyThere");
    await page.getByText("すでに挿入されています").waitFor();
    await button("シートへ移動").click();
    expect(await asked()).toEqual(["goToSheet 推進項目"]);
    await button("テンプレート挿入").click();
    await button("修復").click();
    await page.getByText("シート「集計」を作り直しました。").waitFor();
  });

  test("while a cell is edited says to press Enter", async () => {
    await open("cellEditing");
    await page.getByText("Enter キーで入力を確定してから").waitFor();
    expect(await button("もう一度").count()).toBe(1);
  });
});

test("a long wait mentions that a cell may be in edit", async () => {
  await page.clock.install();
  await open("waiting");
  await page.getByText("ブックを読み取っています").waitFor();
  expect(await page.getByText("Enter キーで入力を確定すると").count()).toBe(0);
  await page.clock.runFor(5000);
  await page.getByText("Enter キーで入力を確定すると").waitFor();
});

describe("a fault of ours", () => {
  test("offers the same once more, and its details to copy", async () => {
    await open("failed");
    await page.getByText("処理を終えられませんでした").waitFor();
    await page.getByText("詳細", { exact: true }).click();
    expect(await page.locator("pre").textContent()).toContain(
      "doing: check\nerror: TypeError: rows[0] is undefined",
    );
    await button("もう一度").click();
    await page.getByRole("heading", { name: "入力チェックの結果" }).waitFor();
  });

  test("in showing something leaves a sentence instead of a blank pane", async () => {
    await open("broken");
    await page.getByText("画面を表示できませんでした").waitFor();
    expect(await button("開き直す").count()).toBe(1);
  });
});

test("the workbook is read again when the window comes to the front", async () => {
  await open("sheetsDeleted");
  await page.getByText("推進計画のシートが入っています。").waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await page.getByText("推進計画のシートはまだありません").waitFor();
});

test("the notice about Undo is given once", async () => {
  await open("ready");
  await button("わかりました").click();
  await page.reload();
  await page.getByText("推進計画のシートが入っています。").waitFor();
  expect(await page.getByText("元に戻す").count()).toBe(0);
});

test("the Enter that ends a composition opens and presses nothing", async () => {
  await open("ready");
  const year = page.getByRole("combobox", { name: "対象年度" });
  const enter = (isComposing: boolean) =>
    year.dispatchEvent("keydown", { key: "Enter", isComposing, bubbles: true });
  await enter(true);
  expect(await year.getAttribute("aria-expanded")).toBe("false");
  await enter(false);
  expect(await year.getAttribute("aria-expanded")).toBe("true");
});
