/**
 * A book saved into the file it was opened from: what differs is put into its parts, new sheets come
 * beside its own, and every other part stays byte for byte. What is there is found out by opening the
 * file once more; no list of changes is kept while one works.
 */
import { highestTableId } from "../../xlsx/addSheet";
import { openPackage, packageOf, textOf, workbookPart } from "../../xlsx/package";
import { graft, PackageEdit } from "../../xlsx/packageEdit";
import { sharedTexts, unescapeText } from "../../xlsx/sheetData";
import { renumbered } from "../../xlsx/sheetGraft";
import { StyleMerge } from "../../xlsx/styleMerge";
import { TextMerge } from "../../xlsx/textMerge";
import { encodeText, rootOf, withAttribute } from "../../xlsx/xml";
import { newSheet, plainStyle } from "../book";
import type { Book, Cell, CellContent, Sheet } from "../book";
import { recalculate } from "../calc";
import { same } from "./changes";
import { isChanged, patchSheet, type Patching, type SheetPair } from "./patchSheet";
import { listSheets, patchWorkbook } from "./patchWorkbook";
import { UnsavableWorkbook } from "./unsavable";

export interface Saving {
  /** The book of an opened file. */
  open(opened: ReturnType<typeof packageOf>): Promise<Book>;
  /** A book as a whole new file. */
  write(book: Book): Promise<Uint8Array>;
}

/** @throws UnsavableWorkbook */
export async function patchedFile(
  after: Book,
  original: NonNullable<Book["original"]>,
  { open, write }: Saving,
): Promise<Uint8Array> {
  const result = openPackage(original.bytes);
  if (!result.ok) throw new Error(result.problem.code);
  const opened = result.value;
  const before = await open(opened);
  before.sheets = before.sheets.map((sheet, index) => ({
    ...sheet,
    id: original.sheetIds[index]!,
  }));
  const fileValues = computed(before);

  const worksheets = opened.sheets.filter(({ isWorksheet }) => isWorksheet);
  const pairs = after.sheets.flatMap((sheet, index): SheetPair[] => {
    const at = original.sheetIds.indexOf(sheet.id);
    if (at < 0) return [];
    const freshPath = `xl/worksheets/sheet${index + 1}.xml`;
    return [{ before: before.sheets[at]!, after: sheet, path: worksheets[at]!.path, freshPath }];
  });
  const changed = pairs.filter((pair) => isChanged(pair, fileValues));
  const isNew = (sheet: Sheet) => !original.sheetIds.includes(sheet.id);
  const isSame =
    changed.length === 0 &&
    !after.sheets.some(isNew) &&
    same(workbookOf(before), workbookOf(after));
  if (isSame) return original.bytes;
  holdSavable(opened, after, isNew);

  const touched = new Set(changed.map((pair) => pair.after));
  const fresh = packageOf(
    await write({
      ...after,
      sheets: after.sheets.map((sheet) =>
        touched.has(sheet) || isNew(sheet) ? sheet : bare(sheet),
      ),
    }),
  );
  const edit = new PackageEdit(opened);
  const patching = patchingOf(edit, fresh, fileValues);
  const relations = new Map<string, string>();
  after.sheets.forEach((sheet, index) => {
    if (!isNew(sheet)) return;
    const part = patching.graft(fresh.sheets[index]!.path);
    relations.set(sheet.id, edit.relate(edit.workbook, "worksheet", part));
  });
  for (const pair of changed) patchSheet(pair, patching);
  const printed = new Set(
    after.sheets
      .filter((sheet) => {
        const was = before.sheets.find(({ id }) => id === sheet.id);
        return !was || !same(was.page, sheet.page);
      })
      .map(({ id }) => id),
  );
  const listed = listSheets(opened.sheets, after, original, relations);
  patchWorkbook({ before, after, listed, printed }, patching);
  putShared(patching);
  dropCalculationChain(edit);
  holdRenamed(edit, pairs);
  return edit.bytes();
}

/** Computes a book's formulas. @returns what the file had for them */
function computed(book: Book): ReadonlyMap<Cell, CellContent> {
  const values = new Map<Cell, CellContent>();
  for (const { cells } of book.sheets) {
    for (const row of cells.values()) {
      for (const cell of row.values()) if (cell.formula !== undefined) values.set(cell, cell.value);
    }
  }
  if (book.calculationMode !== "Manual") recalculate(book);
  return values;
}

