import { isArrow, isDitto } from "./asBefore";
import { shift } from "./decimal";
import type { Unit } from "./plan";
import { isMoney, unitSpelled, unitSpellings } from "./unit";
import { foldWidths } from "./width";

/**
 * The grammar of a typed quantity: what stands in the text, before anybody asks whether it suits an
 * indicator. `quantity.ts` asks that.
 */
export type QuantityText =
  | { readonly kind: "blank" }
  /** A dash alone: 「－」. */
  | { readonly kind: "dash" }
  /** なし */
  | { readonly kind: "none" }
  /** 集計中 and the like: it will be entered later. */
  | { readonly kind: "later"; readonly word: string }
  /** 1170:30, 1,170時間30分 */
  | { readonly kind: "time"; readonly hours: number }
  | Amount
  | { readonly kind: "refused"; readonly reason: RefusedReason };

export interface Amount {
  readonly kind: "amount";
  /** The number as written, kanji multipliers and sign applied: 25000 for 2万5千. */
  readonly number: number;
  /** Decimals as written. */
  readonly decimals: number;
  readonly sign: "" | "-" | "▲" | "+";
  /** Power of ten of the first and the last kanji multiplier; null where none is written. */
  readonly multiplier: { readonly first: number; readonly last: number } | null;
  readonly unit: Unit | null;
  /** 削減 or 増加 after the number. */
  readonly direction: "cut" | "rise" | null;
  /** 対前年度 before the number. */
  readonly againstLastYear: boolean;
  /** 以上 以下 未満 程度 after the number. */
  readonly comparatorWord: string | null;
  /** 約 and the like before the number, 余 and the like after it. */
  readonly approximateWord: string | null;
  /** What stands in brackets after it all, or after ※. */
  readonly note: string | null;
  /** 1 200, 1、200: marks of thousands, or between two values? */
  readonly unusualMarks: boolean;
}

export type RefusedReason =
  | "boolean"
  /** Begins with `=`. */
  | "formula"
  /** 3～5 */
  | "range"
  /** 10/12, 3月5日, R7.4.1 */
  | "fractionOrDate"
  /** 10:30 where hours are not counted */
  | "time"
  /** 600→620, 男12人 女15人 */
  | "severalValues"
  /** 二十五人 */
  | "kanjiNumeral"
  /** 1,70 */
  | "misplacedComma"
  /** 1.200 of what is counted whole: 1,200? */
  | "pointOrComma"
  /** 1E3, 0x10, Infinity */
  | "notation"
  /** A dash where it is not the indicator's notation for none. */
  | "dash"
  /** なし where the unit is not a count. */
  | "none"
  /** 2万 for an amount of money: of yen, or of the cell's unit? */
  | "unitMissing"
  /** 同上, 〃 */
  | "asBefore"
  /** ①, Ⅲ, 10² */
  | "unusualDigit"
  /** 達成, 不明: no digit at all. */
  | "noNumber"
  | "unreadable";

/** Words that stand for an actual which is still being worked out. */
export const laterWords: readonly string[] = [
  "集計中",
  "調査中",
  "算定中",
  "確認中",
  "調整中",
  "未確定",
  "未集計",
  "未定",
];
/** What means the same without being one of the words: 集計中 is asked for in its place. */
const laterPhrase =
  /精査中|照会中|算出中|計算中|集約中|未公表|未発表|(?:公表|発表|確定|判明|集計)(?:予定|待ち|前)/;
