import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { bundledPlan } from "../../src/plan/bundledPlan";
import { reminder } from "../../src/taskpane/departments/departmentList";
import { expectCount, launchBrowser } from "../browser";
import { buildStory } from "./buildStory";
import { examplesMention } from "../japanese";
import { japaneseLeft } from "./japaneseLeft";
import { looksWrong } from "./looks";
import * as handOutAndCollect from "./story/collected";
import * as findings from "./story/findings";
import { restoredRows } from "./story/restored";
import { inEnglish, states } from "./story/states";
import type { StoryName } from "./story/stories";
import { submissions } from "./story/submissions";
import { summary } from "./story/summary";

/**
 * The pane in Chromium, 320 px wide, each of its states with made-up answers of the workbook
 * (`story/`). The real flow, with a real workbook behind it, is the page's own test.
 */
jest.setTimeout(180_000);

const built = mkdtempSync(join(tmpdir(), "pane-"));
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

// A context of its own for each test: nothing remembered from the one before.
beforeEach(async () => {
  complaints.length = 0;
  page = await browser.newPage({ viewport: { width: 320, height: 720 } });
  page.setDefaultTimeout(60_000);
  // A script of its own comes late, so that what does not wait for it fails on a quiet machine too.
  await page.route(/\/(?!story\.)\w+\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await route.continue();
  });
  // Whatever is asked for: what is in it, the story says.
  page.on("filechooser", (chooser) => void chooser.setFiles(returned));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (entry) => {
    if (entry.type() === "error" || entry.type() === "warning") complaints.push(entry.text());
  });
});
afterEach(() => page.close());

const returned = { name: "返送.zip", mimeType: "application/zip", buffer: Buffer.from("PK") };

async function open(story: StoryName, language = "ja"): Promise<void> {
  await page.goto(`${pathToFileURL(join(built, "index.html"))}#${story},${language}`);
  await page.getByRole("main").waitFor();
}
const button = (name: string) => page.getByRole("button", { name, exact: true });
const view = (name: string) =>
  page.getByRole("navigation", { name: "作業" }).getByRole("button", { name, exact: true });
/** A button, a tick or the title of what is folded away. */
const press = (name: string) =>
  page
    .getByRole("button", { name, exact: true })
    .or(page.getByRole("checkbox", { name, exact: true }))
    .or(page.locator("summary", { hasText: name }))
    .last()
    .click();
/** The verdict over the findings; the story's check finds three errors. */
const verdict = (words = "エラー 3件を直すと提出できます") =>
  page.getByRole("heading", { name: words, level: 2 });
const review = () => page.getByRole("region", { name: "確認・提出" });
/** A finding's line, by what it says. */
const line = (words: string) => review().locator("[data-finding]", { hasText: words });
const focused = () =>
  page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent,
  );
const asked = () => page.evaluate(() => window.asked);
const statusText = () => page.getByRole("status").first().textContent();
const header = (shown: string | RegExp) =>
  page.getByRole("banner").getByRole("button", { name: shown });
/** In the header: 課 or 対象年度. */
const chosen = async (list: "あなたの課は？" | "対象年度", option: string) => {
  await (list === "対象年度" ? header(/^対象年度/) : header(/課|室/).first()).click();
  await page.getByRole("list", { name: list }).getByRole("button", { name: option }).click();
};

/** The workbooks of the stories, which answer in Japanese; examples; persons; a mail to Japanese offices. */
const ofStories = [
  examplesMention,
  findings,
  restoredRows,
  submissions,
  summary,
  handOutAndCollect,
  handOutAndCollect.handedOut([]),
  "配布記録",
  "決算書と突き合わせた",
  "R7の実績値の根拠を書いてください。",
  "山口 花子",
  "総務 太郎",
  "課題",
  reminder("令和7年度", submissions.departments),
];

test.each([
  ...states.map(([story, words, pressed]) => ({ language: "ja", story, words, pressed })),
  ...inEnglish.map(([story, words, pressed]) => ({ language: "en", story, words, pressed })),
])(
  "in $language, $story ($words) is accessible and fits in every theme and size",
  async (state) => {
    const { story, language, words, pressed = [] } = state;
    await open(story, language);
    for (const name of pressed) await press(name);
    await page.getByText(words).first().waitFor();
    // 診断 shows what it tries out in the workbook.
    if (language === "en" && !/^Diagnostics/.test(words))
      expect(await japaneseLeft(page, ofStories)).toEqual([]);
    expect(await looksWrong(page)).toEqual([]);
    if (story !== "broken") expect(complaints).toEqual([]);
  },
);

const openDisplay = async () => {
  await header(/⋯/).click();
  await press("表示の設定");
};

describe("a part whose script does not come", () => {
  const displayScript = /\/display\.js/;
  /** Something typed elsewhere in the pane, then the part opened. */
  const openPart = async () => {
    await open("department");
    await view("確認・提出").click();
    await page.getByRole("textbox", { name: "担当者名" }).fill("山口 花子");
    await openDisplay();
  };
  const typed = () => page.getByRole("textbox", { name: "担当者名" }).inputValue();
  // The browser itself complains of the script.
  afterEach(() => complaints.splice(0));

  test("because the server has it no more: says so and loads the pane anew", async () => {
    await page.route(displayScript, (route) => route.fulfill({ status: 404 }));
    await openPart();
    await page.getByText("アドインが更新されました。").waitFor();
    expect(await typed()).toBe("山口 花子");
    await page.unroute(displayScript);
    await button("再読み込み").click();
    await page.getByText("アドインが更新されました。").waitFor({ state: "detached" });
    await openDisplay();
    await page.getByRole("group", { name: "配色" }).waitFor();
  });

  test("because the server cannot be reached: is asked for again by a press", async () => {
    await page.route(displayScript, (route) => route.abort("internetdisconnected"));
    await openPart();
    await page.getByText("ネットワークを確認して").waitFor();
    await page.unroute(displayScript);
    await button("もう一度").click();
    await page.getByRole("group", { name: "配色" }).waitFor();
    expect(await typed()).toBe("山口 花子");
  });
});

