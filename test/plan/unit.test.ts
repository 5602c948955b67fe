import type { Unit } from "../../src/plan/plan";
import { amountOf, unitSpelled, valueOf } from "../../src/plan/unit";
import { planFacts } from "./planFacts";

const unit = (name: string) => name as Unit;

test.each([
  ["名", "人"],
  ["か所", "箇所"],
  ["ヶ所", "箇所"],
  ["カ所", "箇所"],
  ["ケ所", "箇所"],
  ["ヵ所", "箇所"],
  ["％", "%"],
  ["パーセント", "%"],
  ["日間", "日"],
  ["百万円", "百万円"],
])("%s is %s", (spelling, name) => {
  expect(unitSpelled(spelling)).toBe(name);
});

test("no unit is guessed from a part of its name", () => {
  expect(unitSpelled("団")).toBeNull();
  expect(unitSpelled("")).toBeNull();
});

// 金額: by hand
test.each([
  [444123, "千円", "百万円", 444.123],
  [444123456, "円", "百万円", 444.123456],
  [1.7, "億円", "百万円", 170],
  [20612, "百万円", "億円", 206.12],
  [3, "万円", "千円", 30],
  [0.1, "億円", "円", 10000000],
])("%d%s is %s: %d", (amount, written, kept, value) => {
  expect(valueOf(amount, unit(written), unit(kept))).toBe(value);
});

test("percentages are kept as fractions", () => {
  expect(valueOf(99.34, unit("%"), unit("%"))).toBe(0.9934);
  expect(amountOf(0.9934, unit("%"))).toBe(99.34);
  expect(amountOf(0.07, unit("%"))).toBe(7);
  expect(amountOf(444.123, unit("百万円"))).toBe(444.123);
});

test.each([
  ["回", "人"],
  ["円", "人"],
  ["日", "時間"],
  ["%", "ポイント"],
])("%s does not convert into %s", (written, kept) => {
  expect(valueOf(1, unit(written), unit(kept))).toBeNull();
});

test("a unit nobody defined is our own bug", () => {
  expect(() => valueOf(1, unit("尺"), unit("人"))).toThrow(/尺/);
});

test("every unit the plan document prints after a number is known", () => {
  const indicators = planFacts.items.flatMap((i) => i.indicators);
  const texts = indicators
    .flatMap((i) => [i.baseline?.text, ...i.targets])
    .filter((t) => typeof t === "string");
  const printed = texts.flatMap(
    (t) => /^[\d,.]+(\D+?)(?:程度|以上|未満|削減)?$/.exec(t)?.[1] ?? [],
  );
  const units = new Set(printed.map((u) => (u === "百万" ? "百万円" : u)));
  expect([...units].filter((u) => unitSpelled(u) === null)).toEqual([]);
  expect([...units].sort()).toEqual(
    ["%", "人", "件", "回", "団体", "施設", "業務", "事業", "種類", "日", "百万円", "億円"].sort(),
  );
});