const dates = /[RHS]?\d+[年月日]|[RHS]\d+/gi;
const noneWord = /^(?:該当|実績)?(?:なし|無し|無)$/;
const dashes = /^[-ー−‐‑‒–—―─ｰ]+$/;
const note = /^([^([【〔《※]+)(?:([([【〔《])(.*)[)\]】〕》]|※(.*))$/;
const approximate = /^(?:約|概ね|おおむね|およそ)/;
/** Said before a number without changing it. */
const filler = /^(?:延べ|のべ|延|年間|年|合計|総計|計)/;
const againstLastYear = /^対?前年度?比?/;
const direction = /^の?(削減|減少|減|増加|増)/;
/** ¥ of either width, and the backslash that is one in older fonts. */
const yenSign = /^[¥￥\\]/;
const comparator = /^(以上|以下|未満|程度)/;
const approximateAfter = /^(?:余り?|弱|強|超|位|くらい|ぐらい|ほど|前後|の?見込み?)/;
/** No quantity is longer; longer text is not looked at closely. */
const longest = 200;

export function readQuantityText(text: string): QuantityText {
  const folded = foldWidths(text);
  if (folded === "") return { kind: "blank" };
  if (folded.length > longest) return refused("unreadable");
  if (folded.startsWith("=")) return refused("formula");
  const body = (note.exec(folded)?.[1] ?? folded).trim();
  if (dashes.test(body)) return { kind: "dash" };
  if (noneWord.test(body.replace(/ /g, ""))) return { kind: "none" };
  const word = folded.replace(/ /g, "");
  const later = laterWord(word);
  if (later) return { kind: "later", word: later };
  const time = readTime(word);
  if (time !== null) return { kind: "time", hours: time };
  return (
    readAmount(folded) ?? readAmount(withThousandsMarks(text), true) ?? refused(reasonFor(folded))
  );
}

const refused = (reason: RefusedReason): QuantityText => ({ kind: "refused", reason });

/** 集計中（6月確定）: a figure may stand in a note behind the word or in a date, but not beside it. */
function laterWord(word: string): string | null {
  const body = note.exec(word)?.[1] ?? word;
  const later = laterWords.find((w) => body.includes(w)) ?? (laterPhrase.test(body) && "集計中");
  return later && !/\d/.test(body.replace(dates, "")) ? later : null;
}

/** Hours and minutes, in hours. */
function readTime(word: string): number | null {
  const [, hours, minutes, seconds] =
    /^(\d{1,3}(?:,\d{3})+|\d{1,6})(?::|時間)([0-5]?\d)(?:分|:([0-5]\d))?$/.exec(word) ?? [];
  if (minutes === undefined) return null;
  const ofSeconds = Number(minutes) * 60 + Number(seconds ?? 0);
  return Number(hours!.replaceAll(",", "")) + ofSeconds / 3600;
}

/**
 * The text with commas where spaces, ideographic commas or apostrophes part groups of three digits on
 * one line.
 */
const withThousandsMarks = (text: string): string =>
  text
    .split("\n")
    .map((line) =>
      foldWidths(line).replace(
        /(?<![\d.,])[1-9]\d{0,2}(?:(?: ?[,、､'’´｀] ?| )\d{3})+(?![\d,、､])/g,
        (number) => number.replace(/[^\d]+/g, ","),
      ),
    )
    .join("\n");

/** Cuts what `pattern` finds off the text's beginning. */
class Rest {
  constructor(private text: string) {}
  take(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.text);
    if (match) this.text = this.text.slice(match[0].length);
    return match;
  }
  takeUnit(): Unit | null {
    const spelling = unitSpellings.find((s) => this.text.startsWith(s));
    if (!spelling) return null;
    this.text = this.text.slice(spelling.length);
    return unitSpelled(spelling);
  }
  get isEmpty(): boolean {
    return this.text === "";
  }
}

/** Spaces may stand anywhere but between two numbers: 1 700 may be two values. */
const withoutSpaces = (text: string): string =>
  text
    .trim()
    .replace(/([^\d.,]) +/g, "$1")
    .replace(/ +([^\d., ])/g, "$1");

function readAmount(folded: string, unusualMarks = false): Amount | null {
  const [, body, , bracketed, starred] = note.exec(folded) ?? [null, folded];
  const rest = new Rest(withoutSpaces(body!).replace(/[。、]+$/, ""));

  let approximateWord: string | null = null;
  let lastYear = false;
  for (;;) {
    const about = rest.take(approximate);
    if (about) approximateWord = about[0];
    else if (rest.take(againstLastYear)) lastYear = true;
    else if (!rest.take(filler)) break;
  }
  const sign = rest.take(/^[-▲△+]/)?.[0].replace("△", "▲") ?? "";
  const isYen = rest.take(yenSign) !== null;
  const written = rest.take(/^[\d.,][\d.,千百万億兆]*/)?.[0];
  const number = written === undefined ? null : readNumber(written);
  if (!number) return null;
  const unit = rest.takeUnit() ?? (isYen ? unitSpelled("円") : null);
  if (isYen && !isMoney(unit!)) return null;
  const way = rest.take(direction)?.[1];
  const comparatorWord = rest.take(comparator)?.[0] ?? null;
  approximateWord ??= rest.take(approximateAfter)?.[0] ?? null;
  if (!rest.isEmpty) return null;
  return {
    kind: "amount",
    number: sign === "-" || sign === "▲" ? 0 - number.value : number.value,
    decimals: number.decimals,
    sign: sign as Amount["sign"],
    multiplier: number.multiplier,
    unit,
    direction: way === undefined ? null : way.includes("減") ? "cut" : "rise",
    againstLastYear: lastYear,
    comparatorWord,
    approximateWord,
    note: bracketed ?? starred ?? null,
    unusualMarks,
  };
}

/** Digits with thousands marks where they stand right, or none at all. */
const plainNumber = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+`;
const big = /^(?:([\d.,千百]+)兆)?(?:([\d.,千百]+)億)?(?:([\d.,千百]+)万)?([\d.,千百]*)$/;
const small = new RegExp(`^(?:(${plainNumber})千)?(?:(${plainNumber})百)?(${plainNumber})?$`);

/** `1,700`, `87.5`, `2万5千`, `1億7,000万`, `600百万`; null for anything that is not one number. */
function readNumber(
  text: string,
): { value: number; decimals: number; multiplier: Amount["multiplier"] } | null {
  const sections = big.exec(text);
  if (!sections) return null;
  const terms: { digits: string; power: number }[] = [];
  for (const [i, sectionPower] of [12, 8, 4, 0].entries()) {
    const section = sections[i + 1];
    if (!section) continue;
    const parts = small.exec(section);
    if (!parts) return null;
    for (const [j, power] of [3, 2, 0].entries()) {
      const digits = parts[j + 1]?.replaceAll(",", "");
      if (digits) terms.push({ digits, power: sectionPower + power });
    }
  }
  const [first, last] = [terms[0], terms.at(-1)];
  // A spreadsheet keeps 15 digits.
  if (!first || !last || terms.some((t) => t.digits.length > 16)) return null;
  if (terms.length > 1) {
    // Below a multiplier only what it leaves room for: 2万5千, but never 2万50,000.
    const fits = terms.every((t, i) => {
      const before = terms[i - 1];
      return !t.digits.includes(".") && (!before || shift(+t.digits, t.power) < 10 ** before.power);
    });
    if (!fits) return null;
  }
  return {
    value: terms.reduce((sum, t) => sum + shift(Number(t.digits), t.power), 0),
    decimals: first.digits.split(".")[1]?.length ?? 0,
    multiplier: first.power > 0 ? { first: first.power, last: last.power } : null,
  };
}

const kanjiNumeral = new RegExp(
  `^[〇一二三四五六七八九十百千万億壱弐参]+(?:${unitSpellings.join("|")})?$`,
);
const dateOrFraction =
  /\d\/\d|^\d{2,4}([-.])\d{1,2}\1\d{1,2}$|^[RHS]\d{1,2}(?:\.\d{1,2}){1,2}$|\d[年月]\d/i;
const wellMarked = new RegExp(`^(?:${plainNumber})?$`);

/** Why a text that is no single amount is refused, for the sentence that says so. */
function reasonFor(text: string): RefusedReason {
  const body = text.replace(/ /g, "");
  if (isArrow(body) || isDitto(body)) return "asBefore";
  if (dateOrFraction.test(body)) return "fractionOrDate";
  if (/\d[^\d→⇒,]{0,4}[~〜～]|\d-\d|\dから\d/.test(body)) return "range";
  if (/\de[-+]?\d|^[-+]?0[xbo]|infinity|nan|∞/i.test(body)) return "notation";
  if (kanjiNumeral.test(body)) return "kanjiNumeral";
  // Numbers are parted by anything but their own marks and multipliers.
  const numbers = text.match(/\d(?:[\d.,千百万億兆]*\d)?/g) ?? [];
  if (numbers.length > 1) return "severalValues";
  if (/[\p{No}\p{Nl}]/u.test(body)) return "unusualDigit";
  if (numbers.length === 0) return "noNumber";
  const parts = numbers[0]!.split(/[千百万億兆]/);
  if (parts.some((p) => p.includes(",") && !wellMarked.test(p)) || /^,|\d,\D*$/.test(body)) {
    return "misplacedComma";
  }
  return "unreadable";
}
