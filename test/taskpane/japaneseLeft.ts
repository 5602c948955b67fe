import type { Page } from "playwright-core";
import { withJapanese } from "../japanese";

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
  return withJapanese(shown, others);
}
