"use strict";
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { runInNewContext } = require("node:vm");

const dist = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
/** Of the same version as the one that ships, and readable. */
const loader = readFileSync(path.join(dist, "office.debug.js"), "utf8");

/** One of the tables by which office.js names the files it asks for. */
function table(name) {
  const found = new RegExp(`^OSF\\.${name} = (\\{.*?^\\});`, "ms").exec(loader);
  if (!found)
    throw new Error(`office.debug.js has no OSF.${name}: how does it name its files now?`);
  return runInNewContext(`(${found[1]})`);
}

const excelOn = table("HostSpecificFileVersionMap").excel;

/**
 * What office.js may ask for in Excel on Windows, Mac and the web, in the shape of its own folder. Of a
 * platform's part the newest, which it takes for every newer Excel too; the older `excel-win32-16.00.js`
 * has no ExcelApi 1.14. The parts `-core` are for custom functions, `ariatelemetry` for an Office of 2019
 * and before. What a plain browser is told comes by `o15apptofilemappingtable.js`.
 */
const officeParts = [
  "office.js",
  "o15apptofilemappingtable.js",
  "telemetry/oteljs_agave.js",
  ...["win32", "mac", "web"].map((platform) => `excel-${platform}-${excelOn[platform]}.js`),
  ...Object.keys(table("SupportedLocales")).map((locale) => `${locale}/office_strings.js`),
];

module.exports = { officeParts };
