import { addressOf, area, cellAddress, eachArea, type Area } from "../area";
import type { Sentence } from "../outcome";
import { isExcelError } from "../runExcel";
import { pointsOf, type Look } from "../sheetSpec";
import { colors } from "../template/look";
import type { SheetInWork } from "./build";
import { queueCharts } from "./buildCharts";
import { syncUnprotected, type ProtectedSheet } from "./unprotected";

/**
 * What only looks: nothing of the plan depends on it, and no Excel may undo an insert for its sake.
 * In the order in which it is set; charts come last, for one that is made twice is there twice.
 */
export const cosmetics = ["looks", "sizes", "tabs", "freeze", "print", "charts"] as const;
export type Cosmetic = (typeof cosmetics)[number];

/** As they are told; in Japanese they are kept in PlanInfo. */
export const cosmeticNames: Record<Cosmetic, Sentence> = {
  looks: { ja: "色・文字・罫線", en: "colours, fonts and borders" },
  sizes: { ja: "列の幅・行の高さ", en: "widths and heights" },
  tabs: { ja: "シート見出しの色", en: "colours of sheet tabs" },
  freeze: { ja: "ウィンドウ枠の固定", en: "frozen panes" },
  print: { ja: "印刷の設定", en: "print settings" },
  charts: { ja: "グラフ", en: "charts" },
};

/** A sheet, and its name in this workbook. */
export interface NamedSheet {
  readonly inWork: SheetInWork;
  readonly name: string;
}

/** Queues kind after kind, each over all sheets: when one fails, those before it are done. */
export function queueCosmetics(kinds: readonly Cosmetic[], sheets: readonly NamedSheet[]): void {
  for (const kind of kinds) for (const sheet of sheets) queueKind[kind](sheet);
}

const queueKind: Record<Cosmetic, (sheet: NamedSheet) => void> = {
  looks: ({ inWork }) => queueLooks(inWork),
  sizes: ({ inWork }) => queueSizes(inWork),
  tabs: ({ inWork: { sheet, spec } }) => {
    sheet.tabColor = spec.tabColor;
    sheet.showGridlines = false;
  },
  freeze: ({ inWork: { sheet, spec, at } }) => {
    if (!spec.freeze) return;
    const { rows, columns } = spec.freeze;
    if (columns > 0) sheet.freezePanes.freezeAt(at(area(0, 0, rows, columns)));
    else sheet.freezePanes.freezeRows(rows);
  },
  print: ({ inWork }) => queuePrint(inWork),
  charts: ({ inWork, name }) => queueCharts(inWork, name),
};

/**
 * Sends a batch that sets looks, and again without those that Excel refuses: without the kind where the
 * error names it, else without all that were still to come.
 *
 * @param attempt queues these kinds and the rest of the batch, and sends it; told what is left out
 * @returns the kinds that were left out
 * @throws what Excel refuses of the rest
 */
export async function tryCosmetics(
  attempt: (kinds: readonly Cosmetic[], leftOut: readonly Cosmetic[]) => Promise<unknown>,
  wanted: readonly Cosmetic[] = cosmetics,
): Promise<Cosmetic[]> {
  const leftOut: Cosmetic[] = [];
  let kinds = wanted;
  for (;;) {
    try {
      await attempt(kinds, leftOut);
      return leftOut;
    } catch (error) {
      if (!isExcelError(error) || kinds.length === 0 || isEssential(error)) throw error;
      const refused = kinds.find((kind) => kind === cosmeticAt(error));
      if (refused) leftOut.push(refused);
      else leftOut.push(...kinds);
      kinds = refused ? kinds.slice(kinds.indexOf(refused) + 1) : [];
    }
  }
}

const locationOf = ({ debugInfo }: OfficeExtension.Error): string => debugInfo?.errorLocation ?? "";

/** What comes behind the looks. */
const isEssential = (error: OfficeExtension.Error): boolean =>
  /^(WorksheetProtection|FormatProtection|Range\.(values|formulas|columnHidden|numberFormat)|Worksheet\.activate)/i.test(
    locationOf(error),
  );

