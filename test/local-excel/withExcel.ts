import type { Book } from "../../src/local-excel/book";
import { allContraryWays, type ContraryWay } from "../../src/local-excel/host/contrary";
import { LocalExcel, type LocalExcelOptions } from "../../src/local-excel/host/localExcel";
import { loadOfficeClient } from "../../src/local-excel/host/officeClient";
import { meetAnotherExcel } from "../../src/workbook/reading/ours";

let opened: LocalExcel[] = [];

/** `npm run test:contrary` runs every test on an Excel that differs in all ways we know of. */
const asked: readonly ContraryWay[] = process.env.CONTRARY === "all" ? allContraryWays : [];
let usual = false;

/**
 * For a test that counts round trips or breaks a certain one: under the contrary ways an operation takes
 * more of them. From here to the test's end; `test/workbook/contrary.test.ts` has the flows.
 */
export function onTheUsualExcel(): void {
  usual = true;
}

/**
 * An Excel with a workbook open, connected to Microsoft's client library: `Excel.run` works on it.
 * After each test it must have nothing to complain of: no fault of the host, no member used that it
 * does not have, no error thrown in an event handler. A test that provokes one takes it out.
 */
export async function openLocalExcel(
  book?: Book,
  options?: LocalExcelOptions,
): Promise<LocalExcel> {
  loadOfficeClient();
  meetAnotherExcel();
  const excel = new LocalExcel(book, { contrary: usual ? [] : asked, ...options }).connect();
  opened.push(excel);
  return excel;
}

afterEach(async () => {
  const excels = opened;
  opened = [];
  usual = false;
  for (const excel of excels) {
    excel.faults.endCellEdit();
    await excel.settled();
    expect(excel.hostErrors).toEqual([]);
    expect(excel.handlerErrors).toEqual([]);
  }
});

/** The error code a promise is rejected with; fails if it is not. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => Promise.reject(new Error("no error was thrown")),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof OfficeExtension.Error)) throw error;
  return error.code;
}
