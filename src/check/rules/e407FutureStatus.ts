import { isBlank } from "../../entries/owedEntries";
import { yearLabel } from "../../plan/fiscalYear";
import { placeOf } from "../context";
import type { EntryRule } from "../rule";
import { shown } from "../shown";

export const e407FutureStatus: EntryRule = {
  id: "E407",
  about: "entries",
  severity: "warning",
  purpose: {
    ja: "まだ報告していない先の年度に、実施状況や文がある",
    en: "a status or text for a year later than the latest reporting year ever set",
  },
  *find({ latestYear, items }) {
    for (const { years } of items) {
      for (const { status, report, outlook } of years) {
        for (const cell of [status, report, outlook]) {
          if (!cell || cell.year! <= latestYear || isBlank(cell.cell.value)) continue;
          yield {
            ...placeOf(cell),
            found: shown(cell.cell.value),
            expected: "空欄",
            params: { latest: yearLabel(latestYear) },
          };
        }
      }
    }
  },
  say: {
    ja: ({ where, found, params: { latest } }) =>
      `${where}に「${found}」と入っていますが、報告の対象は ${latest} までです。${latest} のことなら ${latest} の欄に移し、この欄は空欄にしてください。`,
    en: ({ where, found, params: { latest } }) =>
      `${where} is “${found}”, but years are reported up to ${latest}. If it belongs to ${latest}, move it there and leave this cell blank.`,
  },
  examples: [
    {
      title: "R7を報告するのに、R8の実施状況を記入した",
      cells: [[12, "R8実施状況", "実施"]],
      row: 12,
      finds: { column: "R8実施状況", found: "実施", expected: "空欄" },
    },
    { title: "対象年度の実施状況", cells: [[12, "R7実施状況", "実施"]], row: 12, finds: null },
  ],
};
