import { newBook } from "../../../src/local-excel/book";
import { openLocalExcel, codeOf } from "../withExcel";

/** 9 MB: three slices, of which the last is shorter. */
const bytes = Uint8Array.from({ length: 9_000_000 }, (_, i) => (i * 7) % 251);
const withFile = () => openLocalExcel(newBook(), { save: () => Promise.resolve(bytes) });

type Result<T> = { readonly code: number } | { readonly value: T };

const asked = <T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void) =>
  new Promise<Result<T>>((resolve) =>
    ask(({ status, value, error }) =>
      resolve(status === Office.AsyncResultStatus.Failed ? { code: error.code } : { value }),
    ),
  );
const getFile = (type: Office.FileType, options: { sliceSize?: number } = {}) =>
  asked<Office.File>((done) => Office.context.document.getFileAsync(type, options, done));
const getSlice = (file: Office.File, index: number) =>
  asked<Office.Slice>((done) => file.getSliceAsync(index, done));
const close = (file: Office.File) => asked<void>((done) => file.closeAsync(done));

const fileOf = (result: Result<Office.File>) => (result as { value: Office.File }).value;

describe("getFileAsync", () => {
  test("gives the file in slices, until it is closed", async () => {
    const excel = await withFile();
    const file = fileOf(await getFile(Office.FileType.Compressed));
    expect([file.size, file.sliceCount]).toEqual([9_000_000, 3]);
    const slices = [];
    for (let index = 0; index < 3; index++) {
      const slice = (await getSlice(file, index)) as { value: Office.Slice };
      slices.push(slice.value);
    }
    expect(slices.map(({ index, size }) => [index, size])).toEqual([
      [0, 4_194_304],
      [1, 4_194_304],
      [2, 611_392],
    ]);
    const together = Buffer.concat(slices.map(({ data }) => Buffer.from(data as number[])));
    expect(together.equals(Buffer.from(bytes))).toBe(true);
    expect(await getSlice(file, 3)).toEqual({ code: 5008 });

    await close(file);
    expect(excel.documentCopies.open).toBe(0);
    expect(await getSlice(file, 0)).toEqual({ code: 5001 });
  });

  test("keeps no more than two in memory", async () => {
    await withFile();
    const first = fileOf(await getFile(Office.FileType.Compressed));
    await getFile(Office.FileType.Compressed);
    expect(await getFile(Office.FileType.Compressed)).toEqual({ code: 11000 });
    await close(first);
    expect(await getFile(Office.FileType.Compressed)).toHaveProperty("value");
  });

  test("refuses slices above 4 MB, texts, and what cannot be saved", async () => {
    const excel = await withFile();
    const tooMuch = { sliceSize: 4 * 1024 * 1024 + 1 };
    expect(await getFile(Office.FileType.Compressed, tooMuch)).toEqual({ code: 11002 });
    expect(await getFile(Office.FileType.Text)).toEqual({ code: 1009 });
    excel.documentCopies.failure = 5001;
    expect(await getFile(Office.FileType.Compressed)).toEqual({ code: 5001 });

    await openLocalExcel();
    expect(await getFile(Office.FileType.Compressed)).toEqual({ code: 5001 });
  });
});

describe("createWorkbook", () => {
  test("opens a window with the file", async () => {
    const opened: (Uint8Array | null)[] = [];
    await openLocalExcel(newBook(), { openWindow: (file) => opened.push(file) });
    await Excel.createWorkbook(Buffer.from("PK計画").toString("base64"));
    await Excel.createWorkbook();
    expect(opened.map((file) => file && Buffer.from(file).toString())).toEqual(["PK計画", null]);
    expect(await codeOf(Excel.createWorkbook("*"))).toBe("InvalidArgument");
  });

  test("is refused where there is no other window", async () => {
    await openLocalExcel();
    expect(await codeOf(Excel.createWorkbook("UEs="))).toBe("UnsupportedOperation");
  });
});
