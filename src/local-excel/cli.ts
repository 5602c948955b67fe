/**
 * The add-in's three operations on .xlsx files, through the code that runs in Excel:
 * `npm run --silent plan -- check book.xlsx --year R7`. Exit status 0 fine, 1 errors, missing
 * entries or differences, 2 unusable input with one sentence on standard error.
 */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { itemsInScope } from "../check/scope";
import { parseYear, type FiscalYear } from "../plan/fiscalYear";
import { bundledPlan } from "../plan/bundledPlan";
import { checkPlan, insertPlan, recalculatePlan, refusalMessage, type Outcome } from "../workbook";
import { newBook, type Book } from "./book";
import { readRequest, usage, type Request } from "./cli/arguments";
import { replaceFile, whyNotTo } from "./cli/outFile";
import { describeCheck, describeInsert, describeRecalculation, type Report } from "./cli/report";
import { LocalExcel } from "./host/localExcel";
import { loadOfficeClient } from "./host/officeClient";
import { probeBookFile } from "./probeBook";
import { openXlsx, saveXlsx, UnreadableWorkbook, UnsavableWorkbook } from "./xlsx";

/** Input nobody can work with; the sentence goes to standard error. */
class Unusable extends Error {}

async function main(words: readonly string[]): Promise<number> {
  const request = readRequest(words);
  if (request === "help") {
    console.log(usage);
    return 0;
  }
  if ("wrong" in request) throw new Unusable(request.wrong);
  const year = reportingYear(request);
  holdDepartment(request);
  const { book, ending } = await open(request);
  const why = await whyNotTo(request, ending);
  if (why !== null) throw new Unusable(why);
  loadOfficeClient();
  const excel = new LocalExcel(book);
  excel.connect();

  const report = await run(request, year);
  if (request.out !== null) {
    const makesProbeBook = request.operation === "probe-book";
    await save(request.out, await (makesProbeBook ? probeBookFile() : bytesOf(excel.book)));
  }
  const { roundTrips, bytesUp } = excel.traffic;
  console.log(
    request.json
      ? JSON.stringify({ ...report.json, roundTrips, bytesUp })
      : report.lines.join("\n"),
  );
  return report.exitStatus;
}

async function run(request: Request, year: FiscalYear | undefined): Promise<Report> {
  const now = new Date();
  switch (request.operation) {
    case "insert":
      return describeInsert(
        accepted(await insertPlan(bundledPlan, { today: now, reportingYear: year })),
      );
    case "check": {
      const { department, related } = request;
      const scope =
        department === null
          ? ({ kind: "all" } as const)
          : ({ kind: "department", department, related } as const);
      return describeCheck(
        accepted(await checkPlan(bundledPlan, { scope, now, reportingYear: year })),
      );
    }
    case "recalculate":
      return describeRecalculation(
        accepted(await recalculatePlan(bundledPlan, { now, reportingYear: year })),
      );
    case "probe-book":
      return {
        json: {},
        lines: ["診断用のブックを作りました。Excel で開き、アドインの「診断」を始めてください。"],
        exitStatus: 0,
      };
  }
}

function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Unusable(refusalMessage(outcome.refusal, "ja"));
  return outcome;
}

function reportingYear({ year }: Request): FiscalYear | undefined {
  if (year === null) return undefined;
  const parsed = parseYear(year);
  if (parsed === null)
    throw new Unusable(`対象年度「${year}」を読み取れません。R7 のように指定してください。`);
  return parsed;
}

/** One the plan knows and that leads nothing: an empty list of findings would look like praise. */
function holdDepartment({ department, related }: Request): void {
  if (department === null || !bundledPlan.departments.some(({ name }) => name === department)) {
    return;
  }
  const scope = { kind: "department", department, related } as const;
  if (itemsInScope(bundledPlan, scope).length > 0) return;
  throw new Unusable(
    related
      ? `「${department}」が主管する推進項目も、関係する推進項目もありません。`
      : `「${department}」が主管する推進項目はありません。関係する項目をチェックするには --related を付けてください。`,
  );
}

/** Nothing larger is unpacked anyway. */
const largestFile = 200 << 20;

async function open({ file, out }: Request): Promise<{ book: Book; ending: string }> {
  if (file === null) {
    return { book: newBook(out === null ? undefined : basename(out)), ending: ".xlsx" };
  }
  let bytes: Uint8Array;
  try {
    if ((await stat(file)).size > largestFile) {
      throw new Unusable(`「${file}」は大きすぎるため開けません（200MBまで）。`);
    }
    bytes = await readFile(file);
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(`ファイル「${file}」を開けません。場所と名前を確かめてください。`);
  }
  try {
    const book = await openXlsx(bytes, basename(file));
    return { book, ending: book.original!.ending };
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw new Unusable(error.message);
    throw error;
  }
}

async function bytesOf(book: Book): Promise<Uint8Array> {
  try {
    return await saveXlsx(book);
  } catch (error) {
    if (error instanceof UnsavableWorkbook) throw new Unusable(error.message);
    throw error;
  }
}

async function save(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await replaceFile(file, bytes);
  } catch {
    throw new Unusable(`「${file}」に保存できません。場所と権限を確かめてください。`);
  }
}

main(process.argv.slice(2)).then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    if (!(error instanceof Unusable)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  },
);