describe("表示の設定", () => {
  test("what this PC remembers is said and can be forgotten, but not what waits to be written", async () => {
    await open("unasked");
    await page
      .getByRole("region", { name: "あなたの課は？" })
      .getByRole("button", { name: "協働推進課" })
      .click();
    await page.evaluate(() => localStorage.setItem("suishin-keikaku.drafts", '{"a":[]}'));
    const kept = () => page.evaluate(() => Object.keys(localStorage).sort());
    expect(await kept()).toContain("suishin-keikaku.role");
    await openDisplay();
    await page.getByText("選んだ課、担当者名、表示の設定").waitFor();
    await button("覚えたものを消す").press("Enter");
    await page.getByRole("status").getByText("消しました。").waitFor();
    expect(await kept()).toEqual(["suishin-keikaku.drafts"]);
  });

  const choose = (name: string, choice: string) =>
    page.getByRole("group", { name }).getByRole("button", { name: choice, exact: true }).click();

  test("change language and theme at once, and stay so on this PC", async () => {
    await open("firstRun");
    await openDisplay();
    await choose("配色", "暗い");
    await page.locator('html[style*="color-scheme: dark"]').waitFor();
    await choose("表示の言語", "English");
    await page.getByRole("heading", { name: "Getting started" }).waitFor();

    await page.reload();
    await page.getByRole("heading", { name: "Getting started" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator("html").getAttribute("style")).toContain("dark");
    await header(/⋯/).click();
    await press("Display");
    await choose("Language", "As Excel");
    await page.getByRole("heading", { name: "はじめに" }).waitFor();
  });

  test("follow the system while the pane is open", async () => {
    await open("firstRun");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.locator('html[style*="color-scheme: dark"]').waitFor();
    await page.emulateMedia({ colorScheme: "light" });
    await page.locator('html[style*="color-scheme: light"]').waitFor();
  });
});

describe("a workbook without the plan", () => {
  test("offers to insert it for the chosen year, and then shows that it is there", async () => {
    await open("firstRun");
    await page.getByRole("heading", { name: "はじめに" }).waitFor();
    // The steps of the work come with the plan.
    expect(await button("進み具合").count()).toBe(0);
    await chosen("対象年度", "R6（令和6年度）");
    await button("テンプレート挿入").click();

    await page.getByText("テンプレートを挿入しました。").waitFor();
    await page.getByRole("heading", { name: "あなたの課は？" }).waitFor();
    expect(await asked()).toEqual(["insert 2024"]);
    await header("対象年度 R6（令和6年度）").waitFor();
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
    await verdict().waitFor();
    expect(await asked()).toEqual(["check all"]);
  });
});

describe("a check", () => {
  beforeEach(async () => {
    await open("checked");
    await verdict().waitFor();
  });

  test("is announced with its counts", async () => {
    expect(await statusText()).toBe(
      "入力チェックが終わりました。対象年度 R7（令和7年度）、全庁。エラー 3件、未記入 0件、警告 1件、情報 2件。",
    );
  });

  test("says how much is there beside the verdict", async () => {
    await review().getByText("記入 9/24・文 2/8").waitFor();
  });

  test("shows a finding in a line, item by item, and all of it when it is opened", async () => {
    const finding = line("割合の上限");
    expect(await finding.innerText()).toContain("33-指3 R7実績値");
    expect(await finding.innerText()).not.toContain("T45");
    await review().getByRole("heading", { name: "33 働きやすい職場環境の整備" }).waitFor();
    await finding.click();
    const opened = review().getByRole("listitem").filter({ hasText: "割合の上限" });
    expect((await opened.innerText()).replace(/\n+/g, "\n")).toContain(
      [
        "割合の上限 100% をこえています。「87.5%」のつもりですか。",
        "87.5 → 87.5%",
        "「87.5%」のつもりだった → 直す",
        "セルを表示",
        "前へ",
        "次へ",
        "このルールについて ▾",
      ].join("\n"),
    );
  });

  test("goes to a finding's cell, and on to the finding before", async () => {
    await line("割合の上限").click();
    await review()
      .getByRole("button", { name: /^セルを表示/ })
      .click();
    expect(await asked()).toEqual(["check all", "goToCell 数値目標!T45"]);
    await review().getByRole("button", { name: /^前へ/ }).click();
    expect(await line("課題・今後の方向性").getAttribute("aria-expanded")).toBe("true");
    expect(await focused()).toContain("課題・今後の方向性");
  });

  test("leaves only one severity when its count is pressed, all when pressed again", async () => {
    const lines = review().locator("[data-finding]");
    await page.getByRole("button", { name: "警告 1件" }).click();
    expect(await lines.allInnerTexts()).toEqual([expect.stringContaining("全角の数字")]);
    await page.getByRole("button", { name: "警告 1件" }).click();
    await expectCount(lines, 6);
  });

  test("can be worked through with the keyboard alone", async () => {
    await button("書きかたの違いをまとめて直す（1件）").focus();
    // One stop for the whole list: the arrow keys go from title to line to title.
    await page.keyboard.press("Tab");
    expect(await focused()).toContain("2 組織的な広聴活動の推進");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await line("全角の数字").getAttribute("aria-expanded")).toBe("true");
    // Tab goes on through what can be done about it.
    await page.keyboard.press("Tab");
    expect(await focused()).toContain("書き直す 2-指1 R7実績値");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("シートへ移動");
  });

  test("a warning that is right is confirmed with its reason", async () => {
    await line("全角の数字").click();
    await button("確認済みにする").click();
    await page.getByText("理由を記入してください。").waitFor();
    await page.getByRole("textbox", { name: "このままでよい：理由" }).fill("原票と照合した");
    await button("確認済みにする").click();
    expect((await asked()).at(-1)).toBe("confirm 2-指1 原票と照合した");
  });
});

