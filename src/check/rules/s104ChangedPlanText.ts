import { changedPlanTexts } from "../../entries/changedPlanTexts";
import type { CellValue } from "../../entries/cell";
import { sheetOf } from "../../entries/columns";
import { planTables } from "../../entries/rows";
import { foldWord } from "../../plan/width";
import { listed } from "../listed";
import type { TemplateRule } from "../rule";
import { shownBoth } from "../shown";

export const s104ChangedPlanText: TemplateRule = {
  id: "S104",
  about: "template",
  severity: "error",
  purpose: {
    ja: "計画の文（名称・担当課・単位・基準値・比較など）が書き換えられている、番号・キーや基準値が文字に変わっている",
    en: "plan text was changed: names, departments, unit, baseline, comparator; or a number or key is spelled otherwise",
  },
  *find({ plan, entries, scope }) {
    for (const table of planTables) {
      yield* listed(
        changedPlanTexts(plan, entries, table).filter(({ row: { key } }) =>
          scope.has({ table, key }),
        ),
        ({ row: { key }, column, present, text }) => {
          const [found, expected] = shownBoth(plan, { table, key, column }, [present, text]);
          const isText = typeof text === "number" && typeof present === "string";
          const params = { variant: isText && sameWords(present, text) ? "text" : "changed" };
          return { table, key, column, year: null, found, expected, params };
        },
        (count) => ({
          table,
          key: null,
          column: null,
          year: null,
          params: { rest: count, sheet: sheetOf[table] },
        }),
      );
    }
  },
  say: {
    ja: ({ where, found, expected, params: { rest, sheet, variant } }) =>
      rest
        ? `「${sheet}」シートには、計画の文が書き換えられた欄がほかにも ${rest} か所あります。`
        : variant === "text"
          ? `${where}が、数値ではなく文字の${quoted(found)}になっています。個票や集計の数式が読み取れません。「修復」を選ぶと、元に戻ります。`
          : `${where}が${quoted(found)}になっていますが、計画では${quoted(expected)}です。計画の文は変えられません。「修復」を選ぶと、元に戻ります。`,
    en: ({ where, found, expected, params: { rest, sheet, variant } }) =>
      rest
        ? `the sheet ${sheet} has ${rest} more cells whose plan text was changed.`
        : variant === "text"
          ? `${where} is the text “${found}” instead of a number, which the formulas of 個票 and 集計 cannot read. Choose Repair to put it back.`
          : `${where} is ${found || "blank"}, but the plan says ${expected || "nothing"}. Plan text is not to be changed: choose Repair to put it back.`,
  },
  brief: {
    ja: ({ params: { rest, variant } }) => {
      if (rest) return `計画の文の書き換えが、ほかにも ${rest} か所あります。`;
      return variant === "text" ? "数値が文字になっています。" : "計画の文が変わっています。";
    },
    en: ({ params: { rest, variant } }) => {
      if (rest) return `${rest} more cells of plan text were changed.`;
      return variant === "text" ? "The number has become a text." : "Plan text was changed.";
    },
  },
  examples: [
    {
      title: { ja: "指標の単位を「件」に変えた", en: "The unit of an indicator was changed to 件" },
      damage: [{ kind: "planTextChanged", key: "2-指2", column: "単位", value: "件" }],
      row: "2-指2",
      finds: { column: "単位", found: "件", expected: "人" },
    },
    {
      title: {
        ja: "比較を「以上」から「以下」に変えた",
        en: "The comparison was changed from 以上 to 以下",
      },
      damage: [{ kind: "planTextChanged", key: "1-指1", column: "比較", value: "以下" }],
      row: "1-指1",
      finds: { column: "比較", found: "以下", expected: "以上" },
    },
    {
      title: { ja: "主担当課を消した", en: "The lead office was deleted" },
      damage: [{ kind: "planTextChanged", key: 40, column: "主担当課", value: "" }],
      row: 40,
      finds: { column: "主担当課", expected: "収納課" },
    },
    {
      title: { ja: "基準値を書き換えた", en: "The baseline was rewritten" },
      damage: [{ kind: "planTextChanged", key: "6-指1", column: "基準値", value: 8000 }],
      row: "6-指1",
      finds: { column: "基準値", found: "8,000人", expected: "8,655人" },
    },
    {
      title: {
        ja: "番号が文字になった（個票が空になる）",
        en: "The number has become a text (the item sheet would be blank)",
      },
      damage: [{ kind: "planTextChanged", key: 12, column: "番号", value: "１２" }],
      row: 12,
      finds: { column: "番号", found: "１２", expected: "12" },
    },
    {
      title: { ja: "キーの前に空白がある", en: "A space before the key" },
      damage: [{ kind: "planTextChanged", key: "4-①", column: "キー", value: " 4-①" }],
      row: "4-①",
      finds: { column: "キー", found: " 4-①", expected: "4-①" },
    },
    {
      title: { ja: "計画の文はそのまま", en: "The plan text as it was" },
      row: "2-指2",
      finds: null,
    },
  ],
};

/** The number itself, as a text. */
const sameWords = (present: string, text: CellValue): boolean =>
  Number(foldWord(present).replaceAll(",", "")) === text;

const quoted = (text: string): string => (text === "" ? "空欄" : `「${text}」`);
