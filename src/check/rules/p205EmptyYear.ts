import { plannedPlace, scheduleCell } from "../plannedCells";
import type { TemplateRule } from "../rule";

export const p205EmptyYear: TemplateRule = {
  id: "P205",
  about: "plan",
  severity: "warning",
  purpose: { ja: "段階と段階の間に空欄の年度がある", en: "an empty year between two stages" },
  *find(context) {
    for (const row of context.actions) {
      const cells = row.years.planned.map(({ reading }) => scheduleCell(reading));
      // An unreadable cell says something; one that is not there does not.
      const isPlanned = cells.map(
        (cell, i) => cell !== null && row.years.planned[i]!.cell !== undefined,
      );
      const [first, last] = [isPlanned.indexOf(true), isPlanned.lastIndexOf(true)];
      for (const [at, cell] of cells.entries()) {
        // What follows 完了 is too much, not too little: another rule says so.
        if (cell === "完了") break;
        if (cell === null && at > first && at < last) {
          yield {
            ...plannedPlace(context, row, at),
            expected: "→",
            fix: { kind: "question", value: "→" },
          };
        }
      }
    }
  },
  say: {
    ja: ({ where }) =>
      `${where}が空欄ですが、前後の年度には段階があります。前の年度の段階が続くときは「→」を記入してください。`,
    en: ({ where }) =>
      `${where} is blank, though the years before and after have stages. Enter → if the stage before goes on.`,
  },
  brief: {
    ja: () => "段階のある年度の間が空欄です。",
    en: () => "It is blank between years that have stages.",
  },
  examples: [
    {
      title: { ja: "途中の年度が空欄", en: "A year in between is blank" },
      cells: [["12-①", "R6計画", ""]],
      row: "12-①",
      finds: { column: "R6計画", expected: "→", fix: { kind: "question", value: "→" } },
    },
    {
      title: { ja: "1年目からは計画がない", en: "Nothing is planned from the first year on" },
      row: "42-②",
      finds: null,
    },
    {
      title: {
        ja: "完了のあとの空欄（そのあとの段階の方が余分）",
        en: "A blank after 完了 (the stage behind it is what is too much)",
      },
      cells: [["20-①", "R9計画", "実施"]],
      row: "20-①",
      finds: null,
    },
    {
      title: { ja: "最後の年度が空欄", en: "The last year is blank" },
      cells: [["12-①", "R9計画", ""]],
      row: "12-①",
      finds: null,
    },
  ],
};
