// npm run release -- [--out folder] [--previous suishin-keikaku-assist-X.Y.Z.zip]
// One zip an IT section can deploy: the self-hosted site, templates for its address, notices, sums.
// The same sources give the same bytes. For the tests: --built, of a site that site.mjs built;
// --as, what it is to be called.
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { unzipSync, zipSync } from "fflate";
import { buildSite } from "./site.mjs";

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const product = require("../../package.json");
const { contentSecurityPolicy } = require("../contentSecurityPolicy.cjs");
const { values: options } = parseArgs({
  options: {
    out: { type: "string", default: "dist" },
    previous: { type: "string" },
    built: { type: "string" },
    as: { type: "string", default: product.version },
  },
});
const { name } = product;
const version = options.as;

const text = (content) => Buffer.from(content);
const own = (path) => readFileSync(join(here, "files", path), "utf8");
/** Lines as Windows ends them; its PowerShell takes a script for Japanese Windows' own code page without a mark. */
const forWindows = (path, content) =>
  text((path.endsWith(".ps1") ? "\ufeff" : "") + content.replaceAll("\n", "\r\n"));
const withPolicy = (content) => text(content.replaceAll("{{POLICY}}", contentSecurityPolicy(true)));

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path)]);
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

/**
 * What all files of the zip are dated: the same for the same files, another one for others. Servers and
 * copying programs take a file of the same date and length for the same file, and `taskpane.html` has
 * the same length in each version. The year says that it is no date; the hours are those in which no
 * country changes its clocks.
 */
function dateOf(sums) {
  const slot = createHash("sha256").update(sums).digest().readUInt32BE(0);
  const [day, seconds] = [slot % 360, 2 * (Math.floor(slot / 360) % 10_800)];
  return new Date(1980, 0, 1 + day, 12, 0, seconds);
}

const folder = options.built ?? mkdtempSync(join(tmpdir(), "release-"));
if (!options.built) await buildSite(folder);
const site = new Map(filesIn(join(folder, "site")));
const { packages } = JSON.parse(readFileSync(join(folder, "build.json"), "utf8"));
if (!options.built) rmSync(folder, { recursive: true });

const manifest = Buffer.from(site.get("manifest.xml")).toString();
site.delete("manifest.xml");
const said = /<Version>([\d.]+)\.0<\/Version>/.exec(manifest)[1];
if (said !== product.version)
  throw new Error(`manifest.xml says ${said}, package.json ${product.version}`);
const template = manifest
  .replace(`<Version>${said}.0<`, `<Version>${version}.0<`)
  .replace(/<ProviderName>.*</, "<ProviderName>{{PROVIDER}}<")
  .replaceAll("https://localhost:3000", "{{ADDRESS}}");
if (/localhost/.test(template)) throw new Error("manifest.xml still says localhost");

// A pane that is open while the site is replaced asks for the scripts it knows: those of the version
// before, without what that one kept in its turn.
const scripts = [...site.keys()].filter((path) => /^[^/]+\.[0-9a-f]{8}\.(?:js|css)$/.test(path));
if (options.previous) {
  const previous = unzipSync(readFileSync(options.previous));
  const { scripts: kept } = JSON.parse(Buffer.from(previous["site/version.json"]).toString());
  for (const script of kept) if (!site.has(script)) site.set(script, previous[`site/${script}`]);
}

const plan = JSON.parse(readFileSync(join(root, "src/plan/yamaguchi/plan.json"), "utf8"));
site.set(
  "version.json",
  text(`${JSON.stringify({ name, version, plan: plan.version, scripts }, null, 2)}\n`),
);
site.set("web.config", withPolicy(own("site/web.config")));
const files = new Map([
  ...[...site].map(([path, bytes]) => [`site/${path}`, bytes]),
  ["templates/manifest.xml", text(template)],
  ["templates/nginx.conf", withPolicy(own("nginx.conf"))],
  ...["TrustCatalog.reg", "GroupPolicy.xml"].map((file) => [
    `templates/${file}`,
    forWindows(file, own(file)),
  ]),
  ...["Remove.reg", "Set-Address.ps1"].map((file) => [file, forWindows(file, own(file))]),
  ["set-address.mjs", text(own("set-address.mjs"))],
  ...["LICENSE", "CHANGELOG.md"].map((file) => [file, readFileSync(join(root, file))]),
  ["THIRD-PARTY-NOTICES.txt", text(notices(packages))],
  ["sbom.cdx.json", text(`${JSON.stringify(bill(packages), null, 2)}\n`)],
  // Names are ASCII: Debian's unzip makes others of its own.
  [
    "README.txt",
    text(
      "\ufeffsite/guides/administrator.html（管理者の手引き）をブラウザーで開いてください。\r\n",
    ),
  ],
]);
const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
const sums = sorted.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join("");
const entries = Object.fromEntries([...sorted, ["SHA256SUMS", text(sums)]]);
const zip = zipSync(entries, { level: 9, mtime: dateOf(sums) });
const file = join(options.out, `${name}-${version}.zip`);
mkdirSync(options.out, { recursive: true });
writeFileSync(file, zip);
console.log(`${file}  ${(zip.length / 1e6).toFixed(1)} MB  ${sha256(zip)}`);
