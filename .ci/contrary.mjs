// The whole suite on a local Excel that differs in all ways we know of (src/local-excel/host/contrary.ts).
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const jest = new URL("../node_modules/jest/bin/jest.js", import.meta.url);
const { status } = spawnSync(process.execPath, [fileURLToPath(jest), ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, CONTRARY: "all" },
});
process.exit(status ?? 1);
