import { chromium, type Browser, type BrowserContext, type Locator } from "playwright-core";

/** The Chromium of all tests, or the one that `CHROMIUM` names. */
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath, args });

/**
 * A browser of one user, which keeps what servers let it keep.
 *
 * @param profile the folder it keeps it in
 * @param trusted the key of a server it trusts: SHA-256 in base 64. Of a server that is not trusted it
 *   would keep nothing.
 */
export const launchKeepingBrowser = (profile: string, trusted: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath,
    locale: "ja-JP",
    viewport: { width: 320, height: 640 },
    args: [...args, `--ignore-certificate-errors-spki-list=${trusted}`],
  });

/**
 * A count of what has to come: it may stand behind a script that is still loading or a rendering that
 * is still due. For what must be gone, `count()` right after something that was waited for.
 */
export async function expectCount(found: Locator, times: number): Promise<void> {
  await found.nth(times - 1).waitFor({ state: "attached" });
  expect(await found.count()).toBe(times);
}
