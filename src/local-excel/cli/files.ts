/** Files as the command line takes and gives them. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { newBook, type Book } from "../book";
import { openXlsx, saveXlsx, UnreadableWorkbook, UnsavableWorkbook } from "../xlsx";
import type { Request } from "./arguments";
import { replaceFile } from "./outFile";
import { Unusable } from "./unusable";

/** Nothing larger is unpacked anyway. */
const largestFile = 200 << 20;

export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    if ((await stat(file)).size > largestFile) {
      throw new Unusable(`「${file}」は大きすぎるため開けません（200MBまで）。`);
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(`ファイル「${file}」を開けません。場所と名前を確かめてください。`);
  }
}

/** The workbook that was asked for, or a new one; `ending` is that of its kind. */
export async function openBook({
  file,
  out,
}: Pick<Request, "file" | "out">): Promise<{ readonly book: Book; readonly ending: string }> {
  if (file === null) {
    return { book: newBook(out === null ? undefined : basename(out)), ending: ".xlsx" };
  }
  try {
    const book = await openXlsx(await readBytes(file), basename(file));
    return { book, ending: book.original!.ending };
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw new Unusable(error.message);
    throw error;
  }
}

export async function bytesOf(book: Book): Promise<Uint8Array> {
  try {
    return await saveXlsx(book);
  } catch (error) {
    if (error instanceof UnsavableWorkbook) throw new Unusable(error.message);
    throw error;
  }
}

export async function save(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await replaceFile(file, bytes);
  } catch {
    throw new Unusable(`「${file}」に保存できません。場所と権限を確かめてください。`);
  }
}
