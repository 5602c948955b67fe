import { suggestStatus, type SuggestionReason } from "../../achievement/suggestStatus";
import { isMoreFavourable } from "../../plan/status";
import { placeOf } from "../context";
import type { EntryRule } from "../rule";

export const e403FavourableStatus: EntryRule = {
  id: "E403",
  about: "entries",
  severity: "warning",
  purpose: {
    ja: "実施状況が取組内容の到達段階より進んでいる（到達段階に空欄があるうちは出ない。控えめな実施状況は問わない）",
    en: "a status more favourable than its actions bear out (silent while a due progress is empty; a less favourable status is never a finding)",
  },
  *find({ plan, entries, reportingYear, at, items }) {
    for (const { item, years } of items) {
      const status = years[at]?.status;
      if (status?.reading.kind !== "status") continue;
      const given = status.reading.status;
      const {
        status: suggested,
        reason,
        behind,
      } = suggestStatus(plan, item, entries, reportingYear);
      if (suggested === null || !isMoreFavourable(given, suggested)) continue;
      yield {
        ...placeOf(status),
        found: given,
        expected: suggested,
        params: { reason, behind: behind.join("・") },
        fix: { kind: "question", value: suggested },
      };
    }
  },
  say: {
    ja: ({ where, found, expected, params: { reason, behind } }) =>
      `${where}は「${found}」ですが、取組内容の到達段階からは「${expected}」と考えられます。${because.ja(reason as SuggestionReason, behind)}。実施状況か到達段階を確かめてください。`,
    en: ({ where, found, expected, params: { reason, behind } }) =>
      `${where} is ${found}, but the progress of its actions suggests ${expected}: ${because.en(reason as SuggestionReason, behind)}. Please check the status or the progress.`,
  },
  brief: {
    ja: ({ found, expected }) => `「${found}」ですが、到達段階からは「${expected}」です。`,
    en: ({ found, expected }) => `${found}, but the progress suggests ${expected}.`,
  },
  examples: [
    {
      title: {
        ja: "一つが計画に達していないのに、実施",
        en: "実施, though one action is behind its plan",
      },
      cells: [
        [13, "R7実施状況", "実施"],
        ["13-①", "R7到達段階", "実施"],
        ["13-②", "R7到達段階", "準備"],
        ["13-③", "R7到達段階", "実施"],
      ],
      row: 13,
      finds: {
        column: "R7実施状況",
        found: "実施",
        expected: "一部実施",
        fix: { kind: "question", value: "一部実施" },
      },
    },
    {
      title: { ja: "到達段階に空欄がある", en: "A progress is blank" },
      cells: [
        [13, "R7実施状況", "実施"],
        ["13-①", "R7到達段階", "実施"],
        ["13-②", "R7到達段階", "準備"],
      ],
      row: 13,
      finds: null,
    },
    {
      title: {
        ja: "すべて計画どおりで、控えめに一部実施",
        en: "All as planned, and 一部実施 was chosen with caution",
      },
      cells: [
        [13, "R7実施状況", "一部実施"],
        ["13-①", "R7到達段階", "実施"],
        ["13-②", "R7到達段階", "実施"],
        ["13-③", "R7到達段階", "実施"],
      ],
      row: 13,
      finds: null,
    },
  ],
};

const because = {
  ja: (reason: SuggestionReason, behind: string | number | undefined): string => {
    if (reason === "onPlanPreparation") return "計画どおりですが、すべて検討・準備の段階です";
    if (reason === "preparing") return "実行している取組内容がなく、検討・準備の段階です";
    if (reason === "nothingBegun") return "どの取組内容も未着手です";
    return `取組内容${behind} が計画の段階に達していません`;
  },
  en: (reason: SuggestionReason, behind: string | number | undefined): string => {
    if (reason === "onPlanPreparation") return "all are on plan, but only in preparation";
    if (reason === "preparing") return "none is being carried out, some are in preparation";
    if (reason === "nothingBegun") return "none was begun";
    return `${behind} did not reach the planned stage`;
  },
};
