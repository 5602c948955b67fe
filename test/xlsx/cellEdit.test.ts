import { withCells, type CellChange } from "../../src/xlsx/cellEdit";
import { withColumns, withElements } from "../../src/xlsx/sheetEdit";
import { StyleMerge } from "../../src/xlsx/styleMerge";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheet = (inner: string) => `<worksheet xmlns="${main}">${inner}</worksheet>`;
const texts = ["あ"];
const change = (
  xml: string,
  cells: Record<number, Record<number, Partial<CellChange>>>,
  contents: Record<string, string> = {},
) =>
  withCells(xml, {
    cells: new Map(
      Object.entries(cells).map(([row, columns]) => [
        Number(row),
        new Map(
          Object.entries(columns).map(([column, cell]) => [
            Number(column),
            { value: null, formula: undefined, style: undefined, ...cell },
          ]),
        ),
      ]),
    ),
    rows: new Map(),
    contentAt: (row, column) => {
      const formula = contents[`${row} ${column}`];
      return formula === undefined ? undefined : { value: 8, formula };
    },
    textNumber: (text) => texts.indexOf(text),
  });

test("a changed cell leaves its neighbours, its row and its own marks as they are written", () => {
  const xml = sheet(
    '<dimension ref="A1:B2"/><sheetData><row r="1" spans="1:2" x:dyDescent="0.4"><c r="A1" s="3" t="s"><v>7</v></c><c r="B1"><f ca="1">NOW()</f><v>1</v></c></row><row r="2"><c r="B2"  s="1" ><v>2</v></c></row></sheetData>',
  );
  expect(change(xml, { 0: { 0: { value: "あ" }, 1: { value: 2.5, formula: null } } })).toBe(
    sheet(
      '<dimension ref="A1:B2"/><sheetData><row r="1" x:dyDescent="0.4"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1"><f ca="1">NOW()</f><v>2.5</v></c></row><row r="2"><c r="B2"  s="1" ><v>2</v></c></row></sheetData>',
    ),
  );
});

test("cells and rows come in where they belong, with the looks of their row or column", () => {
  const xml = sheet(
    '<dimension ref="B2"/><cols><col min="3" max="5" style="4"/></cols><sheetData><row r="2"><c r="B2"><v>1</v></c></row><row r="9" s="6" customFormat="1"/></sheetData>',
  );
  const changed = change(xml, {
    1: { 0: { value: true }, 3: { value: { error: "#N/A" } } },
    4: { 1: { value: '<&"', formula: 'A1&"<"' } },
    8: { 0: { value: 1 } },
  });
  expect(changed).toContain('<dimension ref="A2:D9"/>');
  expect(/<sheetData>.*<\/sheetData>/.exec(changed)![0]).toBe(
    '<sheetData><row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2"><v>1</v></c><c r="D2" s="4" t="e"><v>#N/A</v></c></row><row r="5"><c r="B5" t="str"><f>A1&amp;"&lt;"</f><v>&lt;&amp;"</v></c></row><row r="9" s="6" customFormat="1"><c r="A9" s="6"><v>1</v></c></row></sheetData>',
  );
});

test("copies of a shared formula stand by themselves when its first cell gets another content", () => {
  const xml = sheet(
    '<sheetData><row><c><f t="shared" ref="A1:A2" si="0">B1*2</f><v>4</v></c></row><row><c><f t="shared" si="0"/><v>6</v></c></row></sheetData>',
  );
  expect(change(xml, { 0: { 0: { value: 5 } } }, { "1 0": "B2*2" })).toBe(
    sheet(
      '<sheetData><row r="1"><c r="A1"><v>5</v></c></row><row r="2"><c r="A2"><f>B2*2</f><v>8</v></c></row></sheetData>',
    ),
  );
});

test("a column is cut out of the run it stands in, and keeps what else the run says", () => {
  const xml = sheet('<cols><col min="1" max="5" width="8" style="2"/></cols><sheetData/>');
  expect(withColumns(xml, new Map([[2, { width: 8, isHidden: true }]]))).toBe(
    sheet(
      '<cols><col min="1" max="2" width="8" style="2"/><col min="3" max="3" width="8" style="2" hidden="1" customWidth="1"/><col min="4" max="5" width="8" style="2"/></cols><sheetData/>',
    ),
  );
});

test("an element comes where a worksheet has it, and says its namespace where the part has a prefix", () => {
  const protection = '<sheetProtection sheet="1"/>';
  expect(withElements(sheet("<sheetData/><pageMargins/>"), "sheetProtection", [protection])).toBe(
    sheet(`<sheetData/>${protection}<pageMargins/>`),
  );
  const prefixed = `<x:worksheet xmlns:x="${main}"><x:sheetData/></x:worksheet>`;
  expect(withElements(prefixed, "sheetProtection", [protection])).toBe(
    `<x:worksheet xmlns:x="${main}"><x:sheetData/><sheetProtection xmlns="${main}" sheet="1"/></x:worksheet>`,
  );
});

test("of a look only what changed is another's; the rest stays, what the model has no word for too", () => {
  const own = `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="1" borderId="0" xfId="0"><alignment textRotation="45"/></xf></cellXfs></styleSheet>`;
  const coming = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0&quot;件&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"><alignment horizontal="left"/><protection locked="0"/></xf></cellXfs></styleSheet>`;
  const styles = new StyleMerge(own, coming);
  expect([styles.variant(1, 1, ["protection"]), styles.variant(1, 1, ["protection"])]).toEqual([
    2, 2,
  ]);
  expect(styles.variant(1, 1, ["numberFormat"])).toBe(3);
  const xml = styles.toString();
  expect(xml).toContain(
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="1" borderId="0" xfId="0"><alignment textRotation="45"/></xf><xf numFmtId="9" fontId="0" fillId="1" borderId="0" xfId="0" applyProtection="1"><alignment textRotation="45"/><protection locked="0"/></xf><xf numFmtId="164" fontId="0" fillId="1" borderId="0" xfId="0" applyNumberFormat="1"><alignment textRotation="45"/></xf></cellXfs>',
  );
  expect(xml).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="0&quot;件&quot;"/>');
});
