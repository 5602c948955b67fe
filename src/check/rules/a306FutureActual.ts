import { yearLabel } from "../../plan/fiscalYear";
import { placeOf } from "../context";
import { blankExpected } from "../phrase";
import type { EntryRule } from "../rule";
import { shownLevel } from "../shown";

export const a306FutureActual: EntryRule = {
  id: "A306",
  about: "entries",
  severity: "error",
  purpose: {
    ja: "まだ報告していない先の年度に実績値がある",
    en: "an actual for a year later than the latest reporting year ever set in this workbook",
  },
  *find({ latestYear, indicators }) {
    for (const { indicator, actuals } of indicators) {
      for (const actual of actuals) {
        if (!actual || actual.year! <= latestYear || actual.reading.kind === "blank") continue;
        yield {
          ...placeOf(actual),
          found: shownLevel(actual.cell.value, indicator),
          ...blankExpected,
          params: { latest: yearLabel(latestYear) },
        };
      }
    }
  },
  say: {
    ja: ({ where, found, params: { latest } }) =>
      `${where}に ${found} と入っていますが、報告の対象は ${latest} までです。${latest} の実績なら ${latest} の欄に移し、この欄は空欄にしてください。`,
    en: ({ where, found, params: { latest } }) =>
      `${where} is ${found}, but years are reported up to ${latest}. If it belongs to ${latest}, move it there and leave this cell blank.`,
  },
  brief: {
    ja: ({ params: { latest } }) => `まだ報告しない年度です（報告は ${latest} まで）。`,
    en: ({ params: { latest } }) => `Years are reported up to ${latest} only.`,
  },
  examples: [
    {
      title: { ja: "R7を報告するのに、R8に記入した", en: "R7 is reported, and R8 was entered" },
      cells: [["2-指2", "R8実績値", 1200]],
      row: "2-指2",
      finds: { column: "R8実績値", found: "1,200人", expected: "空欄" },
    },
    {
      title: { ja: "対象年度（R7）に記入した", en: "Entered in the reporting year (R7)" },
      cells: [["2-指2", "R7実績値", 1200]],
      row: "2-指2",
      finds: null,
    },
    {
      title: { ja: "前の年度（R6）に記入した", en: "Entered in the year before (R6)" },
      cells: [["2-指2", "R6実績値", 1200]],
      row: "2-指2",
      finds: null,
    },
  ],
};
