/**
 * The formula shapes of the plan's workbook, computed by us and by LibreOffice. Left out is what
 * LibreOffice 7.4 itself computes unlike Excel: ISNUMBER(TRUE), `1=TRUE`, SQRT(-1), `T[#Headers]`,
 * a bare table, functions it does not know, and COUNTIFS whose first range is empty at its end or
 * beginning while a later one is not.
 */
import type { CellContent, Sheet } from "../../../src/local-excel/book";
import { cellAt, newSheet } from "../../../src/local-excel/book";
import { recalculate } from "../../../src/local-excel/calc";
import { conditionalStyles } from "../../../src/local-excel/calc";
import { toFileForm } from "../../../src/local-excel/formula/spelling";
import { openXlsx, saveXlsx } from "../../../src/local-excel/xlsx";
import { put } from "../fullBook";
import { libreOfficeTimeout, recalculateWithLibreOffice } from "../libreOffice";
import { planSizedBook } from "../planSizedBook";

jest.setTimeout(libreOfficeTimeout);

const status =
  "CHOOSE(年度位置,PlanItems[R5実施状況],PlanItems[R6実施状況],PlanItems[R7実施状況],PlanItems[R8実施状況],PlanItems[R9実施状況])";

const shapes = [
  // Counting
  `COUNTIFS(PlanItems[基本方針],"Ⅱ",${status},"実施")`,
  `COUNTIFS(PlanItems[基本方針],"Ⅱ",${status},"")`,
  `COUNTIFS(PlanItems[基本方針],$A$2,${status},"<>")`,
  'COUNTIFS(状況,"実施")',
  'COUNTIF(PlanItems[部署],"部署1")',
  'COUNTIF(PlanItems[部署],"部署1*")',
  'COUNTIF(PlanItems[部署],"<>部署1")',
  'COUNTIF(PlanItems[番号],">=40")',
  'COUNTIF(PlanItems[番号],"3")',
  'COUNTIF(PlanIndicators[R5実績値],"集計中")',
  'COUNTIFS(PlanIndicators[R5判定],"達成")',
  "COUNT(PlanIndicators[R5実績値])",
  "COUNTA(PlanIndicators[R5実績値])",
  "COUNTBLANK(PlanIndicators[R5実績値])",
  "ROWS(PlanItems[番号])",
  'COUNTIFS(指摘キー,3,指摘列,"R7実施状況",指摘重要度,"info")',
  'COUNTIFS(指摘キー,$A$3,指摘列,$B$3,指摘重要度,"info")>0',
  // Sums and products
  'SUMPRODUCT((PlanItems[基本方針]="Ⅱ")*(PlanItems[R5実施状況]="未実施"))',
  'SUMPRODUCT(--ISNUMBER(PlanIndicators[R5目標値]),--(PlanIndicators[R5判定]="達成"))',
  'SUMPRODUCT((PlanIndicators[R5目標値]<>"")*1)',
  'SUMIFS(PlanItems[番号],PlanItems[部署],"部署1")',
  "SUM(PlanIndicators[R5実績値])",
  "MAX(PlanIndicators[R5目標値])-MIN(PlanIndicators[R5目標値])",
  // Looking up
  "INDEX(PlanIndicators[[R5目標値]:[R9目標値]],2,年度位置)",
  "INDEX(PlanIndicators[名称],MATCH(30,PlanIndicators[番号],0))",
  'INDEX(PlanIndicators[R5実績値],MATCH(3,PlanIndicators[番号],0))=""',
  "INDEX(PlanIndicators[R5実績値],MATCH(3,PlanIndicators[番号],0))",
  'IFERROR(MATCH("無い",PlanItems[部署],0),"なし")',
  "VLOOKUP(3,PlanItems[[番号]:[部署]],4,FALSE)",
  'MATCH($A$1,{"R5","R6","R7"},0)',
  'MATCH(1,INDEX((PlanItems[基本方針]="Ⅱ")*(PlanItems[R5実施状況]="未実施"),0),0)',
  // Shares and rounding
  'IFERROR(ROUND(COUNTIF(PlanItems[基本方針],"Ⅳ")/COUNTIF(PlanItems[基本方針],"Ⅳ"),3),"–")',
  "ROUND(23/80,3)",
  "ROUND(1.005,2)",
  "ROUND(-2.5,0)",
  "ROUND(10/11,3)",
  "MIN(0.999,88/88.0001)",
  // Judging
  '"集計中">=0.9',
  'ISNUMBER("1,000人")',
  "ISNUMBER(PlanItems!Z99)",
  "IF(87.5-88<=1E-12*MAX(1,ABS(88)),1,0)",
  "ABS(0.30000000000000004-0.3)<=1E-12",
  // Blanks, texts, names, errors
  "推進項目!Z99",
  '推進項目!Z99=""',
  'IF(推進項目!Z99="","",推進項目!Z99)',
  '推進項目!Z99&"件"',
  "係数*2",
  "許容*100",
  "1/0",
  "NA()",
  '"a"*1',
  "無い名前",
  'HYPERLINK("#推進項目!A5","推進項目!A5")',
  '"引用""符"',
  'TEXT(1700,"#,##0")&"人程度"',
  'TEXT(0.285,"0.0%")',
  'TEXT(DATE(2023,4,1),"yyyy年m月d日")',
  '"abc"="ABC"',
  "-2^2",
  "50%+1",
  "SUM(推進項目!A:A)",
  "SUM(推進項目!$5:$6)",
  "SUBTOTAL(103,PlanItems[番号])",
  'SUBSTITUTE("R5目標値","R5","")&LEFT("集計中",2)&LEN("実施状況")',
  'IF(AND(TRUE,NOT(FALSE),OR(1=2,2=2)),"真","偽")',
];

