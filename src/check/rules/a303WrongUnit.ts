import { actualCells, placeOf } from "../context";
import { exampleOf } from "../phrase";
import type { EntryRule } from "../rule";
import { exampleActual, shown } from "../shown";

export const a303WrongUnit: EntryRule = {
  id: "A303",
  about: "entries",
  severity: "error",
  purpose: {
    ja: "実績値の単位が指標の単位と違い、換算できない",
    en: "a unit that is not the indicator's and cannot be converted",
  },
  *find({ indicators }) {
    for (const row of indicators) {
      for (const cell of actualCells(row)) {
        if (cell.reading.kind !== "wrongUnit") continue;
        const example = exampleActual(row.indicator);
        yield {
          ...placeOf(cell),
          found: shown(cell.cell.value),
          ...exampleOf(example),
          params: { written: cell.reading.unit, unit: row.indicator.unit, example },
        };
      }
    }
  },
  say: {
    ja: ({ where, found, params: { written, unit, example } }) =>
      `${where}の「${found}」は単位が「${written}」ですが、この指標の単位は「${unit}」です。単位を合わせて記入してください（例: ${example}）。`,
    en: ({ where, found, params: { written, unit, example } }) =>
      `${where} is “${found}”, counted in ${written}; the indicator is counted in ${unit}. Enter it in that unit, e.g. ${example}.`,
  },
  brief: {
    ja: ({ params: { written, unit } }) => `単位が「${written}」です（指標の単位は「${unit}」）。`,
    en: ({ params: { written, unit } }) => `It is counted in ${written}, not in ${unit}.`,
  },
  onSheet: ({ params: { written, unit } }) =>
    `単位が「${written}」です。この指標の単位「${unit}」に合わせて記入してください。`,
  examples: [
    {
      title: { ja: "人で数える指標に「件」", en: "件 for an indicator counted in persons" },
      cells: [["2-指2", "R7実績値", "1,200件"]],
      row: "2-指2",
      finds: { column: "R7実績値", found: "1,200件", expected: "例: 600［人］" },
    },
    {
      title: { ja: "金額を人で", en: "Money in persons" },
      cells: [["40-指2", "R7実績値", "650人"]],
      row: "40-指2",
      finds: { column: "R7実績値", found: "650人", expected: "例: 600［百万円］" },
    },
    {
      title: { ja: "別の書き方の同じ単位（名）", en: "Another spelling of the same unit (名)" },
      cells: [["2-指2", "R7実績値", "1,200名"]],
      row: "2-指2",
      finds: null,
    },
    {
      title: { ja: "換算できる単位（千円）", en: "A unit that converts (千円)" },
      cells: [["40-指2", "R7実績値", "650,123千円"]],
      row: "40-指2",
      finds: null,
    },
  ],
};
