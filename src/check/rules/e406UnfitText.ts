import { header } from "../../entries/columns";
import { foldRadicals } from "../../plan/radicals";
import { dateOfSerial, serialOf } from "../../plan/serialDate";
import { escapedControl } from "../../plan/width";
import { placeOf, type EntryCell, type YearContext } from "../context";
import { expectedPhrase } from "../phrase";
import { dateInWords } from "../possibleDate";
import type { EntryRule, Found } from "../rule";
import { saysNothing } from "../saysNothing";
import { shown } from "../shown";

export const e406UnfitText: EntryRule = {
  id: "E406",
  about: "entries",
  severity: "error",
  purpose: {
    ja: "取組実績、課題・今後の方向性が長すぎる（400字まで）、または文の欄に印刷できない文字がある（数値や記号だけのもの、部首の字は警告）",
    en: "a text over 400 characters, with control characters other than line feed and tab, or that says nothing (a number or a dash alone, and radicals in place of words, are warnings)",
  },
  *find(context) {
    for (const { cell, limit } of texts(context)) {
      const found = unfit(cell, limit);
      if (found) yield { ...placeOf(cell), found: shown(cell.cell.value), ...found };
    }
  },
  say: {
    ja: ({ where, found, expected, params: { variant, length, limit } }) => {
      switch (variant) {
        case "long":
          return `${where}が ${length} 字あります。委員会の資料に載るよう、${limit} 字以内にまとめてください。`;
        case "escaped":
          return `${where}に、「_x000D_」のような改行などの符号が ${length} 個、字のまま入っています。ほかのソフトから写したときに入ることがあります。取り除いてください。`;
        case "radicals":
          return `${where}に、ふつうの漢字と同じ形の部首の字が ${length} 個入っています。PDF から写したときに入り、検索できず、印刷で形が変わることがあります。ふつうの漢字に直してください。`;
        case "date":
          return `${where}が ${found} という数値になっています。日付なら「${expected}」と、文で記入してください。`;
        case "nothing":
          return `${where}が「${found}」だけです。この欄だけを読む人に伝わるよう、文で記入してください。`;
        case "number":
          return `${where}が ${found} という値だけになっています。文で記入してください。`;
        default:
          return `${where}に、画面に見えない文字が ${length} 個入っています。ほかのソフトから貼り付けたときに入ることがあります。取り除いてください。`;
      }
    },
    en: ({ where, found, expected, params: { variant, length, limit } }) => {
      switch (variant) {
        case "long":
          return `${where} has ${length} characters. Shorten it to ${limit}.`;
        case "escaped":
          return `${where} holds ${length} codes of control characters such as “_x000D_”, as copying from other programs may leave behind. Remove them.`;
        case "radicals":
          return `${where} holds ${length} radicals that look like ordinary characters, as copying from a PDF leaves behind: they are not found by a search and may print otherwise. Replace them.`;
        case "date":
          return `${where} is the number ${found}. If a date is meant, write it as a text: ${expected}.`;
        case "nothing":
          return `${where} is only “${found}”. Enter a text that can be read by itself.`;
        case "number":
          return `${where} is nothing but ${found}. Enter a text.`;
        default:
          return `${where} holds ${length} invisible control characters, as pasting from other programs may leave behind. Remove them.`;
      }
    },
  },
  brief: {
    ja: ({ found, params: { variant, length, limit } }) => {
      switch (variant) {
        case "long":
          return `${length} 字あります（${limit} 字まで）。`;
        case "escaped":
          return "「_x000D_」のような符号が入っています。";
        case "radicals":
          return "漢字と同じ形の部首の字が入っています。";
        case "date":
        case "number":
          return `${found} という数値だけです。`;
        case "nothing":
          return `「${found}」だけです。`;
        default:
          return "見えない文字が入っています。";
      }
    },
    en: ({ found, params: { variant, length, limit } }) => {
      switch (variant) {
        case "long":
          return `It has ${length} characters (${limit} at most).`;
        case "escaped":
          return "It holds codes such as “_x000D_”.";
        case "radicals":
          return "It holds radicals instead of characters.";
        case "date":
        case "number":
          return `It is the number ${found} alone.`;
        case "nothing":
          return `It is only “${found}”.`;
        default:
          return "It holds invisible characters.";
      }
    },
  },
  examples: [
    {
      title: { ja: "401字", en: "401 characters" },
      cells: [[1, "R7取組実績", "あ".repeat(401)]],
      row: 1,
      finds: {
        column: "R7取組実績",
        found: `${"あ".repeat(60)}…`,
        expected: "400字以内",
      },
    },
    {
      title: { ja: "400字", en: "400 characters" },
      cells: [[1, "R7取組実績", "あ".repeat(400)]],
      row: 1,
      finds: null,
    },
    {
      title: { ja: "絵文字や「𠮷」は1字と数える", en: "An emoji and “𠮷” count as one each" },
      cells: [[1, "R7取組実績", "𠮷".repeat(400)]],
      row: 1,
      finds: null,
    },
    {
      title: { ja: "見えない文字がある", en: "Invisible characters" },
      cells: [[1, "R7課題・今後の方向性", "広報の\u000b充実\r\n研修"]],
      row: 1,
      finds: {
        column: "R7課題・今後の方向性",
        found: "広報の 充実  研修",
        expected: "見えない文字のない文",
        fix: { kind: "safe", value: "広報の充実\n研修" },
      },
    },
    {
      title: { ja: "改行の符号が字のまま入っている", en: "Codes of line breaks as characters" },
      cells: [[1, "R7取組実績", "研修を実施_x000D_\n発信した"]],
      row: 1,
      finds: {
        column: "R7取組実績",
        found: "研修を実施_x000D_ 発信した",
        expected: "見えない文字のない文",
        fix: { kind: "safe", value: "研修を実施\n発信した" },
      },
    },
    {
      title: { ja: "PDFから写した部首の字（⼀・⼈）", en: "Radicals copied from a PDF (⼀, ⼈)" },
      cells: [[1, "R7取組実績", "\u2f00人の\u2f08"]],
      row: 1,
      finds: {
        severity: "warning",
        column: "R7取組実績",
        found: "\u2f00人の\u2f08",
        expected: "一人の人",
        fix: { kind: "safe", value: "一人の人" },
      },
    },
    {
      title: { ja: "日付が数値になっている", en: "A date that has become a number" },
      cells: [[1, "R7取組実績", 46086]],
      row: 1,
      finds: {
        severity: "warning",
        column: "R7取組実績",
        found: "46086",
        expected: "2026年3月5日",
        fix: { kind: "question", value: "2026年3月5日" },
      },
    },
    {
      title: {
        ja: "記号や「同上」「別紙のとおり」だけ",
        en: "Nothing but a mark, 同上 or 別紙のとおり",
      },
      cells: [[1, "R7取組実績", "－"]],
      row: 1,
      finds: { severity: "warning", column: "R7取組実績", found: "－", expected: "文" },
    },
    {
      title: { ja: "変更理由が数値だけ", en: "A number alone as 変更理由" },
      cells: [["2-指2", "変更理由", 3]],
      row: "2-指2",
      finds: { severity: "warning", column: "変更理由", found: "3", expected: "文" },
    },
    {
      title: { ja: "改行とタブ", en: "Line breaks and tabs" },
      cells: [[1, "R7取組実績", "一つ目\n\t二つ目"]],
      row: 1,
      finds: null,
    },
  ],
};

