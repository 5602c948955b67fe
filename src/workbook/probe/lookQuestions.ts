import { refusalOf } from "./attempt";
import { activeSheetName, addTable } from "./bench";
import { show, yesIf, type Bench, type ProbeQuestion, type Seen } from "./question";

/** Colours, panes, charts, heights and what Excel refuses: rows 6, 7, 11, 14 and 16 of the table. */

const sheetOf = ({ workbook }: Excel.RequestContext, { sheetName }: Bench): Excel.Worksheet =>
  workbook.worksheets.getItem(sheetName);

/** Whether Excel refuses something done to the experiment's sheet while another one is in front. */
const isRefused =
  (act: (sheet: Excel.Worksheet) => unknown) =>
  async (bench: Bench): Promise<Seen> => {
    const refusal = await refusalOf((context) => act(sheetOf(context, bench)));
    return yesIf(refusal !== null, ...(refusal === null ? [] : [refusal]));
  };

const addChart = (sheet: Excel.Worksheet): Excel.Chart => {
  sheet.getRange("A3:B5").values = [
    ["", "件数"],
    ["実施", 3],
    ["未実施", 1],
  ];
  return sheet.charts.add("BarClustered", sheet.getRange("A3:B5"), "Columns");
};

export const lookQuestions: readonly ProbeQuestion[] = [
  {
    id: "newConditionalFormatFirst",
    row: 6,
    states: {
      ja: "あとから加えた条件付き書式が、先に効く",
      en: "A conditional format that is added comes first",
    },
    async ask({ sheet, context }) {
      const { conditionalFormats } = sheet.getRange("B3");
      const [first, second] = ["=TRUE", "=1=1"].map((formula) => {
        const format = conditionalFormats.add("Custom");
        format.custom.rule.formula = formula;
        return format;
      }) as [Excel.ConditionalFormat, Excel.ConditionalFormat];
      await context.sync();
      first.load("priority");
      second.load("priority");
      await context.sync();
      return yesIf(
        second.priority < first.priority,
        `priority ${first.priority}, ${second.priority}`,
      );
    },
  },
  {
    id: "refusesReadingRules",
    row: 19,
    states: {
      ja: "条件付き書式の数式を読み出すのが断られる",
      en: "Reading the formula of a conditional format back is refused",
    },
    async ask(bench) {
      const format = bench.sheet.getRange("B3").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=TRUE";
      await bench.context.sync();
      return isRefused((sheet) =>
        sheet
          .getRange("B3")
          .conditionalFormats.load("items/id,items/customOrNullObject/rule/formula"),
      )(bench);
    },
  },
  {
    id: "freezingActivates",
    row: 7,
    states: {
      ja: "前にないシートのウィンドウ枠を固定すると、そのシートが前に出る",
      en: "Freezing panes of a sheet that is not in front brings it to the front",
    },
    async ask({ sheet, sheetName, context }) {
      const before = await activeSheetName();
      sheet.freezePanes.freezeRows(3);
      await context.sync();
      const after = await activeSheetName();
      return yesIf(after === sheetName && before !== sheetName, `${before} → ${after}`);
    },
  },
  {
    id: "refusesFreezing",
    row: 7,
    states: {
      ja: "前にないシートのウィンドウ枠の固定が断られる",
      en: "Freezing panes of a sheet that is not in front is refused",
    },
    ask: isRefused((sheet) => sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"))),
  },
  {
    id: "refusesTabColors",
    row: 7,
    states: { ja: "シート見出しの色が断られる", en: "A tab colour is refused" },
    ask: isRefused((sheet) => {
      sheet.tabColor = "#0F6CBD";
    }),
  },
  {
    id: "refusesCharts",
    row: 7,
    states: { ja: "グラフの作成が断られる", en: "A chart is refused" },
    ask: isRefused(addChart),
  },
  {
    id: "refusesChartTitles",
    row: 7,
    states: {
      ja: "グラフのタイトルをセルから取るのが断られる",
      en: "A chart's title from a cell is refused",
    },
    ask: (bench) =>
      isRefused((sheet) => addChart(sheet).title.setFormula(`=${bench.sheetName}!$B$3`))(bench),
  },
  {
    id: "refusesChartPositions",
    row: 7,
    states: { ja: "グラフの位置の指定が断られる", en: "A chart's position is refused" },
    ask: isRefused((sheet) => addChart(sheet).setPosition("D3", "H12")),
  },
  {
    id: "refusesFills",
    row: 7,
    states: { ja: "セルの塗りつぶしが断られる", en: "A cell's fill is refused" },
    ask: isRefused((sheet) => {
      sheet.getRange("B3:C4").format.fill.color = "#FFF4CE";
    }),
  },
  {
    id: "refusesSizes",
    row: 7,
    states: {
      ja: "列の幅の指定（setColumnProperties）が、断られるか効かない",
      en: "Widths of columns (setColumnProperties) are refused or do nothing",
    },
    async ask(bench) {
      const widths = [30, 150];
      const refusal = await refusalOf((context) =>
        sheetOf(context, bench)
          .getRange("B3:C3")
          .setColumnProperties(widths.map((columnWidth) => ({ format: { columnWidth } }))),
      );
      if (refusal !== null) return yesIf(true, refusal);
      const columns = ["B3", "C3"].map((address) => bench.sheet.getRange(address));
      for (const column of columns) column.load("format/columnWidth");
      await bench.context.sync();
      const set = columns.map(({ format }) => format.columnWidth);
      // Excel rounds to whole pixels.
      return yesIf(
        set.some((width, i) => Math.abs(width - widths[i]!) >= 2),
        show(set),
      );
    },
  },
  {
    id: "refusesPageSetUp",
    row: 7,
    states: { ja: "印刷の設定が断られる", en: "Page set-up is refused" },
    byHand: {
      ja: "プリンターのない PC でも診断してください。",
      en: "Run this on a PC without any printer, too.",
    },
    ask: isRefused(({ pageLayout }) => {
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 99 };
      pageLayout.setPrintTitleRows("$3:$3");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
    }),
  },
  {
    id: "comparesPrompts",
    row: 11,
    states: {
      ja: "入力規則は、説明の文も同じでないと「ばらばら」とされる",
      en: "Validations that differ in their prompts alone count as different",
    },
    async ask({ sheet, context }) {
      const list = { list: { inCellDropDown: true, source: "実施,未実施" } };
      for (const [address, message] of [
        ["B3", "一つ目"],
        ["B4", "二つ目"],
      ] as const) {
        const { dataValidation } = sheet.getRange(address);
        dataValidation.rule = list;
        dataValidation.prompt = { showPrompt: true, title: "診断", message };
      }
      const both = sheet.getRange("B3:B4").dataValidation;
      both.load("type,rule,prompt");
      await context.sync();
      return yesIf(both.type !== "List", show(both.type), show(both.rule));
    },
  },
  {
    id: "linesOf1875",
    row: 14,
    states: {
      ja: "游ゴシック 11 の1行は 18.75 ポイントの高さ",
      en: "A line of 游ゴシック 11 is 18.75 points high",
    },
    async ask({ sheet, context }) {
      const cells = [1, 2].map((lines, i) => {
        const cell = sheet.getRange(`B${3 + i}`);
        cell.format.font.name = "游ゴシック";
        cell.format.font.size = 11;
        cell.format.wrapText = true;
        cell.values = [[Array(lines).fill("計画").join("\n")]];
        cell.format.autofitRows();
        cell.load("format/rowHeight");
        return cell;
      });
      await context.sync();
      const heights = cells.map((cell) => cell.format.rowHeight);
      return yesIf(heights[0] === 18.75 && heights[1] === 37.5, ...heights.map(show));
    },
  },
  {
    id: "setsPageBreaks",
    row: null,
    states: {
      ja: "改ページを入れられる（horizontalPageBreaks）",
      en: "Page breaks can be set (horizontalPageBreaks)",
    },
    async ask({ sheet, context }) {
      for (const row of [10, 20]) sheet.horizontalPageBreaks.add(`A${row}`);
      const count = sheet.horizontalPageBreaks.getCount();
      await context.sync();
      return yesIf(count.value === 2, show(count.value));
    },
  },
  {
    id: "refusesInsideBorders",
    row: 16,
    states: {
      ja: "1行だけの範囲の内側の横罫線が断られる",
      en: "Inside borders of a single row are refused",
    },
    ask: isRefused((sheet) => {
      sheet.getRange("B3:D3").format.borders.getItem("InsideHorizontal").style = "Continuous";
    }),
  },
  {
    id: "refusesMergeInTable",
    row: 16,
    states: { ja: "表の中のセルの結合が断られる", en: "Merging cells inside a table is refused" },
    ask: isRefused((sheet) => {
      addTable({ sheet });
      sheet.getRange("A4:B4").merge();
    }),
  },
  {
    id: "refusesTitlesOfPart",
    row: 16,
    states: {
      ja: "行全体でない印刷タイトルが断られる",
      en: "Print titles that are no whole rows are refused",
    },
    ask: isRefused(({ pageLayout }) => pageLayout.setPrintTitleRows("A3:B3")),
  },
  {
    id: "refusesHalfFormula",
    row: 16,
    states: { ja: "「=1+」が断られる", en: "“=1+” is refused" },
    ask: isRefused((sheet) => {
      sheet.getRange("B3").formulas = [["=1+"]];
    }),
  },
  {
    id: "refusesHalfNumberFormat",
    row: 16,
    states: { ja: "表示形式「[<」が断られる", en: "The number format “[<” is refused" },
    ask: isRefused((sheet) => {
      sheet.getRange("B3").numberFormat = [["[<"]];
    }),
  },
];
