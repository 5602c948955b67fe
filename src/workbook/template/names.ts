import type { SheetRole } from "../sheetSpec";

/** Workbook names of the template: formulas and the add-in find single cells by them. */
export const names = {
  /** The block of labels and values on 記入要領. */
  planInfo: "PlanInfo",
  reportingYear: "対象年度",
  yearPosition: "年度位置",
  yearLabels: "年度一覧",
  yearNames: "年度名一覧",
  laterWords: "集計中の語",
  aboutTolerance: "程度の幅",
  referenceYear: "参考年度",
  referencePosition: "参考年度位置",
  /** The cell of 個票 that says which item it shows. */
  itemNumber: "個票番号",
  /** The first cell of 個票一覧, which is made on request: by it we know the sheet again. */
  itemPages: "個票一覧",
  /** The sentence over the findings: when, which year, whom, how many. */
  checkSummary: "チェック要約",
  findingKey: "指摘キー",
  findingColumn: "指摘列",
  findingSeverity: "指摘重要度",
} as const;

type Name = (typeof names)[keyof typeof names];

/** The sheet on which each of them is to be found. */
export const sheetOfName: Readonly<Record<Name, SheetRole>> = {
  [names.planInfo]: "記入要領",
  [names.yearLabels]: "記入要領",
  [names.yearNames]: "記入要領",
  [names.laterWords]: "記入要領",
  [names.aboutTolerance]: "記入要領",
  [names.yearPosition]: "記入要領",
  [names.referencePosition]: "記入要領",
  [names.reportingYear]: "集計",
  [names.referenceYear]: "集計",
  [names.itemNumber]: "個票",
  [names.itemPages]: "個票一覧",
  [names.checkSummary]: "チェック結果",
  [names.findingKey]: "チェック結果",
  [names.findingColumn]: "チェック結果",
  [names.findingSeverity]: "チェック結果",
};
