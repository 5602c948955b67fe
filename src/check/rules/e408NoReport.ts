import { isBlank } from "../../entries/owedEntries";
import { placeOf } from "../context";
import { expectedPhrase } from "../phrase";
import type { EntryRule } from "../rule";

/** Silent while the status is missing too: one finding is enough for an item nobody has touched. */
export const e408NoReport: EntryRule = {
  id: "E408",
  about: "entries",
  severity: "warning",
  purpose: {
    ja: "実施状況を記入した項目に、取組実績の文がない（委員会の資料に載る）",
    en: "no report text for an item whose status was entered (the committee paper needs one per item)",
  },
  *find({ at, items }) {
    for (const { years } of items) {
      const { status, report } = years[at]!;
      if (!status || status.reading.kind === "blank") continue;
      if (!report || !isBlank(report.cell.value)) continue;
      yield {
        ...placeOf(report),
        ...expectedPhrase({ ja: "行ったことの文", en: "a text on what was done" }),
      };
    }
  },
  say: {
    ja: ({ where }) =>
      `${where}が記入されていません。委員会の資料に載りますので、この年度に行ったことを記入してください（例: 移動市長室を5回開催した）。`,
    en: ({ where }) =>
      `${where} is missing. It goes into the committee's paper: say what was done in the year.`,
  },
  brief: {
    ja: () => "まだ記入されていません。",
    en: () => "Nothing is entered yet.",
  },
  onSheet: () => "記入されていません。委員会の資料に載るので、行ったことを記入してください。",
  examples: [
    {
      title: { ja: "実施状況だけを記入した", en: "The status alone was entered" },
      cells: [[12, "R7実施状況", "実施"]],
      row: 12,
      finds: { column: "R7取組実績", expected: "行ったことの文" },
    },
    {
      title: { ja: "取組実績も記入した", en: "The report text was entered too" },
      cells: [
        [12, "R7実施状況", "実施"],
        [12, "R7取組実績", "総合窓口を開設した。"],
      ],
      row: 12,
      finds: null,
    },
    { title: { ja: "実施状況もまだない", en: "No status yet either" }, row: 12, finds: null },
  ],
};
