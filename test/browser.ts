import { chromium, type Browser, type Locator } from "playwright-core";

/** The Chromium of all tests, or the one that `CHROMIUM` names. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });

/**
 * A count of what has to come: it may stand behind a script that is still loading or a rendering that
 * is still due. For what must be gone, `count()` right after something that was waited for.
 */
export async function expectCount(found: Locator, times: number): Promise<void> {
  await found.nth(times - 1).waitFor({ state: "attached" });
  expect(await found.count()).toBe(times);
}
