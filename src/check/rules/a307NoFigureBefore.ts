import { actualBeforeHeader, hasTarget, isBlank } from "../../entries/owedEntries";
import { previous, yearLabel } from "../../plan/fiscalYear";
import { placeOf } from "../context";
import { exampleOf } from "../phrase";
import type { EntryRule } from "../rule";
import { exampleActual } from "../shown";

export const a307NoFigureBefore: EntryRule = {
  id: "A307",
  about: "entries",
  severity: "missing",
  purpose: {
    ja: "前年度比の目標に、前年度の実績がない",
    en: "a year-on-year target with this year's actual but without last year's",
  },
  *find({ plan, entries, reportingYear, at, indicators }) {
    for (const { indicator, previousActual, actuals } of indicators) {
      if (indicator.targetKind !== "yearOnYearCut") continue;
      if (!hasTarget(entries, indicator, plan, reportingYear)) continue;
      const before = at === 0 ? previousActual : actuals[at - 1];
      const isMissing = before?.reading.kind === "blank";
      // 集計中 will do until there is something to judge.
      const isLate = before?.reading.kind === "later" && !isBlank(actuals[at]?.cell.value ?? "");
      if (!before || !(isMissing || isLate)) continue;
      const example = exampleActual(indicator);
      yield {
        ...placeOf(before),
        severity: isMissing ? "missing" : "error",
        column: actualBeforeHeader(plan, reportingYear),
        year: previous(reportingYear),
        found: before.reading.kind === "later" ? before.reading.word : "",
        ...exampleOf(example),
        params: { year: yearLabel(reportingYear), example },
      };
    }
  },
  say: {
    ja: ({ where, params: { year, example } }) =>
      `${where}がないため、${year} の目標（前年度比）を判定できません。数字で記入してください（例: ${example}）。`,
    en: ({ where, params: { year, example } }) =>
      `${where} is missing, so the ${year} target, a cut against it, cannot be judged. Enter a number, e.g. ${example}.`,
  },
  brief: {
    ja: ({ params: { year } }) => `${year} の目標（前年度比）の判定に要ります。`,
    en: ({ params: { year } }) => `It is needed to judge the ${year} target.`,
  },
  examples: [
    {
      title: { ja: "R7の実績があり、R6の実績がない", en: "R7 has an actual, R6 has none" },
      cells: [["33-指3", "R7実績値", 80000]],
      row: "33-指3",
      finds: { column: "R6実績値", expected: "例: 1,234.5［時間］" },
    },
    {
      title: { ja: "1年目は計画前年度実績がいる", en: "The first year needs 計画前年度実績" },
      cells: [["33-指3", "R5実績値", 80000]],
      year: "R5",
      row: "33-指3",
      finds: { column: "計画前年度実績", expected: "例: 1,234.5［時間］" },
    },
    {
      title: { ja: "前の年度がまだ集計中", en: "The year before is still 集計中" },
      cells: [
        ["33-指3", "R6実績値", "集計中"],
        ["33-指3", "R7実績値", 80000],
      ],
      row: "33-指3",
      finds: {
        severity: "error",
        column: "R6実績値",
        found: "集計中",
        expected: "例: 1,234.5［時間］",
      },
    },
    {
      title: { ja: "両方ある", en: "Both are there" },
      cells: [
        ["33-指3", "R6実績値", 82000],
        ["33-指3", "R7実績値", 80000],
      ],
      row: "33-指3",
      finds: null,
    },
    {
      title: { ja: "どちらもまだない", en: "Neither is there yet" },
      row: "33-指3",
      finds: { column: "R6実績値", expected: "例: 1,234.5［時間］" },
    },
    {
      title: {
        ja: "前の年度が集計中で、R7の実績もまだない",
        en: "The year before is 集計中, and R7 is not there yet either",
      },
      cells: [["33-指3", "R6実績値", "集計中"]],
      row: "33-指3",
      finds: null,
    },
  ],
};
