import { isLater } from "../../entries/owedEntries";
import { actualCells, placeOf } from "../context";
import { exampleOf } from "../phrase";
import type { EntryRule } from "../rule";
import { exampleActual, shown } from "../shown";

export const a309ActualLater: EntryRule = {
  id: "A309",
  about: "entries",
  severity: "warning",
  purpose: {
    ja: "実績値をあとで記入することになっている（集計中など）",
    en: "an actual to be entered later (集計中 …)",
  },
  *find({ indicators }) {
    for (const row of indicators) {
      for (const cell of actualCells(row)) {
        if (cell.reading.kind !== "later") continue;
        const { word } = cell.reading;
        const example = exampleActual(row.indicator);
        // The summary knows the word itself as 未入力, but no sentence around it.
        const isWordAlone = isLater(cell.cell.value);
        yield {
          ...placeOf(cell),
          found: shown(cell.cell.value),
          ...(isWordAlone ? exampleOf(example) : { expected: word }),
          params: { variant: isWordAlone ? "later" : "sentence", word, example },
          ...(!isWordAlone && { fix: { kind: "question", value: word } }),
        };
      }
    }
  },
  say: {
    ja: ({ where, found, params: { variant, word, example } }) =>
      variant === "later"
        ? `${where}が「${found}」です。集計では未入力に数えます。分かったら数字で記入してください（例: ${example}）。`
        : `${where}が「${found}」です。集計で未入力に数えられるよう、「${word}」とだけ記入してください。`,
    en: ({ where, found, params: { variant, word, example } }) =>
      variant === "later"
        ? `${where} is “${found}” and counts as not entered. Enter a number when it is known, e.g. ${example}.`
        : `${where} is “${found}”. Enter “${word}” alone, so that it counts as not entered.`,
  },
  brief: {
    ja: ({ found, params: { variant, word } }) =>
      variant === "later" ? `「${found}」です。` : `「${found}」は「${word}」とだけ記入します。`,
    en: ({ found, params: { variant, word } }) =>
      variant === "later" ? `It is “${found}” so far.` : `“${found}”: enter “${word}” alone.`,
  },
  examples: [
    {
      title: { ja: "集計中", en: "集計中" },
      cells: [["2-指2", "R7実績値", "集計中"]],
      row: "2-指2",
      finds: { column: "R7実績値", found: "集計中", expected: "例: 600［人］" },
    },
    {
      title: { ja: "前後に言葉がある", en: "With words around it" },
      cells: [["2-指2", "R7実績値", "現在、集計中です"]],
      row: "2-指2",
      finds: {
        column: "R7実績値",
        found: "現在、集計中です",
        expected: "集計中",
        fix: { kind: "question", value: "集計中" },
      },
    },
    {
      title: { ja: "数値", en: "A number" },
      cells: [["2-指2", "R7実績値", 1200]],
      row: "2-指2",
      finds: null,
    },
    { title: { ja: "空欄", en: "Blank" }, row: "2-指2", finds: null },
  ],
};
