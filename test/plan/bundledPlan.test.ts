import { bundledPlan } from "../../src/plan/bundledPlan";
import { planFacts, type ActionFacts, type IndicatorFacts } from "./planFacts";

/** Each item of the plan beside the same item of the facts. */
const items = planFacts.items.map((facts, i) => ({ facts, item: bundledPlan.items[i]! }));
const named = items.map((pair) => [`${pair.facts.no} ${pair.facts.name}`, pair] as const);

/**
 * The value of a printed text, by a reading of our own: its last number, of which 1 % is 0.01. Only
 * 33's 年次有給休暇 has more than one number; its figure in brackets comes last.
 */
function printed(text: string) {
  const [, number, percent] = /([\d,.]+)(%?)\D*$/.exec(text)!;
  const plain = number!.replaceAll(",", "");
  const value = percent ? Math.round(Number(plain) * 100) / 10000 : Number(plain);
  return { printed: text, value, decimals: plain.split(".")[1]?.length ?? 0 };
}

test("the plan is the printed one, with all it has", () => {
  expect(bundledPlan).toMatchObject({
    id: "yamaguchi-gyokaku2-kouki",
    version: "2023.1",
    title: "第二次山口市行政改革大綱後期推進計画(山口市行政サービス向上推進計画)",
    city: "山口市",
    published: "令和5年(2023年)3月",
    fiscalYears: [2023, 2024, 2025, 2026, 2027],
    settings: {
      aboutTolerance: 0.02,
      onPlanPreparation: "検討中",
      longestText: 400,
      scaleSlip: { plausibleFactor: 3, meantFactor: 2, mostPlaces: 8, smallCount: 100 },
    },
  });
  expect(bundledPlan.items).toHaveLength(42);
  expect(bundledPlan.items.flatMap((i) => i.actions)).toHaveLength(96);
  expect(bundledPlan.items.flatMap((i) => i.indicators)).toHaveLength(53);
  expect(bundledPlan.title).toBe(planFacts.title);
});

test("its policies, measures and sections are those of the document", () => {
  const numerals = ["Ⅰ", "Ⅱ", "Ⅲ"];
  expect(bundledPlan.policies).toEqual(
    planFacts.policies.map((p, i) => ({ ...p, numeral: numerals[i] })),
  );
  expect(bundledPlan.measures).toEqual(planFacts.measures);
  expect(bundledPlan.sections).toEqual(planFacts.sections);
});

test("18 departments, 11 of them leading, 2 collective, 1 under two spellings", () => {
  const names = new Set(planFacts.items.flatMap((i) => i.departments.map((d) => d.name)));
  expect(bundledPlan.departments.map((d) => d.name).sort()).toEqual([...names].sort());
  expect(bundledPlan.departments).toHaveLength(18);
  expect(bundledPlan.departments.filter((d) => d.collective).map((d) => d.name)).toEqual([
    "各課",
    "各部局政策管理室",
  ]);
  expect(bundledPlan.departments.filter((d) => d.sameAs)).toEqual([
    { name: "新本庁舎整備推進室", sameAs: "本庁舎整備推進室" },
  ]);
  const leads = bundledPlan.items.flatMap((i) => i.departments.filter((d) => d.lead));
  expect(leads).toHaveLength(42);
  expect(new Set(leads.map((d) => d.name)).size).toBe(11);
});

test.each(named)("item %s stands where the document puts it", (_, { facts, item }) => {
  const { no, policy, measure, section, itemNo, name, reprintOf, departments } = item;
  expect({ no, policy, measure, section, itemNo, name, reprintOf, departments }).toEqual({
    no: facts.no,
    policy: facts.policy,
    measure: facts.measure,
    section: facts.section,
    itemNo: facts.itemNo,
    name: facts.name,
    reprintOf: facts.reprintOf,
    departments: facts.departments,
  });
});

const numerals = "①②③④⑤⑥⑦⑧⑨";

test.each(named)("item %s has the document's actions", (_, { facts, item }) => {
  const expected = facts.actions.map((a) => ({
    key: `${facts.no}-${numerals[a.no - 1]}`,
    no: a.no,
    name: a.name,
    reprintOf: facts.reprintOf && `${facts.reprintOf}-${numerals[a.no - 1]}`,
    schedule: a.schedule,
    restoration: literal(a, (cell) => cell || null),
  }));
  expect(item.actions).toEqual(expected);
});

test.each(named)("item %s has the document's indicators", (_, { facts, item }) => {
  const expected = facts.indicators.map((indicator, i) => ({
    key: `${facts.no}-指${i + 1}`,
    no: i + 1,
    name: indicator.name.replace("さぼらんて", "さぽらんて"),
    sub: indicator.sub ?? null,
    remark: indicator.remark ?? null,
    // Items 16 and 34 repeat the only indicator of items 4 and 20.
    reprintOf: indicator.reprintOfItem ? `${indicator.reprintOfItem}-指1` : null,
    // Our reading, for the secretariat to confirm: probably reported by them rather than by the leading 収納課.
    ...(indicator.name === "ふるさと寄附金額" && { reportedBy: "ふるさと産業振興課" }),
    ...(indicator.name.startsWith("市有財産の有効活用") && { reportedBy: "管財課" }),
    unit: unitOf(indicator, facts.no),
    kind: indicator.kind,
    comparator: indicator.comparator,
    targetKind: indicator.targetKind,
    ...(facts.no === 41 && { cutIsPositive: true }),
    ...(indicator.name === "将来負担比率" && { dashIsNone: true }),
    baseline: indicator.baseline && {
      ...printed(indicator.baseline.text),
      fiscalYear: indicator.baseline.fiscalYear,
    },
    targets: indicator.targets.map((t) => t && printed(t)),
    restoration: literal(indicator, (cell) => (/\d/.test(cell) ? printed(cell) : null)),
  }));
  expect(item.indicators).toEqual(expected);
});

