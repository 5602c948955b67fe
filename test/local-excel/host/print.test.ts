import { codeOf, openLocalExcel } from "../withExcel";

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const run = (act: (sheet: Excel.Worksheet) => unknown) =>
  Excel.run(async (context) => {
    act(sheet(context));
    await context.sync();
  });

describe("page set-up", () => {
  test("is kept as it is set, margins in points", async () => {
    const excel = await openLocalExcel();
    await run((own) => {
      const { pageLayout } = own;
      pageLayout.orientation = Excel.PageOrientation.landscape;
      pageLayout.paperSize = Excel.PaperType.a4;
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.leftMargin = 36;
      pageLayout.setPrintArea("A1:H40");
      pageLayout.setPrintTitleRows("$1:$4");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P/&N";
    });
    expect(excel.book.sheets[0]!.page).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      margins: { left: 36 },
      printArea: { row: 0, column: 0, rowCount: 40, columnCount: 8 },
      titleRows: { first: 0, last: 3 },
      headersFooters: { centerFooter: "&P/&N" },
    });
    await Excel.run(async (context) => {
      const { pageLayout } = sheet(context);
      pageLayout.load("orientation, zoom, leftMargin, rightMargin, paperSize");
      pageLayout.headersFooters.defaultForAllPages.load("centerFooter, leftHeader");
      await context.sync();
      expect([pageLayout.leftMargin, pageLayout.rightMargin]).toEqual([36, 50.4]);
      expect(pageLayout.headersFooters.defaultForAllPages.toJSON()).toMatchObject({
        centerFooter: "&P/&N",
        leftHeader: "",
      });
    });
  });

  test("refuses what Excel refuses", async () => {
    await openLocalExcel();
    const changes: ((own: Excel.Worksheet) => unknown)[] = [
      (own) => (own.pageLayout.zoom = { scale: 5 }),
      (own) => (own.pageLayout.headersFooters.defaultForAllPages.leftHeader = "あ".repeat(256)),
      (own) => (own.pageLayout.leftMargin = -1),
    ];
    for (const change of changes) expect(await codeOf(run(change))).toBe("InvalidArgument");
  });
});

describe("frozen panes", () => {
  test("by rows and up to a range", async () => {
    const excel = await openLocalExcel();
    const frozen = () => excel.book.sheets[0]!.freeze;
    await run((own) => own.freezePanes.freezeRows(4));
    expect(frozen()).toEqual({ rows: 4, columns: 0 });
    await run((own) => own.freezePanes.freezeAt("A1:B4"));
    expect(frozen()).toEqual({ rows: 4, columns: 2 });
  });
});

describe("charts", () => {
  test("keep what is set on them, by path", async () => {
    const excel = await openLocalExcel();
    await Excel.run(async (context) => {
      const own = sheet(context);
      const data = own.getRange("A1:C3");
      data.values = [
        ["基本方針", "実施", "未実施"],
        ["Ⅰ", 3, 1],
        ["Ⅱ", 2, 2],
      ];
      const chart = own.charts.add("BarStacked", data, "Columns");
      chart.name = "実施状況";
      chart.title.setFormula("=Sheet1!$A$1");
      chart.legend.position = "Bottom";
      chart.plotVisibleOnly = false;
      chart.setPosition("E2", "J18");
      chart.axes.valueAxis.majorGridlines.visible = false;
      const series = chart.series.getItemAt(1);
      series.format.fill.setSolidColor("#7F7F7F");
      series.format.line.color = "#000000";
      series.hasDataLabels = true;
      series.dataLabels.showValue = true;
      chart.series.load("items/name");
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["実施", "未実施"]);
    });
    expect(excel.book.sheets[0]!.charts).toMatchObject([
      {
        name: "実施状況",
        type: "BarStacked",
        source: "Sheet1!A1:C3",
        seriesBy: "Columns",
        settings: {
          "title.formula": "=Sheet1!$A$1",
          "legend.position": "Bottom",
          plotVisibleOnly: false,
          position: "E2:J18",
          "axes.valueAxis.majorGridlines.visible": false,
          "series.1.format.fill": "#7F7F7F",
          "series.1.format.line.color": "#000000",
          "series.1.hasDataLabels": true,
          "series.1.dataLabels.showValue": true,
        },
      },
    ]);
  });

  test("are listed and deleted; their data follows a renamed sheet", async () => {
    const excel = await openLocalExcel();
    await run((own) => {
      own.charts.add("Line", own.getRange("A1:B3"), "Auto").name = "推移";
      own.name = "新 集計";
    });
    expect(excel.book.sheets[0]!.charts[0]!.source).toBe("'新 集計'!A1:B3");
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem("新 集計");
      own.charts.load("items/name");
      await context.sync();
      expect(own.charts.items.map(({ name }) => name)).toEqual(["推移"]);
      own.charts.items[0]!.delete();
      await context.sync();
    });
    expect(excel.book.sheets[0]!.charts).toEqual([]);
  });
});
