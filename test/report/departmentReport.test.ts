import { foldEntries } from "../../src/entries/entries";
import type { WorkbookReading } from "../../src/entries/reading";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { fiscalYear } from "../../src/plan/fiscalYear";
import { departmentReport } from "../../src/report/departmentReport";
import { firstField, nextItem } from "../../src/report/itemReport";
import { freshReading, withEntries, type Written } from "../entries/freshReading";

const fresh = freshReading(plan, fiscalYear(2025));
const reportOf = (reading: WorkbookReading = fresh, year = 2025, note = "") =>
  departmentReport(
    plan,
    {
      reportingYear: fiscalYear(year),
      entries: foldEntries(plan, reading),
      noteOf: () => note,
    },
    "協働推進課",
  );
const filled = (...written: Written[]) => withEntries(fresh, written);
const item = (no: number, ...written: Written[]) =>
  reportOf(filled(...written)).items.find((each) => each.item.no === no)!;

describe("a department's tasks", () => {
  // By hand, from the plan: items 3, 4, 5 and 9 and the 再掲 item 16; four statuses, 1 + 2 + 3 + 2
  // actions, 0 + 0 + 2 + 1 indicators with a target for R7; two texts an item.
  test("of 協働推進課 for R7: 15 entries and 8 texts", () => {
    const { items, progress, submission } = reportOf();
    expect(items.map(({ item, owed, made }) => [item.no, owed, made])).toEqual([
      [3, 4, 0],
      [4, 5, 0],
      [5, 8, 0],
      [9, 6, 0],
      [16, 0, 0],
    ]);
    expect(progress).toEqual({ entries: { made: 0, owed: 15 }, texts: { made: 0, owed: 8 } });
    expect(submission).toBeNull();
  });

  test("未着手, 途中, 済 and 要確認", () => {
    const some: Written[] = [
      ["PlanActions", "3-①", "R7到達段階", "実施"],
      ["PlanItems", 3, "R7実施状況", "実施"],
    ];
    const all: Written[] = [
      ...some,
      ["PlanItems", 3, "R7取組実績", "移動市長室を5回開催した。"],
      ["PlanItems", 3, "R7課題・今後の方向性", "参加者の固定化が課題である。"],
    ];
    expect(item(3)).toMatchObject({ state: "untouched", made: 0, owed: 4 });
    expect(item(3, ...some)).toMatchObject({ state: "begun", made: 2 });
    expect(item(3, ...all)).toMatchObject({ state: "done", made: 4 });
    expect(item(3, ...all, ["PlanItems", 3, "R7実施状況", "じっし"]).state).toBe("toCheck");
    expect(item(16)).toMatchObject({ state: "done", fields: [] });
  });

  test("a warning that is 確認済 leaves the item done", () => {
    const written: Written[] = [
      ["PlanActions", "3-①", "R7到達段階", "準備"],
      ["PlanItems", 3, "R7実施状況", "実施"],
      ["PlanItems", 3, "R7取組実績", "移動市長室を5回開催した。"],
      ["PlanItems", 3, "R7課題・今後の方向性", "参加者の固定化が課題である。"],
    ];
    const state = (note: string) => reportOf(filled(...written), 2025, note).items[0]!.state;
    expect(state("")).toBe("toCheck");
    expect(state("確認済 議会の決定による")).toBe("done");
  });

  test("集計中 is an entry still owed", () => {
    expect(item(5, ["PlanIndicators", "5-指1", "R7実績値", "集計中"])).toMatchObject({ made: 0 });
  });

  test("the next item goes round the list and passes by what is done and what owes nothing", () => {
    const { items } = reportOf();
    expect(nextItem(items, 3)!.item.no).toBe(4);
    expect(nextItem(items, 9)!.item.no).toBe(3);
    expect(nextItem(items.slice(-1), 16)).toBeNull();
  });

  test("the caret goes to the first owed field, then to what is at fault", () => {
    expect(firstField(item(3))).toMatchObject({ key: "3-①", column: "R7到達段階" });
    expect(firstField(item(3, ["PlanActions", "3-①", "R7到達段階", "実施"]))).toMatchObject({
      key: 3,
      column: "R7実施状況",
    });
    expect(firstField(item(16))).toBeNull();
  });
});

