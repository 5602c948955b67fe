import { rank } from "../../plan/stage";
import { labelAt, plannedPlace, scheduleCell } from "../plannedCells";
import type { TemplateRule } from "../rule";

export const p203LowerStage: TemplateRule = {
  id: "P203",
  about: "plan",
  severity: "warning",
  purpose: {
    ja: "計画の段階が前の年度より戻っている",
    en: "a stage of a lower rank than an earlier one",
  },
  *find(context) {
    for (const row of context.actions) {
      let highest = { stage: "", rank: 0, at: 0 };
      for (const [at, { reading }] of row.years.planned.entries()) {
        const stage = scheduleCell(reading);
        if (!stage || stage === "→") continue;
        if (rank(stage) < highest.rank) {
          yield {
            ...plannedPlace(context, row, at),
            found: stage,
            params: { before: highest.stage, year: labelAt(context, highest.at) },
          };
        } else highest = { stage, rank: rank(stage), at };
      }
    }
  },
  say: {
    ja: ({ where, found, params: { before, year } }) =>
      `${where}は「${found}」で、${year} の「${before}」より前の段階に戻っています。このとおりでよいか確かめてください。`,
    en: ({ where, found, params: { before, year } }) =>
      `${where} is ${found}, which goes back behind ${before} in ${year}. Please make sure that is what is planned.`,
  },
  brief: {
    ja: ({ found, params: { before, year } }) =>
      `「${found}」で、${year} の「${before}」より前の段階です。`,
    en: ({ found, params: { before, year } }) => `${found} goes back behind ${before} in ${year}.`,
  },
  examples: [
    {
      title: { ja: "実施のあとに準備", en: "準備 after 実施" },
      cells: [["12-①", "R8計画", "準備"]],
      row: "12-①",
      finds: { column: "R8計画", found: "準備" },
    },
    {
      title: { ja: "運用のあとに実施（同じ高さ）", en: "実施 after 運用 (the same level)" },
      cells: [["7-②", "R7計画", "実施"]],
      row: "7-②",
      finds: null,
    },
  ],
};
