import type { Book, Chart } from "../../../src/local-excel/book";
import { cellAt, newBook } from "../../../src/local-excel/book";
import { recalculate } from "../../../src/local-excel/calc";
import { passwordFits } from "../../../src/local-excel/xlsx/password";
import { openXlsx, saveXlsx, UnreadableWorkbook } from "../../../src/local-excel/xlsx";
import { partText, partsOf, withParts } from "../../xlsx/parts";
import { fullBook, put } from "../fullBook";
import { convertWithLibreOffice, libreOfficeTimeout, toPdf } from "../libreOffice";
import { planSizedBook } from "../planSizedBook";

jest.setTimeout(libreOfficeTimeout);

/** Sheet ids are given anew at each opening: the sheets' names stand for them. */
function comparable(book: Book) {
  const nameOf = (id: string) => book.sheets.find((sheet) => sheet.id === id)!.name;
  return {
    ...book,
    // How it came into being is nothing that a file holds.
    original: undefined,
    activeSheetId: nameOf(book.activeSheetId),
    sheets: book.sheets.map((sheet) => ({ ...sheet, id: sheet.name })),
  };
}

const reopened = async (book: Book) => openXlsx(await saveXlsx(book), book.name);

describe("a saved and reopened book", () => {
  test("holds everything the model can hold", async () => {
    expect(comparable(await reopened(fullBook()))).toEqual(comparable(fullBook()));
  });

  test("is the same again after a second time", async () => {
    const once = await reopened(fullBook());
    expect(comparable(await reopened(once))).toEqual(comparable(once));
  });

  test("has conditional formats in the order of their priority, by which LibreOffice goes", async () => {
    const book = newBook();
    const one = (priority: number, columnCount: number) => ({
      areas: [{ row: 0, column: 0, rowCount: 1, columnCount }],
      id: `{${priority}}`,
      formula: `=A1>${priority}`,
      priority,
      stopIfTrue: false,
    });
    book.sheets[0]!.conditionalFormats.push(one(2, 3), one(0, 2), one(1, 1));
    const part = partText(await saveXlsx(book), "xl/worksheets/sheet1.xml");
    const formulas = part.match(/(?<=<formula>)[^<]+/g);
    expect(formulas).toEqual(["A1&gt;0", "A1&gt;1", "A1&gt;2"]);
  });

  test("keeps every character, those too that a file writes as a code", async () => {
    const book = newBook();
    const texts = [
      "\r\n",
      "a\x0bb",
      "\x7f\x80",
      "_x000D_",
      "_x005F_x0041_",
      " 末尾 ",
      "&<>\"'",
      "𠮷",
    ];
    texts.forEach((text, row) => put(book.sheets[0]!, row, 0, text));
    put(book.sheets[0]!, 0, 1, "\x7f", { formula: '"\x7f"&"\n"' });
    const { cells } = (await reopened(book)).sheets[0]!;
    expect([...cells.values()].map((row) => row.get(0)!.value)).toEqual(texts);
    expect(cells.get(0)!.get(1)!.formula).toBe('"\x7f"&"\n"');
  });

  test("an empty new one has its sheet and nothing else", async () => {
    const book = await reopened(newBook());
    expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(book.sheets[0]!.cells.size).toBe(0);
    expect(book.names).toEqual([]);
  });

  test("calculates to the same values as before", async () => {
    const book = planSizedBook();
    recalculate(book);
    const again = await reopened(book);
    recalculate(again);
    expect(again.sheets.map(({ cells }) => cells)).toEqual(book.sheets.map(({ cells }) => cells));
  });

  test("shares one style between cells that look alike", async () => {
    const book = newBook();
    const sheet = book.sheets[0]!;
    put(sheet, 0, 0, 1, { style: { fill: "#FFF2CC", numberFormat: "0.0%" } });
    put(sheet, 5, 5, 2, { style: { fill: "#FFF2CC", numberFormat: "0.0%" } });
    const [read] = (await reopened(book)).sheets;
    expect(cellAt(read!, 0, 0)!.style).toBe(cellAt(read!, 5, 5)!.style);
  });

  test("keeps the names of sheets and tables that need quoting", async () => {
    const book = newBook("x.xlsx", ["it's 集計 (2)", "<&>"]);
    book.names.push({
      name: "年度",
      formula: "='it''s 集計 (2)'!$A$1:$B$2",
      comment: '"<&>"',
      visible: true,
    });
    const again = await reopened(book);
    expect(again.sheets.map(({ name }) => name)).toEqual(["it's 集計 (2)", "<&>"]);
    expect(again.names).toEqual(book.names);
  });

  test("of a plan's size opens and saves well below a second", async () => {
    const book = planSizedBook();
    recalculate(book);
    await reopened(book);
    const start = process.cpuUsage();
    const bytes = await saveXlsx(book);
    const saved = process.cpuUsage(start);
    await openXlsx(bytes, book.name);
    const opened = process.cpuUsage(start);
    // Processor time: several test files may be running on the same cores.
    const seconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6;
    expect(seconds(saved)).toBeLessThan(1);
    expect(seconds(opened) - seconds(saved)).toBeLessThan(1);
  });
});

