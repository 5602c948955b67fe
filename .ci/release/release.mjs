// npm run release -- [--out folder] [--previous suishin-keikaku-assist-X.Y.Z.zip]
// One zip an IT section can deploy: the self-hosted site, templates for its address, notices, sums.
// The same sources give the same bytes.
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { unzipSync, zipSync } from "fflate";
import { bundledPackages } from "./bundled.mjs";

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const { name, version } = require("../../package.json");
const { contentSecurityPolicy } = require("../contentSecurityPolicy.cjs");
const { values: options } = parseArgs({
  options: { out: { type: "string", default: "dist" }, previous: { type: "string" } },
});

/** Not before a zip can say, and the same on every day. */
const builtAt = new Date(1980, 0, 1);
const text = (content) => Buffer.from(content);
const own = (path) => readFileSync(join(here, "files", path), "utf8");
const withPolicy = (content) => text(content.replaceAll("{{POLICY}}", contentSecurityPolicy(true)));

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path)]);
}

async function build(folder) {
  const config = require("../../webpack.config.js")({ officejs: "self" }, { mode: "production" });
  config.output.path = folder;
  const webpack = require("webpack");
  const stats = await new Promise((resolve, reject) =>
    webpack(config, (error, done) => (error ? reject(error) : resolve(done))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  return stats;
}

const notices = (packages) =>
  [
    `${name} ${version} contains the following software.`,
    ...packages.map(
      (one) => `${"=".repeat(72)}\n${one.name} ${one.version} (${one.license})\n\n${one.text}`,
    ),
  ].join("\n\n") + "\n";

/** CycloneDX 1.6. */
const bill = (packages) => ({
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  version: 1,
  metadata: { component: { type: "application", name, version } },
  components: packages.map((one) => ({
    type: "library",
    name: one.name,
    version: one.version,
    purl: `pkg:npm/${one.name.replace("@", "%40")}@${one.version}`,
    licenses: [
      { license: one.license.startsWith("SEE") ? { name: one.license } : { id: one.license } },
    ],
  })),
});

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

const folder = mkdtempSync(join(tmpdir(), "release-"));
const stats = await build(folder);
const site = new Map(filesIn(folder));
rmSync(folder, { recursive: true });

const manifest = Buffer.from(site.get("manifest.xml")).toString();
site.delete("manifest.xml");
const said = /<Version>([\d.]+)<\/Version>/.exec(manifest)[1];
if (said !== `${version}.0`) throw new Error(`manifest.xml says ${said}, package.json ${version}`);
const template = manifest.replaceAll("https://localhost:3000", "{{ADDRESS}}");
if (/localhost/.test(template)) throw new Error("manifest.xml still says localhost");

// A pane that is open while the site is replaced asks for the scripts it knows.
const kept = options.previous ? unzipSync(readFileSync(options.previous)) : {};
for (const [path, bytes] of Object.entries(kept)) {
  const script = /^site\/([^/]+\.[0-9a-f]{8}\.(?:js|css))$/.exec(path)?.[1];
  if (script && !site.has(script)) site.set(script, bytes);
}

const plan = JSON.parse(readFileSync(join(root, "src/plan/yamaguchi/plan.json"), "utf8"));
site.set(
  "version.json",
  text(`${JSON.stringify({ name, version, plan: plan.version }, null, 2)}\n`),
);
site.set("web.config", withPolicy(own("site/web.config")));
const packages = bundledPackages(stats, root);
const files = new Map([
  ...[...site].map(([path, bytes]) => [`site/${path}`, bytes]),
  ["templates/manifest.xml", text(template)],
  ["templates/nginx.conf", withPolicy(own("nginx.conf"))],
  ...["TrustCatalog.reg", "GroupPolicy.xml"].map((file) => [`templates/${file}`, text(own(file))]),
  ...["Remove.reg", "Set-Address.ps1", "set-address.mjs"].map((file) => [file, text(own(file))]),
  ["LICENSE", readFileSync(join(root, "LICENSE"))],
  ["THIRD-PARTY-NOTICES.txt", text(notices(packages))],
  ["sbom.cdx.json", text(`${JSON.stringify(bill(packages), null, 2)}\n`)],
  [
    "はじめに.txt",
    text("site/guides/administrator.html（管理者の手引き）をブラウザーで開いてください。\r\n"),
  ],
]);
const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
const sums = sorted.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join("");
const entries = Object.fromEntries([...sorted, ["SHA256SUMS", text(sums)]]);
const zip = zipSync(entries, { level: 9, mtime: builtAt });
const file = join(options.out, `${name}-${version}.zip`);
mkdirSync(options.out, { recursive: true });
writeFileSync(file, zip);
console.log(`${file}  ${(zip.length / 1e6).toFixed(1)} MB  ${sha256(zip)}`);
