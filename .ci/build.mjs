// npm run build -- [--url https://plan.example.jp] [--officejs self]
// The add-in into dist/; the address goes into the manifest.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { url: { type: "string" }, officejs: { type: "string" } },
});
const env = Object.entries(values).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
const webpack = ["node_modules/webpack/bin/webpack.js", "--mode", "production", ...env];
const { status } = spawnSync(process.execPath, webpack, { stdio: "inherit" });
if (status === 0 && !values.url)
  console.warn(
    "[build] The manifest says https://localhost:3000, which works on this machine alone: give --url https://… for another.",
  );
process.exitCode = status ?? 1;