describe("charts", () => {
  const withChart = (chart: Partial<Chart>) => {
    const book = newBook("x.xlsx", ["集計"]);
    const sheet = book.sheets[0]!;
    [
      [null, "実施", "一部実施"],
      ["Ⅰ", 7, 4],
      ["Ⅱ", 15, 5],
      ["Ⅲ", 10, 1],
    ].forEach((row, r) => row.forEach((value, c) => value !== null && put(sheet, r, c, value)));
    sheet.charts.push({
      id: "{1}",
      name: "グラフ 1",
      type: "ColumnStacked",
      source: "集計!A1:C4",
      seriesBy: "Auto",
      settings: {},
      ...chart,
    });
    return book;
  };
  const chartXml = async (book: Book) => {
    const files = partsOf(await saveXlsx(book));
    const bytes = files["xl/charts/chart1.xml"];
    return bytes && new TextDecoder().decode(bytes);
  };

  test("name their series, categories, title and looks", async () => {
    const xml = await chartXml(
      withChart({
        settings: { "title.formula": "=集計!$A$2", "series.1.format.fill": "#C0C0C0" },
      }),
    );
    expect(xml!.match(/<c:f>[^<]*<\/c:f>/g)).toEqual([
      "<c:f>集計!$A$2</c:f>",
      "<c:f>集計!$B$1</c:f>",
      "<c:f>集計!$A$2:$A$4</c:f>",
      "<c:f>集計!$B$2:$B$4</c:f>",
      "<c:f>集計!$C$1</c:f>",
      "<c:f>集計!$A$2:$A$4</c:f>",
      "<c:f>集計!$C$2:$C$4</c:f>",
    ]);
    expect(xml).toContain('<c:grouping val="stacked"/>');
    expect(xml).toContain("C0C0C0");
  });

  test("go by rows where that is asked", async () => {
    const xml = await chartXml(withChart({ type: "BarClustered", seriesBy: "Rows" }));
    expect(xml!.match(/<c:val>.*?<c:f>[^<]*/g)!.map((text) => text.split("<c:f>")[1])).toEqual([
      "集計!$B$2:$C$2",
      "集計!$B$3:$C$3",
      "集計!$B$4:$C$4",
    ]);
    expect(xml).toContain('<c:barDir val="bar"/>');
  });

  test("of a kind we do not write are left out", async () => {
    expect(await chartXml(withChart({ type: "Treemap" }))).toBeUndefined();
  });

  test("come back from a file with what was set on them", async () => {
    const place = { left: 100.5, top: 30, width: 300, height: 150.75 };
    const series = (index: number, fill: string) => ({
      [`series.${index}.name`]: index === 0 ? "=集計!$B$1" : "その他 & <未>",
      [`series.${index}.values`]: `=集計!$${"BC"[index]}$2:$${"BC"[index]}$4`,
      [`series.${index}.xValues`]: "=集計!$A$2:$A$4",
      [`series.${index}.format.fill`]: fill,
      [`series.${index}.format.line.color`]: "#000000",
      [`series.${index}.format.line.weight`]: 2,
      [`series.${index}.gapWidth`]: 60,
      [`series.${index}.hasDataLabels`]: true,
      [`series.${index}.dataLabels.showValue`]: true,
      [`series.${index}.dataLabels.numberFormat`]: '0"件";;',
      [`series.${index}.dataLabels.format.font.color`]: "#FFFFFF",
    });
    const bars = withChart({
      name: "基本方針 & 別",
      type: "BarStacked100",
      source: "集計!B2:B4",
      seriesBy: "Columns",
      settings: {
        ...place,
        "title.text": "実施 <状況>",
        "title.format.font.size": 12,
        plotVisibleOnly: false,
        "legend.position": "Top",
        "axes.valueAxis.minimum": 0,
        "axes.valueAxis.maximum": 20,
        "axes.valueAxis.majorGridlines.visible": false,
        "axes.categoryAxis.reversePlotOrder": true,
        ...series(0, "#262626"),
        ...series(1, "#BFBFBF"),
      },
    });
    const lines = withChart({
      type: "LineMarkers",
      source: "集計!B2:C2",
      seriesBy: "Rows",
      settings: {
        position: "E2:H9",
        "title.formula": "='集計'!$A$2",
        "legend.visible": false,
        "series.0.name": "Ⅰ",
        "series.0.values": "=集計!$B$2:$C$2",
        "series.0.xValues": "=集計!$B$1:$C$1",
      },
    });
    for (const book of [bars, lines]) {
      const [chart] = book.sheets[0]!.charts;
      expect((await reopened(book)).sheets[0]!.charts).toEqual([{ ...chart, id: "{CHART-1}" }]);
    }
  });

  test("whose parts Excel divided itself are the same picture after opening", async () => {
    expect(await chartXml(await reopened(withChart({})))).toBe(await chartXml(withChart({})));
  });

  test("of other programs and other kinds are saved again whole", async () => {
    // As Excel writes a pie: nothing that the model has a place for.
    const pie = (xml: string) =>
      xml
        .replace(/<c:barDir[^>]*>|<c:grouping[^>]*>|<c:(gapWidth|overlap|axId)[^>]*>/g, "")
        .replace(/<c:(cat|val)Ax>.*<\/c:\1Ax>/g, "")
        .replaceAll("c:barChart", "c:pieChart")
        .replace("</c:pieChart>", '<c:firstSliceAng val="45"/></c:pieChart>');
    const saved = await saveXlsx(withChart({ name: "円", settings: { position: "E2:H9" } }));
    const book = await openXlsx(withParts(saved, { "xl/charts/chart1.xml": pie }), "x.xlsx");
    expect(book.sheets[0]!.charts).toMatchObject([{ name: "円", type: "pie" }]);
    const again = await reopened(book);
    expect(again.sheets[0]!.charts).toEqual(book.sheets[0]!.charts);
    const xml = await chartXml(again);
    expect(xml).toContain('<c:firstSliceAng val="45"/>');
    expect(xml).toContain("<c:f>集計!$B$2:$B$4</c:f>");
  });

  test("open in LibreOffice after they were opened and saved here", async () => {
    const book = withChart({ settings: { "title.text": "実施状況" } });
    const pdf = await toPdf(await saveXlsx(await reopened(book)));
    // A page with a chart is drawn, one with a few numbers is not: it has lines and fills.
    const plain = await toPdf(await saveXlsx(withChart({ type: "Treemap" })));
    expect(pdf.length).toBeGreaterThan(plain.length + 1000);
  });
});

