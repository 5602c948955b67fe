/**
 * .xlsx files read into the model and written from it, in Node and in the page alike.
 *
 * What a file may hold and the model does not (pictures, notes, links, pivot tables, filters, macros …)
 * is not seen, and stays in the file: saving changes only what differs (`xlsx/patch.ts`).
 */
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { openPackage, type WorkbookPackage } from "../../xlsx/package";
import type { FileProblemCode } from "../../xlsx/problem";
import { problemWords } from "../../xlsx/problemWords";
import type { Book } from "../book";
import { hashOf } from "./password";
import { packageFiles } from "./packageFiles";
import { completeFile, prepareFiles } from "./parts";
import { readBook } from "./read";
import { patchedFile } from "./patch";
import { filePriority, packageWorkbook } from "./write";

/** A file that is not a readable .xlsx workbook. */
export class UnreadableWorkbook extends Error {
  constructor(
    readonly code: FileProblemCode,
    name: string,
    options?: ErrorOptions,
  ) {
    super(`「${name}」${problemWords[code].ja}`, options);
    this.name = "UnreadableWorkbook";
  }
}

export { UnsavableWorkbook } from "./unsavable";

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
