import { suggestStatus } from "../../achievement/suggestStatus";
import { isBlank } from "../../entries/owedEntries";
import { placeOf } from "../context";
import { expectedPhrase } from "../phrase";
import type { EntryRule } from "../rule";

export const e404NoOutlook: EntryRule = {
  id: "E404",
  about: "entries",
  severity: "missing",
  purpose: {
    ja: "実施以外なのに、課題・今後の方向性が記入されていない（取組内容がすべて計画どおりなら警告）",
    en: "no outlook with the status 一部実施, 検討中 or 未実施; a warning where every action is on plan",
  },
  *find({ plan, entries, reportingYear, at, items }) {
    for (const { item, years } of items) {
      const { status, outlook } = years[at]!;
      if (status?.reading.kind !== "status" || status.reading.status === "実施") continue;
      if (!outlook || !isBlank(outlook.cell.value)) continue;
      // How far the actions are cannot be seen where their cells are not there.
      if (!item.actions.every(({ key }) => entries.progress(key, reportingYear))) continue;
      const { reason } = suggestStatus(plan, item, entries, reportingYear);
      const isOnPlan = reason === "onPlan" || reason === "onPlanPreparation";
      yield {
        ...placeOf(outlook),
        severity: isOnPlan ? "warning" : "missing",
        ...expectedPhrase({
          ja: "課題と今後の方向性の文",
          en: "a text on problems and what is next",
        }),
        params: { status: status.reading.status, variant: isOnPlan ? "onPlan" : "behind" },
      };
    }
  },
  say: {
    ja: ({ where, params: { status, variant } }) =>
      `実施状況が「${status}」ですが、${where}が記入されていません。${
        variant === "onPlan"
          ? "計画どおりに進んでいても、今後の方向性を書いておくと伝わります（例: 令和8年度の導入に向けて、仕様を固める）。"
          : "実施に至らない理由と今後の方向性を記入してください（例: 工期の延長により遅れている。令和8年度に導入する）。"
      }`,
    en: ({ where, params: { status, variant } }) =>
      `the status is ${status}, but ${where} is missing. ${
        variant === "onPlan"
          ? "All actions are on plan; still, say what comes next."
          : "Say what stands in the way and what comes next."
      }`,
  },
  brief: {
    ja: ({ params: { status } }) => `実施状況が「${status}」ですが、記入されていません。`,
    en: ({ params: { status } }) => `The status is ${status}, but nothing is entered.`,
  },
  onSheet: ({ params: { status, variant } }) =>
    `実施状況が「${status}」ですが、記入されていません。${
      variant === "onPlan"
        ? "計画どおりでも、今後の方向性を書いておくと伝わります。"
        : "実施に至らない理由と今後の方向性を記入してください。"
    }`,
  examples: [
    {
      title: { ja: "一部実施で、空欄", en: "Blank at 一部実施" },
      cells: [[12, "R7実施状況", "一部実施"]],
      row: 12,
      finds: { column: "R7課題・今後の方向性", expected: "課題と今後の方向性の文" },
    },
    {
      title: {
        ja: "検討中で空欄だが、取組内容はすべて計画どおり",
        en: "Blank at 検討中, though all actions are as planned",
      },
      cells: [
        [41, "R6実施状況", "検討中"],
        ["41-①", "R6到達段階", "検討"],
        ["41-②", "R6到達段階", "検討"],
      ],
      year: "R6",
      row: 41,
      finds: {
        severity: "warning",
        column: "R6課題・今後の方向性",
        expected: "課題と今後の方向性の文",
      },
    },
    {
      title: {
        ja: "取組内容はすべて計画どおり実施しているが、控えめに一部実施",
        en: "All actions are carried out as planned, and 一部実施 was chosen with caution",
      },
      cells: [
        [10, "R7実施状況", "一部実施"],
        ["10-①", "R7到達段階", "実施"],
      ],
      row: 10,
      finds: {
        severity: "warning",
        column: "R7課題・今後の方向性",
        expected: "課題と今後の方向性の文",
      },
    },
    {
      title: { ja: "一部実施で、記入した", en: "Filled in at 一部実施" },
      cells: [
        [12, "R7実施状況", "一部実施"],
        [12, "R7課題・今後の方向性", "混雑時の案内が課題である。"],
      ],
      row: 12,
      finds: null,
    },
    {
      title: { ja: "実施", en: "実施" },
      cells: [[12, "R7実施状況", "実施"]],
      row: 12,
      finds: null,
    },
    { title: { ja: "実施状況がまだない", en: "No status yet" }, row: 12, finds: null },
  ],
};
