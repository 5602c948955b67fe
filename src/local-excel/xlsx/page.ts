/** Page set-up, between the model and the package. */
import type { PageLayout } from "../book";
import { addressOf, readAddress } from "../area";
import type { Worksheet } from "@cj-tech-master/excelts";

type Margin = keyof PageLayout["margins"];
const marginNames: readonly Margin[] = ["top", "bottom", "left", "right", "header", "footer"];
/** Excel's own, in points. */
const usualMargins: Record<Margin, number> = {
  top: 54,
  bottom: 54,
  left: 50.4,
  right: 50.4,
  header: 21.6,
  footer: 21.6,
};
const pointsPerInch = 72;

/** Excel.PaperType's names of the file's numbers, as far as a Japanese office meets them. */
const papers: Record<number, string> = {
  1: "Letter",
  3: "Tabloid",
  4: "Ledger",
  5: "Legal",
  7: "Executive",
  8: "A3",
  9: "A4",
  11: "A5",
  12: "B4",
  13: "B5",
};

type PageSetup = Worksheet["pageSetup"];

export function writePage(page: PageLayout, worksheet: Worksheet): void {
  const { zoom, titleRows, titleColumns } = page;
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const paper = Object.entries(papers).find(([, name]) => name === page.paperSize)?.[0];
  const setup: Partial<PageSetup> = {
    orientation: page.orientation.toLowerCase(),
    ...(paper !== undefined && { paperSize: Number(paper) }),
    fitToPage: fits,
    // 0: as many pages as it takes.
    ...(fits
      ? { fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 }
      : { scale: zoom.scale ?? 100 }),
    blackAndWhite: page.blackAndWhite,
    horizontalCentered: page.centerHorizontally,
    margins: Object.fromEntries(
      marginNames.map((name) => [name, (page.margins[name] ?? usualMargins[name]) / pointsPerInch]),
    ) as unknown as PageSetup["margins"],
    ...(page.printArea && { printArea: addressOf(page.printArea) }),
    ...(titleRows && { printTitlesRow: `${titleRows.first + 1}:${titleRows.last + 1}` }),
    ...(titleColumns && {
      printTitlesColumn: addressOf(wholeColumns(titleColumns.first, titleColumns.last)),
    }),
  };
  Object.assign(worksheet.pageSetup, setup);
  // A break is named by the row above it, counted from 1.
  worksheet.rowBreaks = (page.rowBreaks ?? []).map((row) => ({ id: row, max: 16383, man: 1 }));
  const { headersFooters: texts } = page;
  const header = sections(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const footer = sections(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  if (header) worksheet.headerFooter.oddHeader = header;
  if (footer) worksheet.headerFooter.oddFooter = footer;
}

export function readPage(worksheet: Worksheet, page: PageLayout): void {
  const { pageSetup: setup } = worksheet;
  // Absent where the file says nothing of it, whatever the package's types say.
  const headerFooter: Worksheet["headerFooter"] | undefined = worksheet.headerFooter;
  page.orientation = setup.orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = papers[setup.paperSize ?? 9] ?? "A4";
  page.zoom = setup.fitToPage
    ? {
        ...(setup.fitToWidth > 0 && { horizontalFitToPages: setup.fitToWidth }),
        ...(setup.fitToHeight > 0 && { verticalFitToPages: setup.fitToHeight }),
      }
    : { scale: setup.scale };
  page.blackAndWhite = setup.blackAndWhite === true;
  page.centerHorizontally = setup.horizontalCentered === true;
  for (const name of marginNames) {
    const inches = setup.margins?.[name];
    // Twips are the finest that page set-up knows: no binary noise from the inches.
    if (inches !== undefined) page.margins[name] = Math.round(inches * pointsPerInch * 20) / 20;
  }
  const breaks = worksheet.rowBreaks.map(({ id }) => id);
  if (breaks.length > 0) page.rowBreaks = breaks;
  const area = setup.printArea?.split(/,|&&/)[0];
  const printArea = area === undefined ? null : readAddress(area);
  if (printArea) page.printArea = printArea;
  const rows = setup.printTitlesRow && readAddress(setup.printTitlesRow);
  if (rows) page.titleRows = { first: rows.row, last: rows.row + rows.rowCount - 1 };
  const columns = setup.printTitlesColumn && readAddress(setup.printTitlesColumn);
  if (columns) {
    page.titleColumns = { first: columns.column, last: columns.column + columns.columnCount - 1 };
  }
  page.headersFooters = {
    ...named("Header", headerFooter?.oddHeader),
    ...named("Footer", headerFooter?.oddFooter),
  };
}

const wholeColumns = (first: number, last: number) => ({
  row: 0,
  column: first,
  rowCount: 1048576,
  columnCount: last - first + 1,
});

const sections = (left = "", center = "", right = ""): string =>
  (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);

/** Cuts `&L…&C…&R…`; what comes before any of them stands in the middle. */
function named(kind: "Header" | "Footer", text: string | null | undefined) {
  const found: PageLayout["headersFooters"] = {};
  const places = { L: `left${kind}`, C: `center${kind}`, R: `right${kind}` } as const;
  const parts = (text ?? "").split(/&([LCR])/);
  parts.forEach((part, index) => {
    if (index % 2 === 1 || part === "") return;
    const place = places[(parts[index - 1] ?? "C") as keyof typeof places];
    found[place] = part;
  });
  return found;
}
