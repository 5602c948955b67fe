import { hasReached } from "../../achievement/suggestStatus";
import { progressHeader } from "../../entries/columns";
import { planOf } from "../phrase";
import type { EntryRule } from "../rule";

export const a313BehindPlan: EntryRule = {
  id: "A313",
  about: "entries",
  severity: "info",
  purpose: { ja: "計画の段階に達していない", en: "an action behind its planned stage" },
  *find({ reportingYear, at, actions }) {
    for (const { action, years } of actions) {
      const [planned, reached] = [years.due[at], years.reached[at]];
      if (!planned || !reached || hasReached(reached, planned)) continue;
      yield {
        table: "PlanActions",
        key: action.key,
        column: progressHeader(reportingYear),
        year: reportingYear,
        found: reached,
        ...planOf(planned),
        params: { planned },
      };
    }
  },
  say: {
    ja: ({ where, found, params: { planned } }) =>
      `${where}は「${found}」で、計画の「${planned}」に達していません。`,
    en: ({ where, found, params: { planned } }) =>
      `${where} is ${found}, behind the planned ${planned}.`,
  },
  brief: {
    ja: ({ found, params: { planned } }) =>
      `「${found}」で、計画の「${planned}」に達していません。`,
    en: ({ found, params: { planned } }) => `${found} is behind the planned ${planned}.`,
  },
  examples: [
    {
      title: { ja: "実施の計画で、準備", en: "実施 was planned, 準備 reached" },
      cells: [["12-①", "R7到達段階", "準備"]],
      row: "12-①",
      finds: { column: "R7到達段階", found: "準備", expected: "計画: 実施" },
    },
    {
      title: {
        ja: "実施の計画で、運用（同じ高さ）",
        en: "実施 was planned, 運用 reached (the same level)",
      },
      cells: [["12-①", "R7到達段階", "運用"]],
      row: "12-①",
      finds: null,
    },
  ],
};
