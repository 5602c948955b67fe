/** The oldest Excel that has ExcelApi 1.14 and SharedRuntime 1.1: that of Office LTSC 2021. */
export const oldestExcel = {
  ja: "Excel 2021（バージョン 2108、ビルド 14326.20508）以降か、Microsoft 365 の Excel",
  en: "Excel 2021 (version 2108, build 14326.20508) or later, or the Excel of Microsoft 365",
};
