import { brokenReprints } from "../../entries/brokenReprints";
import { planTables } from "../../entries/rows";
import { blankExpected } from "../phrase";
import type { TemplateRule } from "../rule";
import { shownBoth } from "../shown";

/**
 * The fix gives the source's value; whoever writes it puts back the look-up, which has that value.
 */
export const c501BrokenReprint: TemplateRule = {
  id: "C501",
  about: "template",
  severity: "error",
  purpose: {
    ja: "再掲の行が元の行と違う",
    en: "a reprint row differs from its source; the fix puts the look-up back",
  },
  *find({ plan, entries, scope }) {
    const broken = planTables.flatMap((table) => brokenReprints(plan, entries, table));
    for (const { table, row, column, year, present, source } of broken) {
      const place = { table, key: row.key, column };
      if (!scope.has(place)) continue;
      const [found, expected] = shownBoth(plan, place, [present, source]);
      yield {
        ...place,
        year,
        found,
        ...(source === "" ? blankExpected : { expected }),
        params: { source: String(row.reprintOf) },
        fix: { kind: "safe", value: source },
      };
    }
  },
  say: {
    ja: ({ where, found, expected, params: { source } }) =>
      `${where}は再掲で、元の行（${source}）と同じになるはずですが、${found === "" ? "空欄" : `「${found}」`}になっています（元は${expected === "空欄" ? expected : `「${expected}」`}）。元の行に記入し、この欄は元の行を参照する式に戻してください。`,
    en: ({ where, found, expected, params: { source } }) =>
      `${where} is a reprint of ${source} and should be ${expected === "blank" ? "blank" : `“${expected}”`}, but is ${found === "" ? "blank" : `“${found}”`}. Enter it in the source's row and put the look-up back.`,
  },
  brief: {
    ja: ({ params: { source } }) => `再掲元（${source}）と違います。`,
    en: ({ params: { source } }) => `It differs from its source (${source}).`,
  },
  examples: [
    {
      title: { ja: "再掲の項目に直接記入した", en: "Entered in a reprinted item itself" },
      cells: [[16, "R7実施状況", "実施"]],
      row: 16,
      finds: {
        column: "R7実施状況",
        found: "実施",
        expected: "空欄",
        fix: { kind: "safe", value: "" },
      },
    },
    {
      title: { ja: "元の項目に記入した", en: "Entered in the source" },
      cells: [[4, "R7実施状況", "実施"]],
      row: 16,
      finds: null,
    },
  ],
};
