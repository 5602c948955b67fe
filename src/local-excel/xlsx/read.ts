/** The package's workbook as a book. */
import { dateToExcel, ValueType } from "@cj-tech-master/excelts";
import type { Cell as PackageCell, Workbook, Worksheet } from "@cj-tech-master/excelts";
import { newBook, newSheet, plainStyle } from "../book";
import type { Book, Cell, CellContent, ConditionalFormat, Sheet } from "../book";
import { readAddress } from "../host/area";
import { chartNames } from "./chartNames";
import { readPage } from "./page";
import type { Palette } from "./palette";
import { paletteOf } from "./palette";
import type { Files } from "./files";
import type { SheetExtras } from "./parts";
import { readSheetExtras, readWorkbookExtras } from "./parts";
import { hashedPassword } from "../password";
import { readProtection } from "./protection";
import { readCharts } from "./readCharts";
import type { DefaultFont, PackageStyle } from "./styles";
import { styleReader, usualFont } from "./styles";
import { readValidation } from "./validation";
import { filePriority, usualColumnWidth, usualRowHeight } from "./write";

interface Reading {
  palette: Palette;
  styleOf: ReturnType<typeof styleReader>;
  date1904: boolean;
}

export function readBook(workbook: Workbook, files: Files, name: string): Book {
  const extras = readWorkbookExtras(files);
  const palette = paletteOf(extras.themeXml);
  const font = { ...usualFont, ...workbook.defaultFont };
  const defaultFont: DefaultFont = { name: font.name, size: font.size };
  const reading: Reading = {
    palette,
    styleOf: styleReader(font, palette),
    date1904: workbook.properties.date1904 === true,
  };
  const book = newBook(name);
  book.sheets = [];
  book.calculationMode = extras.calculationMode;
  if (defaultFont.name !== usualFont.name || defaultFont.size !== usualFont.size) {
    book.defaultFont = defaultFont;
  }
  for (const worksheet of workbook.worksheets) {
    const path = extras.sheets.find((sheet) => sheet.name === worksheet.name)?.path ?? "";
    book.sheets.push(readSheet(worksheet, readSheetExtras(files, path), reading));
  }
  const names = chartNames(files);
  let chartCount = 0;
  workbook.worksheets.forEach((worksheet, index) => {
    const sheet = book.sheets[index]!;
    sheet.charts = readCharts(worksheet, sheet, chartCount + 1, names);
    chartCount += sheet.charts.length;
  });
  book.sheets
    .flatMap((sheet) => sheet.tables)
    .forEach((table, index) => Object.assign(table, { id: String(index + 1) }));
  const sheetAt = (index: number | null) =>
    book.sheets.find((sheet) => index !== null && sheet.name === extras.sheets[index]?.name);
  for (const { name: definedName, sheetIndex } of extras.names) {
    (sheetAt(sheetIndex) ?? book).names.push(definedName);
  }
  const active = sheetAt(workbook.views[0]?.activeTab ?? 0) ?? book.sheets[0];
  book.activeSheetId = active!.id;
  book.structure = readStructure(workbook);
  return book;
}

function readSheet(worksheet: Worksheet, extras: SheetExtras, reading: Reading): Sheet {
  const sheet = newSheet(worksheet.name);
  const states = { hidden: "Hidden", veryHidden: "VeryHidden", visible: "Visible" } as const;
  sheet.visibility = states[worksheet.state];
  const { tabColor } = worksheet.properties;
  sheet.tabColor = (tabColor && reading.palette(tabColor)) ?? "";
  readView(sheet, worksheet);
  readColumns(sheet, worksheet);
  readCells(sheet, worksheet, reading);
  const merges = worksheet.mergedRegions.map(({ top, left, bottom, right }) => ({
    row: top - 1,
    column: left - 1,
    rowCount: bottom - top + 1,
    columnCount: right - left + 1,
  }));
  if (merges.length > 0) sheet.merges = merges;
  readTables(sheet, worksheet);
  sheet.validations = extras.validations
    .map(readValidation)
    .filter((validation) => validation !== null);
  sheet.conditionalFormats = readConditionalFormats(worksheet, extras.stopping, reading.palette);
  sheet.protection = readProtection(extras.protection, sheet.protection.options);
  readPage(worksheet, sheet.page);
  return sheet;
}

function readView(sheet: Sheet, worksheet: Worksheet): void {
  const view = worksheet.views[0];
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

function readCells(sheet: Sheet, worksheet: Worksheet, reading: Reading): void {
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    const { height, hidden } = row;
    const own = height !== undefined && !(hidden && height === usualRowHeight);
    if (own || hidden) {
      sheet.rows.set(number - 1, { ...(own && { height }), ...(hidden && { hidden }) });
    }
    const cells = new Map<number, Cell>();
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const read = readCell(cell, reading);
      if (read) cells.set(column - 1, read);
    });
    if (cells.size > 0) sheet.cells.set(number - 1, cells);
  });
}

function readCell(cell: PackageCell, { styleOf, date1904 }: Reading): Cell | null {
  const look = cell.style as PackageStyle;
  const style = styleOf(look);
  // A merged cell that is not the first repeats the first one's content to its reader.
  const isCovered = cell.type === ValueType.Merge;
  const formula = isCovered ? undefined : cell.formula;
  const value = isCovered
    ? null
    : formula === undefined
      ? contentOf(cell.value, date1904)
      : // The package leaves an empty text result out.
        contentOf(cell.result ?? "", date1904);
  if (value === null && formula === undefined && style === plainStyle) return null;
  return {
    value,
    ...(formula !== undefined && { formula }),
    ...(look.pivotButton && { quotePrefix: true }),
    style,
  };
}

/** A value of the package: dates come as Date, rich texts and links as objects. */
function contentOf(value: unknown, date1904: boolean): CellContent {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) {
    // A Date ends at milliseconds; the ninth decimal of a serial number is finer.
    return Math.round(dateToExcel(value, date1904) * 1e9) / 1e9;
  }
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") {
    return value;
  }
  const parts = value as { error?: string; richText?: { text: string }[]; text?: unknown };
  if (parts.error !== undefined) return { error: parts.error };
  if (parts.richText) return parts.richText.map((part) => part.text).join("");
  return contentOf(parts.text, date1904);
}

function readTables(sheet: Sheet, worksheet: Worksheet): void {
  for (const { model } of worksheet.getTables()) {
    const { tableRef, totalsRow, headerRow } = model as { tableRef?: string } & typeof model;
    const area = tableRef === undefined ? null : readAddress(tableRef);
    // The model's tables have a header row.
    if (!area || headerRow === false) continue;
    sheet.tables.push({
      id: "",
      name: model.displayName ?? model.name,
      area: totalsRow ? { ...area, rowCount: area.rowCount - 1 } : area,
      columns: model.columns.map((column, index) => ({ id: index + 1, name: column.name })),
      style: model.style?.theme ?? "",
      showBandedRows: model.style?.showRowStripes === true,
      showFilterButton: model.columns.some((column) => column.filterButton !== false),
    });
  }
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
