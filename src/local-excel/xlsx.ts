/**
 * .xlsx files read into the model and written from it, in Node and in the page alike.
 *
 * What a file may hold and the model does not (pictures, notes, links, pivot tables, filters, macros …)
 * is not seen, and stays in the file: saving changes only what differs (`xlsx/patch.ts`).
 */
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { openPackage, type WorkbookPackage } from "../xlsx/package";
import type { FileProblemCode } from "../xlsx/problem";
import type { Book } from "./book";
import { hashOf } from "./password";
import { packageFiles } from "./xlsx/packageFiles";
import { completeFile, prepareFiles } from "./xlsx/parts";
import { readBook } from "./xlsx/read";
import { patchedFile } from "./xlsx/patch";
import { filePriority, packageWorkbook } from "./xlsx/write";

const tooMuch =
  "大きすぎる範囲や数を含むため開けません。不要な部分を減らして保存し直してください。";
const saveAnew = "Excelで開いて「Excel ブック（*.xlsx）」として保存し直してください。";

/** What stands behind 「ファイル名」. */
const messages: Record<FileProblemCode, string> = {
  notZip: "はExcelブック（.xlsx）ではありません。",
  notWorkbook: "はExcelブック（.xlsx）ではありません。",
  encrypted:
    "は開くためのパスワードで保護されています。パスワードを外して保存してから開いてください。",
  oldXls: "は古い形式（.xls）です。Excelで .xlsx として保存し直してから開いてください。",
  binaryWorkbook: `はバイナリ形式（.xlsb）です。${saveAnew}`,
  truncated: "は途中で切れているため開けません。もう一度コピーするか、受け取り直してください。",
  damaged: "は壊れているため開けません。",
  wrongSize: "は中身の大きさが記録と合わないため開けません。",
  badPartName: "は中身の名前が正しくないため開けません。",
  unknownPacking: `はExcelのものではない圧縮・暗号化がされているため開けません。${saveAnew}`,
  zip64: `は4GBを超えるファイルの形式のため開けません。${saveAnew}`,
  documentType: "はExcelブックにはない文書型定義（DTD）を含むため開けません。",
  tooLarge: `は展開すると大きすぎるため開けません（1つの部分は64MB、全体で160MBまで）。`,
  tooManyParts: "は中身の数が多すぎるため開けません（4,000個まで）。",
  tooManyCells: "はセルが多すぎるため開けません（全シートで200万個まで）。",
  tooWideAreas: `は結合セルまたはテーブルが${tooMuch}`,
  tooManyElements: `は${tooMuch}`,
};

/** A file that is not a readable .xlsx workbook. */
export class UnreadableWorkbook extends Error {
  constructor(
    readonly code: FileProblemCode,
    name: string,
    options?: ErrorOptions,
  ) {
    super(`「${name}」${messages[code]}`, options);
    this.name = "UnreadableWorkbook";
  }
}

export { UnsavableWorkbook } from "./xlsx/unsavable";

/**
 * Formula cells keep the results that the file has for them: `recalculate` is the caller's.
 * @param name the file's name, for the book and for messages
 * @throws UnreadableWorkbook
 */
export async function openXlsx(bytes: Uint8Array, name: string): Promise<Book> {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new UnreadableWorkbook(opened.problem.code, name);
  try {
    const book = await readModel(opened.value, name);
    const sheetIds = book.sheets.map(({ id }) => id);
    return { ...book, original: { bytes, ending: opened.value.ending, sheetIds } };
  } catch (cause) {
    throw new UnreadableWorkbook("damaged", name, { cause });
  }
}

/** Nothing that a chart may hold keeps a workbook shut: it stays in the file, unseen. */
const readModel = (opened: WorkbookPackage, name: string): Promise<Book> =>
  readParts(opened, name, true).catch(() => readParts(opened, name, false));

async function readParts(
  opened: WorkbookPackage,
  name: string,
  withCharts: boolean,
): Promise<Book> {
  const { files, styleSheet } = packageFiles(opened, withCharts);
  prepareFiles(files);
  // Without it the package refuses a file that has charts.
  installChartSupport();
  const workbook = await new Workbook().xlsx.loadFromFiles(files);
  return readBook(workbook as Workbook, { opened, files, styleSheet }, name);
}

/**
 * A book that was opened is saved into its file: what nobody changed stays byte for byte.
 * @throws UnsavableWorkbook
 */
export async function saveXlsx(book: Book): Promise<Uint8Array> {
  const { original, ...plain } = book;
  if (!original) return writeWhole(plain);
  const open = (opened: WorkbookPackage) => readModel(opened, book.name);
  return patchedFile(book, original, { open, write: writeWhole });
}

async function writeWhole(book: Book): Promise<Uint8Array> {
  const { workbook, chartNames } = await packageWorkbook(book);
  const bytes = await workbook.xlsx.writeBuffer({ validate: false });
  return completeFile(bytes, {
    names: [
      ...book.names.map((name) => ({ name, sheetIndex: null })),
      ...book.sheets.flatMap((sheet, sheetIndex) =>
        sheet.names.map((name) => ({ name, sheetIndex })),
      ),
    ],
    calculationMode: book.calculationMode,
    chartNames,
    sheets: book.sheets.map(({ conditionalFormats, protection: { password } }) => ({
      stopping: new Set(
        conditionalFormats
          .filter((format) => format.stopIfTrue)
          .map(({ priority }) => filePriority(priority)),
      ),
      legacyPassword: password === undefined ? undefined : hashOf(password)?.legacy,
    })),
  });
}
