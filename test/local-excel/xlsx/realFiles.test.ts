import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx, saveXlsx } from "../../../src/local-excel/xlsx";
import { insertedBook } from "../../workbook/insertedBook";
import { faultsOf } from "../../xlsx/soundPackage";
import { changedParts, shared, shown } from "./comparedFiles";

const root = join(__dirname, "../../..");
const folder = ["../shared/excel-files", "../../shared/excel-files"]
  .map((path) => join(root, path))
  .find((path) => existsSync(path));
(folder ? describe : describe.skip)(
  "workbooks that real Excels saved (where ../shared/excel-files is at hand)",
  () => {
    const files = (folder ? readdirSync(folder) : []).filter((name) => /\.xls[xm]$/.test(name));
    test.each(files)("%s keeps what the plan does not touch", async (name) => {
      const original = new Uint8Array(readFileSync(join(folder!, name)));
      // The plan as insert leaves it; inserting anew into each file would take minutes.
      const opened = await openXlsx(original, name);
      const plan = await insertedBook();
      const sheets = plan.sheets.slice(1);
      const { names } = plan;
      const inserted = await saveXlsx({
        ...opened,
        sheets: [...opened.sheets, ...sheets],
        names: [...opened.names, ...names],
      });
      expect(changedParts(original, inserted).filter((path) => !shared.test(path))).toEqual([]);
      // What was there before is its writer's affair.
      const old = faultsOf(original);
      expect(faultsOf(inserted).filter((fault) => !old.includes(fault))).toEqual([]);
      const book = await openXlsx(inserted, name);
      for (const sheet of opened.sheets) {
        const again = book.sheets.find(({ name: one }) => one === sheet.name)!;
        expect(shown(again)).toEqual(shown(sheet));
      }
    });
  },
);
