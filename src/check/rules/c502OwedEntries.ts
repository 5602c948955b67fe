import { owedEntries } from "../../entries/owedEntries";
import { reporterOf } from "../../entries/reporter";
import type { EntryRule } from "../rule";

/** May stand for the entries it counts: see `withoutUntouched`. */
export const c502OwedEntries: EntryRule = {
  id: "C502",
  about: "entries",
  severity: "info",
  wholeWorkbook: true,
  purpose: {
    ja: "部署ごとの記入の進み具合（記入が一つもない部署は、未記入を一件ずつ挙げない）",
    en: "per department, n of m owed entries made; where n is 0 it stands for all of that department's A301, A311 and E401",
  },
  *find({ plan, entries, reportingYear }) {
    const counts = new Map<string, { made: number; owed: number }>();
    for (const { table, key, column, made } of owedEntries(plan, entries, reportingYear)) {
      // A cell that is gone is said by the rules about structure.
      if (entries.cell(table, key, column) === undefined) continue;
      const office = reporterOf(plan, table, key)!;
      const count = counts.get(office) ?? { made: 0, owed: 0 };
      counts.set(office, { made: count.made + (made ? 1 : 0), owed: count.owed + 1 });
    }
    for (const [department, { made, owed }] of counts) {
      yield {
        table: null,
        key: null,
        column: null,
        year: reportingYear,
        found: `${made}件`,
        expected: `${owed}件`,
        english: { found: String(made), expected: String(owed) },
        params: { department, made, owed },
      };
    }
  },
  say: {
    ja: ({ params: { department, made, owed } }) =>
      made === 0
        ? `${department}は、まだ何も記入していません（必要な記入 ${owed} 件）。`
        : `${department}は、必要な記入 ${owed} 件のうち ${made} 件を記入しています。`,
    en: ({ params: { department, made, owed } }) =>
      made === 0
        ? `${department} has entered nothing yet (${owed} entries are owed).`
        : `${department} has made ${made} of the ${owed} entries it owes.`,
  },
  brief: {
    ja: ({ params: { department, made, owed } }) => `${department}：記入 ${made}/${owed}。`,
    en: ({ params: { department, made, owed } }) => `${department}: ${made} of ${owed} entered.`,
  },
  examples: [],
};