describe("a fix", () => {
  const all = "書きかたの違いをまとめて直す（1件）";
  beforeEach(async () => {
    await open("fixable");
    await button(all).waitFor();
  });

  test("of all that is only written differently: a look, a write, another check, by keyboard", async () => {
    await button(all).focus();
    await page.keyboard.press("Enter");
    expect(await focused()).toBe("書き直す内容");
    const preview = page.getByRole("region", { name: "書き直す内容" });
    expect(await preview.getByRole("listitem").allInnerTexts()).toEqual([
      "2-指1 R7実績値 市公式ウェブサイトのアクセス件数\n１，７００人 → 1,700人",
    ]);
    for (const key of ["Tab", "Tab", "Enter"]) await page.keyboard.press(key);
    await page.getByText("1件を書き込みました。").waitFor();
    await page.getByRole("button", { name: "警告 0件" }).waitFor();
    expect(await asked()).toEqual(["check all", "write 2-指1 R7実績値 1700", "check all"]);
    // What had the focus is gone: it has gone back to the verdict.
    expect(await focused()).toBe("エラー 3件を直すと提出できます");
  });

  test("that was thought better of writes nothing", async () => {
    await button(all).click();
    await button("やめる").click();
    expect(await asked()).toEqual(["check all"]);
    await expectCount(button(all), 1);
    expect(await focused()).toBe("エラー 3件を直すと提出できます");
  });

  test("of one finding is asked for by its own button, and the focus stays beside it", async () => {
    await line("全角の数字").click();
    await page.getByRole("button", { name: /^書き直す 2-指1/ }).press("Enter");
    await page.getByRole("button", { name: "警告 0件" }).waitFor();
    expect((await asked())[1]).toBe("write 2-指1 R7実績値 1700");
    expect(await focused()).not.toBe("");
  });

  test("that is a question writes the value that was meant", async () => {
    await line("割合の上限").click();
    await page.getByRole("button", { name: "「87.5%」のつもりだった" }).click();
    await page.getByText("1件を書き込みました。").waitFor();
    expect((await asked())[1]).toBe("write 33-指3 R7実績値 0.875");
  });

  test("can be taken back until the next write, whatever else was done", async () => {
    await line("全角の数字").click();
    await page.getByRole("button", { name: /^書き直す 2-指1/ }).click();
    await view("集計").click();
    await button("集計更新").click();
    await page.getByRole("button", { name: /^元に戻す/ }).press("Enter");
    await page.getByText("1件を元に戻しました。").waitFor();
    expect((await asked()).slice(3)).toEqual(["recalculate ", "takeBack 1", "check all"]);
    expect(await page.getByRole("button", { name: /^元に戻す/ }).count()).toBe(0);
    // Another check in the background leaves the view alone.
    await page.getByRole("heading", { name: "集計の結果" }).waitFor();
    expect(await focused()).not.toBe("");
  });

  test("that was not written says which cell and why", async () => {
    await open("safeAndConfirmed");
    await page.reload();
    await button("書きかたの違いをまとめて直す（2件）").click();
    await button("適用（2件）").click();
    await page.getByText("1件を書き込みました。1件は書き込みませんでした。").waitFor();
    const skipped = page.getByRole("list", { name: "1件は書き込みませんでした。" });
    expect(await skipped.innerText()).toContain("4-① R7到達段階");
    expect(await skipped.innerText()).toContain("そのあと内容が変わっています");
  });
});

describe("the live check", () => {
  test("replaces the findings of the edited item, counts and all, and leaves the focus alone", async () => {
    await open("checked");
    await page.getByRole("button", { name: "エラー 3件" }).focus();
    await page.evaluate(() => window.edit("user"));
    await page.getByRole("button", { name: "エラー 2件" }).waitFor();
    expect(await page.getByText("対象年度の実施状況が記入されていません。").count()).toBe(0);
    expect(await focused()).toContain("エラー");
  });
});

