// node .ci/release/site.mjs folder
// The self-hosted site into folder/site, and beside it, in build.json, what it was made of.
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundledPackages } from "./bundled.mjs";

const require = createRequire(import.meta.url);
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export async function buildSite(folder) {
  const config = require("../../webpack.config.js")({ officejs: "self" }, { mode: "production" });
  config.output.path = join(folder, "site");
  const webpack = require("webpack");
  const stats = await new Promise((resolve, reject) =>
    webpack(config, (error, done) => (error ? reject(error) : resolve(done))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  const { namedChunkGroups } = stats.toJson({ all: false, chunkGroups: true });
  // What each part of the add-in asks for when it is needed.
  const assets = Object.fromEntries(
    Object.entries(namedChunkGroups).map(([name, group]) => [
      name,
      group.assets.map((asset) => asset.name),
    ]),
  );
  const told = { packages: bundledPackages(stats, root), assets };
  writeFileSync(join(folder, "build.json"), JSON.stringify(told));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder] = process.argv;
  mkdirSync(folder, { recursive: true });
  await buildSite(folder);
}
