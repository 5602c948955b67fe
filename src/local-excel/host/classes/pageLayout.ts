import type { PageLayout } from "../../book";
import { lastRow, spansColumns } from "../../area";
import type { CellRange } from "../edits/cellRange";
import { hostClass, type HostClass } from "./hostClass";
import { invalidArgument } from "../hostError";
import { rangeArgument } from "../edits/resolve";
import type { OfSheet } from "../session";

/** Page set-up. Margins are in points. */
type Margin = keyof PageLayout["margins"];

/** Excel's own margins for a new sheet. */
const standardMargins: Record<Margin, number> = {
  left: 50.4,
  right: 50.4,
  top: 54,
  bottom: 54,
  header: 21.6,
  footer: 21.6,
};

const change = ({ session, sheet }: OfSheet, changes: Partial<PageLayout>) => {
  Object.assign(sheet.page, changes);
  session.touch();
};

const margin = (side: Margin) => ({
  get: ({ sheet }: OfSheet) => sheet.page.margins[side] ?? standardMargins[side],
  set: (self: OfSheet, points: number) => {
    if (typeof points !== "number" || points < 0) throw invalidArgument();
    change(self, { margins: { ...self.sheet.page.margins, [side]: points } });
  },
});

export const pageLayout: HostClass<OfSheet> = hostClass("PageLayout", {
  properties: {
    Orientation: {
      get: ({ sheet }) => sheet.page.orientation,
      set: (self, orientation: PageLayout["orientation"]) => {
        if (orientation !== "Portrait" && orientation !== "Landscape") throw invalidArgument();
        change(self, { orientation });
      },
    },
    PaperSize: {
      get: ({ sheet }) => sheet.page.paperSize,
      set: (self, paperSize: string) => {
        // The wire has Excel.PaperType's texts: `A4`, `A3`, `B4`, `Letter` …
        if (!/^[A-Z]/i.test(paperSize)) throw invalidArgument();
        change(self, { paperSize: paperSize.charAt(0).toUpperCase() + paperSize.slice(1) });
      },
    },
    Zoom: {
      get: ({ sheet }) => sheet.page.zoom,
      set: (self, zoom: PageLayout["zoom"]) => {
        const known = ["scale", "horizontalFitToPages", "verticalFitToPages"];
        const isNumber = (value: unknown) => value === null || Number.isInteger(value);
        const isGood = Object.entries(zoom).every(([key, v]) => known.includes(key) && isNumber(v));
        const { scale } = zoom;
        const scaleFits = scale === undefined || scale === null || (scale >= 10 && scale <= 400);
        if (!isGood || !scaleFits) throw invalidArgument();
        change(self, { zoom });
      },
    },
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
  },
  navigation: { HeadersFooters: (self) => headersFooters(self) },
  methods: {
    SetPrintArea: (self, place: CellRange | string) =>
      change(self, { printArea: rangeArgument(self.session, self.sheet, place).area }),
    SetPrintTitleRows: (self, place: CellRange | string) => {
      const { area } = rangeArgument(self.session, self.sheet, place);
      if (!spansColumns(area)) throw invalidArgument("Print titles are whole rows.");
      change(self, { titleRows: { first: area.row, last: lastRow(area) } });
    },
  },
});

const headersFooters: HostClass<OfSheet> = hostClass("HeaderFooterGroup", {
  navigation: { DefaultForAllPages: (self) => headerFooter(self) },
});

const part = (key: keyof PageLayout["headersFooters"]) => ({
  get: ({ sheet }: OfSheet) => sheet.page.headersFooters[key] ?? "",
  set: (self: OfSheet, text: string) => {
    // 255 characters for header or footer, codes included.
    if (typeof text !== "string" || text.length > 255) throw invalidArgument();
    change(self, { headersFooters: { ...self.sheet.page.headersFooters, [key]: text } });
  },
});

const headerFooter: HostClass<OfSheet> = hostClass("HeaderFooter", {
  properties: {
    LeftHeader: part("leftHeader"),
    RightHeader: part("rightHeader"),
    LeftFooter: part("leftFooter"),
    CenterFooter: part("centerFooter"),
    RightFooter: part("rightFooter"),
  },
});
