/**
 * What stands in a workbook's file, without Excel: every cell's content, tables, names. A program that
 * wrote the file may have left much out (tables, results of formulas): told as it is, made up nowhere.
 */
import { contentOf, type CellContent } from "./cellContent";
import { numberFormatsOf } from "./numberFormats";
import { openPackage, tableParts, textOf, workbookPart, type WorkbookPackage } from "./package";
import { attempt, type Result } from "./problem";
import { readArea, type CellArea } from "../formula/references";
import { rowsOf, sharedTexts, sheetDataOf, unescapeText } from "./sheetData";
import {
  attributesOf,
  childOf,
  childrenOf,
  decodeXml,
  elementsOf,
  isTrue,
  rootOf,
  textIn,
} from "./xml";
import { unpack } from "./archive";

export interface FileWorkbook {
  /** Worksheets in tab order; chart, macro and dialog sheets hold no cells. */
  readonly sheets: readonly FileSheet[];
  /** Name of the sheet in front, of whatever kind. */
  readonly activeSheet: string;
  readonly names: readonly FileName[];
  readonly structureProtected: boolean;
  /** Serial numbers of dates count from 1904: 1,462 less than everywhere else. */
  readonly datesFrom1904: boolean;
  /** 表示桁数で計算する: every figure is kept as its cell shows it. */
  readonly precisionAsDisplayed: boolean;
}

export interface FileSheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Attributes of its protection as written; null where it is not protected. */
  readonly protection: Readonly<Record<string, string>> | null;
  /** From 0. Put away by somebody or by a filter. */
  readonly hiddenRows: ReadonlySet<number>;
  /** By row and column, both from 0. Blank cells are not there. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, FileCell>>;
  readonly tables: readonly FileTable[];
}

export interface FileCell {
  /** Of a formula its result, as the program left it that saved last; null where it left none. */
  readonly content: CellContent;
  /** Without `=`; empty for the other cells of a shared formula; null where there is none. */
  readonly formula: string | null;
  /** By which a number is shown: `#,##0`, `General`. */
  readonly numberFormat: string;
}

export interface FileTable {
  readonly name: string;
  /** Header and totals rows included. */
  readonly area: CellArea;
  readonly hasHeader: boolean;
  readonly totalsRows: number;
  /** Headers, left to right. */
  readonly columns: readonly string[];
}

interface FileName {
  readonly name: string;
  /** Name of the sheet it belongs to; null for the workbook's own. */
  readonly sheet: string | null;
  /** What it stands for, without `=`: `記入要領!$B$3:$C$8`. */
  readonly formula: string;
}

/** Of any bytes; what is no workbook, or a hostile one, is refused before anything is built from it. */
export function readWorkbook(bytes: Uint8Array): Result<FileWorkbook> {
  const opened = openPackage(bytes);
  return opened.ok ? attempt(() => readOpened(opened.value)) : opened;
}

function readOpened(opened: WorkbookPackage): FileWorkbook {
  const { parts, workbook, sheets } = opened;
  const xml = decodeXml(unpack(parts.get(workbook)!));
  const root = rootOf(xml)!;
  const attributes = (name: string) => {
    const element = childOf(xml, root, name);
    return element ? attributesOf(xml, element) : {};
  };
  const list = childOf(xml, root, "sheets")!;
  const states = childrenOf(xml, list, "sheet").map((sheet) => attributesOf(xml, sheet)["state"]);
  const strings = workbookPart(opened, "sharedStrings");
  const texts = strings === undefined ? [] : sharedTexts(textOf(parts, strings)!);
  const styles = workbookPart(opened, "styles");
  const formats = styles === undefined ? [] : numberFormatsOf(textOf(parts, styles)!);
  const names = childOf(xml, root, "definedNames");
  const views = childOf(xml, root, "bookViews");
  const view = views && childOf(xml, views, "workbookView");
  const active = Number((view && attributesOf(xml, view)["activeTab"]) ?? 0);
  return {
    sheets: sheets.flatMap(({ name, path, isWorksheet }, index) =>
      isWorksheet && path !== ""
        ? [
            {
              name,
              visibility: visibilityOf(states[index]),
              ...readSheet(opened, path, { texts, formats }),
            },
          ]
        : [],
    ),
    activeSheet: (sheets[active] ?? sheets[0]!).name,
    names: (names ? childrenOf(xml, names, "definedName") : []).map((element) => {
      const { name = "", localSheetId } = attributesOf(xml, element);
      const sheet = localSheetId === undefined ? null : (sheets[Number(localSheetId)]?.name ?? "");
      return { name, sheet, formula: textIn(xml, element) };
    }),
    structureProtected: isTrue(attributes("workbookProtection")["lockStructure"]),
    datesFrom1904: isTrue(attributes("workbookPr")["date1904"]),
    precisionAsDisplayed:
      attributes("calcPr")["fullPrecision"] !== undefined &&
      !isTrue(attributes("calcPr")["fullPrecision"]),
  };
}

const visibilityOf = (state: string | undefined): FileSheet["visibility"] =>
  state === "hidden" || state === "veryHidden" ? state : "visible";

function readSheet(
  { parts }: WorkbookPackage,
  path: string,
  { texts, formats }: { readonly texts: readonly string[]; readonly formats: readonly string[] },
): Omit<FileSheet, "name" | "visibility"> {
  const xml = textOf(parts, path)!;
  const data = sheetDataOf(xml);
  const cells = new Map<number, Map<number, FileCell>>();
  const hiddenRows = new Set<number>();
  if (data) {
    for (const { row, cells: written, isHidden } of rowsOf(xml, data)) {
      if (isHidden) hiddenRows.add(row);
      for (const cell of written) {
        const content = contentOf(cell, texts);
        const formula = cell.formula ? cell.formula.text : null;
        if (content === null && formula === null) continue;
        const numberFormat = formats[cell.style] ?? "General";
        const known = cells.get(row) ?? new Map<number, FileCell>();
        cells.set(row, known.set(cell.column, { content, formula, numberFormat }));
      }
    }
  }
  const [element] = elementsOf(xml, "sheetProtection", data?.end ?? 0);
  const protection = element ? attributesOf(xml, element) : {};
  return {
    protection: isTrue(protection["sheet"]) ? protection : null,
    hiddenRows,
    cells,
    tables: tableParts(parts, path).flatMap((part) => readTable(textOf(parts, part)!)),
  };
}

function readTable(xml: string): FileTable[] {
  const root = rootOf(xml);
  if (!root) return [];
  const attributes = attributesOf(xml, root);
  const { ref = "", headerRowCount = "1", totalsRowCount = "0" } = attributes;
  const area = readArea(ref);
  if (!area) return [];
  const columns = childOf(xml, root, "tableColumns");
  return [
    {
      name: attributes["displayName"] ?? attributes["name"] ?? "",
      area,
      hasHeader: headerRowCount !== "0",
      totalsRows: Number(totalsRowCount),
      columns: (columns ? childrenOf(xml, columns, "tableColumn") : []).map((column) =>
        unescapeText(attributesOf(xml, column)["name"] ?? ""),
      ),
    },
  ];
}
