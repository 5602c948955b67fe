import { shift } from "./decimal";
import type { Unit } from "./plan";

/**
 * The units a plan may count in, and how staff spell them. Units of one dimension convert into each
 * other; of all others, only a unit itself fits.
 */
interface UnitEntry {
  readonly name: string;
  readonly spellings: readonly string[];
  /** Units that convert into each other share it. */
  readonly dimension: string;
  /** One of this unit is 10^power of the dimension's smallest. */
  readonly power: number;
}

const alone = (name: string, ...spellings: string[]): UnitEntry => ({
  name,
  spellings: [name, ...spellings],
  dimension: name,
  power: 0,
});

const yen = (name: string, power: number): UnitEntry => ({
  name,
  spellings: [name],
  dimension: "円",
  power,
});

const table: readonly UnitEntry[] = [
  // Values in % are kept as fractions, so 1 % is 10^−2.
  {
    name: "%",
    spellings: ["%", "％", "パーセント", "ﾊﾟｰｾﾝﾄ"],
    dimension: "%",
    power: -2,
  },
  yen("円", 0),
  yen("千円", 3),
  yen("万円", 4),
  yen("百万円", 6),
  yen("億円", 8),
  // What the bundled plan counts in
  alone("人", "名"),
  alone("箇所", "か所", "カ所", "ヵ所", "ヶ所", "ケ所", "個所", "ｶ所", "ｹ所"),
  alone("回"),
  alone("件"),
  alone("団体"),
  alone("施設"),
  alone("事業"),
  alone("業務"),
  alone("種類"),
  alone("日", "日間"),
  alone("時間"),
  alone("か月", "カ月", "ヵ月", "ヶ月", "ケ月", "ｶ月", "ｹ月", "箇月"),
  // What other plans count in, and what a clerk may type by mistake
  "世帯",
  "組織",
  "企業",
  "社",
  "校",
  "園",
  "棟",
  "戸",
  "台",
  "枚",
  "冊",
  "部",
  "点",
  "本",
  "項目",
  "講座",
  "地区",
  "路線",
  "自治会",
  "計画",
  "年",
  "週",
  "分",
  "倍",
  "割",
  "ポイント",
  "km",
  "m",
  "㎡",
  "ha",
  "kg",
  "t",
  "トン",
  "kWh",
].map((entry) => (typeof entry === "string" ? alone(entry) : entry));

const bySpelling = new Map(table.flatMap((e) => e.spellings.map((s) => [s, e] as const)));

const entryOf = (unit: Unit): UnitEntry => {
  const entry = bySpelling.get(unit);
  if (!entry) throw new RangeError(`unknown unit ${unit}`);
  return entry;
};

/** All spellings, longest first, so that 百万円 is found before 円. */
export const unitSpellings: readonly string[] = [...bySpelling.keys()].sort(
  (a, b) => b.length - a.length,
);

/** The unit that is spelled so (widths folded by the caller): 名 is 人; null if none is. */
export const unitSpelled = (text: string): Unit | null =>
  (bySpelling.get(text)?.name as Unit | undefined) ?? null;

export const isPercent = (unit: Unit): boolean => unit === "%";

export const isHours = (unit: Unit): boolean => entryOf(unit).name === "時間";

export const isMoney = (unit: Unit): boolean => entryOf(unit).dimension === "円";

/** Values in % are kept as fractions; all others as they are counted. */
const keptPower = (unit: Unit): number => (isPercent(unit) ? 0 : entryOf(unit).power);

/**
 * A written amount of `written` units as a value of an indicator counted in `unit`: 87.5 written in
 * % is 0.875, 444,123 written in 千円 is 444.123 of 百万円. Exact in decimals.
 * Null where the units do not convert.
 * @throws RangeError for a unit outside the table
 */
export function valueOf(amount: number, written: Unit, unit: Unit): number | null {
  const from = entryOf(written);
  return from.dimension === entryOf(unit).dimension
    ? shift(amount, from.power - keptPower(unit))
    : null;
}

/** The amount to write before the unit: 87.5 for 0.875 of %. The inverse of `valueOf`. */
export const amountOf = (value: number, unit: Unit): number =>
  shift(value, keptPower(unit) - entryOf(unit).power);
