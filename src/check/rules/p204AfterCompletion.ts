import { labelAt, plannedPlace, scheduleCell } from "../plannedCells";
import type { TemplateRule } from "../rule";

export const p204AfterCompletion: TemplateRule = {
  id: "P204",
  about: "plan",
  severity: "error",
  purpose: { ja: "完了のあとに計画がある", en: "anything planned after 完了" },
  *find(context) {
    for (const row of context.actions) {
      const cells = row.years.planned.map(({ reading }) => scheduleCell(reading));
      const completed = cells.indexOf("完了");
      for (const [at, cell] of cells.entries()) {
        if (completed < 0 || at <= completed || !cell) continue;
        yield {
          ...plannedPlace(context, row, at),
          found: cell,
          params: { year: labelAt(context, completed) },
          fix: { kind: "question", value: "" },
        };
      }
    }
  },
  say: {
    ja: ({ where, found, params: { year } }) =>
      `${where}に「${found}」とありますが、${year} で「完了」する計画です。完了のあとは空欄にするか、完了の年度を改めてください。`,
    en: ({ where, found, params: { year } }) =>
      `${where} is ${found}, but the action is planned to be 完了 in ${year}. Leave the years after that blank, or move 完了.`,
  },
  brief: {
    ja: ({ found, params: { year } }) => `${year} の「完了」のあとに「${found}」があります。`,
    en: ({ found, params: { year } }) => `${found} stands after 完了 in ${year}.`,
  },
  examples: [
    {
      title: { ja: "R7で完了したあとに →", en: "→ after completion in R7" },
      cells: [["20-①", "R8計画", "→"]],
      row: "20-①",
      finds: { column: "R8計画", found: "→", fix: { kind: "question", value: "" } },
    },
    { title: { ja: "完了のあとは空欄", en: "Blank after completion" }, row: "20-①", finds: null },
  ],
};
