import { columnOf } from "../../entries/columns";
import { isSubmitted, type SubmissionCell } from "../../entries/submission";
import { changesSince, submissionCells } from "../../entries/submittedEntries";
import { yearLabel } from "../../plan/fiscalYear";
import type { EntryRule } from "../rule";
import { shownBoth } from "../shown";

export const a308ChangedAfterSubmission: EntryRule = {
  id: "A308",
  about: "entries",
  severity: "warning",
  purpose: {
    ja: "提出したあとで記入内容が変わっている（差戻しのあとは出ない）",
    en: "an entry of a submitted year differs from what was submitted (silent once it was sent back)",
  },
  *find({ plan, entries, scope }) {
    // Two years' reports share the figure before a year-on-year target: the later one is told first.
    const told = new Set<string>();
    const submitted = new Set<string>();
    for (const submission of [...entries.submissions].reverse()) {
      const { year, department, state, by, at } = submission;
      if (!isSubmitted[state]) continue;
      for (const change of changesSince(plan, submission, entries)) {
        const { table, key, column, before, after } = change;
        const name = nameOf(change);
        // A cell that is gone is said by the rules about structure.
        const isThere = entries.cell(table, key, column) !== undefined;
        if (!isThere || !scope.has(change) || told.has(name)) continue;
        told.add(name);
        const [expected, found] = shownBoth(plan, change, [before, after]);
        yield {
          table,
          key,
          column,
          year: columnOf(plan, table, column)?.year ?? null,
          found,
          expected,
          params: { report: yearLabel(year), state, by, at },
          // What the later report holds cannot be put back to what the earlier one held.
          ...(!submitted.has(name) && { fix: { kind: "question", value: before } }),
        };
      }
      for (const cell of submissionCells(plan, year, department)) submitted.add(nameOf(cell));
    }
  },
  say: {
    ja: ({ where, found, expected, params: { report, state, by, at } }) =>
      `${where}が、${expected ? `「${expected}」` : "空欄"}から${found ? `「${found}」` : "空欄"}に変わっています（${report} の報告は、${at}に${by}さんが${state === "確定" ? "確定" : "提出"}）。変えてよいときは、${state === "確定" ? "差戻しを受けてから、" : ""}${report} の報告をもう一度提出してください。そうでなければ元に戻してください。`,
    en: ({ where, found, expected, params: { report, state, by, at } }) =>
      `${where} was ${expected ? `“${expected}”` : "blank"} when the ${report} report was ${state === "確定" ? "confirmed" : "submitted"} (${at}, ${by}) and is ${found ? `“${found}”` : "blank"} now. If the change is meant, ${state === "確定" ? "have that report sent back and submit it again" : "submit that report again"}; if not, change it back.`,
  },
  brief: {
    ja: ({ expected, params: { state } }) =>
      `${state === "確定" ? "確定" : "提出"}した${expected ? `「${expected}」` : "空欄"}から変わっています。`,
    en: ({ expected, params: { state } }) =>
      `It was ${expected ? `“${expected}”` : "blank"} when ${state === "確定" ? "confirmed" : "submitted"}.`,
  },
  onSheet: ({ params: { report, state, by, at } }) =>
    `${report} の報告を${at}に${by}さんが${state === "確定" ? "確定" : "提出"}したあとで変わっています。変えてよければ${state === "確定" ? "差戻しを受けて" : ""}提出し直し、そうでなければ元に戻してください。`,
  examples: [
    {
      title: { ja: "提出したあとで実績値を書き換えた", en: "An actual rewritten after submission" },
      cells: [["2-指2", "R7実績値", 600]],
      damage: [{ kind: "changedAfter", state: "提出", cells: [["2-指2", "R7実績値", 700]] }],
      row: "2-指2",
      finds: {
        column: "R7実績値",
        found: "700人",
        expected: "600人",
        fix: { kind: "question", value: 600 },
      },
    },
    {
      title: {
        ja: "提出したあとで取組実績を消した",
        en: "The report text deleted after submission",
      },
      cells: [[1, "R7取組実績", "広報紙を毎月発行した。"]],
      damage: [{ kind: "changedAfter", state: "提出", cells: [[1, "R7取組実績", ""]] }],
      row: 1,
      finds: {
        column: "R7取組実績",
        found: "",
        expected: "広報紙を毎月発行した。",
        fix: { kind: "question", value: "広報紙を毎月発行した。" },
      },
    },
    {
      title: {
        ja: "確定したあとで課題を書き足した",
        en: "The outlook added to after confirmation",
      },
      damage: [
        {
          kind: "changedAfter",
          state: "確定",
          cells: [[1, "R7課題・今後の方向性", "配布先を見直す。"]],
        },
      ],
      row: 1,
      finds: {
        column: "R7課題・今後の方向性",
        found: "配布先を見直す。",
        fix: { kind: "question", value: "" },
      },
    },
    {
      title: { ja: "差戻しのあとで書き換えた", en: "Rewritten after it was sent back" },
      cells: [["2-指2", "R7実績値", 600]],
      damage: [{ kind: "changedAfter", state: "差戻し", cells: [["2-指2", "R7実績値", 700]] }],
      row: "2-指2",
      finds: null,
    },
    {
      title: { ja: "提出したままになっている", en: "As it was submitted" },
      cells: [["2-指2", "R7実績値", 600]],
      damage: [{ kind: "changedAfter", state: "提出", cells: [] }],
      row: "2-指2",
      finds: null,
    },
  ],
};

const nameOf = ({ table, key, column }: SubmissionCell): string => `${table} ${key} ${column}`;
