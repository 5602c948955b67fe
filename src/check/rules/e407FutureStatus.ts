import { progressHeader } from "../../entries/columns";
import { isBlank } from "../../entries/owedEntries";
import { yearLabel } from "../../plan/fiscalYear";
import { placeOf, type EntryCell } from "../context";
import { blankExpected } from "../phrase";
import type { EntryRule } from "../rule";
import { shown } from "../shown";

export const e407FutureStatus: EntryRule = {
  id: "E407",
  about: "entries",
  severity: "warning",
  purpose: {
    ja: "まだ報告していない先の年度に、実施状況・到達段階や文がある",
    en: "a status, progress or text for a year later than the latest reporting year ever set",
  },
  *find({ plan, latestYear, items, actions }) {
    const future = [
      ...items.flatMap(({ years }) =>
        years.flatMap(({ status, report, outlook }) => [status, report, outlook]),
      ),
      ...actions.flatMap(({ action: { key }, years }) =>
        plan.fiscalYears.map((year, at): EntryCell | undefined => {
          const cell = years.entered[at]?.cell;
          return cell && { table: "PlanActions", key, column: progressHeader(year), year, cell };
        }),
      ),
    ];
    for (const cell of future) {
      if (!cell || cell.year! <= latestYear || isBlank(cell.cell.value)) continue;
      yield {
        ...placeOf(cell),
        found: shown(cell.cell.value),
        ...blankExpected,
        params: { latest: yearLabel(latestYear) },
      };
    }
  },
  say: {
    ja: ({ where, found, params: { latest } }) =>
      `${where}に「${found}」と入っていますが、報告の対象は ${latest} までです。${latest} のことなら ${latest} の欄に移し、この欄は空欄にしてください。`,
    en: ({ where, found, params: { latest } }) =>
      `${where} is “${found}”, but years are reported up to ${latest}. If it belongs to ${latest}, move it there and leave this cell blank.`,
  },
  brief: {
    ja: ({ params: { latest } }) => `まだ報告しない年度です（報告は ${latest} まで）。`,
    en: ({ params: { latest } }) => `Years are reported up to ${latest} only.`,
  },
  examples: [
    {
      title: {
        ja: "R7を報告するのに、R8の実施状況を記入した",
        en: "R7 is reported, and a status of R8 was entered",
      },
      cells: [[12, "R8実施状況", "実施"]],
      row: 12,
      finds: { column: "R8実施状況", found: "実施", expected: "空欄" },
    },
    {
      title: {
        ja: "R7を報告するのに、R8の到達段階を記入した",
        en: "R7 is reported, and a progress of R8 was entered",
      },
      cells: [["12-①", "R8到達段階", "実施"]],
      row: "12-①",
      finds: { column: "R8到達段階", found: "実施", expected: "空欄" },
    },
    {
      title: { ja: "前の年度（R6）の到達段階", en: "The progress of the year before (R6)" },
      cells: [["12-①", "R6到達段階", "検討"]],
      row: "12-①",
      finds: null,
    },
    {
      title: { ja: "対象年度の実施状況", en: "The status of the reporting year" },
      cells: [[12, "R7実施状況", "実施"]],
      row: 12,
      finds: null,
    },
  ],
};
