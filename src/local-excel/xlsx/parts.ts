/**
 * The parts of an .xlsx file that the package reads or writes incompletely, handled here as XML:
 * tables, defined names with comments, charts' names, the calculation mode, the leading apostrophe,
 * `stopIfTrue`, validations and old protection passwords.
 */
import { findChild, findChildren, parseXml, textContent } from "@cj-tech-master/excelts/xml";
import type { XmlElement } from "@cj-tech-master/excelts/xml";
import { packageOf, tableParts, textOf, workbookPart } from "../../xlsx/package";
import type { WorkbookPackage } from "../../xlsx/package";
import { sharedTexts, unescapeText } from "../../xlsx/sheetData";
import { encodeAttribute, encodeText, isTrue } from "../../xlsx/xml";
import { pack, writeArchive } from "../../xlsx/repack";
import type { Book, DefinedName, Sheet, Table } from "../book";
import { readAddress } from "../area";
import { isDrawing, withChartNames } from "./chartNames";
import type { Files } from "./files";
import { plainXml } from "./packageFiles";
import { withoutMarks } from "./write";

export interface WorkbookExtras {
  names: { name: DefinedName; sheetIndex: number | null }[];
  calculationMode: Book["calculationMode"];
  /** Chart sheets included, in tab order. */
  sheets: { visibility: Sheet["visibility"] }[];
  /** Index into them. */
  activeSheet: number;
  themeXml: string | undefined;
  /** The shared strings. */
  texts: string[];
}

export interface SheetExtras {
  tables: Table[];
  validations: XmlElement[];
  /** Priorities of the conditional formats that end the list where they hold. */
  stopping: Set<number>;
  /** `<sheetProtection>` as the file has it. */
  protection: Record<string, string> | null;
}

const workbookPath = "xl/workbook.xml";
const stylesPath = "xl/styles.xml";

/** Changes what the package would misread, in place. */
export function prepareFiles(files: Files): void {
  const decoder = new TextDecoder();
  for (const [path, bytes] of Object.entries(files)) {
    const xml = decoder.decode(bytes);
    const changed = path === stylesPath ? keepQuotePrefix(plainBooleans(xml)) : plainBooleans(xml);
    if (changed !== xml) files[path] = new TextEncoder().encode(changed);
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

export function readWorkbookExtras(opened: WorkbookPackage): WorkbookExtras {
  const root = parseXml(plainXml(opened, opened.workbook)!).root;
  const sheets = findChild(root, "sheets");
  const modes = { manual: "Manual", autoNoTable: "AutomaticExceptTables" } as const;
  const mode = findChild(root, "calcPr")?.attributes["calcMode"];
  const states = { hidden: "Hidden", veryHidden: "VeryHidden" } as const;
  const view = findChild(findChild(root, "bookViews") ?? root, "workbookView");
  const texts = workbookPart(opened, "sharedStrings");
  const theme = workbookPart(opened, "theme");
  return {
    names: readNames(root),
    calculationMode: modes[mode as keyof typeof modes] ?? "Automatic",
    sheets: (sheets ? findChildren(sheets, "sheet") : []).map(({ attributes }) => ({
      visibility: states[attributes["state"] as keyof typeof states] ?? "Visible",
    })),
    activeSheet: Number(view?.attributes["activeTab"] ?? 0),
    themeXml: theme && textOf(opened.parts, theme),
    texts: texts === undefined ? [] : sharedTexts(textOf(opened.parts, texts)!),
  };
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

export function readSheetExtras(opened: WorkbookPackage, path: string): SheetExtras {
  const xml = plainXml(opened, path) ?? "";
  const stopping = slices(xml, "conditionalFormatting")
    .flatMap((element) => findChildren(element, "cfRule"))
    .filter(({ attributes }) => isTrue(attributes["stopIfTrue"]))
    .map(({ attributes }) => Number(attributes["priority"]));
  return {
    tables: tableParts(opened.parts, path).flatMap(
      (part) => readTable(parseXml(plainXml(opened, part)!).root) ?? [],
    ),
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

/** Null where the model has no place for it: its tables have a header row. */
function readTable({ attributes, ...root }: XmlElement): Table | null {
  const area = readAddress(attributes["ref"] ?? "");
  if (!area || attributes["headerRowCount"] === "0") return null;
  const element = { attributes, ...root };
  const columns = findChild(element, "tableColumns");
  const style = findChild(element, "tableStyleInfo")?.attributes;
  const filter = findChild(element, "autoFilter");
  const buttons = filter && findChildren(filter, "filterColumn");
  const hidden = buttons?.filter(({ attributes: button }) => isTrue(button["hiddenButton"])) ?? [];
  const list = columns ? findChildren(columns, "tableColumn") : [];
  return {
    id: "",
    name: attributes["displayName"] ?? attributes["name"] ?? "",
    area: {
      ...area,
      rowCount: area.rowCount - Number(attributes["totalsRowCount"] ?? 0),
    },
    columns: list.map((column, index) => ({
      id: index + 1,
      name: unescapeText(column.attributes["name"] ?? ""),
    })),
    style: style?.["name"] ?? "",
    showBandedRows: isTrue(style?.["showRowStripes"]),
    showFilterButton: filter !== undefined && hidden.length < list.length,
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

export function completeFile(bytes: Uint8Array, extras: WrittenExtras): Uint8Array {
  const { parts, sheets } = packageOf(bytes);
  const complete = new Map(parts);
  const change = (path: string, to: (xml: string) => string) => {
    const xml = textOf(complete, path)!;
    const changed = to(xml);
    if (changed !== xml) complete.set(path, pack(path, new TextEncoder().encode(changed)));
  };
  change(stylesPath, (xml) => xml.replaceAll(' pivotButton="1"', ' quotePrefix="1"'));
  change(workbookPath, (xml) => completeWorkbook(xml, extras));
  for (const path of [...parts.keys()].filter(isDrawing)) {
    change(path, (xml) => withChartNames(xml, extras.chartNames));
  }
  extras.sheets.forEach(({ stopping, legacyPassword }, index) => {
    if (stopping.size === 0 && legacyPassword === undefined) return;
    change(sheets[index]!.path, (xml) =>
      xml
        .replace(/<cfRule\b[^>]*? priority="(\d+)"/g, (rule, priority: string) =>
          stopping.has(Number(priority)) ? `${rule} stopIfTrue="1"` : rule,
        )
        .replace(/<sheetProtection\b/, (tag) =>
          legacyPassword === undefined ? tag : `${tag} password="${legacyPassword}"`,
        ),
    );
  });
  for (const path of [...sheets.map((sheet) => sheet.path), "xl/sharedStrings.xml"]) {
    if (parts.has(path)) change(path, withoutMarks);
  }
  return writeArchive([...complete.values()]);
}

function completeWorkbook(xml: string, { names, calculationMode }: WrittenExtras): string {
  const own = names.map(({ name, sheetIndex }) => {
    const attributes = [
      `name="${encodeAttribute(name.name)}"`,
      ...(name.comment ? [`comment="${encodeAttribute(name.comment)}"`] : []),
      ...(sheetIndex === null ? [] : [`localSheetId="${sheetIndex}"`]),
      ...(name.visible ? [] : ['hidden="1"']),
    ];
    const formula = encodeText(name.formula.replace(/^=/, ""));
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
