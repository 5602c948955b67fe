import { isErrorValue } from "../../entries/cell";
import { placeOf } from "../context";
import type { TemplateRule } from "../rule";

export const s106ErrorValue: TemplateRule = {
  id: "S106",
  about: "template",
  severity: "error",
  purpose: {
    ja: "記入欄が Excel のエラー（#REF!、#N/A など）になっている",
    en: "an entry cell holds an Excel error (#REF!, #N/A …)",
  },
  *find({ entryCells }) {
    for (const entry of entryCells(({ value }) => isErrorValue(value))) {
      yield { ...placeOf(entry), found: String(entry.cell.value) };
    }
  },
  say: {
    ja: ({ where, found }) =>
      `${where}が Excel のエラー（${found}）になっています。値を記入し直してください。`,
    en: ({ where, found }) => `${where} holds an Excel error (${found}). Enter the value again.`,
  },
  brief: {
    ja: ({ found }) => `Excel のエラー（${found}）になっています。`,
    en: ({ found }) => `It holds an Excel error (${found}).`,
  },
  examples: [
    {
      title: { ja: "実績値が #REF! になっている", en: "The actual is #REF!" },
      cells: [["2-指2", "R7実績値", "#REF!", "=数値目標!#REF!"]],
      row: "2-指2",
      finds: { column: "R7実績値", found: "#REF!" },
    },
    {
      title: { ja: "# で始まる普通の文", en: "An ordinary text that begins with #" },
      cells: [[1, "R7取組実績", "#市報やまぐち で発信した。"]],
      row: 1,
      finds: null,
    },
  ],
};
