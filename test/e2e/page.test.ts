import { readFileSync } from "node:fs";
import type Axe from "axe-core";
import { openXlsx } from "../../src/local-excel/xlsx";
import { expectCount } from "../browser";
import { hostileFiles } from "../fixtures/hostile";
import type { ProbeReport } from "../../src/workbook";
import keptReport from "../local-excel/probes/local.json";
import { eachOnAPage } from "./eachOnAPage";
import { eventually, type LocalExcelPage } from "./localExcelPage";

/** What `npm start` shows, in Chromium: the shipping pane under the real client library. */
jest.setTimeout(300_000);

const { version } = jest.requireActual<{ version: string }>("../../package.json");
const kept = keptReport as ProbeReport;

let excel: LocalExcelPage;
eachOnAPage((page) => (excel = page));

const ourSheets = ["記入要領", "推進項目", "取組内容", "数値目標", "集計", "個票", "チェック結果"];

const withSheet1 = ["Sheet1", ...ourSheets];

async function insert(): Promise<void> {
  await excel.ribbon("テンプレート挿入").click();
  await eventually(() => excel.sheetNames(), withSheet1);
  await excel.pane.getByText("テンプレートを挿入しました").waitFor();
}

const countOf = (severity: string) =>
  excel.pane
    .getByRole("button", { name: new RegExp(`^${severity} *\\d+件$`) })
    .innerText()
    .then((text) => Number(/\d+/.exec(text)?.[0]));

test("insert, fill in, check, go to a finding, mend it, sum up, save and open again", async () => {
  await insert();
  await excel.answerRole("総務課（全庁）");
  const status = await excel.entry("PlanItems", 1, "R7実施状況");
  const report = await excel.entry("PlanItems", 1, "R7取組実績");
  const actual = await excel.entry("PlanIndicators", "2-指2", "R7実績値");
  await excel.pickFromList(status, "実施");
  await eventually(() => excel.value(status), "実施");
  await excel.type(report, "=広報紙と市公式サイトを見直した。");
  await eventually(() => excel.value(report), "=広報紙と市公式サイトを見直した。");

  // A number that cannot be: the cell takes it, the check speaks.
  await excel.type(actual, "-5");
  await eventually(() => excel.value(actual), -5);

  await excel.ribbon("入力チェック").click();
  await excel.pane.getByRole("heading", { name: /提出できます$/ }).waitFor();
  expect(await excel.page.getByRole("contentinfo").innerText()).toContain("直前の操作 往復 2 回");
  const before = await countOf("エラー");
  const finding = excel.pane
    .getByRole("button", { name: /R7実績値/ })
    .filter({ hasText: "-5" })
    .first();
  await finding.click();
  await excel.pane.getByRole("button", { name: /^セルを表示 \d+-/ }).click();
  await eventually(() => excel.selected(), `${actual.sheet}!${actual.address}`);

  await excel.type(actual, "１，２００");
  await eventually(() => excel.value(actual), 1200);
  await excel.ribbon("入力チェック").click();
  await eventually(() => countOf("エラー"), before - 1);

  await excel.ribbon("集計更新").click();
  await excel.pane.getByText("ブックの集計は、アドインの計算と一致しています。").waitFor();
  const total = excel.pane.getByRole("row").filter({ hasText: /^合計/ }).first();
  // One of 42 items.
  expect((await total.innerText()).replace(/\s+/g, " ").trim()).toBe("合計 1 0 0 0 41 2.4%");

  await excel.goTo({ sheet: "集計", address: "A45" });
  await excel.page.getByRole("img", { name: /^グラフ: 実施状況（基本方針別）/ }).waitFor();

  await excel.saveAndOpen();
  expect(await excel.sheetNames()).toEqual(withSheet1);
  expect(await excel.value(actual)).toBe(1200);
  expect(await excel.value(report)).toBe("=広報紙と市公式サイトを見直した。");
});

