/** Cells and rows of a worksheet's part changed; the others stay as they are written. */
import { cellAddress, readArea } from "../formula/references";
import { escapeText, rowsOf, sheetDataOf, type CellXml, type RowXml } from "./sheetData";
import { Splices } from "./splices";
import { attributesOf, childOf, elementsOf, encodeText, rootOf, startTagOf } from "./xml";
import { withAttribute } from "./xml";

type CellValue = null | number | string | boolean | { readonly error: string };

export interface CellChange {
  readonly value: CellValue;
  /** Without `=`; null keeps the file's own with all that it says beside its text. */
  readonly formula: string | undefined | null;
  /** Index into the file's cellXfs; undefined: as it is. */
  readonly style: number | undefined;
}

/** Another look for what a cell holds, whatever that is: from the index it has to the one it gets. */
export interface Restyled {
  restyle(style: number): number;
}

interface RowChange {
  /** In points; null takes the row's own away, undefined keeps what it has. */
  readonly height: number | null | undefined;
  readonly isHidden: boolean;
}

export interface SheetChange {
  /** By row, then column, from 0. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellChange | Restyled>>;
  readonly rows: ReadonlyMap<number, RowChange>;
  /** What a cell holds, asked of those that lose the shared formula they are copies of. */
  contentAt(row: number, column: number): Pick<CellChange, "value" | "formula"> | undefined;
  /** The number of a text among the shared strings; null has it stand in its cell. */
  textNumber(text: string): number | null;
}

export function withCells(xml: string, change: SheetChange): string {
  const sheetData = sheetDataOf(xml);
  if (!sheetData || (change.cells.size === 0 && change.rows.size === 0)) return xml;
  const splices = new Splices(xml);
  const writing = new CellWriting(xml, change, sheetData.prefix, columnStyles(xml));
  const left = new Set([...change.cells.keys(), ...change.rows.keys()]);
  const written: { row: number; text: string }[] = [];
  const lost = lostFormulas(xml, change);
  for (const row of rowsOf(xml, sheetData)) {
    left.delete(row.row);
    const text = writing.row(row, lost);
    written.push({ row: row.row, text: text ?? xml.slice(row.start, row.end) });
  }
  for (const row of left) {
    const text = writing.newRow(row);
    if (text !== "") written.push({ row, text });
  }
  written.sort((a, b) => a.row - b.row);
  const open = startTagOf(xml, sheetData).replace(/\s*\/>$/, ">");
  splices.replace(
    sheetData.start,
    sheetData.end,
    `${open}${written.map(({ text }) => text).join("")}</${sheetData.prefix}sheetData>`,
  );
  widenDimension(xml, change, splices);
  return splices.toString();
}

/** The shared formulas whose first cell gets another one: their copies must stand by themselves. */
function lostFormulas(xml: string, { cells }: SheetChange): ReadonlySet<string> {
  const lost = new Set<string>();
  for (const row of rowsOf(xml, sheetDataOf(xml)!)) {
    const changes = cells.get(row.row);
    for (const { column, formula } of changes ? row.cells : []) {
      const change = changes!.get(column);
      if (!change || "restyle" in change || change.formula === null) continue;
      if (formula?.shared === undefined) continue;
      if (formula.text !== "") lost.add(formula.shared);
    }
  }
  return lost;
}

/** Styles of whole columns, for cells that come in. */
function columnStyles(xml: string): (column: number) => number | undefined {
  const columns = childOf(xml, rootOf(xml)!, "cols");
  const runs = (columns ? elementsOf(xml, "col", columns.innerStart, columns.innerEnd) : []).map(
    (element) => attributesOf(xml, element),
  );
  return (column) => {
    const style = runs.find(
      ({ min, max = min }) => Number(min) - 1 <= column && column < Number(max),
    )?.["style"];
    return style === undefined ? undefined : Number(style);
  };
}

class CellWriting {
  constructor(
    private readonly xml: string,
    private readonly change: SheetChange,
    private readonly prefix: string,
    private readonly columnStyle: (column: number) => number | undefined,
  ) {}

  /** Null where the row stays as it is written. */
  row(row: RowXml, lost: ReadonlySet<string>): string | null {
    const cells = new Map(this.change.cells.get(row.row));
    for (const { column, formula } of row.cells) {
      if (formula?.shared === undefined || !lost.has(formula.shared) || cells.has(column)) continue;
      const content = this.change.contentAt(row.row, column);
      if (content) cells.set(column, { ...content, style: undefined });
    }
    const rowChange = this.change.rows.get(row.row);
    const tag = startTagOf(this.xml, row);
    const isNumbered = /\sr\s*=/.test(tag);
    if (cells.size === 0 && !rowChange && isNumbered) return null;
    let open = withAttribute(tag.replace(/\s*\/>$/, ">"), "r", String(row.row + 1));
    if (rowChange) open = withRow(open, rowChange);
    if (cells.size > 0) open = withAttribute(open, "spans", null);
    const written = row.cells.map((cell) => {
      const change = cells.get(cell.column);
      cells.delete(cell.column);
      return { column: cell.column, text: this.cell(cell, change) };
    });
    for (const [column, change] of cells) {
      const text = this.newCell(row.row, column, change, row.style);
      if (text !== "") written.push({ column, text });
    }
    written.sort((a, b) => a.column - b.column);
    return `${open}${written.map(({ text }) => text).join("")}</${this.prefix}row>`;
  }

