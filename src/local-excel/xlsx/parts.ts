/**
 * The parts of an .xlsx file that the package reads or writes incompletely, handled here as XML:
 * defined names with comments, charts' names, the calculation mode, the leading apostrophe, `stopIfTrue`,
 * validations and old protection passwords.
 */
import { editZip, unzip } from "@cj-tech-master/excelts/archive";
import { findChild, findChildren, parseXml, textContent } from "@cj-tech-master/excelts/xml";
import { xmlEncode, xmlEncodeAttr } from "@cj-tech-master/excelts/xml";
import type { XmlElement } from "@cj-tech-master/excelts/xml";
import type { Book, DefinedName } from "../book";
import { isDrawing, withChartNames } from "./chartNames";
import type { Files } from "./files";

export interface WorkbookExtras {
  names: { name: DefinedName; sheetIndex: number | null }[];
  calculationMode: Book["calculationMode"];
  /** Chart sheets included, in tab order. */
  sheets: { name: string; path: string }[];
  themeXml: string | undefined;
}

export interface SheetExtras {
  validations: XmlElement[];
  /** Priorities of the conditional formats that end the list where they hold. */
  stopping: Set<number>;
  /** `<sheetProtection>` as the file has it. */
  protection: Record<string, string> | null;
}

/** @throws where the bytes are no zip archive */
export async function unpack(bytes: Uint8Array): Promise<Files> {
  const files: Files = {};
  for await (const entry of unzip(bytes).entries()) {
    if (entry.type === "file") files[entry.path.replace(/^\/+/, "")] = await entry.bytes();
  }
  return files;
}

const workbookPath = "xl/workbook.xml";
const stylesPath = "xl/styles.xml";
const decoder = new TextDecoder();
const encoder = new TextEncoder();

export const hasWorkbook = (files: Files): boolean => workbookPath in files;
const textOf = (files: Files, path: string) => files[path] && decoder.decode(files[path]);

/** Changes what the package would misread, in place. */
export function prepareFiles(files: Files): void {
  for (const path of Object.keys(files).filter((name) => /^xl\/.*\.xml$/.test(name))) {
    const xml = textOf(files, path)!;
    const changed = path === stylesPath ? keepQuotePrefix(plainBooleans(xml)) : plainBooleans(xml);
    if (changed !== xml) files[path] = encoder.encode(changed);
  }
}

/** LibreOffice writes `locked="false"`, the package reads `locked="0"` only. */
function plainBooleans(xml: string): string {
  if (!/="(true|false)"/.test(xml)) return xml;
  return xml.replace(/<[a-zA-Z][^<>]*>/g, (tag) =>
    tag.replaceAll('="true"', '="1"').replaceAll('="false"', '="0"'),
  );
}

/** The package passes `pivotButton` of a style through and drops `quotePrefix`: they swap places. */
const keepQuotePrefix = (styles: string): string =>
  styles.replace(/ pivotButton="[^"]*"/g, "").replace(/ quotePrefix="1"/g, ' pivotButton="1"');

export function readWorkbookExtras(files: Files): WorkbookExtras {
  const root = parseXml(textOf(files, workbookPath)!).root;
  const targets = relationTargets(files);
  const sheets = findChild(root, "sheets");
  const modes = { manual: "Manual", autoNoTable: "AutomaticExceptTables" } as const;
  const mode = findChild(root, "calcPr")?.attributes["calcMode"];
  return {
    names: readNames(root),
    calculationMode: modes[mode as keyof typeof modes] ?? "Automatic",
    sheets: (sheets ? findChildren(sheets, "sheet") : []).map(({ attributes }) => ({
      name: attributes["name"] ?? "",
      path: targets.get(attributes["r:id"] ?? "") ?? "",
    })),
    themeXml: textOf(files, "xl/theme/theme1.xml"),
  };
}

