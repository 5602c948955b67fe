import { bundledPlan } from "../../src/plan/bundledPlan";
import { readDefinition, type DefinitionProblem } from "../../src/plan/definition";
import yamaguchi from "../../src/plan/yamaguchi/plan.json";
import { earlyPlanDefinition } from "./earlyPlan";

/** A JSON value, free to be changed into anything. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a stranger wrote has no type
type Json = any;

const bundled = (): Json => structuredClone(yamaguchi);

/** The problems of the bundled definition after a change. */
function problemsAfter(change: (definition: Json) => void): readonly DefinitionProblem[] {
  const definition = bundled();
  change(definition);
  const reading = readDefinition(definition);
  return reading.ok ? [] : reading.problems;
}

describe("a definition of another shape", () => {
  const reading = readDefinition(earlyPlanDefinition());

  test("goes through: other years, other sizes, items without indicators", () => {
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems.slice(0, 3)));
    const { plan } = reading;
    const inPolicy = (no: number) => plan.items.filter((i) => i.policy === no).length;
    expect([1, 2, 3].map(inPolicy)).toEqual([11, 20, 11]);
    expect(plan.fiscalYears).toEqual([2018, 2019, 2020, 2021, 2022]);
    expect(plan.items[11]!.indicators).toEqual([]);
    expect(plan.items[39]!.indicators[0]).toMatchObject({
      key: "40-指1",
      unit: "億円",
      baseline: { printed: "1.5億円", value: 1.5, decimals: 1, fiscalYear: 2016 },
      targets: [null, null, null, null, { printed: "1.1億円", value: 1.1, decimals: 1 }],
    });
    expect(plan.items[0]).toMatchObject({ purpose: "", reprintOf: null });
  });

  test("also with one year, one item and nothing else", () => {
    const tiny: Json = earlyPlanDefinition();
    tiny.fiscalYears = [2026];
    tiny.items = [{ ...tiny.items[1], actions: [] }];
    expect(readDefinition(tiny).ok).toBe(true);
  });
});

test("a problem names its place for a person and for a program, and says what is wrong", () => {
  const problems = problemsAfter((d) => (d.items[11].actions[2].schedule[0] = "→"));
  expect(problems).toEqual([
    {
      code: "continuesNothing",
      place: "推進項目 12 > 取組内容 ③ > R5",
      path: "items[11].actions[2].schedule[0]",
      ja: "「→」より前の年度に段階がありません。",
      en: "There is no stage before this →.",
    },
  ]);
});

