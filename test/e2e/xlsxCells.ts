import { unzip, zip } from "@cj-tech-master/excelts/archive";
import type { CellValue } from "../../src/entries/cell";

/** Sheet name → address → value. An error is its text (`#N/A`), `""` a blank cell. */
export type SheetCells = ReadonlyMap<string, ReadonlyMap<string, CellValue>>;

/**
 * A saved workbook as a mould for others that differ in the values of some cells: the cells are
 * changed as XML, which takes some milliseconds where writing the whole workbook takes half a second.
 */
export async function mouldOf(
  file: Uint8Array,
): Promise<{ filled(cells: SheetCells): Promise<Uint8Array> }> {
  const parts = new Map<string, Uint8Array>();
  for await (const entry of unzip(file).entries())
    if (entry.type === "file") parts.set(entry.path.replace(/^\//, ""), await entry.bytes());
  const text = (path: string) => new TextDecoder().decode(parts.get(path));
  const sheets = new Map<string, { path: string; pieces: string[] }>();
  const sheet = (name: string) => {
    const path = sheetPath(text("xl/workbook.xml"), text("xl/_rels/workbook.xml.rels"), name);
    const known = sheets.get(name) ?? { path, pieces: text(path).split(/(?=<c )/) };
    sheets.set(name, known);
    return known;
  };
  return {
    filled: (cells) => {
      const archive = zip({ level: 0 });
      const changed = new Map<string, string>();
      for (const [name, values] of cells) {
        const { path, pieces } = sheet(name);
        changed.set(path, withValues(pieces, values));
      }
      for (const [path, bytes] of parts) archive.add(path, changed.get(path) ?? bytes);
      return archive.bytes();
    },
  };
}

/** @throws where a cell does not stand in the file or holds a formula */
function withValues(pieces: readonly string[], values: ReadonlyMap<string, CellValue>): string {
  const left = new Map(values);
  const xml = pieces.map((piece) => {
    const address = /^<c r="(\w+)"/.exec(piece)?.[1];
    const value = address === undefined ? undefined : left.get(address);
    if (address === undefined || value === undefined) return piece;
    left.delete(address);
    const [, attributes, content = "", rest] = /^<c ([^>]*?)(?:\/>|>(.*?)<\/c>)(.*)$/s.exec(piece)!;
    if (content.includes("<f")) throw new Error(`${address} holds a formula`);
    const style = /s="\d+"/.exec(attributes!)?.[0] ?? "";
    return cellXml(`r="${address}" ${style}`, value) + rest;
  });
  if (left.size > 0) throw new Error(`no cell ${[...left.keys()].join(", ")}`);
  return xml.join("");
}

function cellXml(head: string, value: CellValue): string {
  if (value === "") return `<c ${head}/>`;
  if (typeof value === "number") return `<c ${head}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c ${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value.startsWith("#")) return `<c ${head} t="e"><v>${value}</v></c>`;
  return `<c ${head} t="inlineStr"><is><t xml:space="preserve">${value.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></is></c>`;
}

function sheetPath(workbook: string, relations: string, sheet: string): string {
  const id = new RegExp(`<sheet name="${sheet}"[^>]* r:id="(\\w+)"`).exec(workbook)?.[1];
  const relation = relations.match(/<Relationship [^>]*>/g)!.find((r) => r.includes(`Id="${id}"`));
  const target = /Target="([^"]*)"/.exec(relation ?? "")?.[1];
  if (target === undefined) throw new Error(`the file has no sheet ${sheet}`);
  return `xl/${target.replace(/^\/?(xl\/)?/, "")}`;
}

/** A sheet of `toCsvWithLibreOffice` as values: what is in quotes is text, the rest numbers. */
export function csvValues(csv: string): CellValue[][] {
  const rows: CellValue[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plainValue(plain!));
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}

/** As LibreOffice would show it for editing: `63.6363636363636%`; errors have no quotes either. */
function plainValue(plain: string): CellValue {
  const number = Number(plain.replace(/%$/, ""));
  if (plain === "" || Number.isNaN(number)) return plain;
  return plain.endsWith("%") ? number / 100 : number;
}
