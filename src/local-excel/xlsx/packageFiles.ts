/**
 * What the reading package gets of a file: looks, page set-up, conditional formats and charts, under
 * the names and in the shape it takes for granted. Cells, merged cells, tables, names and validations
 * are read by us (`readCells.ts`, `parts.ts`), everything else by nobody: it stays in the file.
 */
import { relationsOf, textOf, workbookPart, type WorkbookPackage } from "../../xlsx/package";
import { attributesOf, childrenOf, elementsOf, encodeAttribute, rootOf } from "../../xlsx/xml";
import type { Element } from "../../xlsx/xml";
import type { Files } from "./files";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A sheet on which each style of the file has a cell of its own, in column A in their order. */
interface StyleSheet {
  readonly name: string;
  readonly count: number;
}

export interface PackageFiles {
  readonly files: Files;
  readonly styleSheet: StyleSheet;
}

/** A part's text without the prefix that some programs give the main namespace, and none strict. */
export function plainXml(opened: WorkbookPackage, path: string): string | undefined {
  let xml = textOf(opened.parts, path);
  const root = xml === undefined ? null : rootOf(xml);
  if (xml === undefined || !root) return xml;
  if (opened.isStrict) {
    xml = xml
      .replaceAll("http://purl.oclc.org/ooxml/spreadsheetml/main", main)
      .replaceAll("http://purl.oclc.org/ooxml/officeDocument/relationships", relationships);
  }
  const prefix = root.prefix;
  return prefix === "" ? xml : xml.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");
}

/** @param withCharts not every chart that Excel draws can be read */
export function packageFiles(opened: WorkbookPackage, withCharts: boolean): PackageFiles {
  const texts: Record<string, string> = {};
  const worksheets = opened.sheets.filter(({ isWorksheet }) => isWorksheet);
  const relations = ["styles", "theme"].map((kind) => ({ kind, target: `${kind}.xml` }));
  let drawings = 0;
  worksheets.forEach(({ path }, index) => {
    const target = `worksheets/sheet${index + 1}.xml`;
    relations.push({ kind: "worksheet", target });
    const drawing = withCharts ? copyCharts(opened, path, drawings + 1, texts) : null;
    if (drawing !== null) {
      drawings++;
      texts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationsXml([
        { kind: "drawing", target: `../drawings/drawing${drawings}.xml` },
      ]);
    }
    texts[`xl/${target}`] = sheetXml(plainXml(opened, path) ?? "", drawing !== null);
  });

  const styles = workbookPart(opened, "styles");
  const stylesXml = (styles && plainXml(opened, styles)) ?? emptyStyles;
  texts["xl/styles.xml"] = stylesXml;
  const theme = workbookPart(opened, "theme");
  if (theme) texts["xl/theme/theme1.xml"] = textOf(opened.parts, theme)!;
  relations[1]!.target = "theme/theme1.xml";
  const styleSheet = { name: freeName(opened), count: styleCount(stylesXml) };
  relations.push({ kind: "worksheet", target: `worksheets/sheet${worksheets.length + 1}.xml` });
  texts[`xl/worksheets/sheet${worksheets.length + 1}.xml`] = styleSheetXml(styleSheet.count);
  texts["xl/workbook.xml"] = workbookXml(opened, [
    ...worksheets.map(({ name }) => name),
    styleSheet.name,
  ]);
  texts["xl/_rels/workbook.xml.rels"] = relationsXml(
    theme ? relations : relations.filter(({ kind }) => kind !== "theme"),
  );
  texts["_rels/.rels"] = relationsXml([{ kind: "officeDocument", target: "xl/workbook.xml" }]);
  texts["[Content_Types].xml"] =
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;
  const encoder = new TextEncoder();
  const files = Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)]),
  );
  return { files, styleSheet };
}

const relationsXml = (relations: readonly { kind: string; target: string }[]): string =>
  `${declaration}<Relationships xmlns="${packageRelationships}">${relations
    .map(
      ({ kind, target }, index) =>
        `<Relationship Id="rId${index + 1}" Type="${relationships}/${kind}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

function freeName({ sheets }: WorkbookPackage): string {
  let name = "styles";
  while (sheets.some((sheet) => sheet.name.toLowerCase() === name)) name += "_";
  return name;
}

const emptyStyles = `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>`;

function styleCount(stylesXml: string): number {
  const [list] = elementsOf(stylesXml, "cellXfs");
  return list ? childrenOf(stylesXml, list, "xf").length : 0;
}

