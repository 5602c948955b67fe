// The npm packages whose code is in the built scripts, as webpack's own list of modules says.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Of a module's path the folder of its package. */
const packageFolder = (path) =>
  /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll("\\", "/"))?.[1];

/** Each with name, version, licence and the licence's text; by name. */
export function bundledPackages(stats, root) {
  const folders = new Set();
  const collect = (modules) => {
    for (const { nameForCondition, modules: inner } of modules ?? []) {
      const folder = nameForCondition && packageFolder(nameForCondition);
      if (folder) folders.add(folder);
      collect(inner);
    }
  };
  collect(stats.toJson({ all: false, modules: true, nestedModules: true }).modules);
  folders.add(join(root, "node_modules/@microsoft/office-js"));
  return [...folders].map(describe).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function describe(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const file = readdirSync(folder).find((f) => /^(licen[cs]e|copying)/i.test(f));
  // Packages of one repository may carry its licence at the top alone.
  const text = file ? readFileSync(join(folder, file), "utf8") : mitText(author, name);
  return { name, version, license: license ?? "SEE LICENSE", text: text.trim() };
}

function mitText(author, name) {
  const by = typeof author === "string" ? author : (author?.name ?? `the authors of ${name}`);
  const template = readFileSync(new URL("./mit.txt", import.meta.url), "utf8");
  return template.replace("{{HOLDER}}", by);
}
