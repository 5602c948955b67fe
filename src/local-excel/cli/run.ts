import { LocalExcel } from "../host/localExcel";
import { loadOfficeClient } from "../host/officeClient";
import { readRequest, usage } from "./arguments";
import { bytesOf, openBook, save } from "./files";
import { operations } from "./operations";
import { whyNotTo } from "./outFile";
import { Unusable } from "./unusable";

/** What a command came to. */
export interface Ran {
  readonly status: 0 | 1 | 2;
  /** For standard output; of status 2 for standard error. */
  readonly text: string;
}

/**
 * Does what the words ask for. Exit status 0 fine, 1 errors, missing entries, differences or something
 * to decide, 2 unusable input with one sentence.
 */
export async function run(words: readonly string[]): Promise<Ran> {
  try {
    return await runUsable(words);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return { status: 2, text: error.message };
  }
}

async function runUsable(words: readonly string[]): Promise<Ran> {
  const request = readRequest(words);
  if (request === "help") return { status: 0, text: usage };
  if ("wrong" in request) throw new Unusable(request.wrong);
  const operation = operations[request.operation](request);
  const { book, ending } = await openBook(request);
  const why = await whyNotTo(request, ending);
  if (why !== null) throw new Unusable(why);
  loadOfficeClient();
  const excel = new LocalExcel(book);
  excel.connect();

  const report = await operation(excel);
  if (request.out !== null) await save(request.out, report.file ?? (await bytesOf(excel.book)));
  await report.afterwards?.();
  const { roundTrips, bytesUp } = excel.traffic;
  return {
    status: report.exitStatus,
    text: request.json
      ? JSON.stringify({ ...report.json, roundTrips, bytesUp })
      : report.lines.join("\n"),
  };
}
