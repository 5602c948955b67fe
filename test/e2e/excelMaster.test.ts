import { readFileSync, writeFileSync } from "node:fs";
import { addressOf } from "../../src/local-excel/area";
import { openXlsx } from "../../src/local-excel/xlsx";
import { masterSavedByExcel } from "../fixtures/masterSavedByExcel";
import { libreOfficeTimeout } from "../local-excel/libreOffice";
import { entryCell } from "../workbook/entryCells";
import { readWithOpenpyxl } from "../xlsx/openpyxlCells";
import { partsOf, partText, withParts } from "../xlsx/parts";
import { faultsOf } from "../xlsx/soundPackage";
import { path, plan } from "./returnedFiles";

jest.setTimeout(libreOfficeTimeout);

/** Cells of a sheet's part as Excel writes them: typed into the one, its style kept. */
function typed(xml: string, cell: string, content: string): string {
  const pattern = new RegExp(`<c r="${cell}"((?: s="\\d+")?)[^>]*?(?:/>|>.*?</c>)`, "s");
  expect(xml).toMatch(pattern);
  return xml.replace(pattern, `<c r="${cell}"$1 t="${content}</c>`);
}

/**
 * A master that Excel 365 saved is handed out, its copy filled in by another Excel and taken in: what is not
 * ours is in the master as it was, byte by byte.
 */
test("a master with all that Excel 365 writes is handed out and takes its copy in unharmed", async () => {
  writeFileSync(path("master.xlsx"), await masterSavedByExcel());
  const handedOut = await plan(
    "distribute",
    "master.xlsx",
    "--department",
    "広報広聴課",
    "--out-dir",
    "d",
    "--out",
    "handed.xlsx",
    "--json",
  );
  expect(handedOut.status).toBe(0);
  const { file } = handedOut.json.files[0]!;

  const copy = readFileSync(path(`d/${file}`));
  const book = await openXlsx(copy, file);
  const cellOf = (column: string) => {
    const { row, column: at } = entryCell(book, "PlanItems", 1, column);
    return addressOf({ row, column: at, rowCount: 1, columnCount: 1 });
  };
  // A line break as some programs escape it, and a text with furigana, which is no part of it.
  writeFileSync(
    path("filled.xlsx"),
    withParts(copy, {
      "xl/worksheets/sheet3.xml": (xml) =>
        typed(
          typed(
            xml,
            cellOf("R7取組実績"),
            'inlineStr"><is><t xml:space="preserve">広報紙を刷新した。_x000D_\n市民の声を聴いた。</t></is>',
          ),
          cellOf("R7課題・今後の方向性"),
          'inlineStr"><is><r><t>来年度</t></r><r><t>も続ける。</t></r><rPh sb="0" eb="3"><t>ライネンド</t></rPh></is>',
        ),
    }),
  );

  const taken = await plan(
    "consolidate",
    "handed.xlsx",
    "filled.xlsx",
    "--out",
    "merged.xlsx",
    "--by",
    "佐藤",
    "--json",
  );
  expect(taken.json.files).toMatchObject([{ status: "read", department: "広報広聴課" }]);
  expect(taken.json.written).toBe(2);

  const merged = readFileSync(path("merged.xlsx"));
  expect(faultsOf(merged)).toEqual([]);
  const [before, after] = [partsOf(readFileSync(path("master.xlsx"))), partsOf(merged)];
  const isOther = (part: string) =>
    !after[part] || !Buffer.from(before[part]!).equals(Buffer.from(after[part]));
  expect(Object.keys(before).filter(isOther).sort()).toEqual([
    // Sheets of records are new.
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    // Excel makes it anew.
    "xl/calcChain.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    // 推進項目 with the entries, and 個票, which shows them.
    "xl/worksheets/sheet3.xml",
    "xl/worksheets/sheet7.xml",
  ]);
  const items = partText(merged, "xl/worksheets/sheet3.xml");
  expect(items).toContain('xr:uid="{S3}"');
  expect(items).toContain("<xm:f>$A5=Sheet1!$A$1</xm:f>");
  expect(items).toContain('filterMode="1"');
  expect(partText(merged, "xl/workbook.xml")).toContain('<x15ac:absPath url="C:\\計画\\"');
  expect(partText(merged, "xl/sharedStrings.xml")).toContain("<t>イチブ</t>");
  const { sheets } = readWithOpenpyxl([merged])[0]!;
  const cells = new Map(sheets[2]!.cells.map(([cell, value]) => [cell, value]));
  // openpyxl leaves a carriage return's escape as it stands.
  expect(String(cells.get(cellOf("R7取組実績"))).replace("_x000D_", "")).toBe(
    "広報紙を刷新した。\n市民の声を聴いた。",
  );
  expect(cells.get(cellOf("R7課題・今後の方向性"))).toBe("来年度も続ける。");
});