describe("protection passwords", () => {
  test("are asked for again after opening, and stay over a second saving", async () => {
    const book = newBook();
    const sheet = book.sheets[0]!;
    sheet.protection = { ...sheet.protection, protected: true, password: "秘密" };
    book.structure = { protected: true, password: "構造" };
    const again = await reopened(await reopened(book));
    const { password } = again.sheets[0]!.protection;
    expect(password).not.toBe("秘密");
    expect(await passwordFits(password, "秘密")).toBe(true);
    expect(await passwordFits(password, "ひみつ")).toBe(false);
    expect(await passwordFits(again.structure.password, "構造")).toBe(true);
  });

  test("of Excel 2010 and before are known by their short hash", async () => {
    const book = newBook();
    book.sheets[0]!.protection = { ...book.sheets[0]!.protection, protected: true };
    // 83AF is the hash of "password", as other programs write it.
    const old = withParts(await saveXlsx(book), {
      "xl/worksheets/sheet1.xml": (xml) =>
        xml.replace("<sheetProtection ", '<sheetProtection password="83AF" '),
    });
    const { password } = (await reopened(await openXlsx(old, "x.xlsx"))).sheets[0]!.protection;
    expect(await passwordFits(password, "password")).toBe(true);
    expect(await passwordFits(password, "passwort")).toBe(false);
  });

  test("a protection without one opens with any", async () => {
    expect(await passwordFits(undefined, "")).toBe(true);
  });
});

