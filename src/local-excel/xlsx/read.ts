/** The package's workbook as a book. */
import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { WorkbookPackage } from "../../xlsx/package";
import { newBook, newSheet } from "../book";
import type { Book, ConditionalFormat, Sheet } from "../book";
import { readAddress } from "../area";
import { chartNames } from "./chartNames";
import { readPage } from "./page";
import type { Palette } from "./palette";
import { paletteOf } from "./palette";
import { plainXml, type PackageFiles } from "./packageFiles";
import type { SheetExtras } from "./parts";
import { readSheetExtras, readWorkbookExtras } from "./parts";
import { hashedPassword } from "./password";
import { readProtection } from "./protection";
import { readCells, type CellReading } from "./readCells";
import { readCharts } from "./readCharts";
import type { DefaultFont, PackageStyle } from "./styles";
import { styleReader, usualFont } from "./styles";
import { readValidation } from "./validation";
import { filePriority, usualColumnWidth } from "./write";

/** Which part of the file stands behind each sheet is told by `WorkbookPackage.sheets`, by name. */
export function readBook(
  workbook: Workbook,
  { opened, files, styleSheet }: ReadFiles,
  name: string,
): Book {
  const extras = readWorkbookExtras(opened);
  const palette = paletteOf(extras.themeXml);
  const font = { ...usualFont, ...workbook.defaultFont };
  const defaultFont: DefaultFont = { name: font.name, size: font.size };
  const reading: CellReading = {
    texts: extras.texts,
    styles: readStyles(workbook, styleSheet, styleReader(font, palette)),
  };
  const book = newBook(name);
  book.sheets = [];
  book.calculationMode = extras.calculationMode;
  if (defaultFont.name !== usualFont.name || defaultFont.size !== usualFont.size) {
    book.defaultFont = defaultFont;
  }
  const names = chartNames(files);
  const charted: Worksheet[] = [];
  for (const { name: sheetName, path, isWorksheet } of opened.sheets) {
    if (!isWorksheet) continue;
    const worksheet = workbook.worksheets[charted.length]!;
    charted.push(worksheet);
    const sheet = readSheet(sheetName, worksheet, readSheetExtras(opened, path), palette);
    readCells(sheet, plainXml(opened, path) ?? "", reading);
    book.sheets.push(sheet);
  }
  const others = opened.sheets.filter(({ isWorksheet }) => !isWorksheet);
  if (others.length > 0) book.otherSheets = others.map((sheet) => sheet.name);
  let chartCount = 0;
  book.sheets.forEach((sheet, index) => {
    sheet.charts = readCharts(charted[index]!, sheet, chartCount + 1, names);
    chartCount += sheet.charts.length;
  });
  book.sheets
    .flatMap((sheet) => sheet.tables)
    .forEach((table, index) => Object.assign(table, { id: String(index + 1) }));
  const sheetAt = (index: number | null) =>
    book.sheets.find((sheet) => index !== null && sheet.name === opened.sheets[index]?.name);
  for (const { name: definedName, sheetIndex } of extras.names) {
    (sheetAt(sheetIndex) ?? book).names.push(definedName);
  }
  extras.sheets.forEach(({ visibility }, index) => {
    const sheet = sheetAt(index);
    if (sheet) sheet.visibility = visibility;
  });
  const active = sheetAt(extras.activeSheet) ?? book.sheets[0];
  book.activeSheetId = active!.id;
  book.structure = readStructure(workbook);
  return book;
}

export interface ReadFiles extends PackageFiles {
  readonly opened: WorkbookPackage;
}

/** By their index in the file; the package shows each on a cell of the sheet made for that. */
function readStyles(
  workbook: Workbook,
  { name, count }: PackageFiles["styleSheet"],
  styleOf: ReturnType<typeof styleReader>,
): CellReading["styles"] {
  const worksheet = workbook.getWorksheet(name);
  return Array.from({ length: count }, (_, index) => {
    const look = worksheet?.getCell(index + 1, 1).style as PackageStyle | undefined;
    return { look: styleOf(look), quotePrefix: look?.pivotButton === true };
  });
}

function readSheet(
  name: string,
  worksheet: Worksheet,
  extras: SheetExtras,
  palette: Palette,
): Sheet {
  const sheet = newSheet(name);
  const { tabColor } = worksheet.properties;
  sheet.tabColor = (tabColor && palette(tabColor)) ?? "";
  readView(sheet, worksheet);
  readColumns(sheet, worksheet);
  sheet.tables = extras.tables;
  sheet.validations = extras.validations
    .map(readValidation)
    .filter((validation) => validation !== null);
  sheet.conditionalFormats = readConditionalFormats(worksheet, extras.stopping, palette);
  sheet.protection = readProtection(extras.protection, sheet.protection.options);
  readPage(worksheet, sheet.page);
  return sheet;
}

function readView(sheet: Sheet, worksheet: Worksheet): void {
  const view = worksheet.views?.[0];
  if (!view) return;
  sheet.showGridlines = view.showGridLines !== false;
  if (view.state === "frozen") {
    sheet.freeze = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  }
  sheet.selection = readAddress(view.activeCell ?? "A1") ?? sheet.selection;
}

function readColumns(sheet: Sheet, worksheet: Worksheet): void {
  worksheet.columns?.forEach(({ width, hidden }, index) => {
    const own = width !== undefined && width !== usualColumnWidth;
    if (own || hidden) {
      sheet.columns.set(index, { ...(own && { width }), ...(hidden && { hidden }) });
    }
  });
}

function readConditionalFormats(
  worksheet: Worksheet,
  stopping: ReadonlySet<number>,
  palette: Palette,
): ConditionalFormat[] {
  const formats = worksheet.conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.flatMap((rule) => {
      const areas = ref.split(/\s+/).map(readAddress);
      if (rule.type !== "expression" || areas.includes(null)) return [];
      const { fill, font } = rule.style ?? {};
      const fillColor = fill?.type === "pattern" ? (fill.bgColor ?? fill.fgColor) : undefined;
      const color = fillColor && palette(fillColor);
      const fontColor = font?.color && palette(font.color);
      const priority = rule.priority ?? 1;
      return {
        id: "",
        areas: areas as ConditionalFormat["areas"],
        formula: `=${String(rule.formulae?.[0] ?? "")}`,
        ...(color !== undefined && { fill: color }),
        ...(fontColor !== undefined && { fontColor }),
        ...(font?.bold !== undefined && { bold: font.bold }),
        priority: priority - filePriority(0),
        stopIfTrue: stopping.has(priority),
      };
    }),
  );
  return formats
    .sort((a, b) => a.priority - b.priority)
    .map((format, index) => ({ ...format, id: `{${worksheet.id}-${index + 1}}` }));
}

function readStructure(workbook: Workbook): Book["structure"] {
  const { protection } = workbook;
  if (!protection?.lockStructure) return { protected: false };
  const { workbookPassword, algorithmName, hashValue, saltValue, spinCount } = protection;
  const password = hashedPassword({
    ...(workbookPassword !== undefined && { password: workbookPassword }),
    ...(hashValue !== undefined && {
      algorithmName: algorithmName ?? "",
      hashValue,
      saltValue: saltValue ?? "",
      spinCount: String(spinCount ?? 0),
    }),
  });
  return { protected: true, ...(password !== undefined && { password }) };
}
