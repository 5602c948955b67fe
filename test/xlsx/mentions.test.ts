import { mentions } from "../../src/xlsx/mentions";

const gone = {
  sheets: new Set(["庁内メモ", "o'brien", "sheet1"]),
  words: new Set(["表1", "件数"]),
};

test.each([
  "庁内メモ!A1",
  "SUM('庁内メモ'!A1:B2)",
  "'O''Brien'!$A$1",
  "SHEET1!A1*2",
  "SUM(庁内メモ:推進項目!A1)",
  "SUM('推進項目:庁内メモ'!A1)",
  'IF(A1="",-庁内メモ!A1,0)',
  "SUM(表1[備考])",
  "ROWS(表1)",
  "件数+1",
])("speaks of what goes: %s", (formula) => expect(mentions(formula, gone)).toBe(true));

test.each([
  "推進項目!A1",
  "新庁内メモ!A1",
  '"庁内メモ!A1"',
  "[1]Sheet1!$A$1",
  "'[1]庁内メモ'!A1",
  "'C:\\[他.xlsx]庁内メモ'!A1",
  "表2[件数]",
  "表2[[#This Row],[件数]]",
  "表10[備考]",
  "総件数",
  "#REF!A1",
])("does not: %s", (formula) => expect(mentions(formula, gone)).toBe(false));
