import { blankExpected } from "../phrase";
import { hasReason, plannedPlace, plannedSchedule, scheduleCell } from "../plannedCells";
import type { TemplateRule } from "../rule";

export const p206ChangedStage: TemplateRule = {
  id: "P206",
  about: "plan",
  severity: "warning",
  purpose: {
    ja: "計画の段階がもとの計画と違う（変更理由を記入すれば出ない）",
    en: "a planned stage differs from the plan (silent once a reason for change is given)",
  },
  *find(context) {
    for (const row of context.actions) {
      const planned = plannedSchedule(context, row);
      if (!planned || hasReason(context, "PlanActions", row.action.key)) continue;
      for (const [at, { reading }] of row.years.planned.entries()) {
        const cell = scheduleCell(reading);
        const printed = planned[at] ?? null;
        if (cell === undefined || cell === printed) continue;
        yield {
          ...plannedPlace(context, row, at),
          found: cell ?? "",
          ...(printed === null ? blankExpected : { expected: printed }),
          params: { printed: printed ?? "" },
          fix: { kind: "question", value: printed ?? "" },
        };
      }
    }
  },
  say: {
    ja: ({ where, found, params: { printed } }) =>
      `${where}が${quoted(found)}になっていますが、もとの計画は${quoted(printed)}です。計画を変えたときは、この行の「変更理由」を記入してください。そうでなければ元に戻してください。`,
    en: ({ where, found, params: { printed } }) =>
      `${where} is ${found || "blank"}, but the plan says ${printed || "nothing"}. If the plan was changed, give the reason in 変更理由 of this row; if not, change it back.`,
  },
  brief: {
    ja: ({ found, params: { printed } }) =>
      `もとの計画の${quoted(printed)}が${quoted(found)}に変わっています。`,
    en: ({ found, params: { printed } }) =>
      `The plan's ${printed || "blank"} was changed to ${found || "blank"}.`,
  },
  onSheet: () =>
    "もとの計画と違います。計画を変えたときは、この行の「変更理由」を記入し、そうでなければ「期待」に戻してください。",
  examples: [
    {
      title: { ja: "実施の年度を遅らせた", en: "実施 put off to a later year" },
      cells: [["12-①", "R7計画", "→"]],
      row: "12-①",
      finds: {
        column: "R7計画",
        found: "→",
        expected: "実施",
        fix: { kind: "question", value: "実施" },
      },
    },
    {
      title: { ja: "遅らせて、変更理由を記入した", en: "Put off, with a 変更理由" },
      cells: [
        ["12-①", "R7計画", "→"],
        ["12-①", "変更理由", "新本庁舎の工期延長のため"],
      ],
      row: "12-①",
      finds: null,
    },
    {
      title: {
        ja: "復元した行を、原本の読みのとおりにした",
        en: "A restored row as the original reads",
      },
      cells: [
        ["39-②", "R8計画", "実施"],
        ["39-②", "R9計画", ""],
      ],
      row: "39-②",
      finds: null,
    },
  ],
};

const quoted = (cell: string | number | undefined): string => (cell ? `「${cell}」` : "空欄");
