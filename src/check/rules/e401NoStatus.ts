import { statuses } from "../../plan/status";
import { placeOf } from "../context";
import type { EntryRule } from "../rule";

const vocabulary = statuses.join("・");

export const e401NoStatus: EntryRule = {
  id: "E401",
  about: "entries",
  severity: "missing",
  purpose: {
    ja: "対象年度の実施状況が記入されていない",
    en: "no status for the reporting year",
  },
  *find({ at, items }) {
    for (const { years } of items) {
      const status = years[at]?.status;
      if (status?.reading.kind !== "blank") continue;
      yield { ...placeOf(status), expected: vocabulary, params: { vocabulary } };
    }
  },
  say: {
    ja: ({ where, params }) =>
      `${where}が記入されていません。${params.vocabulary} から選んでください。`,
    en: ({ where, params }) => `${where} is missing. Choose one of ${params.vocabulary}.`,
  },
  brief: {
    ja: () => "まだ記入されていません。",
    en: () => "Nothing is entered yet.",
  },
  onSheet: () => "記入されていません。「期待」から選んでください。",
  examples: [
    {
      title: { ja: "空欄", en: "Blank" },
      row: 12,
      finds: { column: "R7実施状況", expected: vocabulary },
    },
    {
      title: { ja: "記入した", en: "Entered" },
      cells: [[12, "R7実施状況", "実施"]],
      row: 12,
      finds: null,
    },
    {
      title: {
        ja: "再掲の項目は、元の項目に記入する",
        en: "A reprinted item is entered in its source",
      },
      row: 16,
      finds: null,
    },
  ],
};