describe("提出", () => {
  const name = () => page.getByRole("textbox", { name: "担当者名" });

  test("goes in under the typed name, which is kept, and says what to do next", async () => {
    await open("clean");
    await verdict("提出できます").waitFor();
    await name().fill("収納 次郎");
    await button("収納課を提出").click();
    await page.getByText("提出の記録をつけました。").waitFor();
    await page.getByText("ブックを保存し、総務課へ渡してください。").waitFor();
    await page.getByText("記入 24/24・文 8/8").first().waitFor();
    expect(await page.getByText("改ざんがないことの証明").count()).toBe(0);
    await press("詳細");
    await page.getByText("改ざんがないことの証明にはなりません。").waitFor();
    expect(await asked()).toEqual(["submit 収納課 収納 次郎"]);
    await page.reload();
    expect(await name().inputValue()).toBe("収納 次郎");
  });

  test("without a name asks for it, and Enter in the name submits nothing", async () => {
    await open("clean");
    await button("収納課を提出").click();
    await page.getByText("担当者名を記入してください。").waitFor();
    expect(await name().evaluate((input) => input === document.activeElement)).toBe(true);
    await name().fill("収納 次郎");
    await page.keyboard.press("Enter");
    expect(await asked()).toEqual([]);
  });

  test("checks when the view is opened; with errors left it opens the first", async () => {
    await open("errorsLeft");
    await view("確認・提出").click();
    await verdict().waitFor();
    await name().fill("収納 次郎");
    await button("収納課を提出").click();
    await page.getByText("まだ提出していません。").waitFor();
    expect(await asked()).toEqual(["check 収納課", "submit 収納課 収納 次郎"]);
    const first = review().locator('[data-finding][aria-expanded="true"]');
    expect(await first.innerText()).toContain("対象年度の実施状況");
    expect(await focused()).toContain("対象年度の実施状況");
  });

  test("of several departments is confirmed or sent back with a reason, by keyboard alone", async () => {
    await open("ready");
    // Who is missing stands first, what is confirmed last.
    const table = page.getByRole("table", { name: "進み具合" });
    await table.waitFor();
    const rows = await table.getByRole("rowheader").allInnerTexts();
    expect(rows.map((row) => row.split("\n")[0])).toEqual([
      "収納課",
      "社会教育課",
      "総務課",
      "広報広聴課",
      "協働推進課",
    ]);
    expect(rows[0]).toContain("記入 4/15");
    await page.getByText("5 課のうち 2 課の報告がまだです。").waitFor();
    expect(await page.getByRole("checkbox", { name: "収納課を選ぶ" }).count()).toBe(0);

    await page.getByRole("checkbox", { name: "総務課を選ぶ" }).press("Space");
    await page.getByRole("checkbox", { name: "広報広聴課を選ぶ" }).press("Space");
    await button("確定する…").press("Enter");
    await page.getByRole("dialog", { name: "2 課の報告を確定します" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("確定する…");
    expect(await asked()).toEqual([]);

    await button("差し戻す…").press("Enter");
    const dialog = page.getByRole("dialog", { name: "2 課の報告を差し戻します" });
    await name().last().fill("総務 太郎");
    await dialog.getByRole("button", { name: "差し戻す" }).press("Enter");
    await page.getByText("理由を入力してください。").waitFor();
    await page.getByRole("textbox", { name: "差戻しの理由" }).fill("数値を確認してください");
    await dialog.getByRole("button", { name: "差し戻す" }).press("Enter");
    await page.getByText("広報広聴課・総務課の報告を「差戻し」にしました。").waitFor();
    expect(await asked()).toEqual([
      "change 広報広聴課,総務課 差戻し 総務 太郎 数値を確認してください",
    ]);
    const [zip] = await Promise.all([
      page.waitForEvent("download"),
      button("差戻し用の写しを作る").press("Enter"),
    ]);
    expect(zip.suggestedFilename()).toBe("R7_配布_20260415.zip");
  });
});

test("原本確認: both readings beside the present values, and the choice counts", async () => {
  await open("ready");
  await view("集計").click();
  await press("原本確認");
  await page.getByText("2行のうち 1行を確認しました。").waitFor();
  // The first row that is not confirmed stands open.
  const readings = page.getByRole("table", { name: "読みの比較 33-指3" });
  expect((await readings.getByRole("row").nth(2).innerText()).split("\t")).toEqual([
    "R6",
    "",
    "対前年度3%削減",
    "対前年度3%削減",
  ]);
  const choice = page.getByRole("group", { name: "33-指3の読み" });
  await choice.getByRole("button", { name: "読みB" }).press("Enter");
  await page.getByText("2行のうち 2行を確認しました。").waitFor();
  expect(await asked()).toEqual(["choose 33-指3 読みB"]);
  expect(await choice.getByRole("button", { name: "読みB" }).getAttribute("aria-pressed")).toBe(
    "true",
  );
  expect(await focused()).toBe("読みB");
});

test("a finding's rule says what it is for, with examples; a confirmed one says why", async () => {
  await open("safeAndConfirmed");
  await press("確認済み 1件");
  const confirmed = page.getByRole("listitem").filter({ hasText: "桁を確かめて" });
  expect(await confirmed.textContent()).toContain("：決算書と突き合わせた".slice(1));
  await line("全角の数字").click();
  await button("このルールについて 2-指1 R7実績値").click();
  await expectCount(page.getByText("ルール A302"), 1);
  await expectCount(page.getByText("指摘する例"), 1);
});

test("1,000 findings: what is the same is said once, and the last is one key away", async () => {
  await open("manyFindings");
  const same = page.getByRole("button", { name: /「だいたい実施」は.*同じ指摘/ });
  expect(await same.innerText()).toContain("123件");
  await review().locator("h3 button").first().focus();
  await page.keyboard.press("End");
  expect(await focused()).toContain("42 ");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  // 総務課 has no form: it is led to the cell.
  expect(await focused()).toContain("セルを表示 42 未記入");
  await page.keyboard.press("Enter");
  expect((await asked()).at(-1)).toMatch(/^goToCell /);
  // What is folded is not there: a thousand findings are as light as fifty.
  expect(await review().locator("[data-finding]").count()).toBeLessThan(60);
});

describe("あなたの課は？", () => {
  const question = () => page.getByRole("region", { name: "あなたの課は？" });
  const departments = [
    "広報広聴課",
    "協働推進課",
    "総務課",
    "社会教育課",
    "スマートシティ推進室",
    "企画経営課",
    "デジタル推進課",
    "職員課",
    "管財課",
    "財政課",
    "収納課",
    "ふるさと産業振興課",
  ];

  test("is asked once: the 12 departments that report and 総務課, kept on this PC", async () => {
    await open("unasked");
    expect(await question().getByRole("button").allTextContents()).toEqual([
      ...departments,
      "総務課（全庁）",
    ]);
    // The ribbon's check waits for the answer: it is of that department, not of the whole city.
    expect(await asked()).toEqual([]);
    await question().getByRole("button", { name: "協働推進課" }).press("Enter");
    await page.getByText("協働推進課・R7（令和7年度）").waitFor();
    expect(await asked()).toEqual(["check 協働推進課"]);
    await expectCount(view("記入"), 1);
    expect(await button("進み具合").count()).toBe(0);

    await page.reload();
    await header("協働推進課").waitFor();
    expect(await question().count()).toBe(0);
  });

  test("is changed in the header, by keyboard, with Escape to leave it", async () => {
    await open("department");
    await header("収納課").press("Enter");
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("収納課▾");
    await chosen("あなたの課は？", "総務課（全庁）");
    await view("進み具合").waitFor();
    expect(await button("収納課を提出").count()).toBe(0);
  });

  test("what was sent back says why on every view of the department", async () => {
    await open("sentBack");
    for (const name of ["記入", "確認・提出"]) {
      await view(name).click();
      await expectCount(page.getByText("R7の実績値の根拠を書いてください。"), 1);
      await expectCount(page.getByText("差し戻されました（2026-05-26 10:00 総務 太郎）"), 1);
    }
    await chosen("あなたの課は？", "財政課");
    await page.getByText("R7の実績値の根拠を書いてください。").waitFor({ state: "detached" });
  });

  test("a copy of what was sent back opens with the reason and what was found, without a press", async () => {
    await open("sentBackCopy");
    await page.getByText("差し戻されました（2026-05-26 10:00 総務 太郎）").waitFor();
    expect(await page.getByText("実績値の出所を書いてください。").innerText()).toContain(
      "\n40-指2",
    );
    await verdict().waitFor();
    expect(await asked()).toEqual(["check 収納課"]);
    // Of the report the rest of the copy is what it is everywhere.
    expect(await button("確定する…").count()).toBe(0);
    expect(await view("取りまとめ").count()).toBe(0);
  });
});

describe("the frame", () => {
  test("is a row of 40 px, and stays in sight with what came of the last request", async () => {
    await page.setViewportSize({ width: 350, height: 528 });
    await open("fixable");
    await verdict().waitFor();
    expect((await page.getByRole("banner").boundingBox())!.height).toBe(40);
    await button("書きかたの違いをまとめて直す（1件）").click();
    await button("適用（1件）").click();
    await page.getByText("1件を書き込みました。").waitFor();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    for (const part of [
      header("総務課（全庁）"),
      page.getByRole("button", { name: /^元に戻す/ }),
    ]) {
      const { y, height } = (await part.boundingBox())!;
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThan(528);
    }
  });

  test("of the first run has the button, its progress and what is to be done above the fold", async () => {
    await page.setViewportSize({ width: 350, height: 528 });
    await open("firstRun");
    await button("テンプレート挿入").waitFor();
    expect((await button("テンプレート挿入").boundingBox())!.y).toBeLessThan(150);
    const steps = (await page.getByRole("region", { name: "はじめに" }).boundingBox())!;
    expect(steps.y + steps.height).toBeLessThan(528);
    await open("inserting");
    await page.reload();
    await page.getByText("シートを作っています").waitFor();
    expect((await page.getByRole("progressbar").boundingBox())!.y).toBeLessThan(200);
  });

  test("a ribbon button pressed while something runs runs after it, once", async () => {
    await open("slow");
    await expectCount(page.getByText("入力をチェックしています"), 1);
    await page.evaluate(() => {
      window.planMailbox?.collector?.("recalculatePlan");
      window.planMailbox?.collector?.("recalculatePlan");
    });
    await page.getByRole("heading", { name: "集計の結果" }).waitFor();
    expect(await asked()).toEqual(["check all", "recalculate "]);
  });
});

test("対象年度: another one recalculates, stays in the view, and its findings go", async () => {
  await open("checked");
  await verdict().waitFor();
  await chosen("対象年度", "R6（令和6年度）");
  await header("対象年度 R6（令和6年度）").waitFor();
  expect(await asked()).toEqual(["check all", "recalculate 2024"]);
  await verdict().waitFor({ state: "detached" });
  expect(await view("進み具合").getAttribute("aria-current")).toBe("page");
  await view("集計").click();
  const summary = page.getByRole("region", { name: "集計の結果" });
  await expectCount(summary.getByText("R6（令和6年度）", { exact: true }), 1);
});

describe("a summary", () => {
  test("shows both tables and says that the workbook agrees", async () => {
    await open("summary");
    await page.getByText("ブックの集計は、アドインの計算と一致しています。").waitFor();
    const row = async (table: string, name: string) => {
      const rows = page.getByRole("table", { name: table }).getByRole("row", { name });
      return (await rows.first().innerText()).replace(/\s+/g, " ");
    };
    expect(await row("実施状況", "合計")).toBe("合計 28 8 3 2 1 66.7%");
    expect(await row("数値目標", "合計")).toBe("合計 49 29 14 5 1 59.2%");
    await page.getByRole("img", { name: "基本方針ごとの実施状況の割合" }).waitFor();
  });

  /** What a pane of the usual width shows of a window of 1366 × 768. */
  test("has verdict, picture and the first table on its first screen", async () => {
    await page.setViewportSize({ width: 350, height: 528 });
    await open("summary");
    const shown = [
      page.getByText("ブックの集計は、アドインの計算と一致しています。"),
      page.getByRole("img", { name: "基本方針ごとの実施状況の割合" }),
      page.getByRole("table", { name: "実施状況" }),
    ];
    for (const part of shown) {
      await part.waitFor();
      const { y, height } = (await part.boundingBox())!;
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThanOrEqual(528);
    }
  });

  test("opens what a count counts, by keyboard, and leads to its cells and back", async () => {
    await open("summary");
    await button("Ⅱの「未実施」1件を見る").press("Enter");
    const title = "実施状況：Ⅱの「未実施」1件";
    await page.getByRole("heading", { name: title }).waitFor();
    expect(await focused()).toBe(title);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expectCount(page.getByText("収納課"), 1);
    expect((await asked()).at(-1)).toContain("推進項目");
    await button("集計へ戻る").press("Enter");
    await page.getByRole("table", { name: "実施状況" }).waitFor();
  });

  test("names each cell that differs with both values, and what was put back", async () => {
    await open("differences");
    await page.getByText("アドインの計算と 2か所で違っています").waitFor();
    const summary = page.getByRole("region", { name: "集計の結果" });
    const items = summary.getByRole("listitem").filter({ hasText: "アドイン" });
    const differences = await items.allInnerTexts();
    expect(differences).toEqual([
      "集計 C8 実施状況 Ⅱ 実施\nブック 8 ／ アドイン 9",
      "集計 C10 実施状況 合計 実施\nブック （空欄） ／ アドイン 28",
    ]);
    await page.getByText("こわれていた数式や設定を 1か所、元に戻しました。").waitFor();
  });

  test("stands beside the findings of the same year, each a press away", async () => {
    await open("checked");
    await verdict().waitFor();
    await view("集計").click();
    await button("集計更新").click();
    await page.getByRole("heading", { name: "集計の結果" }).waitFor();
    await view("進み具合").click();
    await verdict().waitFor();
  });
});

test("個票一覧 is made from 集計, and is a press away", async () => {
  await open("ready");
  await view("集計").click();
  await button("個票一覧を作る").click();
  await page.getByText("42項目の個票を作りました。").waitFor();
  await button("個票一覧を開く").click();
  expect(await asked()).toEqual(["buildItemSheets", "goToSheet 個票一覧"]);
  // It is one of the workbook's sheets from now on.
  await header(/⋯/).click();
  await page
    .getByRole("navigation", { name: "シートを開く" })
    .getByRole("button", { name: "個票一覧" })
    .waitFor();
});

describe("配布", () => {
  const download = () => page.waitForEvent("download");
  beforeEach(async () => {
    await open("ready");
    await view("配布").click();
    await button("写しを作って保存（zip）").waitFor();
  });

  test("leaves out those that are 確定, and says how to have one mended", async () => {
    expect(await page.getByRole("checkbox", { name: "社会教育課" }).isDisabled()).toBe(true);
    expect(await page.getByRole("checkbox", { name: "社会教育課" }).isChecked()).toBe(false);
    const line = page.getByRole("listitem").filter({ hasText: "社会教育課" });
    expect(await line.innerText()).toContain("確定済み");
    await page.getByText("先に「進み具合」で差し戻してください。").waitFor();
    // All the others are.
    expect(await page.getByRole("checkbox", { name: "すべての課" }).isChecked()).toBe(true);
    await button("写しを作って保存（zip）").press("Enter");
    await page.getByText("3 課の写しを作りました").waitFor();
    expect(await asked()).toEqual(["handOut 広報広聴課,協働推進課,収納課 false"]);
  });

  test("makes a copy for each chosen department, saves them, and opens them one by one", async () => {
    await page.getByRole("checkbox", { name: "収納課" }).uncheck();
    const [zip] = await Promise.all([download(), button("写しを作って保存（zip）").press("Enter")]);
    expect(zip.suggestedFilename()).toBe("R7_配布_20260415.zip");
    await page.getByText("2 課の写しを作りました（R7_配布_20260415.zip）。").waitFor();
    expect(await focused()).toBe("写しを作りました");
    const [again] = await Promise.all([download(), button("もう一度保存").click()]);
    expect(again.suggestedFilename()).toBe("R7_配布_20260415.zip");
    await button("広報広聴課の写しを開く").click();
    await page.getByText("開きました").waitFor();
    expect(await asked()).toEqual(["handOut 広報広聴課,協働推進課 false", "openCopy"]);
  });

  test("takes the saved workbook where Excel gives none, and tells that none is chosen", async () => {
    await page.getByRole("checkbox", { name: "すべての課" }).uncheck();
    await page.getByText("配布する課を選んでください。").waitFor();
    expect(await button("写しを作って保存（zip）").getAttribute("aria-disabled")).toBe("true");
    await page.getByRole("checkbox", { name: "収納課" }).check();
    await page.getByRole("checkbox", { name: "関係する項目も見えるようにする" }).check();
    await page.locator("summary", { hasText: "保存したブックを選ぶ" }).click();
    const [copy] = await Promise.all([download(), button("保存したブックを選ぶ").click()]);
    expect(copy.suggestedFilename()).toBe("R7_01_収納課.xlsx");
    expect(await asked()).toEqual(["handOut 収納課 true 返送.zip"]);
  });
});

describe("取りまとめ", () => {
  const question = (name: string) => page.getByRole("group", { name });
  const rowOf = async (department: string) =>
    (await page.getByRole("row", { name: department }).innerText()).replace(/\s+/g, " ").trim();
  beforeEach(async () => {
    await open("ready");
    await view("取りまとめ").click();
    await button("返ってきたファイルを選ぶ").click();
    await page.getByText("取り込めないファイル 4").waitFor();
  });

  test("has a row per department, and a sentence per file that cannot be taken", async () => {
    expect(await rowOf("協働推進課")).toBe("協働推進課 提出 5/20 山田 1 0 見る");
    expect(await rowOf("総務課")).toContain("提出のあと 2 か所変更 1 3 見る");
    expect(await rowOf("収納課")).toBe("収納課 未着 – – 督促の文面をコピー");
    const untaken = page.getByRole("region", { name: "取り込めないファイル 4" });
    await untaken
      .getByText("「回答(最終).xlsx」は開くためのパスワードで保護されています。")
      .waitFor();
    await page.locator("summary", { hasText: "課を選ぶ" }).click();
    await page.getByRole("list", { name: "「コピー.xlsx」の課" }).getByText("財政課").click();
    expect(await asked()).toEqual(["collect 返送.zip", "collect 返送.zip コピー.xlsx,財政課"]);
  });

  test("asks about a conflict with both values, who and when; nothing but what is usual unless chosen", async () => {
    const conflict = question("12「");
    const text = (await conflict.first().innerText()).replace(/\s+/g, " ");
    expect(text).toContain(
      "R7実施状況 どちらの値も、配布したあとで変わっています。 配布時 （空欄） 返ってきた値 一部実施（佐藤 5/20） 別のファイル 検討中（R7_04_総務課 (2).xlsx） いまの値 実施",
    );
    await page.getByText("3 か所は、いまの値のままです。").waitFor();
    await button("2 か所を取り込む").waitFor();
    // Nothing is decided beforehand, and to keep what stands is a decision.
    expect(await conflict.first().getByRole("radio", { checked: true }).count()).toBe(0);
    await conflict.first().getByRole("radio", { name: "いまの値のまま" }).check();
    await page.getByText("2 か所は、いまの値のままです。").waitFor();
    // By keyboard: the arrow chooses.
    await conflict.first().getByRole("radio", { name: "いまの値のまま" }).press("ArrowDown");
    await button("3 か所を取り込む").waitFor();
    await question("R9目標値").getByRole("radio", { name: "申し出として控える" }).check();
    await page.getByText("1 か所は、いまの値のままです。").waitFor();

    await button("3 か所を取り込む").click();
    await page.getByText("担当者名を記入してください。").waitFor();
    await page.getByRole("textbox", { name: "取りまとめた人" }).fill("総務 太郎");
    await button("3 か所を取り込む").click();
    await page.getByText("1 か所を取り込みました。1 課の提出を記録しました。").waitFor();
    expect((await asked())[1]).toBe("takeIn conflict,theirs plan,theirs 総務 太郎");
    // One note, with the way back in it: on a narrow pane it leaves the room to the list.
    expect(await button("元に戻す").count()).toBe(1);
    for (const width of [350, 320]) {
      await page.setViewportSize({ width, height: 528 });
      const notes = page.getByRole("region", { name: "お知らせ" });
      expect((await notes.boundingBox())!.height).toBeLessThan(150);
    }
    // What is shown is what stands there now.
    await page.getByText("取り込むものはありません。").waitFor();
    await button("元に戻す").click();
    await page.getByText("12件を元に戻しました。").waitFor();
    expect((await asked()).slice(2)).toEqual([
      "collect 返送.zip",
      "undoTake 3 総務 太郎",
      "collect 返送.zip",
    ]);
    await button("2 か所を取り込む").waitFor();
  });

  test("shows all that is taken of a department that is looked at", async () => {
    expect(await question("R7実施状況").count()).toBe(1);
    await button("協働推進課の違いを見る").click();
    await expectCount(question("R7実施状況"), 2);
    expect(await focused()).toBe("協働推進課（確かめる 0・取り込む 1）");
  });

  test("writes a reminder, and why a report is sent back, and makes a fresh copy", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await button("収納課への督促の文面をコピー").click();
    await page.getByText("写しました。").waitFor();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    expect(await copied()).toContain("収納課 御中");
    await button("社会教育課への差戻しの文面をコピー").click();
    await page.getByText("社会教育課 御中").waitFor();
    await page.getByText("写しました。").waitFor();
    expect(await copied()).toBe("社会教育課 御中\n\n実績値の出所を書いてください。");
    const [copy] = await Promise.all([
      page.waitForEvent("download"),
      button("社会教育課の差戻し用の写しを作る").click(),
    ]);
    expect(copy.suggestedFilename()).toBe("R7_01_社会教育課.xlsx");
  });

  test("takes back what was taken in before this session, with a name", async () => {
    await page.locator("summary", { hasText: "取込の記録" }).click();
    await button("2026-05-25 09:10 の取り込みを取り消す").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "取りまとめた人" }).fill("総務 太郎");
    await dialog.getByRole("button", { name: "取り消す" }).click();
    await page.getByText("12件を元に戻しました。").waitFor();
    expect((await asked()).slice(1)).toEqual(["undoTake 2 総務 太郎", "collect 返送.zip"]);
  });

  test("takes files that are dropped, and nothing else", async () => {
    const drop = (withFile: boolean) =>
      page.evaluate((file) => {
        const dataTransfer = new DataTransfer();
        if (file) dataTransfer.items.add(new File(["PK"], "R7_11_収納課.xlsx"));
        const place = [...document.querySelectorAll("button")].find(
          ({ textContent }) => textContent === "返ってきたファイルを選ぶ",
        )!.parentElement!;
        for (const type of ["dragover", "drop"])
          place.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true }));
      }, withFile);
    await drop(false);
    await page.getByText("ファイルを落としてください。").waitFor();
    await drop(true);
    await page.waitForFunction(() => window.asked.length === 2);
    expect(await asked()).toEqual(["collect 返送.zip", "collect R7_11_収納課.xlsx"]);
  });
});

