import { cellAt, type Book } from "../../../src/local-excel/book";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { openLocalExcel } from "../../local-excel/withExcel";
import { planFacts, type ItemFacts } from "../../plan/planFacts";
import { type } from "../entryCells";
import { insertedBook } from "../insertedBook";

/** The lines of 個票 as they are read: the cells with something in them. The help columns left out. */
function lines(book: Book): string[][] {
  const sheet = book.sheets.find(({ name }) => name === "個票")!;
  const rows = Math.max(...sheet.cells.keys()) + 1;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 8 }, (__, column) =>
      String(cellAt(sheet, row, column)?.value ?? ""),
    ).filter(Boolean),
  ).filter((line) => line.length > 0);
}

/** As printed, but that of 33's days the figure in brackets is the target. */
const notation = (printed: string) => /\(([\d.]+日)\)/.exec(printed)?.[1] ?? printed;

const circled = "①②③④";

/** What the booklet prints of an item, line by line. */
function printed(facts: ItemFacts): string[][] {
  const related = facts.departments.filter(({ lead }) => !lead).map(({ name }) => name);
  const lead = facts.departments.find((department) => department.lead)!.name;
  return [
    ["推進項目", `${facts.itemNo} ${facts.name}${facts.reprintOf === null ? "" : "（再掲）"}`],
    ["推進部署", `(主)${lead}${related.length > 0 ? `　${related.join("、")}` : ""}`],
    ...facts.actions.map(({ name, schedule }, i) => [
      `${circled[i]}${name}`,
      "計画",
      ...schedule.map((cell) => cell ?? "").filter(Boolean),
    ]),
  ];
}

const open = async (): Promise<LocalExcel> => openLocalExcel(await insertedBook());

test("shows the chosen item as the booklet prints it", async () => {
  const excel = await open();
  for (const no of [12, 4, 16, 33, 39]) {
    const facts = planFacts.items[no - 1]!;
    excel.userEdit("個票", "B3", String(no));
    const shown = lines(excel.book);
    expect(shown).toEqual(expect.arrayContaining(printed(facts)));
    // Actions and indicators the item does not have leave nothing behind.
    const kinds = (word: string) => shown.filter((line) => line.includes(word)).length;
    expect([kinds("計画"), kinds("目標値")]).toEqual([
      facts.actions.length,
      facts.indicators.length,
    ]);
    facts.indicators.forEach(({ name, sub, baseline, targets }, i) => {
      const line = shown.filter((cells) => cells.includes("目標値"))[i]!;
      expect(line[0]).toContain(name);
      expect(line[0]).toContain(sub ?? "");
      expect(line[0]).toContain(baseline === null ? "" : notation(baseline.text));
      expect(line.slice(2)).toEqual(targets.filter((target) => target !== null).map(notation));
    });
  }
});

test("shows what was entered; a 再掲 shows its source's; what is blank stays blank", async () => {
  const excel = await open();
  excel.userEdit("個票", "B3", "16");
  const before = lines(excel.book);
  expect(before.find(([first]) => first === "取組実績")).toEqual(["取組実績"]);
  expect(before.flat()).not.toContain("0");
  type(excel, "PlanItems", 4, "R7実施状況", "一部実施");
  type(excel, "PlanItems", 4, "R7課題・今後の方向性", "用地の取得を急ぐ。");
  type(excel, "PlanActions", "4-②", "R7到達段階", "準備");
  type(excel, "PlanIndicators", "4-指1", "R5実績値", "0");
  const shown = lines(excel.book);
  expect(shown).toEqual(
    expect.arrayContaining([
      ["実施状況", "一部実施"],
      ["課題・今後の方向性", "用地の取得を急ぐ。"],
      ["実績", "準備"],
      ["実績値", "0箇所"],
      ["判定", "未達成 0.0%"],
    ]),
  );
});

test("takes a number of the plan and nothing else; the rest is locked", async () => {
  const { book } = await open();
  const sheet = book.sheets.find(({ name }) => name === "個票")!;
  const rule = sheet.validations.find(({ areas }) =>
    areas.some(({ row, column }) => row === 2 && column === 1),
  )!.rule as { list: { source: string } };
  expect(rule.list.source.split(",")).toEqual(bundledPlan.items.map(({ no }) => String(no)));
  expect(sheet.protection.protected).toBe(true);
  const unlocked = [...sheet.cells.values()].flatMap((cells) =>
    [...cells.values()].filter(({ style }) => style.locked === false),
  );
  expect(unlocked).toHaveLength(1);
});
