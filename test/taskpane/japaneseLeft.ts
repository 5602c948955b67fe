import type { Page } from "playwright-core";
import { columnsOf } from "../../src/entries/columns";
import { planTables } from "../../src/entries/rows";
import { bundledPlan } from "../../src/plan/bundledPlan";
import { statuses } from "../../src/plan/status";
import { sheetRoles } from "../../src/workbook/sheetSpec";

const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;

/** Every text anywhere in a value. */
const textsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : Object.values(value !== null && typeof value === "object" ? value : []).flatMap(textsIn);

/** What stands in the workbook: the plan, its sheets and columns, and what the stories' clerks entered. */
const own = [
  ...textsIn(bundledPlan),
  ...planTables.flatMap((table) =>
    columnsOf(bundledPlan, table).flatMap(({ header }) => [header, header.replace(/^R\d/, "")]),
  ),
  ...sheetRoles,
  ...statuses,
  // The two lines of the title; words of entries.
  ...[
    ...bundledPlan.title.split(/(?=[（(])/),
    "完了",
    "集計中",
    "読みA",
    "読みB",
    "訂正",
    "確認済",
  ],
];

/**
 * Texts and names in the page that are Japanese though they are none of the workbook's own.
 *
 * @param others values whose texts stand there as they are
 */
export async function japaneseLeft(page: Page, others: readonly unknown[]): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const named = ["aria-label", "title", "placeholder", "alt", "aria-valuetext"];
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) found.push(texts.currentNode.textContent ?? "");
    for (const element of document.body.querySelectorAll("*"))
      for (const name of named) found.push(element.getAttribute(name) ?? "");
    return [...new Set(found)];
  });
  const words = [...textsIn(others), ...own]
    .filter((text) => japanese.test(text))
    .sort((a, b) => b.length - a.length);
  return shown.filter((text) =>
    japanese.test(words.reduce((rest, word) => rest.replaceAll(word, ""), text)),
  );
}
