import type { Locator } from "playwright-core";

/**
 * A count of what has to come: it may stand behind a script that is still loading or a rendering that
 * is still due. For what must be gone, `count()` right after something that was waited for.
 */
export async function expectCount(found: Locator, times: number): Promise<void> {
  await found.nth(times - 1).waitFor({ state: "attached" });
  expect(await found.count()).toBe(times);
}
