import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from "fflate";
import { probeBookCells, probeBookMark } from "../../workbook";
import { ensureCell, newBook } from "../book";
import { recalculate } from "../calc";
import { saveXlsx } from "../xlsx";

/**
 * 診断.xlsx: what only a file can bring into Excel, for the questions of 診断 that ask about it.
 * Formulas without marks of dynamic arrays (as all that we write), a chart sheet, and the R1C1 style,
 * which Excel takes over from the first file it opens.
 */
export async function probeBookFile(): Promise<Uint8Array> {
  const book = newBook("診断.xlsx", ["診断"]);
  const [sheet] = book.sheets;
  const set = (row: number, column: number, content: string | number) => {
    const cell = ensureCell(sheet!, row, column);
    if (typeof content === "string" && content.startsWith("=")) cell.formula = content.slice(1);
    else cell.value = content;
  };
  set(0, 0, probeBookMark);
  set(1, 0, "このブックを開いたまま、アドインの「診断」を始めてください。");
  const { formulas, chartSheet } = probeBookCells;
  formulas.cells.forEach((formula, i) => set(formulas.row + i, 1, formula));
  [1, 2, 3].forEach((value, i) => set(formulas.row + i, 3, value));
  recalculate(book);
  return withChartSheet(await saveXlsx(book), chartSheet);
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
const kinds = "application/vnd.openxmlformats-officedocument";

/** Parts as openpyxl writes them, which Excel opens. */
const chartSheetParts: Readonly<Record<string, string>> = {
  "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing xmlns:r="${office}" r:id="rId1"/></chartsheet>`,
  "xl/chartsheets/_rels/sheet1.xml.rels": relationship("drawing", "/xl/drawings/drawing1.xml"),
  "xl/drawings/drawing1.xml": `<wsDr xmlns="${drawing}/spreadsheetDrawing"><absoluteAnchor><pos x="0" y="0"/><ext cx="9000000" cy="6000000"/><graphicFrame><nvGraphicFramePr><cNvPr id="2" name="Chart 1"/><cNvGraphicFramePr/></nvGraphicFramePr><xfrm><a:off xmlns:a="${drawing}/main" x="0" y="0"/><a:ext xmlns:a="${drawing}/main" cx="0" cy="0"/></xfrm><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" xmlns:r="${office}" r:id="rId1"/></a:graphicData></a:graphic></graphicFrame><clientData/></absoluteAnchor></wsDr>`,
  "xl/drawings/_rels/drawing1.xml.rels": relationship("chart", "/xl/charts/chart1.xml"),
  "xl/charts/chart1.xml": `<chartSpace xmlns="${drawing}/chart"><chart><plotArea><layout/><barChart><barDir val="col"/><grouping val="clustered"/><ser><idx val="0"/><order val="0"/><val><numRef><f>診断!$D$3:$D$5</f></numRef></val></ser><gapWidth val="150"/><axId val="10"/><axId val="100"/></barChart><catAx><axId val="10"/><scaling><orientation val="minMax"/></scaling><axPos val="l"/><crossAx val="100"/></catAx><valAx><axId val="100"/><scaling><orientation val="minMax"/></scaling><axPos val="l"/><crossAx val="10"/></valAx></plotArea><plotVisOnly val="1"/></chart></chartSpace>`,
};

function relationship(kind: string, target: string): string {
  return `<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;
}

function withChartSheet(file: Uint8Array, name: string): Uint8Array {
  const parts: Unzipped = unzipSync(file);
  const change = (path: string, of: (xml: string) => string) => {
    parts[path] = strToU8(of(strFromU8(parts[path]!)));
  };
  for (const [path, xml] of Object.entries(chartSheetParts))
    parts[path] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  change("xl/workbook.xml", (xml) =>
    xml
      .replace(
        "</sheets>",
        `<sheet xmlns:r="${office}" name="${name}" sheetId="99" r:id="chartSheet"/></sheets>`,
      )
      .replace("<calcPr", '<calcPr refMode="R1C1"'),
  );
  change("xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="chartSheet" Type="${office}/chartsheet" Target="/xl/chartsheets/sheet1.xml"/></Relationships>`,
    ),
  );
  change("[Content_Types].xml", (xml) =>
    xml.replace(
      "</Types>",
      [
        ["/xl/chartsheets/sheet1.xml", "spreadsheetml.chartsheet"],
        ["/xl/drawings/drawing1.xml", "drawing"],
        ["/xl/charts/chart1.xml", "drawingml.chart"],
      ]
        .map(([part, kind]) => `<Override PartName="${part}" ContentType="${kinds}.${kind}+xml"/>`)
        .concat("</Types>")
        .join(""),
    ),
  );
  return zipSync(parts);
}
