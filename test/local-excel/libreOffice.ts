/**
 * LibreOffice as the independent program: it opens what we save, computes it by its own rules,
 * saves and prints. Each call has a profile and a folder of its own, so test files may run at the
 * same time. Used by tests only.
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A start takes two to six seconds, more when several test files run on two cores. */
const timeoutMilliseconds = 100_000;
/** For `jest.setTimeout` of a test file that uses this. */
export const libreOfficeTimeout = timeoutMilliseconds + 20_000;

/** Always recalculate on load (0 always, 1 never, 2 ask), for .xlsx and .ods. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
`;

/** The workbook as LibreOffice saves it again, every formula computed by LibreOffice. */
export const recalculateWithLibreOffice = (bytes: Uint8Array): Promise<Uint8Array> =>
  convertWithLibreOffice(bytes, "xlsx:Calc MS Excel 2007 XML", "xlsx");

/** All visible sheets as they would be printed. */
export const toPdf = (bytes: Uint8Array): Promise<Uint8Array> =>
  convertWithLibreOffice(bytes, "pdf");

/**
 * A printed page as a picture, for looking at.
 * @param page from 1
 * @param dotsPerInch 80 shows an A4 page on a screen
 */
export async function toPng(
  bytes: Uint8Array,
  page: number,
  dotsPerInch = 80,
): Promise<Uint8Array> {
  const pdf = await toPdf(bytes);
  return inFolder(async (folder) => {
    const source = join(folder, "book.pdf");
    await writeFile(source, pdf);
    const pages = ["-f", String(page), "-l", String(page), "-singlefile"];
    const target = join(folder, "page");
    await run("pdftoppm", [...pages, "-r", String(dotsPerInch), "-png", source, target], {
      timeout: timeoutMilliseconds,
    });
    return readFile(`${target}.png`);
  });
}

/** @param filter as `soffice --convert-to` takes it, `xls` or `xlsx:Calc MS Excel 2007 XML` */
export function convertWithLibreOffice(
  bytes: Uint8Array,
  filter: string,
  extension = filter,
  sourceName = "book.xlsx",
): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    const profile = join(folder, "profile");
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), settings);
    const source = join(folder, sourceName);
    await writeFile(source, bytes);
    const target = join(folder, "out");
    const { stdout, stderr } = await run(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ...["--headless", "--norestore", "--nolockcheck", "--nodefault"],
        ...["--convert-to", filter, "--outdir", target, source],
      ],
      { timeout: timeoutMilliseconds, killSignal: "SIGKILL" },
    );
    const [made] = await readdir(target).catch(() => []);
    // soffice ends with 0 even where it could not read the file.
    if (!made?.endsWith(extension)) {
      throw new Error(`LibreOffice could not open the workbook: ${stdout}${stderr}`);
    }
    return readFile(join(target, made));
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "libreoffice-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
