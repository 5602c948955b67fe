/** A book as the package's workbook. */
import { Workbook } from "@cj-tech-master/excelts";
import type { CellValue, Worksheet } from "@cj-tech-master/excelts";
import type { Book, Cell, CellContent, Sheet } from "../book";
import { plainStyle } from "../book";
import { addressOf } from "../area";
import { fittedHeight } from "../sizes";
import { writeCharts } from "./charts";
import { writePage } from "./page";
import { packageProtection } from "./protection";
import { hashOf } from "./password";
import type { DefaultFont } from "./styles";
import { argb, styleWriter, usualFont } from "./styles";
import { packageValidation, validationKey } from "./validation";

/** What a column is wide in a workbook that says nothing, in characters. */
export const usualColumnWidth = 9.140625;
/** In points. The package forgets a hidden row that has neither cells nor a height. */
export const usualRowHeight = 18.75;

export interface Packaged {
  workbook: Workbook;
  /** By the number of the chart's part in the file. */
  chartNames: Map<number, string>;
}

export async function packageWorkbook(book: Book): Promise<Packaged> {
  const workbook = new Workbook();
  const font: DefaultFont = book.defaultFont ?? usualFont;
  workbook.defaultFont = { ...font, color: { theme: 1 } };
  // Excel computes by its own rules once more when it opens the file.
  workbook.calcProperties.fullCalcOnLoad = book.calculationMode === "Automatic";
  const styleOf = styleWriter(font);
  for (const sheet of book.sheets) await writeSheet(workbook, sheet, styleOf);
  // Charts keep a copy of their figures: all sheets come before them.
  const chartNames = new Map(
    book.sheets.flatMap((sheet, index) => [
      ...writeCharts(book, sheet, workbook.worksheets[index]!),
    ]),
  );
  const active = book.sheets.findIndex((sheet) => sheet.id === book.activeSheetId);
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 28800,
      height: 15000,
      firstSheet: 0,
      activeTab: Math.max(0, active),
      visibility: "visible",
    },
  ];
  await writeStructure(workbook, book);
  return { workbook, chartNames };
}

async function writeSheet(
  workbook: Workbook,
  sheet: Sheet,
  styleOf: ReturnType<typeof styleWriter>,
): Promise<void> {
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: ({ Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const)[
      sheet.visibility
    ],
    ...(sheet.tabColor && { properties: { tabColor: argb(sheet.tabColor) } }),
    views: [viewOf(sheet)],
  });
  for (const [index, { width, hidden }] of sheet.columns) {
    const column = worksheet.getColumn(index + 1);
    column.width = width ?? usualColumnWidth;
    if (hidden) column.hidden = true;
  }
  writeTables(sheet, worksheet);
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (isNothing(cell)) continue;
      const written = worksheet.getCell(row + 1, column + 1);
      written.value = cellValue(cell);
      written.style = styleOf(cell.style, cell.quotePrefix === true) as typeof written.style;
    }
  }
  for (const [index, { height, fitted, hidden }] of sheet.rows) {
    const row = worksheet.getRow(index + 1);
    if (height !== undefined || hidden)
      row.height = Math.max(height ?? usualRowHeight, fitted ? fittedHeight(sheet, index) : 0);
    // Not its own: whoever opens the file goes on fitting it.
    if (fitted) row.customHeight = false;
    if (hidden) row.hidden = true;
  }
  for (const area of sheet.merges ?? []) worksheet.mergeCellsWithoutStyle(addressOf(area));
  for (const validation of sheet.validations) {
    worksheet.dataValidations.add(
      validationKey(validation),
      packageValidation(validation) as Parameters<typeof worksheet.dataValidations.add>[1],
    );
  }
  writeConditionalFormats(sheet, worksheet);
  writePage(sheet.page, worksheet);
  if (sheet.protection.protected) await writeProtection(sheet.protection, worksheet);
}

const isNothing = (cell: Cell) =>
  cell.value === null && cell.formula === undefined && cell.style === plainStyle;

function cellValue({ value, formula }: Cell): CellValue {
  if (formula === undefined) return packageValue(value);
  // A formula without a result would be read back as empty text.
  return {
    formula: formula.replaceAll("\x7f", deleteMark),
    result: packageValue(value ?? 0) as number,
  };
}

