import type { CellValue } from "../../entries/cell";
import { targetBreach } from "../../plan/limits";
import { limitBrief, limitOnSheet, limitWords, outsideLimits } from "../outsideLimits";
import type { TemplateRule } from "../rule";
import { shownTarget } from "../shown";

export const p213TargetOutsideLimits: TemplateRule = {
  id: "P213",
  about: "plan",
  severity: "error",
  purpose: {
    ja: "目標値が指標の種類の範囲の外にある",
    en: "a target outside the limits of its kind",
  },
  *find({ indicators }) {
    for (const { indicator, targets } of indicators) {
      const kind = indicator.targetKind === "yearOnYearCut" ? "share" : indicator.kind;
      const show = (value: CellValue) => shownTarget(value, indicator);
      for (const target of targets) {
        const reading = target?.reading;
        const isPoints = reading?.kind === "question" && reading.reason === "percentPoints";
        if (!target || !(reading?.kind === "quantity" || isPoints)) continue;
        const breach = targetBreach(reading.value, indicator);
        const found = outsideLimits(target, reading, { breach, kind, show });
        if (found) yield found;
      }
    }
  },
  say: limitWords,
  brief: limitBrief,
  onSheet: limitOnSheet,
  examples: [
    {
      title: { ja: "割合が100%を超える", en: "A share above 100%" },
      cells: [["1-指1", "R9目標値", 875]],
      row: "1-指1",
      finds: { column: "R9目標値", found: "87,500%", expected: "0%から100%まで" },
    },
    {
      title: { ja: "% を付けずに 87.5", en: "87.5 without %" },
      cells: [["1-指1", "R9目標値", 87.5]],
      row: "1-指1",
      finds: {
        column: "R9目標値",
        found: "8,750%",
        expected: "87.5%",
        fix: { kind: "question", value: 0.875 },
      },
    },
    {
      title: { ja: "人数に端数がある", en: "A fraction of a person" },
      cells: [["2-指2", "R7目標値", 1000.5]],
      row: "2-指2",
      finds: { column: "R7目標値", found: "1,000.5人", expected: "0以上の整数" },
    },
    {
      title: { ja: "160%（上限のない比率）", en: "160% (a ratio without an upper limit)" },
      cells: [["39-指3", "R9目標値", 1.6]],
      row: "39-指3",
      finds: null,
    },
  ],
};