test("a department: typed wrongly, mended, filled in with help, submitted twice", async () => {
  const { pane } = excel;
  const office = "スマートシティ推進室";
  const press = (name: string) => pane.getByRole("button", { name, exact: true }).click();

  await insert();
  await excel.answerRole(office);
  // All that the department leads: item 10, one action, one indicator (3事業 a year).
  const status = await excel.entry("PlanItems", 10, "R7実施状況");
  const stage = await excel.entry("PlanActions", "10-①", "R7到達段階");
  const actual = await excel.entry("PlanIndicators", "10-指1", "R7実績値");

  // The item of the selected row opens, and what is typed into the sheet is told under its field.
  await excel.goTo(actual);
  await pane.getByRole("heading", { name: /^10 / }).waitFor();
  await excel.type(actual, "3事業");
  await excel.messageBox().getByRole("button", { name: "はい" }).click();
  const unreadable = pane.getByText("「3事業」は文字なので、集計されません。").first();
  await unreadable.waitFor();
  await pane.getByRole("button", { name: "「3」にする" }).waitFor();

  await excel.ribbon("入力チェック").click();
  await pane.getByRole("heading", { name: /提出できます$/ }).waitFor();
  const rewriteAll = async () => {
    await press("書きかたの違いをまとめて直す（1件）");
    await pane.getByRole("list", { name: "書き直す内容" }).getByText("3事業 → 3").waitFor();
    await press("適用（1件）");
    await eventually(() => excel.value(actual), 3);
    await unreadable.waitFor({ state: "detached" });
  };
  await rewriteAll();
  await press("元に戻す");
  await eventually(() => excel.value(actual), "3事業");
  await unreadable.waitFor();
  await rewriteAll();

  await excel.show("確認・提出");
  await pane.getByRole("textbox", { name: "担当者名" }).fill("山田");
  await press(`${office}を提出`);
  await pane.getByText("提出していません").waitFor();
  // Neither the stage nor the status is there yet.
  expect(await countOf("未記入")).toBe(2);
  expect(await countOf("エラー")).toBe(0);
  expect(await excel.sheetNames()).not.toContain("提出記録");

  await excel.show("記入");
  await press("一覧へ");
  await press("計画どおり 1件");
  await pane.getByRole("list", { name: "計画どおりの到達段階を入れます" }).waitFor();
  await press("1件を記入");
  await eventually(() => excel.value(stage), "実施");
  await pane.getByRole("button", { name: /^10/ }).click();
  await pane.getByText("実施（提案）", { exact: true }).click();
  await eventually(() => excel.value(status), "実施");

  await excel.show("確認・提出");
  await press(`${office}を提出`);
  await pane.getByText("提出の記録をつけました").waitFor();
  await pane.getByRole("heading", { name: /^提出済みです（.* 山田）$/ }).waitFor();
  expect(await excel.sheetNames()).toEqual([...withSheet1, "提出記録", "提出内容"]);

  await excel.type(actual, "4");
  await eventually(() => excel.value(actual), 4);
  await excel.show("確認・提出");
  await pane
    .getByRole("button", { name: /R7実績値.*提出/ })
    .first()
    .waitFor();
  // Submitted again, or values nobody submitted would be locked.
  await press(`${office}を提出`);
  await pane.getByRole("button", { name: /R7実績値.*提出/ }).waitFor({ state: "detached" });
});