function shapesBook() {
  const book = planSizedBook();
  const sheet = newSheet("形");
  book.sheets.push(sheet);
  put(sheet, 0, 0, "R6");
  put(sheet, 1, 0, "Ⅲ");
  put(sheet, 2, 0, 3);
  put(sheet, 2, 1, "R7実施状況");
  shapes.forEach((shape, index) => {
    put(sheet, index + 4, 0, null, { formula: toFileForm(shape, null) });
  });
  const name = (text: string, formula: string) => ({
    name: text,
    formula,
    comment: "",
    visible: true,
  });
  book.names.push(name("状況", `=${status}`), name("許容", "=0.02"));
  sheet.names.push(name("係数", "=形!$A$3"));
  return book;
}

/** A millionth of a millionth apart is the same: the programs add in different orders. */
const comparable = (value: CellContent | undefined): unknown =>
  typeof value === "number" ? Number(value.toPrecision(12)) : value;

test("every formula of a plan's workbook is what LibreOffice computes", async () => {
  const book = shapesBook();
  recalculate(book);
  const theirs = await openXlsx(await recalculateWithLibreOffice(await saveXlsx(book)), book.name);
  const compared: [where: string, ours: unknown, libreOffice: unknown][] = [];
  book.sheets.forEach((sheet, index) => {
    for (const [row, cells] of sheet.cells) {
      for (const [column, cell] of cells) {
        if (cell.formula === undefined) continue;
        const other = cellAt(theirs.sheets[index]!, row, column);
        const where = `${sheet.name} ${row + 1}:${column + 1} ${cell.formula}`;
        compared.push([where, comparable(cell.value), comparable(other?.value)]);
      }
    }
  });
  expect(compared.length).toBeGreaterThan(1400 + shapes.length);
  expect(compared.filter(([, ours, other]) => !sameContent(ours, other))).toEqual([]);
});

const sameContent = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

test("a formula of conditional formats holds where LibreOffice's holds", async () => {
  const book = planSizedBook();
  const items = book.sheets[0]!;
  // LibreOffice tells where a format holds when its formula stands in cells.
  const probe = newSheet("写し");
  book.sheets.push(probe);
  const { areas, formula } = items.conditionalFormats[2]!;
  const [area] = areas;
  for (let row = area!.row; row < area!.row + area!.rowCount; row++) {
    for (let column = 0; column < area!.columnCount; column++) {
      put(probe, row, column, null, {
        formula: formula
          .slice(1)
          .replace("$A5", `推進項目!$A${row + 1}`)
          .replace("A$4", `INDEX(推進項目!$4:$4,${column + 1})`),
      });
    }
  }
  const theirs = await openXlsx(await recalculateWithLibreOffice(await saveXlsx(book)), book.name);
  items.conditionalFormats = [items.conditionalFormats[2]!];
  const styles = conditionalStyles(book, items);
  const held = (sheet: Sheet) =>
    [...sheet.cells].flatMap(([row, cells]) =>
      [...cells].filter(([, { value }]) => value === true).map(([column]) => `${row}:${column}`),
    );
  const ours = [...styles].flatMap(([row, cells]) => [...cells.keys()].map((c) => `${row}:${c}`));
  expect(ours.length).toBeGreaterThan(50);
  expect(ours.sort()).toEqual(held(theirs.sheets.at(-1)!).sort());
});
