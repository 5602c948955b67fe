import { judge } from "../../achievement/judge";
import { yearValues } from "../../achievement/rawCell";
import { placeOf } from "../context";
import type { EntryRule } from "../rule";

export const e405MissedTargets: EntryRule = {
  id: "E405",
  about: "entries",
  severity: "warning",
  purpose: {
    ja: "実施なのに、判定できた数値目標がすべて未達成である",
    en: "実施 although at least one indicator was judged and all judged ones were missed",
  },
  *find({ plan, entries, reportingYear, at, items }) {
    for (const { item, years } of items) {
      const status = years[at]?.status;
      if (status?.reading.kind !== "status" || status.reading.status !== "実施") continue;
      // A target whose cells are not there may have been met.
      const isWhole = item.indicators.every(
        ({ key }) => entries.target(key, reportingYear) && entries.actual(key, reportingYear),
      );
      if (!isWhole) continue;
      const missed: string[] = [];
      let met = 0;
      for (const indicator of item.indicators) {
        const values = yearValues(plan, entries, indicator, reportingYear);
        const judgement = judge(indicator, values, plan.settings);
        if (judgement === "達成") met++;
        if (judgement === "未達成") missed.push(indicator.key);
      }
      if (missed.length === 0 || met > 0) continue;
      yield { ...placeOf(status), found: "実施", params: { missed: missed.join("・") } };
    }
  },
  say: {
    ja: ({ where, params: { missed } }) =>
      `${where}は「実施」ですが、数値目標（${missed}）は未達成です。実施状況がこれでよいか確かめてください。よければ、課題・今後の方向性に未達成の理由を書いてください。`,
    en: ({ where, params: { missed } }) =>
      `${where} is 実施, but its targets (${missed}) were missed. Please make sure of the status, and say why in 課題・今後の方向性.`,
  },
  brief: {
    ja: ({ params: { missed } }) => `「実施」ですが、数値目標（${missed}）は未達成です。`,
    en: ({ params: { missed } }) => `実施, but its targets (${missed}) were missed.`,
  },
  examples: [
    {
      title: { ja: "ただ一つの目標が未達成", en: "The only target was missed" },
      cells: [
        [6, "R7実施状況", "実施"],
        ["6-指1", "R7実績値", 20000],
      ],
      row: 6,
      finds: { column: "R7実施状況", found: "実施" },
    },
    {
      title: { ja: "二つのうち一つは達成", en: "One of two was met" },
      cells: [
        [5, "R7実施状況", "実施"],
        ["5-指1", "R7実績値", 1],
        ["5-指2", "R7実績値", 21],
      ],
      row: 5,
      finds: null,
    },
    {
      title: { ja: "まだ判定できない", en: "Not to be judged yet" },
      cells: [[6, "R7実施状況", "実施"]],
      row: 6,
      finds: null,
    },
  ],
};
