/**
 * A workbook of the size and with the formula shapes of the inserted plan: 42 items, 96 actions,
 * 53 indicators, five years, 500 findings. Its content is made up.
 */
import type { Book, CellContent, Sheet } from "../../src/local-excel/book";
import { newBook } from "../../src/local-excel/book";
import { toFileForm } from "../../src/local-excel/formula/spelling";
import { put } from "./fullBook";

const years = ["R5", "R6", "R7", "R8", "R9"];
const statuses = ["実施", "一部実施", "検討中", "未実施", null];
const policies = ["Ⅰ", "Ⅱ", "Ⅲ"];

/** A text that begins with `=` is a formula as it is typed into the table. */
export function putTable(
  sheet: Sheet,
  name: string,
  row: number,
  headers: readonly string[],
  rows: readonly (readonly CellContent[])[],
): void {
  headers.forEach((header, column) => put(sheet, row, column, header));
  rows.forEach((values, index) => {
    values.forEach((value, column) => {
      const at = [row + 1 + index, column] as const;
      if (typeof value === "string" && value.startsWith("=")) {
        put(sheet, ...at, null, { formula: toFileForm(value, name) });
      } else if (value !== null) put(sheet, ...at, value);
    });
  });
  sheet.tables.push({
    id: "",
    name,
    area: { row, column: 0, rowCount: rows.length + 1, columnCount: headers.length },
    columns: headers.map((header, index) => ({ id: index + 1, name: header })),
    style: "TableStyleLight1",
    showBandedRows: true,
    showFilterButton: true,
  });
}

const judgement = (year: string) =>
  `=IF(NOT(ISNUMBER([@${year}目標値])),"目標なし",IF(OR([@${year}実績値]="",[@${year}実績値]="集計中"),"未入力",` +
  `IF(NOT(ISNUMBER([@${year}実績値])),"判定不能",IF([@比較]="以下",` +
  `IF([@${year}実績値]-[@${year}目標値]<=1E-12*MAX(1,ABS([@${year}目標値])),"達成","未達成"),` +
  `IF([@${year}目標値]-[@${year}実績値]<=1E-12*MAX(1,ABS([@${year}目標値])),"達成","未達成")))))`;

const rate = (year: string) =>
  `=IF(OR([@${year}判定]="達成",[@${year}判定]="未達成"),IF([@${year}目標値]=0,IF([@${year}判定]="達成",1,""),` +
  `MAX(0,IF([@${year}判定]="未達成",MIN(0.999,[@${year}実績値]/[@${year}目標値]),[@${year}実績値]/[@${year}目標値]))),"")`;

const ofYear = (table: string, column: string) =>
  `CHOOSE(年度位置,${years.map((year) => `${table}[${year}${column}]`).join(",")})`;

