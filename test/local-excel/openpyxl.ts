import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Opens each workbook and saves it beside itself: openpyxl writes all anew from what it read. */
const program = `
import sys, warnings, openpyxl
warnings.simplefilter("ignore")
for path in sys.argv[2:]:
    book = openpyxl.load_workbook(path)
    if sys.argv[1] == "poorer":
        for sheet in book.worksheets:
            for name in list(sheet.tables):
                del sheet.tables[name]
            sheet.data_validations.dataValidation = []
            sheet.protection.sheet = False
        for name in list(book.defined_names.definedName):
            book.defined_names.definedName.remove(name)
    book.save(path + ".saved.xlsx")
`;

/**
 * Workbooks as openpyxl saves them again, in their order: formulas kept, their values not. `poorer`: as
 * a program would that knows neither tables nor names, validations and protection.
 */
export async function saveAllWithOpenpyxl(
  workbooks: readonly Uint8Array[],
  how: "as it is" | "poorer" = "as it is",
): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), "openpyxl-"));
  try {
    const paths = workbooks.map((_, i) => join(folder, `book${i}.xlsx`));
    await Promise.all(paths.map((path, i) => writeFile(path, workbooks[i]!)));
    await run("/usr/bin/python3", ["-c", program, how, ...paths], { timeout: 100_000 });
    return await Promise.all(paths.map((path) => readFile(`${path}.saved.xlsx`)));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
