import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Workbooks as version 1 of the template left them; their folder's README tells what is in them. */
export const fixtureOf1 = (kind: "empty" | "complete" | "faulty"): Promise<Uint8Array> =>
  readFile(join(__dirname, "../../fixtures/template-1", `${kind}.xlsx`));
