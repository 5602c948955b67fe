import { newBook } from "../../../src/local-excel/book";
import { openCopy } from "../../../src/workbook/collect/openCopy";
import { ownBytes } from "../../../src/workbook/collect/ownBytes";
import { openLocalExcel } from "../../local-excel/withExcel";

/** A slice of Office's 4 MB and a bit. */
const file = Uint8Array.from({ length: 4 * 1024 * 1024 + 3 }, (_, i) => (i * 11) % 253);
const withFile = () => openLocalExcel(newBook(), { save: () => Promise.resolve(file) });

const isSame = (bytes: Uint8Array) => Buffer.from(bytes).equals(Buffer.from(file));

test("the open workbook is given whole, again and again", async () => {
  const excel = await withFile();
  for (let time = 0; time < 3; time++) {
    const outcome = await ownBytes();
    expect(outcome.ok && isSame(outcome.bytes)).toBe(true);
  }
  expect(excel.documentCopies.open).toBe(0);
});

test("what Office does not give is refused with its reason, and nothing stays open", async () => {
  const excel = await withFile();
  excel.documentCopies.failure = 5001;
  expect(await ownBytes()).toEqual({
    ok: false,
    refusal: { code: "no-own-file", subject: expect.stringMatching(/^5001: /) },
  });
  excel.documentCopies.failure = null;
  excel.documentCopies.sliceFailure = 11001;
  for (let time = 0; time < 3; time++) {
    expect(await ownBytes()).toMatchObject({
      refusal: { subject: expect.stringMatching(/^11001/) },
    });
  }
  expect(excel.documentCopies.open).toBe(0);
});

test("a copy opens in a window, or is refused with the other way", async () => {
  const opened: (Uint8Array | null)[] = [];
  await openLocalExcel(newBook(), { openWindow: (bytes) => opened.push(bytes) });
  const copy = file.slice(0, 100_000);
  expect(await openCopy(copy)).toEqual({ ok: true });
  expect(Buffer.from(opened[0]!).equals(Buffer.from(copy))).toBe(true);

  await openLocalExcel();
  expect(await openCopy(Uint8Array.of(80, 75))).toMatchObject({
    refusal: { code: "no-new-workbook", subject: expect.stringContaining("UnsupportedOperation") },
  });
});
