import type { Book } from "../../src/local-excel/book";
import { openXlsx, saveXlsx } from "../../src/local-excel/xlsx";
import { fullBook } from "./fullBook";

/** Sheet ids are given anew at each opening: the sheets' names stand for them. */
function comparable(book: Book) {
  const nameOf = (id: string) => book.sheets.find((sheet) => sheet.id === id)!.name;
  return {
    ...book,
    activeSheetId: nameOf(book.activeSheetId),
    sheets: book.sheets.map((sheet) => ({ ...sheet, id: sheet.name })),
  };
}

describe("a saved and reopened book", () => {
  test("holds everything the model can hold", async () => {
    const book = fullBook();
    const bytes = await saveXlsx(book);
    const reopened = await openXlsx(bytes, book.name);
    expect(comparable(reopened)).toEqual(comparable(fullBook()));
  });
});