export function planSizedBook(): Book {
  const book = newBook("計画.xlsx", ["推進項目", "取組内容", "数値目標", "集計", "チェック結果"]);
  const [items, actions, indicators, summary, findings] = book.sheets as [
    Sheet,
    Sheet,
    Sheet,
    Sheet,
    Sheet,
  ];
  const perYear = (...columns: string[]) =>
    years.flatMap((year) => columns.map((column) => year + column));

  putTable(
    items,
    "PlanItems",
    3,
    ["番号", "基本方針", "名称", "部署", ...perYear("実施状況", "取組実績", "課題")],
    Array.from({ length: 42 }, (_, index) => [
      index + 1,
      policies[index % 3]!,
      `推進項目${index + 1}`,
      `部署${index % 11}`,
      ...years.flatMap((_year, y) => [
        statuses[(index + y) % 5]!,
        y < 2 ? "文章".repeat(40) : null,
        null,
      ]),
    ]),
  );
  putTable(
    actions,
    "PlanActions",
    3,
    ["番号", "項目", "名称", ...perYear("計画"), ...perYear("到達"), "変更理由", "原本確認"],
    Array.from({ length: 96 }, (_, index) => [
      `${index}①`,
      (index % 42) + 1,
      `取組${index}`,
      ...years.map((_year, y) => ["検討", "準備", "実施", null][(index + y) % 4]!),
      ...years.map((_year, y) => (y < 2 ? "実施" : null)),
      null,
      null,
    ]),
  );
  putTable(
    indicators,
    "PlanIndicators",
    3,
    [
      "番号",
      "項目",
      "名称",
      "単位",
      "比較",
      "基準値",
      ...perYear("目標値"),
      ...perYear("実績値"),
      ...perYear("判定"),
      ...perYear("達成率"),
    ],
    Array.from({ length: 53 }, (_, index) => [
      index + 1,
      (index % 42) + 1,
      `指標${index}`,
      "件",
      index % 4 ? "以上" : "以下",
      index,
      ...years.map((_year, y) => (index + y) * 1.5),
      ...years.map((_year, y) =>
        y < 3 ? [Math.round(index * 16) / 10, "集計中", null][(index + y) % 3]! : null,
      ),
      ...years.map(judgement),
      ...years.map(rate),
    ]),
  );
  putTable(
    findings,
    "CheckFindings",
    0,
    ["重大度", "規則", "キー", "列", "内容", "リンク"],
    Array.from({ length: 500 }, (_, index) => [
      ["error", "warning", "info"][index % 3]!,
      "S101",
      (index % 42) + 1,
      `${years[index % 5]}実施状況`,
      "入力がありません",
      `=HYPERLINK("#推進項目!A${index + 5}","推進項目!A${index + 5}")`,
    ]),
  );

  put(summary, 0, 1, "R6");
  put(summary, 1, 1, null, { formula: 'MATCH(対象年度,{"R5","R6","R7","R8","R9"},0)' });
  const total = (row: number, formulas: string[]) =>
    formulas.forEach((formula, column) =>
      put(summary, row, column + 1, null, { formula: toFileForm(formula, null) }),
    );
  policies.forEach((policy, index) => {
    put(summary, 3 + index, 0, policy);
    total(3 + index, [
      ...statuses
        .slice(0, 4)
        .map(
          (status) =>
            `COUNTIFS(PlanItems[基本方針],$A${4 + index},${ofYear("PlanItems", "実施状況")},"${status}")`,
        ),
      `COUNTIF(PlanItems[基本方針],$A${4 + index})-SUM(B${4 + index}:E${4 + index})`,
      `IFERROR(ROUND(B${4 + index}/COUNTIF(PlanItems[基本方針],$A${4 + index}),3),"–")`,
    ]);
  });
  for (let department = 0; department < 11; department++) {
    put(summary, 10 + department, 0, `部署${department}`);
    total(
      10 + department,
      statuses
        .slice(0, 4)
        .map(
          (status) =>
            `COUNTIFS(PlanItems[部署],$A${11 + department},${ofYear("PlanItems", "実施状況")},"${status}")`,
        ),
    );
  }
  for (let index = 0; index < 53; index++) {
    const row = `MATCH($A${31 + index},PlanIndicators[番号],0)`;
    put(summary, 30 + index, 0, index + 1);
    total(30 + index, [
      `INDEX(PlanIndicators[名称],${row})`,
      `INDEX(PlanIndicators[基準値],${row})`,
      `INDEX(${ofYear("PlanIndicators", "実績値")},${row})&""`,
      `INDEX(${ofYear("PlanIndicators", "目標値")},${row})`,
      `INDEX(${ofYear("PlanIndicators", "判定")},${row})`,
      `INDEX(${ofYear("PlanIndicators", "達成率")},${row})`,
      `IFERROR((INDEX(PlanIndicators[R5実績値],${row})-C${31 + index})/(E${31 + index}-C${31 + index}),"")`,
    ]);
  }

  const name = (text: string, formula: string) =>
    book.names.push({ name: text, formula, comment: "", visible: true });
  name("対象年度", "=集計!$B$1");
  name("年度位置", "=集計!$B$2");
  name("指摘キー", "=CheckFindings[キー]");
  name("指摘列", "=CheckFindings[列]");
  name("指摘重要度", "=CheckFindings[重大度]");
  ["error", "warning", "info"].forEach((severity, index) => {
    for (const [sheet, rowCount, columnCount] of [
      [items, 42, 19],
      [actions, 96, 15],
      [indicators, 53, 26],
    ] as const) {
      sheet.conditionalFormats.push({
        id: `{${index}}`,
        areas: [{ row: 4, column: 0, rowCount, columnCount }],
        formula: `=COUNTIFS(指摘キー,$A5,指摘列,A$4,指摘重要度,"${severity}")>0`,
        fill: ["#FFC7CE", "#FFEB9C", "#DDEBF7"][index]!,
        priority: index + 1,
        stopIfTrue: true,
      });
    }
  });
  book.sheets
    .flatMap((sheet) => sheet.tables)
    .forEach((table, index) => Object.assign(table, { id: String(index + 1) }));
  return book;
}
