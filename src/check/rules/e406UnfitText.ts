import type { EntryCell } from "../context";
import { placeOf } from "../context";
import type { EntryRule, Found } from "../rule";
import { shown } from "../shown";

export const e406UnfitText: EntryRule = {
  id: "E406",
  about: "entries",
  severity: "error",
  purpose: {
    ja: "取組実績、課題・今後の方向性が長すぎる（400字まで）、または印刷できない文字がある",
    en: "a text over 400 characters, or with control characters other than line feed and tab",
  },
  *find({ plan, items }) {
    for (const { years } of items) {
      for (const { report, outlook } of years) {
        for (const text of [report, outlook]) {
          const found = text && unfit(text, plan.settings.longestText);
          if (found) yield found;
        }
      }
    }
  },
  say: {
    ja: ({ where, params: { variant, length, limit } }) =>
      variant === "long"
        ? `${where}が ${length} 字あります。委員会の資料に載るよう、${limit} 字以内にまとめてください。`
        : `${where}に、画面に見えない文字が ${length} 個入っています。ほかのソフトから貼り付けたときに入ることがあります。取り除いてください。`,
    en: ({ where, params: { variant, length, limit } }) =>
      variant === "long"
        ? `${where} has ${length} characters. Shorten it to ${limit}.`
        : `${where} holds ${length} invisible control characters, as pasting from other programs may leave behind. Remove them.`,
  },
  examples: [
    {
      title: "401字",
      cells: [[1, "R7取組実績", "あ".repeat(401)]],
      row: 1,
      finds: {
        column: "R7取組実績",
        found: `${"あ".repeat(60)}…`,
        expected: "400字以内",
      },
    },
    { title: "400字", cells: [[1, "R7取組実績", "あ".repeat(400)]], row: 1, finds: null },
    {
      title: "絵文字や「𠮷」は1字と数える",
      cells: [[1, "R7取組実績", "𠮷".repeat(400)]],
      row: 1,
      finds: null,
    },
    {
      title: "見えない文字がある",
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
      title: "改行とタブ",
      cells: [[1, "R7取組実績", "一つ目\n\t二つ目"]],
      row: 1,
      finds: null,
    },
  ],
};

/** All control characters but line feed and tab. */
const controls = /(?![\n\t])\p{Cc}/gu;

function unfit(text: EntryCell, limit: number): Found | null {
  const { value } = text.cell;
  if (typeof value !== "string") return null;
  const place = () => ({ ...placeOf(text), found: shown(value) });
  // Code points, counted only where there may be too many.
  const length = value.length > limit ? [...value].length : value.length;
  if (length > limit) {
    return { ...place(), expected: `${limit}字以内`, params: { variant: "long", length, limit } };
  }
  const count = value.match(controls)?.length ?? 0;
  if (count === 0) return null;
  return {
    ...place(),
    expected: "見えない文字のない文",
    params: { variant: "controls", length: count, limit },
    fix: { kind: "safe", value: value.replace(/\r\n?/g, "\n").replace(controls, "") },
  };
}
