/** .xlsx files read into the model and written from it. */
import type { Book } from "./book";

/** Why a file cannot be read. */
export type UnreadableCode = "notXlsx" | "encrypted" | "oldXls" | "damaged";

export class UnreadableWorkbook extends Error {
  constructor(
    readonly code: UnreadableCode,
    message: string,
  ) {
    super(message);
    this.name = "UnreadableWorkbook";
  }
}

/** @throws UnreadableWorkbook */
export async function openXlsx(bytes: Uint8Array, name: string): Promise<Book> {
  throw new UnreadableWorkbook("notXlsx", `${name} (${bytes.length})`);
}

export async function saveXlsx(book: Book): Promise<Uint8Array> {
  throw new Error(`Not saved: ${book.name}`);
}