test("what may not be typed is refused or asked about as Excel does; an entry can be taken back", async () => {
  await insert();
  const name = await excel.entry("PlanItems", 1, "推進項目");
  const status = await excel.entry("PlanItems", 1, "R7実施状況");
  const actual = await excel.entry("PlanIndicators", "2-指2", "R7実績値");

  const nameBefore = await excel.value(name);
  await excel.goTo(name);
  await excel.page.keyboard.type("別");
  await excel
    .messageBox()
    .getByText("変更しようとしているセルは保護されたシート上にあります。")
    .waitFor();
  await excel.page.keyboard.press("Enter");
  await excel.messageBox().waitFor({ state: "detached" });
  expect(await excel.value(name)).toBe(nameBefore);
  await excel.goTo(name);
  await excel.page.keyboard.press("Delete");
  await excel.messageBox().waitFor();
  await excel.page.keyboard.press("Escape");
  await excel.messageBox().waitFor({ state: "detached" });
  expect(await excel.value(name)).toBe(nameBefore);

  // A list stops what it does not hold; trying again keeps what was typed.
  await excel.type(status, "だいたい実施");
  await excel.messageBox().getByRole("button", { name: "再試行" }).click();
  await eventually(() => excel.selected(), `${status.sheet}!${status.address}`);
  await excel.page.keyboard.press("Escape");
  expect(await excel.value(status)).toBeNull();
  await excel.page.keyboard.press("Alt+ArrowDown");
  await excel.page.getByRole("listbox").waitFor();
  await excel.page.keyboard.press("ArrowDown");
  await excel.page.keyboard.press("Enter");
  await eventually(() => excel.value(status), "一部実施");

  // A number only warns.
  await excel.type(actual, "1,200人");
  await excel.messageBox().getByRole("button", { name: "はい" }).click();
  await eventually(() => excel.value(actual), "1,200人");
  await excel.type(actual, "1200");
  await eventually(() => excel.value(actual), 1200);
  await excel.page.keyboard.press("Control+z");
  await eventually(() => excel.value(actual), "1,200人");

  // A block as Windows puts it on the clipboard: pasted, deleted, taken back.
  const rows = await Promise.all(
    [1, 2].map(async (no) => [
      await excel.entry("PlanItems", no, "R7実施状況"),
      await excel.entry("PlanItems", no, "R7取組実績"),
    ]),
  );
  const block = () =>
    Promise.all(rows.map((row) => Promise.all(row.map((place) => excel.value(place)))));
  const pasted = [
    ["実施", "広報紙を\n見直した"],
    ["検討中", "調べた"],
  ];
  const nothing = pasted.map((row) => row.map(() => null));
  await excel.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await excel.page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    // Excel puts a cell of two lines into quotation marks.
    pasted
      .map(([first, text]) => `${first}\t${/\n/.test(text!) ? `"${text}"` : text}\r\n`)
      .join(""),
  );
  await excel.goTo(status);
  await excel.page.keyboard.press("Control+v");
  await eventually(block, pasted);
  await excel.page.keyboard.press("Shift+ArrowDown");
  await excel.page.keyboard.press("Delete");
  await eventually(block, nothing);
  await excel.page.keyboard.press("Control+z");
  await eventually(block, pasted);
});

test("the ribbon, the pane and the slow wire", async () => {
  await excel.ribbon("テンプレート挿入").hover();
  await excel.page.getByRole("tooltip").getByText("すでにあるシートは変わりません。").waitFor();

  await excel.page.getByRole("button", { name: "作業ウィンドウを閉じる" }).click();
  await excel.page.locator("iframe[title]").waitFor({ state: "hidden" });
  await excel.ribbon("作業ウィンドウ").click();
  await excel.page.locator("iframe[title]").waitFor({ state: "visible" });

  // A button of the ribbon shows the pane by itself.
  await excel.page.getByRole("button", { name: "作業ウィンドウを閉じる" }).click();
  const latency = excel.page.getByRole("slider", { name: "応答の遅れ" });
  await latency.focus();
  await excel.page.keyboard.press("End");
  await excel.page.getByText("1000 ms").waitFor();
  const began = Date.now();
  await insert();
  expect(Date.now() - began).toBeGreaterThan(3_000);
  expect(await excel.page.locator("iframe[title]").isVisible()).toBe(true);
});