describe("an item's form", () => {
  test("「→」 is the stage it stands for, beside last year's", () => {
    const { actions } = item(3, ["PlanActions", "3-①", "R6到達段階", "準備"]);
    expect(actions).toMatchObject([{ due: "実施", goesOn: true, before: "準備" }]);
  });

  test("a 再掲 action follows its source and is no field", () => {
    const { actions, fields } = item(16, ["PlanActions", "4-①", "R6到達段階", "運用"]);
    expect(actions[0]).toMatchObject({ due: "実施", before: "運用" });
    expect(fields).toEqual([]);
  });

  test("an indicator: target, last year's figure, the five years and its judgement", () => {
    const [first] = item(
      5,
      ["PlanIndicators", "5-指1", "R6実績値", 3],
      ["PlanIndicators", "5-指1", "R7実績値", 1],
    ).indicators;
    const targets = plan.items[4]!.indicators[0]!.targets.map((t) => t?.value ?? "");
    expect(first).toMatchObject({ before: 3, targets, target: targets[2] });
    expect(first!.actuals).toEqual(["", 3, 1, "", ""]);
    expect(first!.judgement).toBe(1 >= Number(targets[2]) ? "達成" : "未達成");
  });

  test("before the plan's first year there is no year before", () => {
    const { items } = reportOf(fresh, 2023);
    expect(items[0]!.report.before).toBe("");
    expect(items[0]!.actions[0]!.before).toBeNull();
  });

  test("a year-on-year target asks for the figure of the year before too", () => {
    const cut = plan.items
      .flatMap((of) => of.indicators.map((indicator) => ({ of, indicator })))
      .find(({ indicator }) => indicator.targetKind === "yearOnYearCut")!;
    const lead = cut.of.departments.find(({ lead }) => lead)!.name;
    const report = departmentReport(
      plan,
      {
        reportingYear: fiscalYear(2023),
        entries: foldEntries(plan, fresh),
        noteOf: () => "",
      },
      lead,
    );
    const form = report.items.find(({ item: { no } }) => no === cut.of.no)!;
    const row = form.indicators.find(({ indicator }) => indicator === cut.indicator)!;
    expect(row.beforeField).toMatchObject({ column: "計画前年度実績", isOwed: true });
    expect(form.fields).toContain(row.beforeField);
  });

  test("what a check says stands at its field; a blank is a task and says nothing", () => {
    const { fields } = item(3, ["PlanItems", 3, "R7実施状況", "じっし"]);
    expect(
      fields.flatMap(({ id, findings }) => findings.map(({ rule }) => `${id} ${rule}`)),
    ).toEqual(["PlanItems 3 R7実施状況 E402"]);
  });

  test("the status its actions bear out", () => {
    const { status } = item(3, ["PlanActions", "3-①", "R7到達段階", "実施"]);
    expect(status.suggestion).toMatchObject({ status: "実施", reason: "onPlan" });
  });

  test("a report that is 確定 is locked, field by field", () => {
    const reading: WorkbookReading = {
      ...fresh,
      submissions: [
        {
          no: 1,
          year: fiscalYear(2025),
          department: "協働推進課",
          state: "確定",
          by: "山口",
          at: "2026-11-22 09:30",
          note: "",
          digest: "",
          entries: [],
        },
      ],
    };
    const { items, submission } = reportOf(reading);
    expect(submission?.state).toBe("確定");
    expect(items.flatMap(({ fields }) => fields).every((field) => field.isConfirmed)).toBe(true);
  });
});
