import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { readWithOpenpyxl } from "../xlsx/openpyxlCells";
import { department, expectedCells, reportedItems, savedCells } from "./clerksReport";
import { eachOnAPage } from "./eachOnAPage";
import { eventually, type CellPlace, type LocalExcelPage } from "./localExcelPage";
import { staffWindow, Walk } from "./walk";

/**
 * A clerk fills in the form, in the window most staff have: with a slow Excel, with a colleague in the
 * same workbook, with a pane that goes away. What is typed is in the cell or in the form.
 */
jest.setTimeout(300_000);

let excel: LocalExcelPage;
eachOnAPage((page) => (excel = page), staffWindow);

const button = (name: string | RegExp) =>
  excel.pane.getByRole("button", { name, exact: typeof name === "string" });
const field = (name: string | RegExp) =>
  excel.pane.getByRole("textbox", { name, exact: typeof name === "string" });
const heading = (name: string | RegExp) => excel.pane.getByRole("heading", { name });
/** A radio button is its label: the round thing itself is not drawn. */
const choice = (group: string, word: string): Locator =>
  excel.pane
    .getByRole("radiogroup", { name: group })
    .locator("label", { hasText: new RegExp(`^${word}(（|$)`) });

const unsaved = () => excel.pane.getByText("未保存").count();

/** What the saved workbook has of the report, as openpyxl reads it. */
async function saved(): Promise<Record<string, unknown>> {
  const [reading] = readWithOpenpyxl([new Uint8Array(readFileSync(await excel.save()))]);
  const all = savedCells(reading!);
  return Object.fromEntries(Object.keys(expectedCells()).map((cell) => [cell, all[cell]]));
}

/** The plan is inserted and the department chosen: 記入 shows its items. */
async function begin(walk: Walk): Promise<void> {
  walk.stage("insert, choose the department");
  await walk.click(button("テンプレート挿入"));
  await chooseDepartment(walk);
  await heading("記入").waitFor();
}

/** あなたの課は？ */
async function chooseDepartment(walk: Walk): Promise<void> {
  const list = excel.pane.getByRole("combobox", { name: "あなたの課" });
  const choice = button(department);
  await list.or(choice).first().waitFor();
  if ((await list.count()) > 0) {
    await walk.pick(list);
    await walk.pick(excel.pane.getByRole("option", { name: department }));
  } else await walk.pick(choice);
  if ((await heading("記入").count()) === 0) await walk.click(button("記入"));
}

test("by mouse: at most 14 clicks from insert to 提出, and nothing beside the window", async () => {
  const walk = new Walk(excel);
  await begin(walk);

  walk.stage("all actions as planned");
  await walk.click(button("計画どおり 8件"));
  await walk.click(button("8件を記入"));

  walk.stage("four items");
  await walk.click(button(/^3 /));
  for (const { no, figures, report, outlook } of reportedItems) {
    await heading(new RegExp(`^${no} `)).waitFor();
    for (const [i, { typed }] of figures.entries())
      await walk.enter(field(/ 実績値（/).nth(i), typed);
    await walk.pick(choice("実施状況", "実施"));
    await walk.enter(field("取組実績"), report);
    await walk.enter(field("課題・今後の方向性"), outlook);
    await walk.click(button(/^(次の項目：\d+|確認・提出へ)$/));
  }

  // What was written is told in a line: the form keeps the pane.
  const told = await excel.pane.getByRole("region", { name: "お知らせ" }).boundingBox();
  expect(told!.height).toBeLessThan(60);

  walk.stage("提出");
  await heading("提出できます").waitFor();
  await walk.enter(field("担当者名"), "山田");
  await walk.click(button(`${department}を提出`));
  await excel.pane.getByText("提出の記録をつけました").waitFor();

  console.log(walk.table(`${department}: by mouse, from an empty workbook to 提出`));
  expect(await saved()).toEqual(expectedCells());
  expect(walk.total.clicks).toBeLessThanOrEqual(14);
  expect(walk.total.sideways).toBe(0);
});

