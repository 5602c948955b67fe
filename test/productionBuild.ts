import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** What a release is made of, as `.ci/release/site.mjs` leaves it; to be read, not to be written into. */
export interface ProductionBuild {
  /** With `site` and `build.json` in it. */
  readonly folder: string;
  /** Of each part of the add-in, what it asks for. */
  readonly assets: Readonly<Record<string, readonly string[]>>;
}

/** Whoever asks first in a run of jest builds; the others, in whatever process, wait for that. */
export async function productionBuild(): Promise<ProductionBuild> {
  const folder = join(process.env.SHARED_BY_TESTS!, "build");
  const [built, failed] = [`${folder}.done`, `${folder}.failed`];
  if (isFirst(folder)) {
    try {
      const script = join(__dirname, "../.ci/release/site.mjs");
      execFileSync(process.execPath, [script, folder], { stdio: "pipe" });
      writeFileSync(built, "");
    } catch (error) {
      writeFileSync(failed, String(error));
    }
  }
  while (!existsSync(built)) {
    if (existsSync(failed)) throw new Error(readFileSync(failed, "utf8"));
    await delay(200);
  }
  const { assets } = JSON.parse(readFileSync(join(folder, "build.json"), "utf8")) as {
    assets: ProductionBuild["assets"];
  };
  return { folder, assets };
}

/** Making a folder is one step: of several at once only one has made it. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