/** Each is one mistake in the bundled definition, and all that is said about it. */
const mistakes: [
  name: string,
  change: (d: Json) => void,
  ...problems: [code: string, place: string, path: string][],
][] = [
  // Shape
  ["a field is missing", (d) => delete d.items[3].name, ["missing", "推進項目 4", "items[3]"]],
  [
    "a field is misspelt",
    (d) => (d.items[3].summary = "…"),
    ["unknownField", "推進項目 4 > summary", "items[3].summary"],
  ],
  [
    "a field is named like something every object has",
    (d) => (d.items[3].constructor = 1),
    ["unknownField", "推進項目 4 > constructor", "items[3].constructor"],
  ],
  [
    "a number is written as text",
    (d) => (d.items[3].policy = "1"),
    ["wrongType", "推進項目 4 > 基本方針", "items[3].policy"],
  ],
  ["a name is empty", (d) => (d.city = ""), ["wrongType", "市", "city"]],
  [
    "a stage outside the vocabulary",
    (d) => (d.items[11].actions[2].schedule[1] = "着手"),
    ["wrongType", "推進項目 12 > 取組内容 ③ > R6", "items[11].actions[2].schedule[1]"],
  ],
  [
    "a target that is a number",
    (d) => (d.items[0].indicators[0].targets[4] = 0.9),
    ["wrongType", "推進項目 1 > 数値目標 1 > R9", "items[0].indicators[0].targets[4]"],
  ],
  [
    "a kind nobody knows",
    (d) => (d.items[0].indicators[0].kind = "percent"),
    ["wrongType", "推進項目 1 > 数値目標 1 > 種類", "items[0].indicators[0].kind"],
  ],
  ["an id with a space", (d) => (d.id = "my plan"), ["wrongType", "計画のID", "id"]],
  ["no years", (d) => (d.fiscalYears = []), ["wrongType", "年度", "fiscalYears"]],
  [
    "a tolerance of 200 %",
    (d) => (d.settings.aboutTolerance = 2),
    ["wrongType", "設定 > 程度の許容幅", "settings.aboutTolerance"],
  ],
  [
    "a value offered that would be doubted in its turn",
    (d) => (d.settings.scaleSlip.meantFactor = 4),
    ["tooLarge", "設定 > 桁の誤り > 提案する倍率", "settings.scaleSlip.meantFactor"],
  ],
  // Years
  [
    "a year left out",
    (d) => (d.fiscalYears = [2023, 2024, 2026, 2027, 2028]),
    ["yearsNotConsecutive", "年度", "fiscalYears"],
  ],
  // Numbers
  [
    "an item's number twice",
    (d) => (d.items[4].no = 4),
    ["duplicate", "推進項目 4 > 番号", "items[4].no"],
  ],
  [
    "two items in one place",
    (d) => (d.items[4].itemNo = 1),
    ["duplicate", "推進項目 5 > 区分内番号", "items[4].itemNo"],
  ],
  [
    "a policy's numeral twice",
    (d) => (d.policies[2].numeral = "Ⅱ"),
    ["duplicate", "基本方針 3 > 番号の表記", "policies[2].numeral"],
  ],
  [
    "an action's number left out",
    (d) => (d.items[4].actions[2].no = 4),
    ["wrongNumbering", "推進項目 5 > 取組内容 ④ > 番号", "items[4].actions[2].no"],
  ],
  [
    "more actions than circled numbers",
    (d) => {
      const [first] = d.items[4].actions;
      d.items[4].actions = Array.from({ length: 51 }, (_, i) => ({ ...first, no: i + 1 }));
    },
    ["tooMany", "推進項目 5 > 取組内容", "items[4].actions"],
  ],
  // References
  [
    "a measure under a policy that is not there",
    (d) => d.measures.push({ policy: 4, no: 1, name: "…" }),
    ["unknownReference", "施策 4-1 > 基本方針", "measures[7].policy"],
  ],
  [
    "a section under a measure that is not there",
    (d) => d.sections.push({ policy: 3, measure: 4, no: 1, name: "…" }),
    ["unknownReference", "区分 3-4-1 > 施策", "sections[14].measure"],
  ],
  [
    "an item in a section that is not there",
    (d) => (d.items[4].section = 9),
    ["unknownReference", "推進項目 5 > 区分", "items[4].section"],
  ],
  [
    "an item in a measure that is not there",
    (d) => (d.items[4].measure = 9),
    ["unknownReference", "推進項目 5 > 施策", "items[4].measure"],
  ],
  [
    "an item in a policy that is not there",
    (d) => (d.items[4].policy = 9),
    ["unknownReference", "推進項目 5 > 基本方針", "items[4].policy"],
  ],
  [
    "a department nobody defined",
    (d) => (d.items[5].departments[1].name = "協同推進課"),
    ["unknownReference", "推進項目 6 > 部署 2 > 名称", "items[5].departments[1].name"],
  ],
  [
    "another spelling of nothing",
    (d) => (d.departments[17].sameAs = "庁舎室"),
    ["unknownReference", "部署 18 > 同じ部署", "departments[17].sameAs"],
  ],
  // Leads
  [
    "no lead",
    (d) => (d.items[5].departments[0].lead = false),
    ["noLead", "推進項目 6 > 部署", "items[5].departments"],
  ],
  [
    "two leads",
    (d) => (d.items[5].departments[1].lead = true),
    ["severalLeads", "推進項目 6 > 部署", "items[5].departments"],
  ],
  [
    "a collective lead",
    (d) => (d.items[6].departments = [{ name: "各課", lead: true }]),
    ["collectiveLead", "推進項目 7 > 部署 1", "items[6].departments[0]"],
  ],
  [
    "a department named twice",
    (d) => (d.items[5].departments[1].name = "社会教育課"),
    ["duplicate", "推進項目 6 > 部署 2 > 名称", "items[5].departments[1].name"],
  ],
  // Schedules and targets
  [
    "a schedule of four years",
    (d) => d.items[4].actions[0].schedule.pop(),
    ["wrongLength", "推進項目 5 > 取組内容 ① > 年次計画", "items[4].actions[0].schedule"],
  ],
  [
    "targets for six years",
    (d) => d.items[4].indicators[1].targets.push(null),
    ["wrongLength", "推進項目 5 > 数値目標 2 > 目標値", "items[4].indicators[1].targets"],
  ],
  [
    "a stage after completion",
    (d) => (d.items[19].actions[0].schedule = ["検討", "実施", "完了", null, "実施"]),
    ["afterCompletion", "推進項目 20 > 取組内容 ① > R9", "items[19].actions[0].schedule[4]"],
  ],
  [
    "an arrow after completion",
    (d) => (d.items[19].actions[0].schedule = ["検討", "実施", "完了", "→", null]),
    ["afterCompletion", "推進項目 20 > 取組内容 ① > R8", "items[19].actions[0].schedule[3]"],
  ],
  [
    "an arrow after nothing",
    (d) => (d.items[41].actions[1].schedule = [null, "→", "準備", "→", "→"]),
    ["continuesNothing", "推進項目 42 > 取組内容 ② > R6", "items[41].actions[1].schedule[1]"],
  ],
  // Reprints
  [
    "a reprint of an item that is not there",
    (d) => (d.items[15].reprintOf = 99),
    ["unknownReference", "推進項目 16 > 再掲元", "items[15].reprintOf"],
  ],
  [
    "a reprint of a reprint",
    (d) => {
      d.items.push({ ...d.items[15], no: 43, itemNo: 4, reprintOf: 16 });
    },
    ["reprintOfReprint", "推進項目 43 > 再掲元", "items[42].reprintOf"],
  ],
  [
    "a reprint of itself",
    (d) => (d.items[15].reprintOf = 16),
    ["reprintOfReprint", "推進項目 16 > 再掲元", "items[15].reprintOf"],
  ],
  [
    "a reprint with an action less than its source",
    (d) => d.items[15].actions.pop(),
    ["reprintDiffers", "推進項目 16 > 取組内容", "items[15].actions"],
  ],
  [
    "a reprint without its source's indicator",
    (d) => (d.items[15].indicators = []),
    ["reprintDiffers", "推進項目 16 > 数値目標", "items[15].indicators"],
  ],
  [
    "a reprint with another schedule",
    (d) => (d.items[15].actions[0].schedule[4] = null),
    ["reprintDiffers", "推進項目 16 > 取組内容 ① > 年次計画", "items[15].actions[0].schedule"],
  ],
  [
    "an indicator that repeats one that is not there",
    (d) => (d.items[33].indicators[0].reprintOf = "20-指2"),
    ["unknownReference", "推進項目 34 > 数値目標 1 > 再掲元", "items[33].indicators[0].reprintOf"],
  ],
  [
    "an indicator that repeats a reprint",
    (d) => {
      d.items[33].indicators[0] = { ...d.items[15].indicators[0], reprintOf: "16-指1" };
    },
    ["reprintOfReprint", "推進項目 34 > 数値目標 1 > 再掲元", "items[33].indicators[0].reprintOf"],
  ],
  [
    "an indicator that promises less than the one it repeats",
    (d) => (d.items[33].indicators[0].targets[4] = "95.0%"),
    ["reprintDiffers", "推進項目 34 > 数値目標 1 > 目標値", "items[33].indicators[0].targets"],
  ],
  // Quantities
  [
    "a unit nobody knows",
    (d) => (d.items[4].indicators[0].unit = "遍"),
    ["unknownUnit", "推進項目 5 > 数値目標 1 > 単位", "items[4].indicators[0].unit"],
  ],
  [
    "another spelling of a unit where its name belongs",
    (d) => (d.items[5].indicators[0].unit = "名"),
    ["unknownUnit", "推進項目 6 > 数値目標 1 > 単位", "items[5].indicators[0].unit"],
  ],
  [
    "a count in %",
    (d) => (d.items[0].indicators[0].kind = "count"),
    ["unitDoesNotFit", "推進項目 1 > 数値目標 1 > 単位", "items[0].indicators[0].unit"],
    // … and so 86.1 % and 90.0 % are no whole numbers.
    [
      "outsideLimits",
      "推進項目 1 > 数値目標 1 > 基準値 > 原本の表記",
      "items[0].indicators[0].baseline.printed",
    ],
    ["outsideLimits", "推進項目 1 > 数値目標 1 > R9", "items[0].indicators[0].targets[4]"],
  ],
  [
    "a target in another unit",
    (d) => (d.items[4].indicators[0].targets[1] = "2件"),
    ["unreadableQuantity", "推進項目 5 > 数値目標 1 > R6", "items[4].indicators[0].targets[1]"],
  ],
  [
    "a target that is no quantity",
    (d) => (d.items[4].indicators[0].targets[1] = "前年度以上"),
    ["unreadableQuantity", "推進項目 5 > 数値目標 1 > R6", "items[4].indicators[0].targets[1]"],
  ],
  [
    "a percentage without its sign",
    (d) => (d.items[0].indicators[0].targets[4] = "90.0"),
    ["unreadableQuantity", "推進項目 1 > 数値目標 1 > R9", "items[0].indicators[0].targets[4]"],
  ],
  [
    "a value that is not what is printed",
    (d) => (d.items[0].indicators[0].targets[4] = { printed: "90.0%", value: 90 }),
    ["valueDiffers", "推進項目 1 > 数値目標 1 > R9", "items[0].indicators[0].targets[4]"],
  ],
  [
    "a word that contradicts the comparator",
    (d) => (d.items[31].indicators[0].targets[0] = "3人以下"),
    [
      "contradictsComparator",
      "推進項目 32 > 数値目標 1 > R5",
      "items[31].indicators[0].targets[0]",
    ],
  ],
  [
    "a share above 100 %",
    (d) => (d.items[0].indicators[0].targets[4] = "110%"),
    ["outsideLimits", "推進項目 1 > 数値目標 1 > R9", "items[0].indicators[0].targets[4]"],
  ],
  [
    "a cut of more than everything",
    (d) => (d.items[32].indicators[2].targets[0] = "対前年度300%削減"),
    ["outsideLimits", "推進項目 33 > 数値目標 3 > R5", "items[32].indicators[2].targets[0]"],
  ],
  [
    "a baseline that is no quantity",
    (d) => (d.items[0].indicators[0].baseline.printed = "不明"),
    [
      "unreadableQuantity",
      "推進項目 1 > 数値目標 1 > 基準値 > 原本の表記",
      "items[0].indicators[0].baseline.printed",
    ],
  ],
  [
    "a printed cell that is no stage",
    (d) => (d.items[1].actions[0].restoration.asPrinted[0] = "実旋"),
    [
      "unreadableCell",
      "推進項目 2 > 取組内容 ① > 原本の読み > 原本のセル 1",
      "items[1].actions[0].restoration.asPrinted[0]",
    ],
  ],
];

