/** A book that uses every feature of the model. */
import type { Book, CellContent, CellStyle, Sheet } from "../../src/local-excel/book";
import { ensureCell, newBook, plainStyle } from "../../src/local-excel/book";

export function put(
  sheet: Sheet,
  row: number,
  column: number,
  value: CellContent,
  more: { formula?: string; quotePrefix?: true; style?: Partial<CellStyle> } = {},
): void {
  const { style, ...rest } = more;
  const cell = ensureCell(sheet, row, column);
  Object.assign(cell, { value, ...rest });
  if (style) cell.style = Object.freeze({ ...plainStyle, ...style });
}

export function fullBook(): Book {
  const book = newBook("全部.xlsx", ["推進項目", "集計 表", "非表示"]);
  const [items, summary, hidden] = book.sheets as [Sheet, Sheet, Sheet];

  // Values
  put(items, 0, 0, "第二次山口市行政改革大綱", { style: { font: { bold: true, size: 14 } } });
  put(items, 1, 0, 1234.5, { style: { numberFormat: "#,##0.0" } });
  put(items, 1, 1, 0.1 + 0.2);
  put(items, 1, 2, true);
  put(items, 1, 3, false);
  put(items, 1, 4, { error: "#N/A" });
  put(items, 1, 5, "=1+1", { quotePrefix: true });
  put(items, 1, 6, "3-5", { style: { numberFormat: "@" } });
  put(items, 1, 7, 45017, { style: { numberFormat: 'yyyy"年"m"月"d"日"' } });
  put(items, 1, 8, 45017.75, { style: { numberFormat: "yyyy/m/d h:mm" } });
  put(items, 1, 9, '  前後の空白\n改行と<記号>&"引用" 𠮟る  ', { style: { wrap: true } });
  put(items, 1, 10, "_x0041_ そのまま");
  put(items, 1, 11, -0.00001);
  put(items, 1, 12, 1234567890123450000);

  // Looks
  put(items, 2, 0, null, { style: { fill: "#FFF2CC", locked: false } });
  put(items, 2, 1, null, {
    style: {
      borders: {
        top: { style: "thin", color: "#808080" },
        bottom: { style: "double", color: "#000000" },
        left: { style: "hair", color: "#FF0000" },
        right: { style: "dashed", color: "#0000FF" },
      },
    },
  });
  put(items, 2, 2, "字", {
    style: {
      font: { name: "メイリオ", size: 9, italic: true, underline: true, color: "#9C0006" },
      horizontal: "Center",
      vertical: "Top",
      wrap: true,
    },
  });
  put(items, 2, 3, "字下げ", { style: { horizontal: "Left", indent: 2 } });
  put(items, 2, 4, "選択範囲内", { style: { horizontal: "CenterAcrossSelection" } });
  put(items, 2, 5, "ゴシック", { style: { font: { name: "ＭＳ ゴシック" }, vertical: "Center" } });

  put(items, 50, 0, "結合", { style: { borders: { top: { style: "thin", color: "#000000" } } } });
  put(items, 50, 1, null, { style: { borders: { top: { style: "thin", color: "#000000" } } } });
  items.merges = [{ row: 50, column: 0, rowCount: 2, columnCount: 3 }];

  // A table with formulas and their results
  const headers = ["番号", "基本方針", "R5実施状況", "判定", "率#['@]"];
  const rows: CellContent[][] = [
    [1, "Ⅰ", "実施"],
    [2, "Ⅱ", "検討中"],
    [3, "Ⅱ", null],
  ];
  headers.forEach((header, column) => put(items, 4, column, header));
  rows.forEach((row, index) => {
    row.forEach((value, column) => {
      if (value !== null) put(items, 5 + index, column, value);
    });
    put(items, 5 + index, 3, index === 2 ? "" : "済", {
      formula: 'IF(PlanItems[[#This Row],[R5実施状況]]="","","済")',
    });
    put(items, 5 + index, 4, index * 2, { formula: "(PlanItems[[#This Row],[番号]]-1)*2" });
  });
  items.tables.push({
    id: "1",
    name: "PlanItems",
    area: { row: 4, column: 0, rowCount: 4, columnCount: 5 },
    columns: headers.map((name, index) => ({ id: index + 1, name })),
    style: "TableStyleMedium2",
    showBandedRows: true,
    showFilterButton: true,
  });
  put(summary, 10, 1, "重大度");
  put(summary, 10, 2, "内容");
  summary.tables.push({
    id: "2",
    name: "CheckFindings",
    area: { row: 10, column: 1, rowCount: 2, columnCount: 2 },
    columns: [
      { id: 1, name: "重大度" },
      { id: 2, name: "内容" },
    ],
    style: "TableStyleLight1",
    showBandedRows: false,
    showFilterButton: false,
  });

  // Formulas of every kind of result
  put(summary, 0, 0, 2, { formula: 'COUNTIFS(PlanItems[基本方針],"Ⅱ")' });
  put(summary, 0, 1, "R5", { formula: "年度" });
  put(summary, 0, 2, true, { formula: "ISNUMBER(推進項目!B2)" });
  put(summary, 0, 3, { error: "#DIV/0!" }, { formula: "1/0" });
  put(summary, 0, 4, "移動", { formula: `HYPERLINK("#'推進項目'!A1","移動")` });
  put(summary, 0, 5, 45017, {
    formula: "DATE(2023,4,1)",
    style: { numberFormat: 'm"月"d"日"' },
  });
  put(summary, 0, 6, 0, { formula: "推進項目!Z99" });
  put(summary, 1, 0, "R5");

  book.names.push(
    { name: "年度", formula: "='集計 表'!$A$2", comment: "対象年度", visible: true },
    { name: "指摘キー", formula: "=CheckFindings[重大度]", comment: "", visible: true },
    { name: "率", formula: "=0.02", comment: "", visible: false },
  );
  summary.names.push(
    { name: "年度", formula: "='集計 表'!$A$3", comment: "シートの", visible: true },
    { name: "回答", formula: "=推進項目!$A$6:$A$8", comment: "", visible: true },
  );

  // Validation
  items.validations.push(
    {
      areas: [
        { row: 5, column: 2, rowCount: 3, columnCount: 1 },
        { row: 5, column: 6, rowCount: 3, columnCount: 2 },
      ],
      rule: { list: { inCellDropDown: true, source: "=指摘キー" } },
      ignoreBlanks: true,
      prompt: { title: "実施状況", message: "一覧から選びます", showPrompt: true },
      errorAlert: {
        title: "実施状況",
        message: "一覧にありません",
        style: "Stop",
        showAlert: true,
      },
    },
    {
      areas: [{ row: 5, column: 1, rowCount: 3, columnCount: 1 }],
      rule: { list: { inCellDropDown: true, source: "Ⅰ,Ⅱ,Ⅲ" } },
      ignoreBlanks: false,
    },
    {
      areas: [{ row: 5, column: 8, rowCount: 1, columnCount: 1 }],
      rule: { list: { inCellDropDown: true, source: "='集計 表'!$A$1:$A$3" } },
      ignoreBlanks: true,
    },
    {
      areas: [{ row: 6, column: 0, rowCount: 2, columnCount: 1 }],
      rule: { decimal: { formula1: -1.5, formula2: "=$B$2", operator: "Between" } },
      ignoreBlanks: true,
      errorAlert: { title: "数値", message: "例: 87.5", style: "Warning", showAlert: true },
    },
    {
      areas: [{ row: 8, column: 0, rowCount: 1, columnCount: 1 }],
      rule: { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
      ignoreBlanks: true,
      errorAlert: { title: "", message: "整数", style: "Information", showAlert: true },
    },
    {
      areas: [{ row: 9, column: 0, rowCount: 1, columnCount: 1 }],
      rule: { custom: { formula: "=AND(ISNUMBER($A10),$A10<>$B$2)" } },
      ignoreBlanks: true,
      prompt: { title: "原本の読み", message: "600 / 推定: 650", showPrompt: true },
    },
  );

  // Conditional formats
  const formatted = [{ row: 5, column: 0, rowCount: 3, columnCount: 5 }];
  items.conditionalFormats.push(
    {
      id: "{1-1}",
      areas: formatted,
      formula: "=COUNTIFS(指摘キー,$A6)>0",
      fill: "#FFC7CE",
      fontColor: "#9C0006",
      priority: 1,
      stopIfTrue: true,
    },
    {
      id: "{1-2}",
      areas: [...formatted, { row: 20, column: 0, rowCount: 1, columnCount: 2 }],
      formula: '=$C6=""',
      fill: "#FFEB9C",
      bold: true,
      priority: 2,
      stopIfTrue: false,
    },
  );

  // The sheet
  items.tabColor = "#1F4E78";
  items.showGridlines = false;
  items.freeze = { rows: 5, columns: 2 };
  items.selection = { row: 7, column: 3, rowCount: 1, columnCount: 1 };
  items.columns.set(0, { width: 6.5 });
  items.columns.set(1, { width: 40 });
  items.columns.set(3, { width: 12, hidden: true });
  items.columns.set(30, { hidden: true });
  items.rows.set(0, { height: 30 });
  items.rows.set(6, { height: 24.75, hidden: true });
  items.rows.set(40, { hidden: true });
  items.protection = {
    protected: true,
    options: {
      ...items.protection.options,
      allowAutoFilter: true,
      allowFormatColumns: true,
      allowFormatRows: true,
      allowEditObjects: true,
      selectionMode: "Unlocked",
    },
  };
  items.page = {
    orientation: "Landscape",
    paperSize: "A3",
    zoom: { horizontalFitToPages: 1 },
    printArea: { row: 0, column: 0, rowCount: 9, columnCount: 5 },
    titleRows: { first: 3, last: 4 },
    titleColumns: { first: 0, last: 1 },
    centerHorizontally: true,
    blackAndWhite: true,
    margins: { top: 36, bottom: 36, left: 28.35, right: 28.35, header: 14.15, footer: 14.15 },
    headersFooters: {
      leftHeader: "推進計画",
      centerHeader: "&B&A",
      rightFooter: "&P/&N",
      centerFooter: "R&&D",
    },
  };
  const usual = { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 };
  summary.page = { ...summary.page, zoom: { scale: 85 }, margins: { ...usual } };
  summary.freeze = { rows: 1, columns: 0 };
  hidden.visibility = "VeryHidden";
  hidden.page.margins = { ...usual };

  book.structure = { protected: true };
  book.calculationMode = "Manual";
  book.activeSheetId = summary.id;
  return book;
}
