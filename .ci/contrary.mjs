// The whole suite on a local Excel that differs in all ways we know of (src/local-excel/host/contrary.ts).
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const { status } = spawnSync(npm, ["run", "--silent", "jest", "--", ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, CONTRARY: "all" },
});
process.exit(status ?? 1);