test.each(mistakes)("refused: %s", (_, change, ...expected) => {
  const problems = problemsAfter(change);
  expect(problems.map((p) => [p.code, p.place, p.path])).toEqual(expected);
  for (const { ja, en } of problems) {
    expect(ja).toMatch(/[ぁ-ん][^a-z]*。$/);
    expect(en).toMatch(/^["A-Z].*\.$/);
    expect(ja + en).not.toMatch(/undefined|\[object/);
  }
});

test("a value beside the printed text is welcome when it agrees", () => {
  const problems = problemsAfter((d) => {
    d.items[0].indicators[0].targets[4] = { printed: "90.0%", value: 0.9 };
    d.items[26].indicators[0].targets[0] = { printed: "1,700人程度", value: 1700 };
  });
  expect(problems).toEqual([]);
});

test("all mistakes of a definition are told at once", () => {
  const problems = problemsAfter((d) => {
    d.items[5].departments[0].lead = false;
    d.items[4].section = 9;
    d.items[19].actions[0].schedule[4] = "実施";
  });
  expect(problems.map((p) => p.code)).toEqual(["unknownReference", "noLead", "afterCompletion"]);
});

test.each([null, undefined, 42, "計画", [], {}, { items: [] }, [{}]])(
  "%j is refused without an exception",
  (json) => {
    const reading = readDefinition(json);
    expect(reading.ok).toBe(false);
  },
);

test("years are named by their number where their labels cannot be known", () => {
  const problems = problemsAfter((d) => {
    delete d.fiscalYears;
    d.items[11].actions[2].schedule[1] = "着手";
  });
  expect(problems.map((p) => p.place)).toEqual(["計画の定義", "推進項目 12 > 取組内容 ③ > 2年目"]);
});

test("a year written as 5 for R5 is refused like any other mistake", () => {
  const problems = problemsAfter((d) => {
    d.fiscalYears = [5, 6, 7, 8, 9];
    d.items[11].actions[2].schedule[1] = "着手";
  });
  expect(problems.map((p) => p.place)).toEqual([
    "年度 1",
    "年度 2",
    "年度 3",
    "年度 4",
    "年度 5",
    "推進項目 12 > 取組内容 ③ > 2年目",
  ]);
});

test("the definition that is bundled has no problem, and is the plan that ships", () => {
  expect(readDefinition(yamaguchi)).toEqual({ ok: true, plan: bundledPlan });
});

describe("記入担当", () => {
  const said = (change: (definition: Json) => void) =>
    problemsAfter(change).map(({ code, place, ja }) => [code, place, ja]);

  test("a definition without it gives the plan it gave, with no field more", () => {
    const without = bundled();
    for (const item of without.items)
      for (const row of [...item.actions, ...item.indicators]) delete row.reportedBy;
    const reading = readDefinition(without);
    if (!reading.ok) throw new Error(reading.problems[0]!.ja);
    expect(JSON.stringify(reading.plan)).not.toContain("reportedBy");
  });

  test("it is one department of the plan", () => {
    expect(said((d) => (d.items[39].indicators[1].reportedBy = "ふるさと課"))).toEqual([
      [
        "unknownReference",
        "推進項目 40 > 数値目標 2 > 記入担当",
        "「ふるさと課」はこの計画の定義にありません。",
      ],
    ]);
    expect(said((d) => (d.items[39].actions[1].reportedBy = "各課"))).toEqual([
      [
        "collectiveReporter",
        "推進項目 40 > 取組内容 ② > 記入担当",
        "「各課」は個別の部署ではないので、記入担当にできません。記入する課を一つ書いてください。",
      ],
    ]);
    expect(said((d) => (d.items[39].actions[1].reportedBy = ""))).toHaveLength(1);
  });

  test("a 再掲 row follows its source and names none", () => {
    const words =
      "再掲の行は再掲元に従うので、記入担当（管財課）を書けません。再掲元に書いてください。";
    for (const no of [16, 34])
      expect(said((d) => (d.items[no - 1].indicators[0].reportedBy = "管財課"))).toEqual([
        ["reprintReporter", `推進項目 ${no} > 数値目標 1 > 記入担当`, words],
      ]);
  });
});
