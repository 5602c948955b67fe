import type { Indicator } from "../../plan/plan";
import { placeOf } from "../context";
import { blankExpected } from "../phrase";
import { hasReason, isSameTarget, plannedTargets, targetValue } from "../plannedCells";
import type { TemplateRule } from "../rule";
import { shownTarget } from "../shown";

/** P216, a change that weakens the target, is part of this rule's message. */
export const p215ChangedTarget: TemplateRule = {
  id: "P215",
  about: "plan",
  severity: "warning",
  purpose: {
    ja: "目標値がもとの計画と違う（変更理由を記入すれば出ない。対象年度の目標値を消したときはエラー。目標をゆるめる変更はその旨も示す）",
    en: "a target differs from the plan (silent once a reason for change is given; an error where the target of the reporting year was removed; says so where the change weakens the target)",
  },
  *find(context) {
    for (const row of context.indicators) {
      const { indicator } = row;
      const planned = plannedTargets(context, row);
      if (!planned || hasReason(context, "PlanIndicators", indicator.key)) continue;
      for (const [at, target] of row.targets.entries()) {
        const value = targetValue(row, at);
        const printed = planned[at] ?? null;
        if (!target || value === undefined || isSameTarget(value, printed?.value ?? null)) continue;
        const isRemoved = value === null;
        const isReported = target.year === context.reportingYear;
        yield {
          ...placeOf(target),
          severity: isRemoved && isReported ? "error" : "warning",
          found: isRemoved ? "" : shownTarget(target.cell.value, indicator),
          ...(printed ? { expected: printed.printed } : blankExpected),
          params: {
            variant: isRemoved ? "removed" : printed ? "changed" : "added",
            weaker: !isRemoved && printed && isWeaker(indicator, value, printed.value) ? 1 : 0,
          },
          fix: { kind: "question", value: printed?.value ?? "" },
        };
      }
    }
  },
  say: {
    ja: ({ where, found, expected, params: { variant, weaker } }) => {
      const what = {
        removed: `${where}が消されています。もとの計画は ${expected} です。`,
        added: `${where}に ${found} が加えられています。もとの計画に、この年度の目標はありません。`,
        changed: `${where}が ${found} になっていますが、もとの計画は ${expected} です。${weaker ? "目標をゆるめる変更です。" : ""}`,
      }[variant as "removed" | "added" | "changed"];
      return `${what}計画を変えたときは、この行の「変更理由」を記入してください。そうでなければ元に戻してください。`;
    },
    en: ({ where, found, expected, params: { variant, weaker } }) => {
      const what = {
        removed: `${where} was removed; the plan says ${expected}.`,
        added: `${where}, ${found}, was added; the plan has none for this year.`,
        changed: `${where} is ${found}, but the plan says ${expected}.${weaker ? " The change weakens the target." : ""}`,
      }[variant as "removed" | "added" | "changed"];
      return `${what} If the plan was changed, give the reason in 変更理由 of this row; if not, change it back.`;
    },
  },
  brief: {
    ja: ({ found, expected, params: { variant, weaker } }) => {
      if (variant === "removed") return `もとの計画の ${expected} が消されています。`;
      if (variant === "added") return `もとの計画にない目標（${found}）です。`;
      return `もとの計画の ${expected} が ${found} に${weaker ? "ゆるめられて" : "変わって"}います。`;
    },
    en: ({ found, expected, params: { variant, weaker } }) => {
      if (variant === "removed") return `The plan's ${expected} was removed.`;
      if (variant === "added") return `The plan has no such target (${found}).`;
      return `The plan's ${expected} was ${weaker ? "weakened" : "changed"} to ${found}.`;
    },
  },
  onSheet: ({ params: { weaker } }) =>
    `もとの計画と違います。${weaker ? "目標をゆるめる変更です。" : ""}計画を変えたときは、この行の「変更理由」を記入し、そうでなければ「期待」に戻してください。`,
  examples: [
    {
      title: {
        ja: "対象年度（R7）の目標を下げた",
        en: "The target of the reporting year (R7) was lowered",
      },
      cells: [["2-指2", "R7目標値", 800]],
      row: "2-指2",
      finds: {
        column: "R7目標値",
        found: "800人",
        expected: "1,000人",
        fix: { kind: "question", value: 1000 },
      },
    },
    {
      title: {
        ja: "目標を下げて、変更理由を記入した",
        en: "The target was lowered, with a 変更理由",
      },
      cells: [
        ["2-指2", "R7目標値", 800],
        ["2-指2", "変更理由", "開催回数を改めたため"],
      ],
      row: "2-指2",
      finds: null,
    },
    {
      title: {
        ja: "対象年度（R7）の目標を消した",
        en: "The target of the reporting year (R7) was deleted",
      },
      cells: [["2-指2", "R7目標値", ""]],
      row: "2-指2",
      finds: {
        severity: "error",
        column: "R7目標値",
        expected: "1,000人",
        fix: { kind: "question", value: 1000 },
      },
    },
    {
      title: {
        ja: "ほかの年度（R8）の目標を消した",
        en: "The target of another year (R8) was deleted",
      },
      cells: [["2-指2", "R8目標値", ""]],
      row: "2-指2",
      finds: {
        column: "R8目標値",
        expected: "1,000人",
        fix: { kind: "question", value: 1000 },
      },
    },
    {
      title: {
        ja: "目標のない年度に目標を加えた",
        en: "A target was added in a year that had none",
      },
      cells: [["1-指1", "R7目標値", 0.88]],
      row: "1-指1",
      finds: {
        column: "R7目標値",
        found: "88%",
        expected: "空欄",
        fix: { kind: "question", value: "" },
      },
    },
    {
      title: {
        ja: "復元した行を、原本の読みのとおりにした",
        en: "A restored row as the original reads",
      },
      cells: [
        ["2-指1", "R8目標値", 0.73],
        ["2-指1", "R9目標値", ""],
      ],
      row: "2-指1",
      finds: null,
    },
  ],
};

/** Whether the changed target is easier to reach. 程度 has no easier side. */
function isWeaker(
  { comparator, targetKind }: Indicator,
  changed: number,
  printed: number,
): boolean {
  if (targetKind === "yearOnYearCut" || comparator === "atLeast") return changed < printed;
  return comparator !== "about" && changed > printed;
}
