import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What openpyxl reads of a workbook. */
export interface OpenpyxlReading {
  readonly sheets: readonly {
    readonly name: string;
    readonly state: string;
    readonly protected: boolean;
    /** Address, value as last saved, whether it is a formula; blank cells left out. */
    readonly cells: readonly (readonly [string, number | string | boolean | null, boolean])[];
    /** Addresses of cells that may be written into though the sheet is protected. */
    readonly unlocked: readonly string[];
    /** From 1. */
    readonly hiddenRows: readonly number[];
    readonly tables: readonly (readonly [string, string, readonly string[]])[];
  }[];
  /** Of the workbook, without those of print set-up. */
  readonly names: readonly (readonly [string, string])[];
}

const program = `
import sys, json, warnings, datetime, openpyxl
from openpyxl.utils.datetime import to_excel
warnings.simplefilter("ignore")
def plain(value):
    return to_excel(value) if isinstance(value, (datetime.date, datetime.datetime, datetime.time, datetime.timedelta)) else value
for path in sys.argv[1:]:
    saved = openpyxl.load_workbook(path, data_only=True)
    written = openpyxl.load_workbook(path)
    sheets = []
    for sheet in written.worksheets:
        values = saved[sheet.title]
        cells = []
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    cells.append([cell.coordinate, plain(values[cell.coordinate].value), cell.data_type == "f"])
        tables = [[t.displayName, t.ref, [c.name for c in t.tableColumns]] for t in sheet.tables.values()]
        unlocked = [cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked]
        hidden = [row for row, size in sheet.row_dimensions.items() if size.hidden]
        sheets.append({"unlocked": unlocked, "hiddenRows": hidden, "name": sheet.title, "state": sheet.sheet_state, "protected": bool(sheet.protection.sheet), "cells": cells, "tables": tables})
    # A list until openpyxl 3.1, by name since.
    names = written.defined_names
    names = names.definedName if hasattr(names, "definedName") else names.values()
    names = [(n.name, n.attr_text) for n in names if n.localSheetId is None]
    json.dump({"sheets": sheets, "names": names}, open(path + ".json", "w"))
`;

export function readWithOpenpyxl(workbooks: readonly Uint8Array[]): OpenpyxlReading[] {
  const folder = mkdtempSync(join(tmpdir(), "openpyxl-"));
  try {
    const paths = workbooks.map((bytes, index) => {
      const path = join(folder, `book${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    execFileSync("/usr/bin/python3", ["-c", program, ...paths], { timeout: 100_000 });
    return paths.map((path) => JSON.parse(readFileSync(`${path}.json`, "utf8")) as OpenpyxlReading);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
