import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hostileFiles, plain, sheet, worksheet } from "../fixtures/hostile";
import { withParts } from "../xlsx/parts";

/**
 * Files made to fill the memory, through the command line: one sentence, and no more memory than a
 * small workbook takes. Memory is the process's own peak, as the system counts it; no clock is asked.
 */
jest.setTimeout(300_000);

const folder = mkdtempSync(join(tmpdir(), "hostile-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly status: number | null;
  readonly error: string;
  readonly peakMegabytes: number;
}

/** Tells its peak at its end: `maxRSS` is in kilobytes. */
const telling = `process.on("exit", () => process.stderr.write("\\npeak " + process.resourceUsage().maxRSS));`;

function check(file: Uint8Array): Promise<Ran> {
  const path = join(folder, "file.xlsx");
  writeFileSync(path, file);
  const program = `data:text/javascript,${encodeURIComponent(telling)}`;
  const words = [
    "--import",
    "tsx",
    "--import",
    program,
    "src/local-excel/cli/main.ts",
    "check",
    path,
  ];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("close", (status) => {
      const [error, peak] = said.split("\npeak ");
      resolve({ status, error: error!.trim(), peakMegabytes: Number(peak) / 1024 });
    });
  });
}

test("each is refused with a sentence, and takes no more memory than a small file", async () => {
  const small = await check(plain);
  expect(small).toMatchObject({ status: 2, error: expect.stringMatching(/推進計画がありません/) });
  for (const [title, file, sentence] of hostileFiles()) {
    const { status, error, peakMegabytes } = await check(file);
    expect([title, status, error]).toEqual([title, 2, expect.stringMatching(sentence)]);
    expect([title, error]).toEqual([title, expect.stringMatching(/^[^\n]*。$/)]);
    expect(peakMegabytes - small.peakMegabytes).toBeLessThan(200);
  }
  // Named wide, and holding one cell in the last corner, of a formula over all others: that is no harm, and opens.
  const wide = worksheet(
    '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols><sheetData><row r="1048576"><c r="XFD1048576"><f t="array" ref="A1:XFD1048576">SUM(A1:XFC1048576*1)</f><v>1</v></c></row></sheetData><conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting><dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>',
  );
  const opened = await check(withParts(plain, { [sheet]: wide }));
  expect(opened).toMatchObject({ status: 2, error: expect.stringMatching(/推進計画がありません/) });
  expect(opened.peakMegabytes - small.peakMegabytes).toBeLessThan(200);
});
