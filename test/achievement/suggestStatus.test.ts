import { suggestStatus } from "../../src/achievement/suggestStatus";
import { foldEntries } from "../../src/entries/entries";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { fiscalYear } from "../../src/plan/fiscalYear";
import type { Plan, Status } from "../../src/plan/plan";
import { freshReading, withEntries, type Written } from "../entries/freshReading";

const suggest = (
  itemNo: number,
  label: string,
  words: readonly string[],
  extra: Written[] = [],
  of: Plan = plan,
) => {
  const item = of.items.find(({ no }) => no === itemNo)!;
  const written = item.actions.flatMap(({ key }, i): Written[] =>
    words[i] === undefined ? [] : [["PlanActions", key, `${label}到達段階`, words[i]]],
  );
  const entries = foldEntries(of, withEntries(freshReading(of), [...written, ...extra]));
  return suggestStatus(of, item, entries, fiscalYear(2018 + Number(label.slice(1))));
};

describe("the first condition that applies", () => {
  test.each<[string, number, string, string[], Status | null, string]>([
    // Item 12: 検討 準備 準備 検討 in R5 and R6, then 実施 導入 導入 実施.
    ["a due progress is empty", 12, "R7", ["実施", "導入", "", "実施"], null, "progressMissing"],
    ["all on plan", 12, "R7", ["実施", "導入", "導入", "実施"], "実施", "onPlan"],
    [
      "運用 for a planned 実施 is the same rank",
      12,
      "R7",
      ["運用", "実施", "導入", "運用"],
      "実施",
      "onPlan",
    ],
    ["further than planned", 12, "R6", ["実施", "導入", "準備", "検討"], "実施", "onPlan"],
    [
      "all in the planned 検討 or 準備",
      12,
      "R5",
      ["検討", "準備", "準備", "検討"],
      "検討中",
      "onPlanPreparation",
    ],
    [
      "one behind, some carried out",
      12,
      "R7",
      ["実施", "準備", "導入", "実施"],
      "一部実施",
      "partlyCarriedOut",
    ],
    [
      "none carried out, some begun",
      12,
      "R7",
      ["検討", "準備", "未着手", "検討"],
      "検討中",
      "preparing",
    ],
    [
      "one planned 検討 not begun, others prepared",
      12,
      "R5",
      ["未着手", "準備", "準備", "検討"],
      "検討中",
      "preparing",
    ],
    ["nothing begun", 12, "R7", ["未着手", "未着手", "未着手", "未着手"], "未実施", "nothingBegun"],
    // Item 7: ① and ③ 実施; ② 策定 in R5, 運用 from R6.
    [
      "策定 where 策定 was planned is carrying out",
      7,
      "R5",
      ["実施", "策定", "実施"],
      "実施",
      "onPlan",
    ],
    [
      "策定 where 運用 was planned is behind",
      7,
      "R6",
      ["未着手", "策定", "未着手"],
      "検討中",
      "preparing",
    ],
    [
      "策定 alone of what was planned",
      7,
      "R5",
      ["未着手", "策定", "未着手"],
      "一部実施",
      "partlyCarriedOut",
    ],
    [
      "a word that has to be asked about is no progress yet",
      12,
      "R5",
      ["検討中", "準備", "準備", "検討"],
      null,
      "progressMissing",
    ],
    [
      "a word that can safely be read is one",
      12,
      "R5",
      ["検 討", "準備", "準備", "検討"],
      "検討中",
      "onPlanPreparation",
    ],
  ])("%s", (_, itemNo, label, words, status, reason) => {
    expect(suggest(itemNo, label, words)).toMatchObject({ status, reason });
  });

  test("says which actions are missing, carried out and behind", () => {
    expect(suggest(12, "R7", ["実施", "", "準備", "実施"])).toEqual({
      status: null,
      reason: "progressMissing",
      actions: ["12-②"],
      behind: ["12-③"],
    });
    expect(suggest(12, "R7", ["実施", "検討", "導入", "未着手"])).toEqual({
      status: "一部実施",
      reason: "partlyCarriedOut",
      actions: ["12-①", "12-③"],
      behind: ["12-②", "12-④"],
    });
  });
});

describe("only due actions decide", () => {
  test("27-② is not planned before R9", () => {
    expect(suggest(27, "R8", ["実施"]).status).toBe("実施");
    expect(suggest(27, "R9", ["実施"]).reason).toBe("progressMissing");
  });

  test("after 完了 an action is not due", () => {
    const done: Written[] = [
      ["PlanActions", "20-①", "R7到達段階", "完了"],
      ["PlanActions", "20-③", "R7到達段階", "完了"],
    ];
    expect(suggest(20, "R8", ["", "実施", ""], done).status).toBe("実施");
    expect(suggest(20, "R8", ["", "実施", ""])).toMatchObject({
      reason: "progressMissing",
      actions: ["20-①", "20-③"],
    });
  });

  test("完了 that was missed stays due, and behind", () => {
    expect(suggest(20, "R8", ["実施", "実施", "完了"])).toMatchObject({
      status: "一部実施",
      behind: ["20-①"],
    });
  });

  test("nothing is suggested where nothing is due", () => {
    const emptied = ["R5", "R6"].flatMap((label): Written[] => [
      ["PlanActions", "24-①", `${label}計画`, ""],
      ["PlanActions", "24-②", `${label}計画`, ""],
    ]);
    expect(suggest(24, "R5", [], emptied)).toMatchObject({ status: null, reason: "nothingDue" });
  });
});

test("→ is the word of the year before", () => {
  const before: Written[] = [["PlanActions", "10-①", "R6到達段階", "実施"]];
  expect(suggest(10, "R7", ["→"], before).status).toBe("実施");
  expect(suggest(10, "R7", ["→"]).reason).toBe("progressMissing");
});

test("the secretariat may call planned preparation 実施", () => {
  const generous: Plan = { ...plan, settings: { ...plan.settings, onPlanPreparation: "実施" } };
  expect(suggest(12, "R5", ["検討", "準備", "準備", "検討"], [], generous).status).toBe("実施");
});

test("再掲: item 16 follows item 4", () => {
  const source: Written[] = [
    ["PlanActions", "4-①", "R7到達段階", "実施"],
    ["PlanActions", "4-②", "R7到達段階", "準備"],
  ];
  expect(suggest(16, "R7", [], source).status).toBe("一部実施");
});
