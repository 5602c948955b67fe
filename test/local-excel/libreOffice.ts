/**
 * LibreOffice as the independent program: it opens what we save, computes it by its own rules,
 * saves and prints. Each call has a profile and a folder of its own, so test files may run at the
 * same time. Used by tests only.
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A start takes two to six seconds, more when several test files run on two cores. */
const timeoutMilliseconds = 300_000;
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

/**
 * 游ゴシック, the workbook's font, by one whose digits are as wide (8 pixels at 11 points), as in Excel.
 * Where no font has the name LibreOffice takes DejaVu Sans, and all columns become a sixth wider.
 */
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<match target="pattern">
<test name="family"><string>游ゴシック</string></test>
<edit name="family" mode="assign" binding="strong"><string>Noto Sans CJK JP</string></edit>
</match>
</fontconfig>
`;

/** The workbook as LibreOffice saves it again, every formula computed by LibreOffice. */
export const recalculateWithLibreOffice = (bytes: Uint8Array): Promise<Uint8Array> =>
  convertWithLibreOffice(bytes, "xlsx:Calc MS Excel 2007 XML", "xlsx");

/** All visible sheets as they would be printed. */
export const toPdf = (bytes: Uint8Array): Promise<Uint8Array> =>
  convertWithLibreOffice(bytes, "pdf");

/** @param filter as `soffice --convert-to` takes it, `xls` or `xlsx:Calc MS Excel 2007 XML` */
export const convertWithLibreOffice = (
  bytes: Uint8Array,
  filter: string,
  extension = filter,
  sourceName = "book.xlsx",
): Promise<Uint8Array> =>
  convertInFolder([{ name: sourceName, bytes }], filter, (made) =>
    made(`${parse(sourceName).name}.${extension}`),
  );

/**
 * Sheets of many workbooks as comma-separated text, computed by LibreOffice, in one run of it: a
 * start costs more than a workbook, and writing .xlsx as much as calculating. Texts are in quotes,
 * numbers are not and have all their digits. In the workbooks' order.
 */
export const toCsvWithLibreOffice = (
  workbooks: readonly Uint8Array[],
  sheets: readonly string[],
): Promise<Map<string, string>[]> =>
  convertInFolder(
    workbooks.map((bytes, i) => ({ name: `book${i}.xlsx`, bytes })),
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1",
    async (made) =>
      Promise.all(
        workbooks.map(
          async (_, i) =>
            new Map(
              await Promise.all(
                sheets.map(
                  async (sheet) =>
                    [sheet, (await made(`book${i}-${sheet}.csv`)).toString("utf8")] as const,
                ),
              ),
            ),
        ),
      ),
  );

/** Many workbooks of one kind as LibreOffice saves them again, in one run of it and in their order. */
export const saveAllWithLibreOffice = (
  workbooks: readonly Uint8Array[],
  from: "xlsx" | "ods",
  to: "xlsx" | "ods",
): Promise<Uint8Array[]> =>
  convertInFolder(
    workbooks.map((bytes, i) => ({ name: `book${i}.${from}`, bytes })),
    to === "xlsx" ? "xlsx:Calc MS Excel 2007 XML" : to,
    (made) => Promise.all(workbooks.map((_, i) => made(`book${i}.${to}`))),
  );

/** `read` is given what reads a file LibreOffice made. */
function convertInFolder<T>(
  sources: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  filter: string,
  read: (made: (name: string) => Promise<Buffer>) => Promise<T>,
): Promise<T> {
  return inFolder(async (folder) => {
    const profile = join(folder, "profile");
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), settings);
    const fontsFile = join(folder, "fonts.conf");
    await writeFile(fontsFile, fonts);
    for (const { name, bytes } of sources) await writeFile(join(folder, name), bytes);
    const target = join(folder, "out");
    const { stdout, stderr } = await run(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        "--convert-to",
        filter,
        "--outdir",
        target,
        ...sources.map(({ name }) => join(folder, name)),
      ],
      {
        timeout: timeoutMilliseconds + sources.length * 3000,
        killSignal: "SIGKILL",
        env: { ...process.env, FONTCONFIG_FILE: fontsFile },
      },
    );
    return read((name) =>
      readFile(join(target, name)).catch(() => {
        // soffice ends with 0 even where it could not read a file.
        throw new Error(`LibreOffice could not open the workbook: ${stdout}${stderr}`);
      }),
    );
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