/** The package's errors are a closed list of the same texts. */
const packageValue = (value: CellContent) =>
  (typeof value === "string" ? withMarks(value) : value) as CellValue;

/**
 * The package drops DELETE and control characters, and escapes `_x000D_` but not `_x0041_`.
 * Noncharacters stand for them, in this order from U+FDD0.
 */
const marked = [
  "\x7f",
  "_",
  ...Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)),
].filter((character) => !"\t\n".includes(character));
const firstMark = 0xfdd0;
/** Of them the one that a formula too may hold. */
const deleteMark = String.fromCharCode(firstMark);

// eslint-disable-next-line no-control-regex
const toMark = /[\x7f\0-\x08\x0b-\x1f]|_(?=x[0-9A-F]{4}_)/gi;

const withMarks = (text: string): string =>
  text.replace(toMark, (character) => String.fromCharCode(firstMark + marked.indexOf(character)));

/** A saved part with what the file has for the marks. */
export const withoutMarks = (xml: string): string =>
  xml.replace(/[\uFDD0-\uFDEF]/g, (mark) => {
    const character = marked[mark.charCodeAt(0) - firstMark]!;
    return character === "\x7f"
      ? character
      : `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  });

function viewOf(sheet: Sheet): Partial<Worksheet["views"][number]> {
  const { rows, columns } = sheet.freeze;
  const { row, column } = sheet.selection;
  const common = {
    showGridLines: sheet.showGridlines,
    activeCell: addressOf({ row, column, rowCount: 1, columnCount: 1 }),
  };
  return rows || columns
    ? { ...common, state: "frozen", xSplit: columns, ySplit: rows }
    : { ...common, state: "normal" };
}

function writeTables(sheet: Sheet, worksheet: Worksheet): void {
  for (const { name, area, columns, style, showBandedRows, showFilterButton } of sheet.tables) {
    worksheet.addTable({
      name,
      ref: addressOf({ ...area, rowCount: 1, columnCount: 1 }),
      headerRow: true,
      style: { ...(style && { theme: style as never }), showRowStripes: showBandedRows },
      columns: columns.map((column) => ({
        name: column.name,
        ...(!showFilterButton && { filterButton: false }),
      })),
      // Only their number counts: the cells are written after.
      rows: Array.from({ length: area.rowCount - 1 }, () => columns.map(() => null)),
    });
  }
}

/** A file counts from 1, and the package gives what stands at 0 a place of its own choice. */
export const filePriority = (priority: number): number => priority + 1;

function writeConditionalFormats(sheet: Sheet, worksheet: Worksheet): void {
  // LibreOffice goes by their order in the file where they hold for different ranges.
  const formats = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  for (const { areas, formula, fill, fontColor, bold, priority } of formats) {
    const font = {
      ...(bold !== undefined && { bold }),
      ...(fontColor !== undefined && { color: argb(fontColor) }),
    };
    worksheet.addConditionalFormatting({
      ref: areas.map((area) => addressOf(area)).join(" "),
      rules: [
        {
          type: "expression",
          formulae: [formula.replace(/^=/, "")],
          priority: filePriority(priority),
          style: {
            ...(Object.keys(font).length > 0 && { font }),
            // In a differential style the visible colour of a solid fill is the background.
            ...(fill !== undefined && {
              fill: { type: "pattern", pattern: "solid", bgColor: argb(fill) },
            }),
          },
        },
      ],
    });
  }
}

/** Excel spins 100,000 times, which takes seconds in a browser and guards nothing here. */
const spinCount = 1000;

async function writeProtection(
  protection: Sheet["protection"],
  worksheet: Worksheet,
): Promise<void> {
  const { password } = protection;
  const options = packageProtection(protection);
  // A hash that came from a file goes back as it was.
  if (password === undefined || hashOf(password)) worksheet.sheetProtection = options;
  else await worksheet.protect(password, { ...options, spinCount });
}

async function writeStructure(workbook: Workbook, { structure }: Book): Promise<void> {
  if (!structure.protected) return;
  const { password } = structure;
  const hash = password === undefined ? undefined : hashOf(password);
  if (hash) {
    const { legacy, ...spun } = hash;
    workbook.protection = {
      lockStructure: true,
      ...spun,
      ...(legacy !== undefined && { workbookPassword: legacy }),
    };
  } else await workbook.protect(password, { lockStructure: true, spinCount });
}
