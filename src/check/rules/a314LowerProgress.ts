import { progressHeader } from "../../entries/columns";
import { previous, yearLabel } from "../../plan/fiscalYear";
import { rank } from "../../plan/stage";
import type { EntryRule } from "../rule";

export const a314LowerProgress: EntryRule = {
  id: "A314",
  about: "entries",
  severity: "warning",
  purpose: {
    ja: "到達段階が前の年度より戻っている",
    en: "an action of a lower rank than the year before",
  },
  *find({ plan, actions }) {
    for (const { action, years } of actions) {
      for (const [at, year] of plan.fiscalYears.entries()) {
        const [before, reached] = [years.reached[at - 1], years.reached[at]];
        if (!before || !reached || rank(reached) >= rank(before)) continue;
        yield {
          table: "PlanActions",
          key: action.key,
          column: progressHeader(year),
          year,
          found: reached,
          params: { before, year: yearLabel(previous(year)) },
        };
      }
    }
  },
  say: {
    ja: ({ where, found, params: { before, year } }) =>
      `${where}が「${found}」で、${year} の「${before}」から戻っています。正しいか確かめてください。`,
    en: ({ where, found, params: { before, year } }) =>
      `${where} is ${found}, back from ${before} in ${year}. Please make sure that is right.`,
  },
  brief: {
    ja: ({ found, params: { before, year } }) =>
      `「${found}」で、${year} の「${before}」から戻っています。`,
    en: ({ found, params: { before, year } }) => `${found} goes back from ${before} in ${year}.`,
  },
  examples: [
    {
      title: { ja: "実施のあとに検討", en: "検討 after 実施" },
      cells: [
        ["1-①", "R6到達段階", "実施"],
        ["1-①", "R7到達段階", "検討"],
      ],
      row: "1-①",
      finds: { column: "R7到達段階", found: "検討" },
    },
    {
      title: { ja: "完了のあとの空欄は完了である", en: "A blank after 完了 is 完了" },
      cells: [
        ["20-①", "R6到達段階", "完了"],
        ["20-①", "R8到達段階", "実施"],
      ],
      year: "R8",
      row: "20-①",
      finds: { column: "R8到達段階", found: "実施" },
    },
    {
      title: { ja: "導入のあとに運用（同じ高さ）", en: "運用 after 導入 (the same level)" },
      cells: [
        ["12-②", "R6到達段階", "導入"],
        ["12-②", "R7到達段階", "運用"],
      ],
      row: "12-②",
      finds: null,
    },
  ],
};
