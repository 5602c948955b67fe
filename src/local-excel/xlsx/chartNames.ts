/** The names of charts, which the package neither reads nor writes. They stand in the drawings. */
import { findChildren, parseXml } from "@cj-tech-master/excelts/xml";
import { encodeAttribute } from "../../xlsx/xml";
import type { Files } from "./files";

const drawingPath = /^xl\/drawings\/([^/]+\.xml)$/;
const frame = /<xdr:graphicFrame\b[^]*?<\/xdr:graphicFrame>/g;
const decoder = new TextDecoder();

/** By the number of the chart's part in the file: `xl/charts/chart3.xml` is 3. */
export function chartNames(files: Files): Map<number, string> {
  const names = new Map<number, string>();
  for (const [path, bytes] of Object.entries(files)) {
    const drawing = drawingPath.exec(path)?.[1];
    const relations = drawing && files[`xl/drawings/_rels/${drawing}.rels`];
    if (!relations) continue;
    const targets = new Map(
      findChildren(parseXml(decoder.decode(relations)).root, "Relationship").map(
        ({ attributes }) => [attributes["Id"], attributes["Target"] ?? ""],
      ),
    );
    for (const [xml] of decoder.decode(bytes).matchAll(frame)) {
      const target = targets.get(/ r:id="([^"]*)"/.exec(xml)?.[1]);
      const number = /\/chart(\d+)\.xml$/.exec(target ?? "")?.[1];
      const name = nameIn(xml);
      if (number !== undefined && name) names.set(Number(number), name);
    }
  }
  return names;
}

function nameIn(frameXml: string): string | undefined {
  const properties = /<xdr:cNvPr\b[^>]*?\/?>/.exec(frameXml)?.[0];
  if (properties === undefined) return undefined;
  const closed = properties.endsWith("/>") ? properties : `${properties}</xdr:cNvPr>`;
  return parseXml(closed).root.attributes["name"];
}

/** A drawing as the package writes it, with the charts' own names for `Chart 1`, `Chart 2` … */
export const withChartNames = (xml: string, names: ReadonlyMap<number, string>): string =>
  xml.replace(/ name="Chart (\d+)"/g, (usual, number: string) => {
    const name = names.get(Number(number));
    return name === undefined ? usual : ` name="${encodeAttribute(name)}"`;
  });

export const isDrawing = (path: string): boolean => drawingPath.test(path);
