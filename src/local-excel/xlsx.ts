/**
 * .xlsx files read into the model and written from it, in Node and in the page alike.
 *
 * What a file may hold and the model does not is lost on the way: pictures, notes, links, pivot tables,
 * filters that are set, conditional formats other than formulas, column styles,
 * totals rows of tables, parts of charts (`readCharts.ts`). It is a tool for development and evaluation.
 */
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { Book } from "./book";
import { hashOf } from "./password";
import { completeFile, hasWorkbook, prepareFiles, unpack } from "./xlsx/parts";
import type { Files } from "./xlsx/files";
import { readBook } from "./xlsx/read";
import { filePriority, packageWorkbook } from "./xlsx/write";

/** Why a file cannot be read. */
export type UnreadableCode = "notXlsx" | "encrypted" | "oldXls" | "damaged";

const messages: Record<UnreadableCode, (name: string) => string> = {
  notXlsx: (name) => `「${name}」はExcelブック（.xlsx）ではありません。`,
  encrypted: (name) =>
    `「${name}」は開くためのパスワードで保護されています。パスワードを外して保存してから開いてください。`,
  oldXls: (name) =>
    `「${name}」は古い形式（.xls）です。Excelで .xlsx として保存し直してから開いてください。`,
  damaged: (name) => `「${name}」は壊れているため開けません。`,
};

/** A file that is not a readable .xlsx workbook. */
export class UnreadableWorkbook extends Error {
  constructor(
    readonly code: UnreadableCode,
    name: string,
    options?: ErrorOptions,
  ) {
    super(messages[code](name), options);
    this.name = "UnreadableWorkbook";
  }
}

/**
 * Formula cells keep the results that the file has for them: `recalculate` is the caller's.
 * @param name the file's name, for the book and for messages
 * @throws UnreadableWorkbook
 */
export async function openXlsx(bytes: Uint8Array, name: string): Promise<Book> {
  if (startsWith(bytes, compoundFile)) {
    const encrypted = includesUtf16(bytes, "EncryptedPackage");
    throw new UnreadableWorkbook(encrypted ? "encrypted" : "oldXls", name);
  }
  if (!startsWith(bytes, zipFile)) throw new UnreadableWorkbook("notXlsx", name);
  try {
    const files: Files = await unpack(bytes);
    if (!hasWorkbook(files)) throw new UnreadableWorkbook("notXlsx", name);
    prepareFiles(files);
    // Without it the package refuses a file that has charts.
    installChartSupport();
    const workbook = await new Workbook().xlsx.loadFromFiles(files);
    return readBook(workbook as Workbook, files, name);
  } catch (cause) {
    if (cause instanceof UnreadableWorkbook) throw cause;
    throw new UnreadableWorkbook("damaged", name, { cause });
  }
}

export async function saveXlsx(book: Book): Promise<Uint8Array> {
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

/** Old .xls files and encrypted .xlsx files are both of this kind. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const zipFile = [0x50, 0x4b, 0x03, 0x04];

const startsWith = (bytes: Uint8Array, start: number[]) =>
  start.every((byte, index) => bytes[index] === byte);

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const pattern = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = 0; at <= bytes.length - pattern.length; at++) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