test("the page is accessible", async () => {
  await excel.page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
  const violations = await excel.page.evaluate(async () => {
    const { axe } = window as never as { axe: typeof Axe };
    // Univer answers for its own inside; the pane has a test of its own.
    const result = await axe.run({ exclude: [[".univer"], ["iframe"]] });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join()}`);
  });
  expect(violations).toEqual([]);
});

test("診断 asks this Excel by the keyboard alone; the result can be copied and downloaded", async () => {
  const { page, pane } = excel;
  await pane.getByRole("banner").getByRole("button", { name: /⋯/ }).click();
  await pane.locator("summary", { hasText: "診断" }).focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "診断を始める" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await pane.getByText(/^診断が終わりました。/).waitFor({ timeout: 60_000 });
  expect(await excel.sheetNames()).toEqual(["Sheet1"]);
  const rows = pane.getByRole("table").getByRole("row");
  await expectCount(rows, kept.answers.length + 1);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    pane.getByRole("button", { name: "結果を保存" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^診断-\d{4}-\d\d-\d\d\.json$/);
  const text = readFileSync(await download.path(), "utf8");
  const report = JSON.parse(text) as ProbeReport;
  expect(report).toMatchObject({ addIn: version });
  expect(report.environment).toMatchObject({ host: "Excel", version: "16.0.14332.20000" });
  // What Office gives beside the workbook, the page has not.
  const answers = (of: ProbeReport) =>
    of.answers
      .filter(({ id }) => !["officeTheme", "getFile"].includes(id))
      .map(({ id, answer }) => [id, answer]);
  expect(answers(report)).toEqual(answers(kept));

  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await pane.getByRole("button", { name: "結果をコピー" }).click();
  await pane.getByRole("button", { name: "コピーしました" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test("a file made to fill the memory is refused, and the open workbook stays", async () => {
  const { page } = excel;
  const metrics = await page.context().newCDPSession(page);
  await metrics.send("Performance.enable");
  const megabytes = async () => {
    await metrics.send("HeapProfiler.collectGarbage");
    const { metrics: all } = await metrics.send("Performance.getMetrics");
    return all.find(({ name }) => name === "JSHeapTotalSize")!.value / 2 ** 20;
  };
  const before = await megabytes();
  for (const [title, file, sentence] of hostileFiles()) {
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "開く" }).click(),
    ]);
    await chooser.setFiles({ name: `${title}.xlsx`, mimeType: "", buffer: Buffer.from(file) });
    await excel.messageBox().getByText(sentence).waitFor();
    await excel.messageBox().getByRole("button", { name: "OK" }).click();
    expect(await excel.sheetNames()).toEqual(["Sheet1"]);
    expect((await megabytes()) - before).toBeLessThan(200);
  }
});

test("another workbook takes the place of one that was not saved only when told to", async () => {
  const { page } = excel;
  const unsaved = excel.messageBox().getByText(/保存していない変更があります/);
  await insert();
  await page.getByRole("button", { name: "新規" }).click();
  await unsaved.waitFor();
  await page.keyboard.press("Escape");
  await unsaved.waitFor({ state: "hidden" });
  expect(await excel.sheetNames()).toEqual(withSheet1);

  await page.getByRole("button", { name: "新規" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    excel.messageBox().getByRole("button", { name: "保存する" }).click(),
  ]);
  await eventually(() => excel.sheetNames(), ["Sheet1"]);
  const saved = await openXlsx(new Uint8Array(readFileSync(await download.path())), "saved.xlsx");
  expect(saved.sheets.map(({ name }) => name)).toEqual(withSheet1);
});

test("診断 says that its script could not be loaded, and why it does not begin", async () => {
  const { page, pane } = excel;
  await page.route("**/probe.js", (route) => route.abort());
  await pane.getByRole("banner").getByRole("button", { name: /⋯/ }).click();
  await pane.locator("summary", { hasText: "診断" }).click();
  await pane.getByText("アドインのファイルを読み込めませんでした。").waitFor();
  await page.unroute("**/probe.js");
  await pane.getByRole("button", { name: "もう一度" }).click();
  await excel.type({ sheet: "Sheet1", address: "B2" }, "予算");
  await pane.getByRole("button", { name: "診断を始める" }).click();
  await pane.getByText("診断は、何も入っていないブックで行います。").first().waitFor();
  // The browser itself complains of the script.
  excel.complaints.length = 0;
});

test("an operation whose script could not be loaded is told, and works once it can be", async () => {
  const { page, pane } = excel;
  await page.route("**/operations.js", (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await excel.paneIsReady();
  await excel.ribbon("テンプレート挿入").click();
  await pane.getByText("アドインが更新されました。").first().waitFor();
  expect(await excel.sheetNames()).toEqual(["Sheet1"]);
  await page.unroute("**/operations.js");
  await pane.getByRole("button", { name: "再読み込み" }).click();
  await excel.paneIsReady();
  await excel.ribbon("テンプレート挿入").click();
  await pane.getByText("テンプレートを挿入しました").waitFor();
  expect(await excel.sheetNames()).toContain("推進項目");
  // The browser itself complains of the script.
  excel.complaints.length = 0;
});
