import { cellAt } from "../../../src/local-excel/book";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { insertPlan } from "../../../src/workbook/insert/insert";
import { openLocalExcel } from "../../local-excel/withExcel";

const today = new Date(2026, 10, 22);

/** 0 black to 100 white, of a grey. */
const lightness = (color: string) => (parseInt(color.slice(1, 3), 16) / 255) * 100;

test("集計 has three charts that a photocopy keeps readable, titled with the year", async () => {
  const { book } = await openLocalExcel();
  await insertPlan(bundledPlan, { today });
  const sheet = book.sheets.find(({ name }) => name === "集計")!;
  expect(sheet.charts.map(({ name }) => name)).toEqual([
    "実施状況グラフ",
    "数値目標グラフ",
    "年度推移グラフ",
  ]);
  const titles = [
    "実施状況（基本方針別）",
    "数値目標の達成（基本方針別）",
    "実施状況の推移（全項目）",
  ];
  sheet.charts.forEach(({ settings }, index) => {
    const [, column, row] = /^='集計'!\$([A-Z])\$(\d+)$/.exec(String(settings["title.formula"]))!;
    const title = cellAt(sheet, Number(row) - 1, column!.charCodeAt(0) - 65)?.value;
    expect(title).toBe(`${titles[index]}　令和7年度`);
    expect(settings["plotVisibleOnly"]).toBe(false);
    const fills = Object.entries(settings)
      .filter(([path]) => /^series\.\d+\.format\.fill$/.test(path))
      .map(([, fill]) => lightness(String(fill)));
    expect(fills).toHaveLength(index === 1 ? 2 : 5);
    fills
      .slice(1)
      .forEach((fill, i) => expect(Math.round(fill - fills[i]!)).toBeGreaterThanOrEqual(20));
  });
});
