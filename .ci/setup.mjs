// Installs what `npm start`, `npm run build` and `npm test` need and is missing. Only Node's own modules here: it
// runs before anything is installed.
//   node .ci/setup.mjs start   npm packages; build likewise
//   node .ci/setup.mjs test    npm packages, Chromium, LibreOffice, a Japanese font, nginx, openpyxl
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const forTests = process.argv[2] === "test";
const say = (text) => console.log(`[setup] ${text}`);
const stop = (text) => {
  console.error(`[setup] ${text}`);
  process.exit(1);
};
const has = (command, ...args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

const major = Number(process.versions.node.split(".")[0]);
if (major < 20) stop(`Node.js 20 or newer is needed; this is ${process.versions.node}.`);

// npm packages, again only when the lock file changed.
const lock = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex");
const stamp = join(root, "node_modules", ".installed-lock");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  say("installing npm packages …");
  // `install`, not `ci`: `ci` refuses the lock file wherever a registry lacks another platform's
  // optional binary. --no-save keeps the lock file as it is; versions and hashes come from it.
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const run = spawnSync(
    npm,
    ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: root,
      stdio: "inherit",
      shell: process.platform === "win32",
    },
  );
  if (run.status !== 0) stop("npm install failed; see above.");
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}

if (forTests) {
  const needs = [
    { what: "Chromium", packages: ["chromium"], there: () => has("chromium", "--version") },
    {
      what: "LibreOffice Calc",
      packages: ["libreoffice-calc"],
      there: () => has("soffice", "--version"),
    },
    {
      what: "a Japanese font",
      packages: ["fonts-noto-cjk"],
      there: () =>
        has("fc-list", "--version") &&
        execFileSync("fc-list", [":lang=ja"], { encoding: "utf8" }).trim() !== "",
    },
    { what: "nginx", packages: ["nginx"], there: () => has("nginx", "-v") },
    { what: "openssl", packages: ["openssl"], there: () => has("openssl", "version") },
    { what: "curl", packages: ["curl"], there: () => has("curl", "--version") },
    { what: "pdftotext", packages: ["poppler-utils"], there: () => has("pdftotext", "-v") },
    {
      what: "openpyxl",
      packages: ["python3-openpyxl"],
      there: () => has("/usr/bin/python3", "-c", "import openpyxl"),
    },
  ];
  const missing = needs.filter((need) => !need.there());
  if (missing.length > 0) {
    const packages = [...new Set(missing.flatMap((need) => need.packages)), "fontconfig"];
    const names = missing.map((need) => need.what).join(", ");
    const debian = existsSync("/etc/debian_version") && process.getuid?.() === 0;
    if (!debian)
      stop(
        `Missing: ${names}. On Debian or Ubuntu: sudo apt-get install ${packages.join(" ")}. ` +
          "Elsewhere install them so that `chromium`, `soffice`, `nginx` and `pdftotext` are on the PATH.",
      );
    say(`installing ${names} …`);
    const apt = (...args) =>
      execFileSync("apt-get", ["-qq", ...args], {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update");
    apt("install", "-y", "--no-install-recommends", ...packages);
  }
}
