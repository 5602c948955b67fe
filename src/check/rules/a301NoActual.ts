import { hasTarget } from "../../entries/owedEntries";
import { placeOf } from "../context";
import { exampleOf } from "../phrase";
import type { EntryRule } from "../rule";
import { exampleActual } from "../shown";

export const a301NoActual: EntryRule = {
  id: "A301",
  about: "entries",
  severity: "missing",
  purpose: {
    ja: "目標のある年度の実績値が記入されていない",
    en: "no actual for the reporting year where the plan has a target",
  },
  *find({ plan, entries, reportingYear, at, indicators }) {
    for (const { indicator, actuals } of indicators) {
      const actual = actuals[at];
      if (actual?.reading.kind !== "blank") continue;
      if (!hasTarget(entries, indicator, plan, reportingYear)) continue;
      const example = exampleActual(indicator);
      yield { ...placeOf(actual), ...exampleOf(example), params: { example } };
    }
  },
  say: {
    ja: ({ where, params: { example } }) =>
      `${where}が記入されていません。数字で記入してください（例: ${example}）。まだ分からないときは「集計中」と記入してください。`,
    en: ({ where, params: { example } }) =>
      `${where} is missing. Enter a number, e.g. ${example}; if it is not known yet, enter 集計中.`,
  },
  brief: {
    ja: () => "まだ記入されていません。",
    en: () => "Nothing is entered yet.",
  },
  onSheet: () => "記入されていません。数字で、未定なら「集計中」と記入してください。",
  examples: [
    {
      title: { ja: "空欄", en: "Blank" },
      row: "2-指2",
      finds: { column: "R7実績値", expected: "例: 600［人］" },
    },
    {
      title: { ja: "空白だけ", en: "Only spaces" },
      cells: [["2-指2", "R7実績値", "　 "]],
      row: "2-指2",
      finds: { column: "R7実績値", expected: "例: 600［人］" },
    },
    {
      title: { ja: "0 は記入である", en: "0 is an entry" },
      cells: [["2-指2", "R7実績値", 0]],
      row: "2-指2",
      finds: null,
    },
    {
      title: { ja: "集計中", en: "集計中" },
      cells: [["2-指2", "R7実績値", "集計中"]],
      row: "2-指2",
      finds: null,
    },
    { title: { ja: "目標のない年度", en: "A year without a target" }, row: "1-指1", finds: null },
    {
      title: {
        ja: "再掲の指標は、元の指標に記入する",
        en: "A reprinted indicator is entered in its source",
      },
      year: "R9",
      row: "34-指1",
      finds: null,
    },
  ],
};