function relationTargets(files: Files): Map<string, string> {
  const xml = textOf(files, "xl/_rels/workbook.xml.rels");
  if (xml === undefined) return new Map();
  return new Map(
    findChildren(parseXml(xml).root, "Relationship").map(({ attributes }): [string, string] => {
      const target = attributes["Target"] ?? "";
      return [attributes["Id"] ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`];
    }),
  );
}

function readNames(root: XmlElement): WorkbookExtras["names"] {
  const list = findChild(root, "definedNames");
  return (list ? findChildren(list, "definedName") : [])
    .filter(({ attributes }) => !attributes["name"]?.startsWith("_xlnm."))
    .map((element) => {
      const { name = "", comment = "", hidden, localSheetId } = element.attributes;
      return {
        name: {
          name,
          formula: `=${textContent(element)}`,
          comment,
          visible: !isTrue(hidden),
        },
        sheetIndex: localSheetId === undefined ? null : Number(localSheetId),
      };
    });
}

export function readSheetExtras(files: Files, path: string): SheetExtras {
  const xml = textOf(files, path) ?? "";
  const stopping = slices(xml, "conditionalFormatting")
    .flatMap((element) => findChildren(element, "cfRule"))
    .filter(({ attributes }) => isTrue(attributes["stopIfTrue"]))
    .map(({ attributes }) => Number(attributes["priority"]));
  return {
    validations: [
      ...slices(xml, "dataValidations").flatMap((list) => findChildren(list, "dataValidation")),
      ...slices(xml, "x14:dataValidations").flatMap((list) =>
        findChildren(list, "x14:dataValidation"),
      ),
    ],
    stopping: new Set(stopping),
    protection: /<sheetProtection\b[^>]*\/?>/.test(xml)
      ? (slices(xml, "sheetProtection")[0]?.attributes ?? null)
      : null,
  };
}

/** Elements cut out of a sheet whose cells need not be read for them. */
function slices(xml: string, name: string): XmlElement[] {
  const pattern = new RegExp(`<${name}\\b[^>]*?(/>|>[^]*?</${name}>)`, "g");
  return (xml.match(pattern) ?? []).map((text) => parseXml(text).root);
}

/** What a saved file gets on top of what the package wrote. */
export interface WrittenExtras {
  names: { name: DefinedName; sheetIndex: number | null }[];
  calculationMode: Book["calculationMode"];
  /** By the number of the chart's part in the file. */
  chartNames: ReadonlyMap<number, string>;
  /** In tab order. */
  sheets: {
    /** Priorities of the conditional formats that end the list where they hold. */
    stopping: Set<number>;
    /** The 16-bit hash of a protection password, of which the package knows nothing. */
    legacyPassword: string | undefined;
  }[];
}

export async function completeFile(bytes: Uint8Array, extras: WrittenExtras): Promise<Uint8Array> {
  const files = await unpack(bytes);
  const zip = await editZip(bytes);
  const styles = textOf(files, stylesPath)!;
  if (styles.includes("pivotButton")) {
    zip.set(stylesPath, styles.replaceAll(' pivotButton="1"', ' quotePrefix="1"'));
  }
  zip.set(workbookPath, completeWorkbook(textOf(files, workbookPath)!, extras));
  for (const path of Object.keys(files).filter(isDrawing)) {
    zip.set(path, withChartNames(textOf(files, path)!, extras.chartNames));
  }
  const { sheets } = readWorkbookExtras(files);
  extras.sheets.forEach(({ stopping, legacyPassword }, index) => {
    if (stopping.size === 0 && legacyPassword === undefined) return;
    const { path } = sheets[index]!;
    const xml = textOf(files, path)!
      .replace(/<cfRule\b[^>]*? priority="(\d+)"/g, (rule, priority: string) =>
        stopping.has(Number(priority)) ? `${rule} stopIfTrue="1"` : rule,
      )
      .replace(/<sheetProtection\b/, (tag) =>
        legacyPassword === undefined ? tag : `${tag} password="${legacyPassword}"`,
      );
    zip.set(path, xml);
  });
  return zip.bytes();
}

function completeWorkbook(xml: string, { names, calculationMode }: WrittenExtras): string {
  const own = names.map(({ name, sheetIndex }) => {
    const attributes = [
      `name="${xmlEncodeAttr(name.name)}"`,
      ...(name.comment ? [`comment="${xmlEncodeAttr(name.comment)}"`] : []),
      ...(sheetIndex === null ? [] : [`localSheetId="${sheetIndex}"`]),
      ...(name.visible ? [] : ['hidden="1"']),
    ];
    const formula = xmlEncode(name.formula.replace(/^=/, ""));
    return `<definedName ${attributes.join(" ")}>${formula}</definedName>`;
  });
  const printNames = xml.match(/<definedName\b[^>]*>[^]*?<\/definedName>/g) ?? [];
  const all = [...printNames, ...own];
  const list = all.length > 0 ? `<definedNames>${all.join("")}</definedNames>` : "";
  const modes = { Automatic: "", Manual: "manual", AutomaticExceptTables: "autoNoTable" };
  const mode = modes[calculationMode];
  return xml
    .replace(/<definedNames>[^]*?<\/definedNames>|<definedNames\/>/, "")
    .replace(/<calcPr\b/, (tag) => `${list}${tag}${mode && ` calcMode="${mode}"`}`);
}

export const isTrue = (text: string | undefined): boolean => text === "1" || text === "true";
