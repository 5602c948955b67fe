import { columnsOf, targetHeader } from "../../entries/columns";
import type { CellValue } from "../../entries/cell";
import {
  changesSince,
  submissionCells,
  type SubmissionChange,
} from "../../entries/submittedEntries";
import { type SubmissionCell } from "../../entries/submission";
import type { Indicator } from "../../plan/plan";
import type { CheckContext } from "../context";
import type { EntryRule } from "../rule";
import { itemOfRow } from "../scope";
import { shown, shownLevel, shownTarget } from "../shown";

export const a308ChangedAfterSubmission: EntryRule = {
  id: "A308",
  about: "entries",
  severity: "warning",
  purpose: {
    ja: "提出したあとで記入内容が変わっている（差戻しのあとは出ない）",
    en: "an entry of a submitted year differs from what was submitted (silent once it was sent back)",
  },
  *find(context) {
    const { plan, entries, scope } = context;
    if (entries.submissions.length === 0) return;
    const isInScope = ({ table, key }: SubmissionCell) => scope.has(itemOfRow(plan, table, key)!);
    // Two years' submissions share the figure before a year-on-year target: the later one decides.
    const covered = new Set<string>();
    for (const submission of entries.submissions.toReversed()) {
      if (submission.state === "差戻し") continue;
      for (const change of changesSince(plan, submission, entries)) {
        const { table, key, column, before, after } = change;
        // A cell that is gone is said by the rules about structure.
        const isThere = entries.cell(table, key, column) !== undefined;
        if (!isThere || !isInScope(change) || covered.has(nameOf(change))) continue;
        yield {
          table,
          key,
          column,
          year: columnsOf(plan, table).find(({ header }) => header === column)?.year ?? null,
          found: shownIn(context, change, after),
          expected: shownIn(context, change, before),
          params: { state: submission.state, by: submission.by, at: submission.at },
          fix: { kind: "question", value: before },
        };
      }
      for (const cell of submissionCells(plan, submission.year, submission.department))
        covered.add(nameOf(cell));
    }
  },
  say: {
    ja: ({ where, found, expected, params: { state, by, at } }) =>
      `${where}が、${expected ? `「${expected}」` : "空欄"}から${found ? `「${found}」` : "空欄"}に変わっています（${at}に${by}さんが${state === "確定" ? "確定" : "提出"}）。${state === "確定" ? "変えてよいときは、差戻しを受けてからもう一度提出してください。" : "変えてよいときは、もう一度提出してください。"}そうでなければ元に戻してください。`,
    en: ({ where, found, expected, params: { state, by, at } }) =>
      `${where} was ${expected ? `“${expected}”` : "blank"} when it was ${state === "確定" ? "confirmed" : "submitted"} (${at}, ${by}) and is ${found ? `“${found}”` : "blank"} now. If the change is meant, ${state === "確定" ? "have the report sent back and submit it again" : "submit again"}; if not, change it back.`,
  },
  brief: ({ params: { state, by, at } }) =>
    `${at}に${by}さんが${state === "確定" ? "確定" : "提出"}したあとで変わっています。変えてよければ${state === "確定" ? "差戻しを受けて" : ""}提出し直し、そうでなければ元に戻してください。`,
  examples: [
    {
      title: "提出したあとで実績値を書き換えた",
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
      title: "提出したあとで取組実績を消した",
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
      title: "確定したあとで課題を書き足した",
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
      title: "差戻しのあとで書き換えた",
      cells: [["2-指2", "R7実績値", 600]],
      damage: [{ kind: "changedAfter", state: "差戻し", cells: [["2-指2", "R7実績値", 700]] }],
      row: "2-指2",
      finds: null,
    },
    {
      title: "提出したままになっている",
      cells: [["2-指2", "R7実績値", 600]],
      damage: [{ kind: "changedAfter", state: "提出", cells: [] }],
      row: "2-指2",
      finds: null,
    },
  ],
};

const nameOf = ({ table, key, column }: SubmissionCell): string => `${table} ${key} ${column}`;

/** A figure with its unit, anything else as it stands. */
function shownIn(
  { plan, indicators }: CheckContext,
  { table, key, column }: SubmissionChange,
  value: CellValue,
): string {
  const indicator: Indicator | undefined =
    table === "PlanIndicators"
      ? indicators.find((row) => row.indicator.key === key)?.indicator
      : undefined;
  if (!indicator) return shown(value);
  const isTarget = plan.fiscalYears.some((year) => targetHeader(year) === column);
  return isTarget ? shownTarget(value, indicator) : shownLevel(value, indicator);
}