  newRow(row: number): string {
    const cells = [...(this.change.cells.get(row) ?? [])]
      .sort(([a], [b]) => a - b)
      .map(([column, change]) => this.newCell(row, column, change, undefined));
    const rowChange = this.change.rows.get(row);
    if (cells.length === 0 && (!rowChange || isPlain(rowChange))) return "";
    const open = `<${this.prefix}row r="${row + 1}">`;
    const tag = rowChange ? withRow(open, rowChange) : open;
    return `${tag}${cells.join("")}</${this.prefix}row>`;
  }

  private cell(cell: CellXml, change: CellChange | Restyled | undefined): string {
    const tag = withAttribute(startTagOf(this.xml, cell), "r", cellAddress(cell.row, cell.column));
    const rest = () => this.xml.slice(cell.innerStart, cell.end);
    if (!change) return tag + rest();
    if ("restyle" in change) return withStyle(tag, change.restyle(cell.style)) + rest();
    let open = tag.replace(/\s*\/>$/, ">");
    if (change.style !== undefined) open = withStyle(open, change.style);
    // Marks of a dynamic array or a rich value belong to what stood there.
    if (change.formula !== null) {
      open = withAttribute(withAttribute(open, "cm", null), "vm", null);
    }
    return this.content(open, change, cell);
  }

  /** Empty where a cell that is not there would look as it does already. */
  private newCell(
    row: number,
    column: number,
    change: CellChange | Restyled,
    rowStyle: number | undefined,
  ): string {
    const usual = rowStyle ?? this.columnStyle(column) ?? 0;
    const open = (style: number) =>
      `<${this.prefix}c r="${cellAddress(row, column)}"${style === 0 ? "" : ` s="${style}"`}>`;
    if (!("restyle" in change)) return this.content(open(change.style ?? usual), change, null);
    const style = change.restyle(usual);
    return style === usual ? "" : open(style).replace(/>$/, "/>");
  }

  private content(open: string, { value, formula }: CellChange, cell: CellXml | null): string {
    const own = formula === null && cell ? this.formulaXml(cell) : "";
    const written =
      formula !== undefined && formula !== null
        ? `<${this.prefix}f>${encodeText(formula)}</${this.prefix}f>`
        : own;
    const [type, text] = this.valueOf(value, written !== "");
    const tag = withAttribute(open, "t", type);
    const p = this.prefix;
    const result =
      text === null
        ? ""
        : type === "inlineStr"
          ? `<${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is>`
          : `<${p}v>${text}</${p}v>`;
    return written + result === ""
      ? tag.replace(/>$/, "/>")
      : `${tag}${written}${result}</${this.prefix}c>`;
  }

  /** The cell's `<f>` as it is written. */
  private formulaXml(cell: CellXml): string {
    const [formula] = elementsOf(this.xml, "f", cell.innerStart, cell.innerEnd);
    return formula ? this.xml.slice(formula.start, formula.end) : "";
  }

  /** `t` and the text of `<v>`. */
  private valueOf(value: CellValue, isResult: boolean): [string | null, string | null] {
    if (value === null) return [null, null];
    if (typeof value === "number") return [null, String(value)];
    if (typeof value === "boolean") return ["b", value ? "1" : "0"];
    if (typeof value === "object") return ["e", encodeText(value.error)];
    if (isResult) return ["str", encodeText(escapeText(value))];
    const number = this.change.textNumber(value);
    return number === null ? ["inlineStr", encodeText(escapeText(value))] : ["s", String(number)];
  }
}

const isPlain = ({ height, isHidden }: RowChange) => (height ?? null) === null && !isHidden;

const withStyle = (tag: string, style: number) =>
  withAttribute(tag, "s", style === 0 ? null : String(style));

function withRow(tag: string, { height, isHidden }: RowChange): string {
  const shown = withAttribute(tag, "hidden", isHidden ? "1" : null);
  if (height === undefined) return shown;
  const sized = withAttribute(shown, "ht", height === null ? null : String(height));
  return withAttribute(sized, "customHeight", height === null ? null : "1");
}

/** Some programs read no further than the dimension says. */
function widenDimension(xml: string, { cells }: SheetChange, splices: Splices): void {
  const element = childOf(xml, rootOf(xml)!, "dimension");
  const area = element && readArea(attributesOf(xml, element)["ref"] ?? "");
  if (!element || !area) return;
  let [top, left] = [area.row, area.column];
  let [bottom, right] = [area.row + area.rowCount - 1, area.column + area.columnCount - 1];
  for (const [row, columns] of cells) {
    for (const column of columns.keys()) {
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    }
  }
  const ref = `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
  const before = `${cellAddress(area.row, area.column)}:${cellAddress(area.row + area.rowCount - 1, area.column + area.columnCount - 1)}`;
  if (ref !== before) splices.setAttributes(element, { ref });
}