/** What the workbook's part says. */
const workbookOf = ({ sheets, names, structure, calculationMode }: Book) => ({
  sheets: sheets.map((sheet) => [sheet.id, sheet.name, sheet.visibility, sheet.names]),
  names,
  structure,
  calculationMode,
});

function holdSavable(
  { isStrict, sheets }: ReturnType<typeof packageOf>,
  after: Book,
  isNew: (sheet: Sheet) => boolean,
): void {
  const losses = isStrict
    ? ["「Strict Open XML」の形式（通常の .xlsx として保存し直してください）"]
    : [];
  for (const { name, isWorksheet } of sheets) {
    const twin = after.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (!isWorksheet && twin && isNew(twin)) {
      losses.push(
        `グラフシートなど「${name}」（同じ名前のシートは作れません。名前を変えてください）`,
      );
    }
  }
  if (losses.length > 0) throw new UnsavableWorkbook(losses);
}

/** Charts and pivot tables name their sheets; those the model does not know would lose theirs. */
function holdRenamed(edit: PackageEdit, pairs: readonly SheetPair[]): void {
  const naming = edit.paths().filter((path) => /\/(charts|pivotCache)\/[^/]*\.xml$/i.test(path));
  const losses = pairs.flatMap(({ before, after }) => {
    if (before.name === after.name) return [];
    const name = encodeText(before.name.replaceAll("'", "''"));
    const isNamed = naming.some((path) => edit.text(path).includes(name));
    return isNamed
      ? [`シート「${before.name}」を参照するグラフやピボットテーブル（シート名の変更）`]
      : [];
  });
  if (losses.length > 0) throw new UnsavableWorkbook(losses);
}

/** A sheet that stays as it is: charts of others may show its figures. */
function bare(sheet: Sheet): Sheet {
  const cells = new Map(
    [...sheet.cells].map(([row, columns]) => [
      row,
      new Map(
        [...columns].flatMap(([column, { value }]): [number, Cell][] =>
          value === null ? [] : [[column, { value, style: plainStyle }]],
        ),
      ),
    ]),
  );
  return { ...newSheet(sheet.name), id: sheet.id, cells };
}

const emptyStyles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

function patchingOf(
  edit: PackageEdit,
  fresh: ReturnType<typeof packageOf>,
  fileValues: ReadonlyMap<Cell, CellContent>,
): Patching {
  const partOf = (kind: "styles" | "sharedStrings") => {
    const path = workbookPart(edit.original, kind);
    return path === undefined ? undefined : edit.text(path);
  };
  const from = (kind: "styles" | "sharedStrings") => {
    const path = workbookPart(fresh, kind);
    return path === undefined ? undefined : textOf(fresh.parts, path);
  };
  const styles = new StyleMerge(partOf("styles") ?? emptyStyles, from("styles")!);
  const texts = new TextMerge(partOf("sharedStrings"));
  const comingTexts = sharedTexts(from("sharedStrings") ?? "");
  let tableId = highestTableId(edit);
  const change = (xml: string) => {
    const root = rootOf(xml);
    if (root?.name === "table") {
      return xml.replace(/<table\b[^>]*>/, (tag) => withAttribute(tag, "id", String(++tableId)));
    }
    if (root?.name !== "worksheet") return xml;
    return renumbered(xml, {
      style: (index) => styles.cell(index),
      differential: (index) => styles.differential(index),
      text: (index) => texts.numberOf(unescapeText(comingTexts[index] ?? "")),
    });
  };
  return {
    edit,
    fresh,
    styles,
    texts,
    fileValues,
    graft: (part) => graft(edit, fresh, part, change),
  };
}

/** Styles and shared strings, put in where the file has none. */
function putShared({ edit, styles, texts }: Patching): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const put = (kind: "styles" | "sharedStrings", text: string) => {
    const path = workbookPart(edit.original, kind);
    if (path !== undefined) return edit.setText(path, text);
    const added = `xl/${kind}.xml`;
    edit.add(added, text, `${type}.${kind}+xml`);
    edit.relate(edit.workbook, kind, added);
  };
  put("styles", styles.toString());
  if (texts.isChanged) put("sharedStrings", texts.toString());
}

/** Excel makes it anew; one that names a cell without a formula is damage to it. */
function dropCalculationChain(edit: PackageEdit): void {
  for (const { id, kind } of edit.relations(edit.workbook)) {
    if (kind === "calcChain") edit.unrelate(edit.workbook, id);
  }
}