test("by keyboard alone: from the grid to 提出, the caret where the next thing is done", async () => {
  const walk = new Walk(excel);
  const press = async (name: string | RegExp) => {
    await walk.goBy("Tab", button(name));
    await walk.press("Enter");
  };
  const enter = async (target: Locator, text: string) => {
    await walk.goBy("Tab", target);
    await walk.type(text);
  };

  walk.stage("insert, choose the department");
  await walk.press("F6");
  await press("テンプレート挿入");
  await walk.landsOn(heading("あなたの課は？"));
  await press(department);

  walk.stage("all actions as planned");
  await walk.landsOn(heading("記入"));
  await press("計画どおり 8件");
  await walk.landsOn(heading("記入"));
  await press("8件を記入");

  walk.stage("four items");
  await walk.landsOn(heading("記入"));
  await press(/^3 /);
  for (const { no, figures, report, outlook } of reportedItems) {
    await heading(new RegExp(`^${no} `)).waitFor();
    const proposed = excel.pane.getByRole("radio", { name: /^実施 ?（提案）$/ });
    await walk.landsOn(figures.length > 0 ? field(/ 実績値（/).first() : proposed);
    for (const [i, { typed }] of figures.entries()) await enter(field(/ 実績値（/).nth(i), typed);
    await walk.goBy("Tab", proposed);
    await walk.press("Space");
    await enter(field("取組実績"), report);
    await enter(field("課題・今後の方向性"), outlook);
    await walk.press("Control+Enter");
  }

  walk.stage("提出");
  await walk.landsOn(heading("提出できます"));
  await enter(field("担当者名"), "山田");
  await press(`${department}を提出`);
  await walk.landsOn(heading(/^提出済みです/));
  await excel.pane.getByText("提出の記録をつけました").waitFor();

  console.log(walk.table(`${department}: by keyboard, from an empty workbook to 提出`));
  expect(await saved()).toEqual(expectedCells());
});

describe("what is typed is in the cell or in the form", () => {
  let walk: Walk;
  let cell: CellPlace;
  const { report } = reportedItems[0]!;
  beforeEach(async () => {
    walk = new Walk(excel);
    await begin(walk);
    walk.stage("item 3");
    await walk.click(button(/^3 /));
    await field("取組実績").waitFor();
    cell = await excel.entry("PlanItems", 3, "R7取組実績");
  });

  test("with 300 ms for each trip, the next field is typed into while the last is written", async () => {
    await excel.delay(300);
    const { outlook } = reportedItems[0]!;
    await walk.pick(choice("実施状況", "実施"));
    await walk.enter(field("取組実績"), report);
    await walk.enter(field("課題・今後の方向性"), outlook);
    // Who types on at once means the next item, which comes when this one is in the workbook.
    await walk.press("Control+Enter");
    await walk.type("次へ");
    await heading(/^4 /).waitFor();
    await walk.pick(choice("実施状況", "実施"));
    await walk.enter(field("取組実績"), reportedItems[1]!.report);
    await walk.click(button("一覧へ"));
    await eventually(unsaved, 0);
    const cells = await saved();
    expect(cells).toMatchObject({
      "PlanItems 3 R7実施状況": "実施",
      "PlanItems 3 R7取組実績": report,
      "PlanItems 3 R7課題・今後の方向性": outlook,
      "PlanItems 4 R7実施状況": "実施",
      "PlanItems 4 R7取組実績": reportedItems[1]!.report,
    });
  });

  test("a colleague writes the same cell meanwhile: the form asks, and keeps what was typed", async () => {
    await walk.enter(field("取組実績"), report);
    await excel.colleagueTypes(cell, "同僚の文");
    await excel.pane.getByText("「同僚の文」に書き換えました").waitFor();
    expect(await field("取組実績").inputValue()).toBe(report);
    expect(await excel.value(cell)).toBe("同僚の文");
    await walk.click(button("自分の入力にする"));
    await eventually(() => excel.value(cell), report);
    await eventually(unsaved, 0);
  });

  test("a colleague writes another cell of the item: it shows at once", async () => {
    await excel.colleagueTypes(cell, "同僚の文");
    await eventually(() => field("取組実績").inputValue(), "同僚の文");
  });

  test("the pane is closed in the middle of a word", async () => {
    await walk.enter(field("取組実績"), report);
    await excel.page.getByRole("button", { name: "作業ウィンドウを閉じる" }).click();
    await eventually(() => excel.value(cell), report);
  });

  test("the pane is loaded anew in the middle of a word", async () => {
    await walk.enter(field("取組実績"), report);
    await excel.reloadPane();
    await button("記入").first().click();
    await eventually(() => excel.value(cell), report);
    await eventually(unsaved, 0);
  });

  test("a cell of the grid is being edited: written when that ends", async () => {
    const other = await excel.entry("PlanItems", 3, "R7課題・今後の方向性");
    await excel.goTo(other);
    await excel.page.keyboard.press("F2");
    await walk.enter(field("取組実績"), report);
    await walk.press("Tab");
    await excel.pane
      .getByText(/未保存|保存しています/)
      .first()
      .waitFor();
    expect(await excel.value(cell)).toBeNull();
    await excel.endCellEdit();
    await eventually(() => excel.value(cell), report);
    await eventually(unsaved, 0);
  });
});
