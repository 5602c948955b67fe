import { eachOnAPage } from "./eachOnAPage";
import { eventually, type LocalExcelPage } from "./localExcelPage";
import { completeReport } from "./reportR7";
import { staffWindow } from "./walk";

/** 総務課's way through the year, with two departments that report. */
jest.setTimeout(300_000);

let excel: LocalExcelPage;
eachOnAPage((page) => (excel = page), staffWindow);

const secretariat = "総務課（全庁）";
const city = "スマートシティ推進室";
const schools = "社会教育課";
/** All that each leads. */
const itemOf = { [city]: 10, [schools]: 6 };

test("who is missing, findings of one, 差戻し, the clerk's banner, 提出 again, 確定 of several", async () => {
  const { page, pane } = excel;
  const button = (name: string) => pane.getByRole("button", { name, exact: true });
  const press = (name: string) => button(name).click();
  const dialog = pane.getByRole("dialog");
  const row = (department: string, state: string) =>
    pane
      .getByRole("table", { name: "進み具合" })
      .getByRole("row")
      .filter({ hasText: department })
      .filter({ hasText: state });
  const submit = async (department: string) => {
    await excel.show("確認・提出");
    await pane.getByRole("textbox", { name: "担当者名" }).fill("山田");
    await press(`${department}を提出`);
    await pane.getByRole("heading", { name: /^提出済みです（.* 山田）$/ }).waitFor();
  };

  await press("テンプレート挿入");
  await pane.getByText("テンプレートを挿入しました").waitFor();
  await excel.answerRole(city);
  for (const no of Object.values(itemOf))
    for (const [table, key, header, value] of completeReport())
      if (key === no || String(key).startsWith(`${no}-`))
        await excel.colleagueTypes(await excel.entry(table, key, header), String(value));
  await submit(city);
  await excel.changeRole(city, schools);
  await submit(schools);
  const actual = await excel.entry("PlanIndicators", "10-指1", "R7実績値");
  await excel.colleagueTypes(actual, "-3");

  // Who is missing, to be written to.
  await excel.changeRole(schools, secretariat);
  await pane.getByText("12 課のうち 10 課の報告がまだです。").waitFor();
  await row(schools, "提出済").filter({ hasText: "なし" }).waitFor();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await press("未提出の課を写す");
  await pane.getByText("写しました。").waitFor();
  const mail = await page.evaluate(() => navigator.clipboard.readText());
  expect(mail).toContain("・協働推進課（未提出、記入 0/15、文章 0/8）");
  expect(mail).not.toContain(city);

  // The findings of one that changed something, and back to its row.
  await row(city, "1か所").waitFor();
  await press(`${city}の指摘を見る`);
  await pane.getByRole("heading", { name: "エラー 1件を直すと提出できます" }).waitFor();
  await pane
    .getByRole("button", { name: /R7実績値/ })
    .first()
    .waitFor();
  await press("進み具合の一覧へ");
  await row(city, "提出済").waitFor();
  const opener = button(`${city}の指摘を見る`);
  await eventually(() => opener.evaluate((one) => document.activeElement === one), true);

  await pane.getByRole("checkbox", { name: `${city}を選ぶ` }).check();
  await press("差し戻す…");
  await pane.getByRole("textbox", { name: "担当者名" }).fill("総務");
  await pane.getByRole("textbox", { name: /差戻しの理由/ }).fill("実績値の根拠を書いてください。");
  await dialog.getByRole("button", { name: "差し戻す" }).click();
  await row(city, "差戻し").waitFor();

  // The clerk opens the file next day: the reason stands there until it is submitted again.
  await excel.saveAndOpen();
  await excel.changeRole(secretariat, city);
  const reason = pane.getByText("実績値の根拠を書いてください。");
  await reason.waitFor();
  await excel.type(actual, "3");
  await eventually(() => excel.value(actual), 3);
  await submit(city);
  await reason.waitFor({ state: "detached" });

  await excel.changeRole(city, secretariat);
  await row(city, "提出済").waitFor();
  await pane.getByRole("checkbox", { name: "提出済の課をすべて選ぶ" }).check();
  await press("確定する…");
  await dialog.getByText(`${schools}・${city}`).waitFor();
  await dialog.getByRole("button", { name: "確定する" }).click();
  await row(city, "確定").waitFor();
  await row(schools, "確定").waitFor();
  for (const no of Object.values(itemOf)) {
    await excel.goTo(await excel.entry("PlanItems", no, "R7取組実績"));
    await page.keyboard.type("あ");
    await excel.messageBox().getByText("保護されたシート上").waitFor();
    await page.keyboard.press("Enter");
    await excel.messageBox().waitFor({ state: "detached" });
  }

  // What was 確定 can still be sent back, and is open again.
  await pane.getByRole("checkbox", { name: `${city}を選ぶ` }).check();
  await press("差し戻す…");
  await pane.getByRole("textbox", { name: /差戻しの理由/ }).fill("もう一度見てください。");
  await dialog.getByRole("button", { name: "差し戻す" }).click();
  await row(city, "差戻し").waitFor();
  await excel.type(actual, "4");
  await eventually(() => excel.value(actual), 4);
});
