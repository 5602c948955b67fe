import { plannedPlace, scheduleCell } from "../plannedCells";
import type { TemplateRule } from "../rule";

export const p202ArrowWithoutStage: TemplateRule = {
  id: "P202",
  about: "plan",
  severity: "error",
  purpose: { ja: "→ の前に段階がない", en: "→ with no stage before it" },
  *find(context) {
    for (const row of context.actions) {
      // The first cell that is not blank has to be a stage.
      for (const [at, { reading }] of row.years.planned.entries()) {
        const cell = scheduleCell(reading);
        // An unreadable or missing cell may well be one.
        if (cell === null) continue;
        if (cell === "→") yield { ...plannedPlace(context, row, at), found: "→" };
        break;
      }
    }
  },
  say: {
    ja: ({ where }) =>
      `${where}が「→」ですが、それより前の年度に段階がありません。この年度の段階（例: 検討、実施）を記入してください。`,
    en: ({ where }) =>
      `${where} is →, but no earlier year has a stage that could go on. Enter the year's stage, e.g. 検討 or 実施.`,
  },
  brief: {
    ja: () => "「→」の前に段階がありません。",
    en: () => "No stage stands before the →.",
  },
  examples: [
    {
      title: { ja: "1年目が →", en: "→ in the first year" },
      cells: [["12-①", "R5計画", "→"]],
      row: "12-①",
      finds: { column: "R5計画", found: "→" },
    },
    {
      title: { ja: "前の年度がすべて空欄", en: "→ after blank years only" },
      cells: [
        ["12-①", "R5計画", ""],
        ["12-①", "R6計画", "→"],
      ],
      row: "12-①",
      finds: { column: "R6計画", found: "→" },
    },
    { title: { ja: "検討のあとの →", en: "→ after 検討" }, row: "12-①", finds: null },
  ],
};