/** The unit by eye: as printed, and 箇所, 百万円, 時間, 日 where the document leaves it out. */
function unitOf(indicator: IndicatorFacts, itemNo: number): string {
  if (itemNo === 4 || itemNo === 16) return "箇所";
  if (indicator.name.startsWith("時間外勤務")) return "時間";
  if (indicator.name.includes("年次有給休暇")) return "日";
  const text = indicator.targets.find((t) => t !== null)!;
  return text.replace(/^[\d,.]+|程度|以上|未満|削減/g, "").replace(/百万$/, "百万円");
}

/** Both readings of a restored row; the literal one has the printed cells from the first year on. */
function literal<Cell>(row: ActionFacts | IndicatorFacts, read: (cell: string) => Cell) {
  if (!row.restored) return null;
  const cells = row.asPrinted!.map(read);
  const { asPrinted, note } = row;
  return { asPrinted, note, literal: [0, 1, 2, 3, 4].map((i) => cells[i] ?? null) };
}

test("34 schedules and 19 rows of targets are restored", () => {
  const actions = bundledPlan.items.flatMap((i) => i.actions);
  const indicators = bundledPlan.items.flatMap((i) => i.indicators);
  expect(actions.filter((a) => a.restoration)).toHaveLength(34);
  expect(indicators.filter((i) => i.restoration)).toHaveLength(19);
});

test("restored rows carry both readings", () => {
  const action = (key: string) =>
    bundledPlan.items.flatMap((i) => i.actions).find((a) => a.key === key)!;
  // 4 cells printed; the arrow of R9 was lost
  expect(action("2-①")).toMatchObject({
    schedule: ["実施", "→", "→", "→", "→"],
    restoration: { literal: ["実施", "→", "→", "→", null] },
  });
  // 6 cells printed
  expect(action("29-①").restoration).toMatchObject({
    asPrinted: ["実施", "→", "→", "→", "→", "→"],
    literal: ["実施", "→", "→", "→", "→"],
  });
  const survey = bundledPlan.items[12]!.indicators[0]!;
  expect(survey.targets.map((t) => t?.printed ?? null)).toEqual([null, null, null, null, "85.0%"]);
  expect(survey.restoration!.literal.map((t) => t?.printed ?? null)).toEqual([
    null,
    null,
    null,
    "85.0%",
    null,
  ]);
});

test("a comparator says which way is better", () => {
  const better = { atLeast: "higher", atMost: "lower", lessThan: "lower", about: "near" };
  for (const { facts, item } of items) {
    expect(item.indicators.map((i) => better[i.comparator])).toEqual(
      facts.indicators.map((i) => i.better),
    );
  }
});

/** Values the document prints in a way of its own, worked out by hand. */
test.each([
  ["4-指1", 0, { printed: "1", value: 1, decimals: 0 }],
  ["27-指1", 0, { printed: "1,700人程度", value: 1700, decimals: 0 }],
  ["33-指3", 4, { printed: "対前年度3%削減", value: 0.03, decimals: 0 }],
  ["33-指5", 2, { printed: "対令和3年度10.0%増加(11.9日)", value: 11.9, decimals: 1 }],
  ["33-指5", 4, { printed: "対令和3年度20.0%増加(13.0日)", value: 13, decimals: 1 }],
  ["39-指3", 4, { printed: "160%未満", value: 1.6, decimals: 0 }],
  ["39-指4", 4, { printed: "80億円以上", value: 80, decimals: 0 }],
  ["40-指1", 4, { printed: "99.40%", value: 0.994, decimals: 2 }],
  ["40-指2", 0, { printed: "600百万", value: 600, decimals: 0 }],
  ["41-指1", 3, { printed: "22.5%削減", value: 0.225, decimals: 1 }],
])("the target of %s in year %i is read as %j", (key, year, quantity) => {
  const indicator = bundledPlan.items.flatMap((i) => i.indicators).find((i) => i.key === key)!;
  expect(indicator.targets[year]).toEqual(quantity);
});

test.each(named)("item %s has short summaries that copy no sentence", (_, { item }) => {
  for (const summary of [item.purpose, item.content]) {
    expect([...summary].length).toBeGreaterThanOrEqual(25);
    expect([...summary].length).toBeLessThanOrEqual(70);
    expect(summary).toMatch(/。$/);
    // The document writes です・ます; the summaries do not.
    expect(summary).not.toMatch(/(?:ます|です)。/);
  }
});
