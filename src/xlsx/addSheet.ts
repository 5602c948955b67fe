/** A worksheet that comes into a package: a plain list of values, as a table. */
import type { CellContent } from "./cellContent";
import { cellAddress } from "../formula/references";
import type { PackageEdit } from "./packageEdit";
import { officeRelationships } from "./packageEdit";
import { escapeText } from "./sheetData";
import { attributesOf, encodeAttribute, encodeText, rootOf } from "./xml";
import { withListedSheet, type SheetState } from "./workbookEdit";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface ListSheet {
  readonly name: string;
  readonly state: SheetState;
  /** Names differ from each other and from those of the workbook. */
  readonly table: string;
  /** Texts that differ from each other. */
  readonly headers: readonly string[];
  /** At least one: a table has a row. Each as many cells as there are headers. */
  readonly rows: readonly (readonly CellContent[])[];
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
}

/** Behind the other sheets; the header stands in the first row. */
export function addListSheet(edit: PackageEdit, sheet: ListSheet): void {
  const sheetPath = edit.freshPath("xl/worksheets/sheet1.xml");
  edit.add(sheetPath, sheetXml(sheet), `${type}.worksheet+xml`);
  const tablePath = edit.freshPath("xl/tables/table1.xml");
  edit.add(tablePath, tableXml(sheet, highestTableId(edit) + 1), `${type}.table+xml`);
  edit.relate(sheetPath, "table", tablePath);
  const relation = edit.relate(edit.workbook, "worksheet", sheetPath);
  const { name, state } = sheet;
  edit.change(edit.workbook, (xml) => withListedSheet(xml, { name, state, relation }));
}

const areaOf = ({ headers, rows }: ListSheet) =>
  `A1:${cellAddress(rows.length, headers.length - 1)}`;

function sheetXml(sheet: ListSheet): string {
  const rows = [sheet.headers, ...sheet.rows].map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((content, column) => cellXml(row, column, content)).join("")}</row>`,
  );
  const widths = sheet.widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return `${declaration}<worksheet xmlns="${main}" xmlns:r="${officeRelationships}"><dimension ref="${areaOf(sheet)}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join("")}</cols><sheetData>${rows.join("")}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;
}

/** Texts stand in their cells: the shared strings stay as they are. */
function cellXml(row: number, column: number, content: CellContent): string {
  const cell = `<c r="${cellAddress(row, column)}"`;
  if (content === null) return "";
  if (typeof content === "number") return `${cell}><v>${content}</v></c>`;
  if (typeof content === "boolean") return `${cell} t="b"><v>${content ? 1 : 0}</v></c>`;
  if (typeof content === "object") return `${cell} t="e"><v>${encodeText(content.error)}</v></c>`;
  const text = encodeText(escapeText(content));
  return `${cell} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function tableXml(sheet: ListSheet, id: number): string {
  const ref = areaOf(sheet);
  const name = encodeAttribute(sheet.table);
  const columns = sheet.headers.map(
    (header, at) => `<tableColumn id="${at + 1}" name="${encodeAttribute(escapeText(header))}"/>`,
  );
  return `${declaration}<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
}

/** Of all tables of the file: their ids are the workbook's. */
export function highestTableId(edit: PackageEdit): number {
  const ids = edit
    .paths()
    .filter((path) => /\/tables?\/[^/]*\.xml$/i.test(path))
    .map((path) => {
      const xml = edit.text(path);
      return Number(attributesOf(xml, rootOf(xml)!)["id"] ?? 0);
    });
  return Math.max(0, ...ids);
}
