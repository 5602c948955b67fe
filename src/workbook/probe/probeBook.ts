/** 診断.xlsx, which the command line makes: where in it the questions look. Rows count from 0. */

/** Its first cell, by which the probe knows the file. */
export const probeBookMark = "推進計画アシスト 診断用ブック";

export const probeBookCells = {
  /** Formulas in column B, over the numbers 1, 2, 3 in column D. */
  formulas: {
    row: 2,
    cells: [
      "=INDEX(D3:D5,2)",
      "=INDEX(D3:D5,MATCH(3,D3:D5,0))",
      "=SUM(INDEX(D3:D5,1):INDEX(D3:D5,2))",
      "=IF(INDEX(D3:D5,1)=1,D3:D5,0)",
    ],
  },
  chartSheet: "診断グラフ",
} as const;
