import { placeOf } from "../context";
import { exampleOf } from "../phrase";
import type { TemplateRule } from "../rule";
import { exampleTarget, shown } from "../shown";

export const p212WrongTargetUnit: TemplateRule = {
  id: "P212",
  about: "plan",
  severity: "error",
  purpose: {
    ja: "目標値の単位が指標の単位と違い、換算できない",
    en: "a target in a unit that is not the indicator's and cannot be converted",
  },
  *find({ indicators }) {
    for (const { indicator, targets } of indicators) {
      for (const target of targets) {
        if (target?.reading.kind !== "wrongUnit") continue;
        const example = exampleTarget(indicator);
        yield {
          ...placeOf(target),
          found: shown(target.cell.value),
          ...exampleOf(example),
          params: { written: target.reading.unit, unit: indicator.unit, example },
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
  examples: [
    {
      title: { ja: "人で数える指標に「件」", en: "件 for an indicator counted in persons" },
      cells: [["2-指2", "R7目標値", "1,000件"]],
      row: "2-指2",
      finds: { column: "R7目標値", found: "1,000件", expected: "例: 600［人］" },
    },
    {
      title: { ja: "換算できる単位（千円→百万円）", en: "A unit that converts (千円→百万円)" },
      cells: [["40-指2", "R7目標値", "650,000千円"]],
      row: "40-指2",
      finds: null,
    },
  ],
};
