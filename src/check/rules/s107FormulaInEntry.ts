import { placeOf } from "../context";
import type { TemplateRule } from "../rule";
import { shown, shownCell } from "../shown";

export const s107FormulaInEntry: TemplateRule = {
  id: "S107",
  about: "template",
  severity: "warning",
  purpose: {
    ja: "記入欄に数式が入っている（再掲の行は除く）",
    en: "an entry cell holds a formula where a value is meant (reprint rows are exempt)",
  },
  *find({ plan, entryCells }) {
    for (const entry of entryCells(({ formula }) => formula !== undefined)) {
      const { formula, value } = entry.cell;
      yield {
        ...placeOf(entry),
        found: shown(formula!),
        expected: shownCell(plan, entry, value),
        fix: { kind: "question", value },
      };
    }
  },
  say: {
    ja: ({ where, found, expected }) =>
      `${where}に数式（${found}）が入っています。参照先が変わると値も変わるため、値（${expected === "" ? "空欄" : expected}）に置き換えてください。`,
    en: ({ where, found, expected }) =>
      `${where} holds a formula (${found}). Its value would change with the cells it refers to: replace it by the value (${expected === "" ? "blank" : expected}).`,
  },
  brief: {
    ja: () => "値ではなく数式が入っています。",
    en: () => "It holds a formula instead of a value.",
  },
  onSheet: ({ expected }) =>
    `数式が入っています。参照先が変わると値も変わるため、${expected === "" ? "空欄にして" : "「期待」の値に置き換えて"}ください。`,
  examples: [
    {
      title: {
        ja: "実績値に別のシートを参照する数式を入れた",
        en: "A formula that refers to another sheet, as an actual",
      },
      cells: [["2-指2", "R7実績値", 1200, "=Sheet1!B2"]],
      row: "2-指2",
      finds: {
        column: "R7実績値",
        found: "=Sheet1!B2",
        expected: "1,200人",
        fix: { kind: "question", value: 1200 },
      },
    },
    {
      title: { ja: "値を入れた", en: "The value was entered" },
      cells: [["2-指2", "R7実績値", 1200]],
      row: "2-指2",
      finds: null,
    },
    {
      title: { ja: "再掲の行は元の行を参照する", en: "A reprinted row refers to its source" },
      cells: [["16-①", "R7到達段階", "", '=IF(M8="","",M8)']],
      row: "16-①",
      finds: null,
    },
  ],
};
