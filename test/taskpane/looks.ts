import type { Page } from "playwright-core";
import type Axe from "axe-core";

/** How the pane looks wherever staff have it: what is at fault in a state that is shown on the page. */

/** Light, dark, and high contrast on black. In the second and third only colours can be at fault. */
const themes = [
  { colorScheme: "light", forcedColors: "none", rules: null },
  { colorScheme: "dark", forcedColors: "none", rules: ["color-contrast"] },
  { colorScheme: "dark", forcedColors: "active", rules: ["color-contrast"] },
] as const;

/** The narrowest pane of Excel, a window of 640 × 720 at 200 %, and narrower than any pane. */
const sizes = [
  { width: 320, height: 720 },
  { width: 320, height: 360 },
  { width: 256, height: 720 },
] as const;

/** By axe in every theme, by measuring in every size. Empty: all is well. */
export async function looksWrong(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { rules, ...media } of themes) {
    // No colour may be on its way to another, not from before either.
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await page.locator(`html[style*="color-scheme: ${media.colorScheme}"]`).waitFor();
    await page.evaluate(colourChangesEnd);
    const name = media.forcedColors === "active" ? "high contrast" : media.colorScheme;
    found.push(...(await violations(page, rules)).map((fault) => `${name}: ${fault}`));
  }
  for (const size of sizes) {
    await page.setViewportSize(size);
    const faults = await page.evaluate(misfits, size.width >= sizes[0].width);
    found.push(...faults.map((fault) => `${size.width} × ${size.height}: ${fault}`));
  }
  await page.setViewportSize(sizes[0]);
  return found;
}

const colourChangesEnd = async (): Promise<void> => {
  const changes = document.getAnimations().filter((change) => change instanceof CSSTransition);
  await Promise.allSettled(changes.map(({ finished }) => finished));
};

/** What axe finds, by the given rules or all. */
export async function violations(
  page: Page,
  rules: readonly string[] | null = null,
): Promise<string[]> {
  await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
  return page.evaluate(
    async (runOnly) => {
      const { axe } = window as never as { axe: typeof Axe };
      const result = await axe.run(runOnly ? { runOnly } : {});
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join()}`);
    },
    rules as string[] | null,
  );
}

/** What runs out of the window or of its own border; where `words`, English ones broken in two. */
function misfits(words: boolean): string[] {
  const { scrollWidth } = document.documentElement;
  const found = scrollWidth > innerWidth ? [`${scrollWidth} pixels wide`] : [];
  const named = (element: Element) =>
    (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40);
  for (const control of document.querySelectorAll("button, input, textarea, select, summary, a")) {
    const { left, right, width, height } = control.getBoundingClientRect();
    // Not shown, or for a screen reader only.
    if (width <= 1 || height <= 1) continue;
    if (left < -1 || right > innerWidth + 1) found.push(`beside the window: ${named(control)}`);
    const isCut =
      control.tagName !== "TEXTAREA" &&
      // What stands in a line has no box of its own.
      control.clientWidth > 0 &&
      (control.scrollWidth > control.clientWidth + 1 ||
        control.scrollHeight > control.clientHeight + 2);
    if (isCut) found.push(`cut off: ${named(control)}`);
  }
  if (!words) return found;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  // No names of programs: worksheet.protection, getRange().
  const word = /(?<![\w.])[A-Z]?[a-z]{2,}(?![\w(]|\.\w)/g;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node.parentElement?.closest("script, style, pre")) continue;
    for (const { 0: letters, index } of node.textContent!.matchAll(word)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + letters.length);
      const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
      if (lines.size > 1) found.push(`broken word: ${letters}`);
    }
  }
  return [...new Set(found)];
}
