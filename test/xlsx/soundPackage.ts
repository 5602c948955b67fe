import { strFromU8 } from "fflate";
import { posix } from "node:path";
import { partsOf } from "./parts";

/**
 * What is wrong with a package by the rules Excel repairs files for; empty where nothing is. Read with
 * regular expressions, apart from the code that writes it.
 */
export function faultsOf(file: Uint8Array): string[] {
  const parts = partsOf(file);
  const text = (path: string) => strFromU8(parts[path]!);
  const attribute = (tag: string, name: string) =>
    new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  const faults: string[] = [];
  const twice = (what: string, values: readonly (string | undefined)[]) => {
    const found = values.filter((value, index) => values.indexOf(value) !== index);
    if (found.length > 0) faults.push(`${what} twice: ${found.join()}`);
  };

  const types = text("[Content_Types].xml");
  const overrides = types.match(/<Override\b[^>]*>/g) ?? [];
  const named = overrides.map((tag) => attribute(tag, "PartName"));
  const defaults = (types.match(/<Default\b[^>]*>/g) ?? []).map((tag) =>
    attribute(tag, "Extension"),
  );
  twice("content type", named);
  for (const name of named) if (!(name!.slice(1) in parts)) faults.push(`type of no part: ${name}`);
  for (const path of Object.keys(parts)) {
    const ending = path.split(".").at(-1)!;
    const isTyped = named.includes(`/${path}`) || defaults.includes(ending);
    if (!isTyped && path !== "[Content_Types].xml") faults.push(`no type: ${path}`);
  }

  for (const path of Object.keys(parts).filter((name) => name.endsWith(".rels"))) {
    const [folder, name] = [
      posix.dirname(posix.dirname(path)),
      posix.basename(path).slice(0, -".rels".length),
    ];
    const source = posix.join(folder, name);
    if (name !== "" && !(source in parts)) faults.push(`relations of no part: ${path}`);
    const tags = text(path).match(/<Relationship\b[^>]*>/g) ?? [];
    twice(
      `relation of ${path}`,
      tags.map((tag) => attribute(tag, "Id")),
    );
    for (const tag of tags.filter((one) => attribute(one, "TargetMode") !== "External")) {
      const target = attribute(tag, "Target")!;
      const at = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
      if (!(at in parts)) faults.push(`${path}: no part ${at}`);
    }
    // Every r:id of a part has its relation.
    if (name === "" || !/\.xml$/.test(name) || !(source in parts)) continue;
    const ids = tags.map((tag) => attribute(tag, "Id"));
    for (const [, id] of text(source).matchAll(/\s(?:r|d):(?:id|embed)="([^"]*)"/g)) {
      if (!ids.includes(id)) faults.push(`${source}: no relation ${id}`);
    }
  }

  const workbook = Object.keys(parts).find((path) => /<(?:\w+:)?workbook\b/.test(text(path)))!;
  const sheets = text(workbook).match(/<(?:\w+:)?sheet\b[^>]*>/g) ?? [];
  twice(
    "sheetId",
    sheets.map((tag) => attribute(tag, "sheetId")),
  );
  twice(
    "sheet name",
    sheets.map((tag) => attribute(tag, "name")?.toLowerCase()),
  );
  const names = text(workbook).match(/<(?:\w+:)?definedName\b[^>]*>/g) ?? [];
  twice(
    "name",
    names.map((tag) => `${attribute(tag, "name")} ${attribute(tag, "localSheetId")}`),
  );
  for (const tag of names) {
    if (Number(attribute(tag, "localSheetId") ?? 0) >= sheets.length)
      faults.push(`no sheet of ${tag}`);
  }

  const view = /<(?:\w+:)?workbookView\b[^>]*>/.exec(text(workbook))?.[0] ?? "";
  for (const which of ["activeTab", "firstSheet"]) {
    const sheet = sheets[Number(attribute(view, which) ?? 0)];
    if (!sheet) faults.push(`${which} of no sheet`);
    else if (which === "activeTab" && /\sstate="(?:h|veryH)idden"/.test(sheet))
      faults.push("activeTab of a hidden sheet");
  }

  // Every cell of the calculation chain holds a formula; a cell without `i` is on the sheet before it.
  const chain = Object.keys(parts).find((path) => path.endsWith("/calcChain.xml"));
  if (chain) {
    const folder = posix.dirname(workbook);
    const relations = text(posix.join(folder, "_rels", `${posix.basename(workbook)}.rels`));
    const formulaCells = new Map(
      sheets.map((tag) => {
        const id = /\s\w+:id="([^"]*)"/.exec(tag)![1];
        const relation = relations
          .match(/<Relationship\b[^>]*>/g)!
          .find((one) => attribute(one, "Id") === id)!;
        const target = attribute(relation, "Target")!;
        const at = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
        const cells = at in parts ? text(at) : "";
        const formulas = cells.matchAll(/<c\b[^>]*?\sr="([A-Z]+\d+)"[^>]*>\s*<f\b/g);
        return [attribute(tag, "sheetId"), new Set([...formulas].map(([, cell]) => cell))];
      }),
    );
    let sheet: string | undefined;
    for (const tag of text(chain).match(/<c\b[^>]*>/g) ?? []) {
      sheet = attribute(tag, "i") ?? sheet;
      const cell = attribute(tag, "r");
      if (!formulaCells.get(sheet)?.has(cell!))
        faults.push(`${chain}: no formula ${sheet}!${cell}`);
    }
  }

  const tables = Object.keys(parts).filter((path) => /^xl\/tables\/[^/]*\.xml$/.test(path));
  const tableTags = tables.map((path) => /<table\b[^>]*>/.exec(text(path))![0]);
  twice(
    "table id",
    tableTags.map((tag) => attribute(tag, "id")),
  );
  twice(
    "table name",
    tableTags.map((tag) => attribute(tag, "displayName")?.toLowerCase()),
  );

  const styles = Object.keys(parts).find((path) => path.endsWith("styles.xml"));
  const listed = (list: string) =>
    new RegExp(`<(?:\\w+:)?${list}\\b[^>]*>([^]*?)</(?:\\w+:)?${list}>`)
      .exec(styles ? text(styles) : "")?.[1]
      ?.match(list === "cellXfs" ? /<(?:\w+:)?xf\b/g : /<(?:\w+:)?dxf\b/g)?.length ?? 0;
  for (const path of Object.keys(parts).filter((name) => /worksheets\/[^/]*\.xml$/.test(name))) {
    const xml = text(path);
    const highest = (pattern: RegExp) =>
      Math.max(-1, ...[...xml.matchAll(pattern)].map(([, number]) => Number(number)));
    if (highest(/<c\b[^>]*?\ss="(\d+)"/g) >= listed("cellXfs"))
      faults.push(`${path}: no such style`);
    if (highest(/\sdxfId="(\d+)"/g) >= listed("dxfs")) faults.push(`${path}: no such dxf`);
    const cells = [...xml.matchAll(/<c\b[^>]*?\sr="([A-Z]+\d+)"/g)].map(([, cell]) => cell);
    twice(`${path} cell`, cells);
  }
  return faults;
}