const styleSheetXml = (count: number): string =>
  `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData>${Array.from(
    { length: count },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" s="${index}"/></row>`,
  ).join("")}</sheetData></worksheet>`;

/** Sheets as they are numbered here: chart sheets are left out, and names of a sheet point to another. */
function workbookXml(opened: WorkbookPackage, names: readonly string[]): string {
  const xml = plainXml(opened, opened.workbook)!;
  const root = rootOf(xml)!;
  const kept = childrenOf(xml, root).filter(({ name }) =>
    ["workbookPr", "workbookProtection"].includes(name),
  );
  const numbers = new Map<number, number>();
  opened.sheets.forEach(({ isWorksheet }, index) => {
    if (isWorksheet) numbers.set(index, numbers.size);
  });
  const printNames = elementsOf(xml, "definedName").flatMap((element) => {
    const { name, localSheetId } = attributesOf(xml, element);
    const sheet = numbers.get(Number(localSheetId));
    if (!/^_xlnm\.Print_(Area|Titles)$/.test(name ?? "") || sheet === undefined) return [];
    const text = xml.slice(element.innerStart, element.innerEnd);
    return `<definedName name="${name}" localSheetId="${sheet}">${text}</definedName>`;
  });
  // The styles and the theme come before the sheets among the relationships.
  const first = workbookPart(opened, "theme") ? 3 : 2;
  const sheets = names.map(
    (name, index) =>
      `<sheet name="${encodeAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + first}"/>`,
  );
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}">${kept
    .map((element) => selfContained(xml, element))
    .join("")}<sheets>${sheets.join("")}</sheets>${
    printNames.length > 0 ? `<definedNames>${printNames.join("")}</definedNames>` : ""
  }</workbook>`;
}

/** Without attributes of namespaces that only the whole part declares. */
const selfContained = (xml: string, { start, end }: Element): string =>
  xml.slice(start, end).replace(/\s[\w.-]+:[\w.-]+\s*=\s*(?:"[^"]*"|'[^']*')/g, "");

/** In the order in which a worksheet has to have them. */
const readElements = [
  "sheetPr",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "conditionalFormatting",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
];

function sheetXml(xml: string, hasDrawing: boolean): string {
  const root = rootOf(xml);
  const children = root ? childrenOf(xml, root) : [];
  const kept = children.filter(({ name }) => readElements.includes(name));
  const text = (before: boolean) =>
    kept
      .filter(({ name }) => before === readElements.indexOf(name) < 4)
      .map((element) => selfContained(xml, element))
      .join("");
  const views = kept.some(({ name }) => name === "sheetViews")
    ? ""
    : '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const drawing = hasDrawing ? '<drawing r:id="rId1"/>' : "";
  return `${declaration}<worksheet xmlns="${main}" xmlns:r="${relationships}">${views}${text(true)}<sheetData/>${text(false)}${drawing}</worksheet>`;
}

/** Above this a chart is a picture of more figures than anybody reads, and costs the reader's memory. */
const largestChart = 4 << 20;

/**
 * The charts of a sheet's drawing, without what else is drawn.
 * @returns null where there is none
 */
function copyCharts(
  opened: WorkbookPackage,
  sheet: string,
  number: number,
  texts: Record<string, string>,
): string | null {
  const anchors = chartAnchors(opened, sheet);
  if (anchors.length === 0) return null;
  const charts = Object.keys(texts).filter((path) => path.startsWith("xl/charts/")).length;
  const { xml, root } = anchors[0]!;
  const body = anchors.map(({ anchor, relationId }, index) =>
    xml.slice(anchor.start, anchor.end).replace(`"${relationId}"`, `"rId${index + 1}"`),
  );
  texts[`xl/drawings/drawing${number}.xml`] =
    declaration + xml.slice(root.start, root.innerStart) + body.join("") + xml.slice(root.innerEnd);
  texts[`xl/drawings/_rels/drawing${number}.xml.rels`] = relationsXml(
    anchors.map((_, index) => ({
      kind: "chart",
      target: `../charts/chart${charts + index + 1}.xml`,
    })),
  );
  anchors.forEach(({ chart }, index) => {
    texts[`xl/charts/chart${charts + index + 1}.xml`] = textOf(opened.parts, chart)!;
  });
  return texts[`xl/drawings/drawing${number}.xml`]!;
}

export interface ChartAnchor {
  /** Path and text of the drawing. */
  readonly drawing: string;
  readonly xml: string;
  readonly root: Element;
  readonly anchor: Element;
  readonly relationId: string;
  /** Path of the chart's part. */
  readonly chart: string;
}

/** The anchors of a sheet's drawing that hold a chart which can be read, in their order. */
export function chartAnchors({ parts }: WorkbookPackage, sheet: string): ChartAnchor[] {
  const drawing = relationsOf(parts, sheet).find(({ kind }) => kind === "drawing")?.target;
  const xml = drawing && textOf(parts, drawing);
  const root = xml ? rootOf(xml) : null;
  if (!drawing || !xml || !root) return [];
  const charts = relationsOf(parts, drawing).filter(
    ({ kind, target }) =>
      kind === "chart" && parts.has(target) && parts.get(target)!.size <= largestChart,
  );
  return childrenOf(xml, root).flatMap((anchor) => {
    const [frame] = elementsOf(xml, "chart", anchor.innerStart, anchor.innerEnd);
    const id = frame && attributesOf(xml, frame)["r:id"];
    const chart = charts.find((relation) => relation.id === id);
    return chart ? [{ drawing, xml, root, anchor, relationId: chart.id, chart: chart.target }] : [];
  });
}