/** The kind an error is about, as far as it names it. */
const cosmeticAt = (error: OfficeExtension.Error): Cosmetic | undefined =>
  cosmetics.find((kind) => locations[kind].test(locationOf(error)));

const locations: Record<Cosmetic, RegExp> = {
  looks:
    /^(Range(Fill|Font|Border)|RangeFormat\.(horizontal|vertical|wrap)|Range\.merge|RangeAreas\.format)/i,
  sizes: /^(RangeFormat\.(columnWidth|rowHeight|autofit)|Range\.setColumnProperties)/i,
  tabs: /^Worksheet\.(tabColor|(show)?gridlines)/i,
  freeze: /^WorksheetFreezePanes/i,
  print: /^(PageLayout|PageBreak|HeaderFooter)|pageBreaks$/i,
  charts: /^Chart/i,
};

/** The same for a batch in which the looks came last, after it failed with this: null, it was not in them. */
export async function goOnAfter(
  error: OfficeExtension.Error,
  attempt: (kinds: readonly Cosmetic[]) => Promise<unknown>,
): Promise<Cosmetic[] | null> {
  // To bring a sheet to the front is the last of all.
  if (/^Worksheet\.activate/i.test(locationOf(error))) return [];
  const refused = cosmeticAt(error);
  if (!refused) return null;
  const left = cosmetics.slice(cosmetics.indexOf(refused) + 1);
  return [refused, ...(await tryCosmetics(attempt, left))];
}

/** One sentence for each kind that was left out; `again` is what to do for another try. */
export const cosmeticWarnings = (
  leftOut: readonly Cosmetic[],
  again: Sentence | null = { ja: "修復", en: "Repair" },
): Sentence[] =>
  leftOut.map((kind) => {
    const { ja, en } = cosmeticNames[kind];
    const printer =
      kind === "print"
        ? { ja: "プリンターを確認してから、", en: "Check the printer; " }
        : { ja: "", en: "" };
    return {
      ja:
        `この Excel では「${ja}」ができませんでした。記入や集計には差し支えありません。` +
        (again === null ? "" : `${printer.ja}「${again.ja}」を選ぶと、もう一度試します。`),
      en:
        `This Excel did not do: ${en}. Entries and summary are as they should be.` +
        (again === null ? "" : ` ${printer.en}${again.en} tries once more.`),
    };
  });

/**
 * Charts that are left of an attempt that failed, in one or two round trips. Of sheets that were there
 * before, specs name only those charts that were not.
 */
export async function removeHalfMadeCharts(
  context: Excel.RequestContext,
  sheets: readonly NamedSheet[],
  closed: readonly ProtectedSheet[] = [],
): Promise<void> {
  const own = sheets.flatMap(({ inWork: { sheet, spec } }) =>
    spec.charts?.length ? [{ charts: sheet.charts.load("items/name"), specs: spec.charts }] : [],
  );
  if (own.length === 0) return;
  try {
    await context.sync();
    const halfMade = own.flatMap(({ charts, specs }) =>
      charts.items.filter((chart) => specs.some(({ name }) => name === chart.name)),
    );
    if (halfMade.length === 0) return;
    await syncUnprotected(context, closed, () => {
      for (const chart of halfMade) chart.delete();
    });
  } catch (error) {
    // They are not pretty, and do no harm.
    if (!isExcelError(error)) throw error;
  }
}

/** Wrapping comes late: it makes writes slow. */
function queueLooks({ spec, at, over }: SheetInWork): void {
  for (const look of spec.looks) for (const { format } of over(look.area)) queueLook(format, look);
  for (const { color, edges, places } of gridsOf(spec.looks))
    for (const { format } of over(places)) queueGrid(format, edges, color);
  for (const { area: place, across } of spec.merges ?? []) at(place).merge(across ?? false);
}

function queueSizes(sheetInWork: SheetInWork): void {
  const { spec, at } = sheetInWork;
  queueWidths(sheetInWork);
  for (const { row, rows, height } of spec.heights)
    at(area(row, 0, rows)).format.rowHeight = height;
  // By widths, fonts and wrapping, so after them.
  for (const { row, rows } of spec.fitted ?? [])
    at(area(row, 0, rows))
      .getEntireRow()
      .format.autofitRows();
}