describe("a refusal", () => {
  test("of a second insert leads to the sheets or to a repair", async () => {
    await open("alreadyThere");
    await page.getByText("すでに挿入されています").waitFor();
    await button("シートへ移動").click();
    expect(await asked()).toEqual(["goToSheet 推進項目"]);
    await page.evaluate(() => window.planMailbox?.collector?.("insertPlan"));
    await button("修復").click();
    await page.getByText("シート「集計」を作り直しました。").waitFor();
  });

  test("damage the check found is repaired from where it is told", async () => {
    await open("damaged");
    await page.getByText("計画の表・文・数式・記入欄が変えられています。").waitFor();
    await button("修復").click();
    await page.getByText("シート「集計」を作り直しました。").waitFor();
    expect(await page.getByText("計画の表・文・数式・記入欄が変えられています。").count()).toBe(0);
  });

  test("while a cell is edited says to press Enter", async () => {
    await open("cellEditing");
    await page.getByText("Enter キーで入力を確定してから").waitFor();
    await expectCount(button("もう一度"), 1);
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
  const details = () => page.locator("pre", { hasText: "doing:" }).textContent();
  const { version } = jest.requireActual<{ version: string }>("../../package.json");
  const versions = [
    `add-in: ${version}, plan definition ${bundledPlan.version}`,
    "workbook: plan definition 2023.1, template 4",
  ].join("\n");

  test("offers the same once more, and its details to copy", async () => {
    await open("failed");
    await page.getByText("処理を終えられませんでした").waitFor();
    await page.getByText("詳細", { exact: true }).click();
    expect(await details()).toContain(
      `${versions}\ndoing: checkPlan\nerror: TypeError: rows[0] is undefined`,
    );
    await button("もう一度").click();
    await verdict().waitFor();
  });

  test("in showing something leaves a sentence instead of a blank pane", async () => {
    await open("broken");
    await page.getByText("画面を表示できませんでした").waitFor();
    await expectCount(button("開き直す"), 1);
    expect(await details()).toContain(`${versions}\ndoing: render\n`);
  });
});

test("the workbook is read again when the window comes to the front", async () => {
  await open("sheetsDeleted");
  await button("進み具合").waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await page.getByRole("heading", { name: "はじめに" }).waitFor();
});

test("⋯ says the versions of the add-in, the plan's definition and the workbook's template", async () => {
  await open("ready");
  await header(/⋯/).click();
  await page
    .getByText(/^第二次.*アドイン \d+\.\d+\.\d+ ・ 計画定義 \d+\.\d+このブック：テンプレート 4 ・/s)
    .first()
    .waitFor();
});

describe("the guides", () => {
  const guides = async () => {
    await header(/⋯/).click();
    return page.getByRole("navigation", { name: "手引き" }).getByRole("link");
  };
  const addresses = async () =>
    Promise.all((await (await guides()).all()).map((link) => link.getAttribute("href")));

  test.each([
    ["department", ["guides/clerk.html"]],
    ["copy", ["guides/clerk.html"]],
    ["ready", ["guides/secretariat.html", "guides/administrator.html"]],
    ["firstRun", ["guides/clerk.html", "guides/secretariat.html"]],
  ] as const)("%s: those of who sits here", async (story, expected) => {
    await open(story);
    expect(await addresses()).toEqual(expected);
  });

  test("open in a window of their own", async () => {
    await page.context().route(/\/guides\/clerk\.html$/, (route) => route.fulfill({ body: "1" }));
    await open("department");
    const opened = page.context().waitForEvent("page");
    await (await guides()).click();
    await (await opened).getByText("1").waitFor();
    await page.getByRole("navigation", { name: "手引き" }).waitFor();
  });

  test("open in the browser where Excel opens one", async () => {
    await page.addInitScript(() => {
      const isSetSupported = (set: string) => set === "OpenBrowserWindowApi";
      const openBrowserWindow = (url: string) => (document.title = url);
      const context = { requirements: { isSetSupported }, ui: { openBrowserWindow } };
      Object.assign(window, { Office: { context } });
    });
    await open("department");
    await (await guides()).click();
    await expect(page.title()).resolves.toMatch(/^file:.*\/guides\/clerk\.html$/);
    expect(page.context().pages()).toHaveLength(1);
  });
});

test("the notice about Undo is given once", async () => {
  await open("ready");
  const notice = page.locator("summary", { hasText: "元に戻す" });
  await notice.waitFor();
  expect((await notice.boundingBox())!.height).toBeLessThan(40);
  await notice.click();
  await button("わかりました").click();
  await page.reload();
  await button("進み具合").waitFor();
  expect(await page.getByText("元に戻す").count()).toBe(0);
});

test("the Enter that ends a composition opens and presses nothing", async () => {
  await open("department");
  await view("確認・提出").click();
  const name = page.getByRole("textbox", { name: "担当者名" });
  await name.dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true });
  const list = page.getByRole("banner").locator("button[aria-expanded]").first();
  await list.click();
  await list.dispatchEvent("keydown", { key: "Escape", isComposing: true, bubbles: true });
  expect(await list.getAttribute("aria-expanded")).toBe("true");
  await list.dispatchEvent("keydown", { key: "Escape", isComposing: false, bubbles: true });
  expect(await list.getAttribute("aria-expanded")).toBe("false");
  expect(await asked()).toEqual(["check 収納課"]);
});
