import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Download, Page } from "playwright-core";
import type { PlanTable } from "../../src/entries/columns";
import { LocalExcel } from "../../src/local-excel/host/localExcel";
import { openXlsx, saveXlsx } from "../../src/local-excel/xlsx";
import { addressOf } from "../../src/local-excel/area";
import { entryCell } from "../workbook/entryCells";
import { eachOnAPage } from "./eachOnAPage";
import { eventually, LocalExcelPage } from "./localExcelPage";

/** 配布 and 取りまとめ in Chromium: real files, from 総務課 to the clerks and back. */
jest.setTimeout(300_000);

let excel: LocalExcelPage;
eachOnAPage((page) => (excel = page));

const clerks = "スマートシティ推進室";
const status = ["PlanItems", 39, "R7実施状況"] as const;

const press = ({ pane }: LocalExcelPage, name: string) =>
  pane.getByRole("button", { name, exact: true }).click();
const step = ({ pane }: LocalExcelPage, name: string) =>
  pane.getByRole("navigation", { name: "作業" }).getByRole("button", { name, exact: true }).click();

/** A file that a press brings. */
async function downloaded(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return readFileSync(await (download as Download).path());
}

/** Table, key, header, and what is typed. */
type Typed = readonly [PlanTable, number | string, string, string];

/** A clerk without the add-in: types into the copy and saves it. */
async function filledIn(copy: Uint8Array, name: string, cells: readonly Typed[]): Promise<Buffer> {
  const book = await openXlsx(copy, name);
  const office = new LocalExcel(book);
  for (const [table, key, header, text] of cells) {
    const { sheet, ...place } = entryCell(book, table, key, header);
    office.userEdit(sheet, addressOf({ ...place, rowCount: 1, columnCount: 1 }), text);
  }
  return Buffer.from(await saveXlsx(book));
}

/** スマートシティ推進室 leads item 10 alone: an action, an indicator, two texts. */
async function clerkReports(copy: LocalExcelPage): Promise<Buffer> {
  const { pane, page } = copy;
  // Whose it is and of which year, it does not ask.
  await pane.getByText(/^総務課が .* に配布した写しです/).waitFor();
  await press(copy, "計画どおり 1件");
  await press(copy, "1件を記入");
  await pane.getByRole("button", { name: /^10/ }).click();
  await pane.getByText("実施（提案）", { exact: true }).click();
  await pane
    .getByRole("textbox", { name: /実績値|ICT|デジタル/ })
    .first()
    .fill("3");
  await pane.getByRole("textbox", { name: /^取組実績/ }).fill("3事業でデータを活用した。");
  await pane.getByRole("textbox", { name: /^課題/ }).fill("活用する部署をふやす。");
  await step(copy, "確認・提出");
  await pane.getByRole("textbox", { name: "担当者名" }).fill("山田");
  await press(copy, `${clerks}を提出`);
  await pane.getByText("提出の記録をつけました").waitFor();
  return downloaded(page, () => page.getByRole("button", { name: "保存" }).click());
}

test("handed out, filled in, taken in with a conflict, taken back, taken in again, summed up", async () => {
  const { pane, page } = excel;
  await excel.ribbon("テンプレート挿入").click();
  await pane.getByText("テンプレートを挿入しました").waitFor();
  await pane.getByRole("button", { name: "総務課（全庁）" }).click();

  await step(excel, "配布");
  await pane.getByText("計画のものではないシート「Sheet1」は、写しに入れません。").waitFor();
  const zip = await downloaded(page, () => press(excel, "写しを作って保存（zip）"));
  await pane.getByText(/^12 課の写しを作りました（R7_配布_\d{8}\.zip）。/).waitFor();
  // Where 配布記録 was made, the sheet that was in front stays there.
  await eventually(() => excel.sheetNames().then((all) => all.includes("配布記録")), true);
  await page.waitForTimeout(300);
  expect(await excel.activeSheet()).toBe("推進項目");
  const copies = unzipSync(zip);
  const copyOf = (office: string) =>
    Object.entries(copies).find(([name]) => name.includes(office)) as [string, Uint8Array];
  expect(Object.keys(copies).length).toBe(12);
  expect(await excel.sheetNames()).toContain("配布記録");

  const [window] = await Promise.all([
    page.waitForEvent("popup"),
    press(excel, `${clerks}の写しを開く`),
  ]);
  const submitted = await clerkReports(LocalExcelPage.over(window));
  await window.close();

  // After it was handed out 総務課 enters what the department tells otherwise.
  const conflict = await excel.entry(...status);
  await excel.pickFromList(conflict, "実施");
  await eventually(() => excel.value(conflict), "実施");
  const [moneyName, money] = copyOf("財政課");
  const [taxName, tax] = copyOf("収納課");
  const returned = [
    { name: `R7_${clerks}.xlsx`, buffer: submitted },
    { name: moneyName, buffer: await filledIn(money, moneyName, [[...status, "一部実施"]]) },
    {
      name: taxName,
      buffer: await filledIn(tax, taxName, [
        ["PlanIndicators", "40-指1", "R7実績値", "99.4%"],
        ["PlanItems", 40, "R7実施状況", "実施"],
      ]),
    },
  ].map((file) => ({ ...file, mimeType: "application/octet-stream" }));

  await step(excel, "取りまとめ");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    press(excel, "返ってきたファイルを選ぶ"),
  ]);
  await chooser.setFiles(returned);
  const rowOf = async (office: string) =>
    (await pane.getByRole("row", { name: office }).innerText()).replace(/\s+/g, " ").trim();
  await pane.getByRole("columnheader", { name: "取り込む" }).waitFor();
  expect(await rowOf(clerks)).toMatch(/^スマートシティ推進室 提出 \d+\/\d+ 山田 5 0 見る$/);
  expect(await rowOf("財政課")).toContain("0 1 見る");
  expect(await rowOf("収納課")).toContain("2 0 見る");
  const tenth = await excel.entry("PlanIndicators", "10-指1", "R7実績値");
  expect(await excel.value(tenth)).toBeNull();

  await pane.getByRole("textbox", { name: "取りまとめた人" }).fill("佐藤");
  const takeAll = async () => {
    await pane
      .getByRole("group", { name: /R7実施状況/ })
      .getByRole("radio", { name: "返ってきた値にする" })
      .check();
    await press(excel, "8 か所を取り込む");
    await pane.getByText("8 か所を取り込みました。1 課の提出を記録しました。").waitFor();
    await eventually(() => excel.value(conflict), "一部実施");
    expect(await excel.value(tenth)).toBe(3);
  };
  await takeAll();
  await pane.getByText("取り込むものはありません。").waitFor();

  await press(excel, "元に戻す");
  await eventually(() => excel.value(conflict), "実施");
  expect(await excel.value(tenth)).toBeNull();
  await pane.getByRole("button", { name: "7 か所を取り込む" }).waitFor();
  await takeAll();
  await step(excel, "進み具合");
  await pane
    .getByRole("row", { name: clerks })
    .filter({ hasText: "提出済" })
    .filter({ hasText: "山田" })
    .waitFor();

  await excel.ribbon("集計更新").click();
  await pane.getByText("ブックの集計は、アドインの計算と一致しています。").waitFor();
  const total = pane.getByRole("row").filter({ hasText: /^合計/ }).first();
  // 実施: items 10 and 40; 一部実施: item 39; of 42.
  expect((await total.innerText()).replace(/\s+/g, " ").trim()).toBe("合計 2 1 0 0 39 4.8%");
});