/** What staff write in words: the reports, of limited length, and 変更理由. */
function* texts({
  plan,
  entries,
  items,
  actions,
  indicators,
}: YearContext): Iterable<{ cell: EntryCell; limit: number }> {
  for (const { years } of items)
    for (const { report, outlook } of years)
      for (const cell of [report, outlook])
        if (cell) yield { cell, limit: plan.settings.longestText };
  const rows = [
    ...actions.map(({ action: { key } }) => ({ table: "PlanActions" as const, key })),
    ...indicators.map(({ indicator: { key } }) => ({ table: "PlanIndicators" as const, key })),
  ];
  for (const { table, key } of rows) {
    const cell = entries.reason(table, key);
    if (cell)
      yield { cell: { table, key, column: header.reason, year: null, cell }, limit: Infinity };
  }
}

/** All control characters but line feed and tab. */
const controls = /(?![\n\t])\p{Cc}/gu;

type Unfit = Pick<Found, "severity" | "expected" | "english" | "params" | "fix">;

const aText = expectedPhrase({ ja: "文", en: "a text" });

function unfit({ cell: { value } }: EntryCell, limit: number): Unfit | null {
  if (typeof value !== "string") return noText(value);
  // Code points, counted only where there may be too many.
  const length = value.length > limit ? [...value].length : value.length;
  if (length > limit)
    return {
      ...expectedPhrase({ ja: `${limit}字以内`, en: `${limit} characters at most` }),
      params: { variant: "long", length, limit },
    };
  const escaped = value.match(escapedControl)?.length ?? 0;
  const unseen = value.match(controls)?.length ?? 0;
  if (escaped + unseen > 0) {
    return {
      ...expectedPhrase({ ja: "見えない文字のない文", en: "no invisible characters" }),
      params: {
        variant: escaped > 0 ? "escaped" : "controls",
        length: escaped > 0 ? escaped : unseen,
      },
      fix: { kind: "safe", value: withoutControls(value) },
    };
  }
  if (saysNothing(value)) return { severity: "warning", ...aText, params: { variant: "nothing" } };
  const words = foldRadicals(value);
  if (words === value) return null;
  return {
    severity: "warning",
    expected: shown(words),
    params: { variant: "radicals", length: [...value].filter((c) => foldRadicals(c) !== c).length },
    fix: { kind: "safe", value: words },
  };
}

/** A number or a truth value; a date has become one by a paste. */
function noText(value: number | boolean): Unfit {
  const isDate =
    typeof value === "number" && value >= serialOf(2000, 1, 1) && value < serialOf(2051, 1, 1);
  if (!isDate) return { severity: "warning", ...aText, params: { variant: "number" } };
  const words = dateInWords(dateOfSerial(value));
  return {
    severity: "warning",
    expected: words,
    params: { variant: "date" },
    fix: { kind: "question", value: words },
  };
}

const withoutControls = (text: string): string =>
  text
    .replace(escapedControl, (code) => String.fromCharCode(parseInt(code.slice(2, 6), 16)))
    .replace(/\r\n?/g, "\n")
    .replace(controls, "");