describe("files of other programs", () => {
  test("one that LibreOffice saved again has the same content and looks", async () => {
    const book = fullBook();
    const sheet = book.sheets[0]!;
    const bytes = await convertWithLibreOffice(
      await saveXlsx(book),
      "xlsx:Calc MS Excel 2007 XML",
      "xlsx",
    );
    const [theirs, summary] = (await openXlsx(bytes, "x.xlsx")).sheets;
    const cell = (row: number, column: number) => cellAt(theirs!, row, column)!;
    expect(cell(0, 0).value).toBe("第二次山口市行政改革大綱");
    expect(cell(1, 0)).toMatchObject({ value: 1234.5, style: { numberFormat: "#,##0.0" } });
    expect(cell(1, 5).value).toBe("=1+1");
    expect(cell(1, 7).value).toBe(45017);
    expect(cell(1, 9).value).toBe(cellAt(sheet, 1, 9)!.value);
    expect(cell(2, 0).style).toMatchObject({ fill: "#FFF2CC", locked: false });
    expect(cell(2, 1).style.borders).toEqual(cellAt(sheet, 2, 1)!.style.borders);
    expect(cell(2, 2).style).toMatchObject({ horizontal: "Center", vertical: "Top", wrap: true });
    expect(cell(7, 3)).toMatchObject({ value: "", formula: cellAt(sheet, 7, 3)!.formula });
    expect(theirs!.tables.map(({ name, area }) => ({ name, area }))).toEqual(
      sheet.tables.map(({ name, area }) => ({ name, area })),
    );
    expect(theirs!.validations.map(({ areas, rule }) => ({ areas, rule }))).toEqual(
      sheet.validations.map(({ areas, rule }) => ({ areas, rule })),
    );
    expect(theirs!.conditionalFormats.map(({ formula, fill }) => ({ formula, fill }))).toEqual(
      sheet.conditionalFormats.map(({ formula, fill }) => ({ formula, fill })),
    );
    expect(theirs!.protection.options).toMatchObject({
      allowAutoFilter: true,
      allowFormatColumns: true,
      allowSort: false,
      selectionMode: "Unlocked",
    });
    expect(theirs!.page).toMatchObject({
      orientation: "Landscape",
      paperSize: "A3",
      printArea: sheet.page.printArea,
      titleRows: sheet.page.titleRows,
      titleColumns: sheet.page.titleColumns,
    });
    expect(theirs!.columns.get(1)?.width).toBeCloseTo(40, 0);
    expect(theirs!.columns.get(3)?.hidden).toBe(true);
    expect(theirs!.rows.get(6)?.hidden).toBe(true);
    expect(summary!.names.map(({ name }) => name).sort()).toEqual(["回答", "年度"]);
  });

  test("one that LibreOffice made", async () => {
    const csv = new TextEncoder().encode("部署,件数\n協働推進課,12\n管財課,3.5\n");
    const bytes = await convertWithLibreOffice(
      csv,
      "xlsx:Calc MS Excel 2007 XML",
      "xlsx",
      "list.csv",
    );
    const book = await openXlsx(bytes, "list.xlsx");
    const values = [...book.sheets[0]!.cells.values()].map((cells) =>
      [...cells.values()].map(({ value }) => value),
    );
    // The file says nothing of its encoding, which is another matter.
    expect(values.map((row) => row[1])).toEqual([expect.any(String), 12, 3.5]);
  });

  test("a list on another sheet that Excel keeps in an extension", async () => {
    const extension =
      '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>一覧!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9 D2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>';
    const bytes = withParts(await saveXlsx(newBook("x.xlsx", ["表", "一覧"])), {
      "xl/worksheets/sheet1.xml": (xml) => xml.replace("</worksheet>", extension),
    });
    expect((await openXlsx(bytes, "x.xlsx")).sheets[0]!.validations).toEqual([
      {
        areas: [
          { row: 1, column: 1, rowCount: 8, columnCount: 1 },
          { row: 1, column: 3, rowCount: 1, columnCount: 1 },
        ],
        rule: { list: { inCellDropDown: true, source: "=一覧!$A$1:$A$3" } },
        ignoreBlanks: true,
        errorAlert: { title: "", message: "", style: "Stop", showAlert: true },
      },
    ]);
  });

  test("theme colours with a tint, rich text and shared formulas", async () => {
    const book = newBook();
    const sheet = book.sheets[0]!;
    put(sheet, 0, 0, 1, { style: { fill: "#123456" } });
    put(sheet, 1, 0, "文字");
    put(sheet, 2, 0, 2, { formula: "A1*2" });
    put(sheet, 3, 0, 2, { formula: "1" });
    let bytes = await saveXlsx(book);
    // Accent 1 of Office's theme, 80 % lighter, is #DAE3F3 there.
    bytes = withParts(bytes, {
      "xl/styles.xml": (xml) =>
        xml.replace('<fgColor rgb="FF123456"/>', '<fgColor theme="4" tint="0.8"/>'),
    });
    bytes = withParts(bytes, {
      "xl/sharedStrings.xml": (xml) =>
        xml.replace("<t>文字</t>", "<r><t>文</t></r><r><rPr><b/></rPr><t>字</t></r>"),
    });
    bytes = withParts(bytes, {
      "xl/worksheets/sheet1.xml": (xml) =>
        xml
          .replace("<f>A1*2</f>", '<f t="shared" ref="A3:A4" si="0">A1*2</f>')
          .replace("<f>1</f>", '<f t="shared" si="0"/>'),
    });
    const [read] = (await openXlsx(bytes, "x.xlsx")).sheets;
    const accent = cellAt(read!, 0, 0)!.style.fill!;
    const channels = [1, 3, 5].map((at) => parseInt(accent.slice(at, at + 2), 16));
    [0xda, 0xe3, 0xf3].forEach((expected, index) => {
      expect(Math.abs(channels[index]! - expected)).toBeLessThan(8);
    });
    expect(cellAt(read!, 1, 0)!.value).toBe("文字");
    expect(cellAt(read!, 3, 0)!.formula).toBe("A2*2");
  });
});

