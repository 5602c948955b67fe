import { progressHeader } from "../../entries/columns";
import { planOf } from "../phrase";
import type { EntryRule } from "../rule";

export const a311NoProgress: EntryRule = {
  id: "A311",
  about: "entries",
  severity: "missing",
  purpose: {
    ja: "計画のある取組内容の到達段階が記入されていない",
    en: "no progress for an action that is due",
  },
  *find({ reportingYear, at, actions }) {
    for (const { action, years } of actions) {
      const planned = years.due[at];
      if (!planned || years.entered[at]?.reading?.kind !== "blank") continue;
      yield {
        table: "PlanActions",
        key: action.key,
        column: progressHeader(reportingYear),
        year: reportingYear,
        ...planOf(planned),
        params: { planned },
      };
    }
  },
  say: {
    ja: ({ where, params: { planned } }) =>
      `${where}が記入されていません。計画は「${planned}」です。達した段階を一覧から選んでください（例: ${planned}。取りかかっていないときは 未着手）。`,
    en: ({ where, params: { planned } }) =>
      `${where} is missing. The plan says ${planned}. Choose the stage that was reached, e.g. ${planned}, or 未着手 if nothing was begun.`,
  },
  brief: {
    ja: ({ params: { planned } }) => `まだ記入されていません（計画は「${planned}」）。`,
    en: ({ params: { planned } }) => `Nothing is entered yet (planned: ${planned}).`,
  },
  onSheet: () =>
    "記入されていません。達した段階を一覧から選んでください（取りかかっていなければ 未着手）。",
  examples: [
    {
      title: { ja: "空欄", en: "Blank" },
      row: "12-①",
      finds: { column: "R7到達段階", expected: "計画: 実施" },
    },
    {
      title: {
        ja: "完了の年度を過ぎても、完了していない",
        en: "Completion was planned, its year is over, and it is not complete",
      },
      year: "R8",
      row: "20-①",
      finds: { column: "R8到達段階", expected: "計画: 完了" },
    },
    {
      title: { ja: "記入した", en: "Entered" },
      cells: [["12-①", "R7到達段階", "準備"]],
      row: "12-①",
      finds: null,
    },
    {
      title: { ja: "前の年度に完了した", en: "Completed the year before" },
      cells: [["20-①", "R7到達段階", "完了"]],
      year: "R8",
      row: "20-①",
      finds: null,
    },
    {
      title: { ja: "まだ計画がない年度", en: "A year without a plan so far" },
      year: "R6",
      row: "42-②",
      finds: null,
    },
    {
      title: {
        ja: "再掲の取組内容は、元の行に記入する",
        en: "A reprinted action is entered in its source",
      },
      row: "16-①",
      finds: null,
    },
  ],
};