/** One call for the sheet: a range object per width would cost the request three times as much. */
function queueWidths({ spec: { widths }, at }: SheetInWork): void {
  const perColumn: { format: { columnWidth: number } }[] = [];
  for (const { column, columns, width } of widths)
    for (let i = 0; i < columns; i++)
      perColumn[column + i] = { format: { columnWidth: pointsOf(width) } };
  at(area(0, 0, 1, perColumn.length)).setColumnProperties(perColumn);
}

const outerEdges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type Edge = (typeof outerEdges)[number] | "InsideHorizontal" | "InsideVertical";

interface Grid {
  readonly color: string;
  readonly edges: readonly Edge[];
  readonly places: Area[];
}

/** Lines of one colour over areas of one shape: each object for a line costs the request some 300 bytes. */
function gridsOf(looks: readonly Look[]): Grid[] {
  const grids = new Map<string, Grid>();
  for (const { grid, area: places } of looks)
    for (const place of grid ? eachArea(places) : []) {
      const color = grid === true ? colors.grid : grid!;
      const edges = edgesOf(place);
      const kind = `${color} ${edges.join()}`;
      const known = grids.get(kind);
      if (known) known.places.push(place);
      else grids.set(kind, { color, edges, places: [place] });
    }
  return [...grids.values()];
}

function queueLook(format: Excel.RangeFormat, look: Look): void {
  if (look.fill) format.fill.color = look.fill;
  if (look.color) format.font.color = look.color;
  if (look.bold) format.font.bold = true;
  if (look.size) format.font.size = look.size;
  if (look.horizontal) format.horizontalAlignment = look.horizontal;
  if (look.vertical) format.verticalAlignment = look.vertical;
  if (look.wrap) format.wrapText = true;
}

/** Excel refuses an inside line where there is no inside. */
const edgesOf = ({ rows, columns }: Area): readonly Edge[] => [
  ...outerEdges,
  ...(rows > 1 ? (["InsideHorizontal"] as const) : []),
  ...(columns > 1 ? (["InsideVertical"] as const) : []),
];

/** A look on one range of cells. */
export function queueLookOn({ format }: Excel.Range, place: Area, look: Look): void {
  queueLook(format, look);
  if (look.grid) queueGrid(format, edgesOf(place), look.grid === true ? colors.grid : look.grid);
}

function queueGrid(format: Excel.RangeFormat, edges: readonly Edge[], color: string): void {
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = color;
  }
}

/** A4, headers on every page. May fail where no printer is known. */
function queuePrint({ sheet, spec: { print } }: SheetInWork): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation;
  pageLayout.paperSize = "A4";
  // Both members, for one alone does not always take effect (office-js #1860); 99 is "as many as needed".
  pageLayout.zoom =
    typeof print.zoom === "object"
      ? print.zoom
      : { horizontalFitToPages: 1, verticalFitToPages: print.zoom === "onePage" ? 1 : 99 };
  if (print.sideMargins !== undefined) {
    pageLayout.leftMargin = print.sideMargins;
    pageLayout.rightMargin = print.sideMargins;
  }
  if (print.area) pageLayout.setPrintArea(addressOf(print.area));
  for (const row of print.breaks ?? []) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
  if (print.titleRows) {
    const { row, rows } = print.titleRows;
    pageLayout.setPrintTitleRows(`$${row + 1}:$${row + rows}`);
  }
  const { defaultForAllPages } = pageLayout.headersFooters;
  if (print.title) defaultForAllPages.leftHeader = plainText(print.title);
  if (print.header) defaultForAllPages.rightHeader = print.header;
  defaultForAllPages.leftFooter = plainText(print.footer);
  defaultForAllPages.rightFooter = "&P / &N";
}

/** Headers and footers take `&` for the beginning of a code. */
const plainText = (text: string): string => text.replaceAll("&", "&&");