describe("what cannot be read is refused with a sentence", () => {
  const refusal = async (bytes: Uint8Array) => {
    const error: unknown = await openXlsx(bytes, "報告.xlsx").catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableWorkbook);
    const { code, message } = error as UnreadableWorkbook;
    expect(message).toMatch(/^「報告\.xlsx」は.*。$/);
    return code;
  };
  const text = (content: string) => new TextEncoder().encode(content);

  test("nothing, a text, a picture", async () => {
    expect(await refusal(new Uint8Array())).toBe("empty");
    expect(await refusal(text("部署,件数\n"))).toBe("notZip");
    expect(await refusal(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBe("notZip");
  });

  test("a zip archive with something else in it", async () => {
    const document = { "xl/workbook.xml": null, "word/document.xml": "<w:document/>" };
    expect(await refusal(withParts(await saveXlsx(newBook()), document))).toBe("notWorkbook");
  });

  test("an old .xls", async () => {
    const xls = await convertWithLibreOffice(await saveXlsx(newBook()), "xls");
    expect(await refusal(xls)).toBe("oldXls");
  });

  test("one that is encrypted with a password", async () => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(Buffer.from("EncryptedPackage", "utf16le"), 1152);
    expect(await refusal(bytes)).toBe("encrypted");
  });

  test("one that ends halfway or whose inside is broken", async () => {
    const bytes = await saveXlsx(fullBook());
    expect(await refusal(bytes.slice(0, bytes.length / 2))).toBe("truncated");
    const broken = withParts(bytes, { "xl/worksheets/sheet1.xml": (xml) => xml.slice(0, 900) });
    expect(await refusal(broken)).toBe("damaged");
    const workbook = withParts(bytes, { "xl/workbook.xml": () => "<workbook" });
    expect(await refusal(workbook)).toBe("damaged");
  });
});
