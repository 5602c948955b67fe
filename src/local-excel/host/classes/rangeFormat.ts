import type { Border, BorderEdge, CellStyle } from "../../book";
import { lastColumn, lastRow } from "../../area";
import { autofitRows } from "../edits/autofit";
import type { CellRange } from "../edits/cellRange";
import { common, restyle, restyleEach } from "../edits/cells";
import { hostClass, type HostClass } from "./hostClass";
import { invalidArgument, NotEmulated } from "../hostError";
import { changeLines, commonSize } from "../edits/rowsAndColumns";
import { mayChange } from "../edits/sheetProtection";
import { standardHeight, standardWidth, widthInCharacters, widthInPoints } from "../../sizes";
import { refuseFiltered } from "../edits/writing";

/** The look of a range: `range.format` and what is below it. Mixtures read as null. */
const colorOf = (color: unknown): string => {
  if (typeof color !== "string" || !/^#?[0-9A-F]{6}$/i.test(color)) throw invalidArgument();
  return `#${color.replace("#", "").toUpperCase()}`;
};

const paint = (range: CellRange, change: (style: CellStyle) => CellStyle) => {
  mayChange(range.sheet, "allowFormatCells");
  restyle(range, change);
};

/** A property of the style itself; `none` is what Excel says where it is not set. */
const ofStyle = <T>(
  key: "horizontal" | "vertical" | "wrap" | "indent",
  none: T,
  isAllowed: (value: unknown) => boolean,
) => ({
  get: (self: CellRange) => common(self, (style) => style[key] ?? none),
  set: (self: CellRange, value: T) => {
    if (!isAllowed(value)) throw invalidArgument();
    paint(self, (style) => ({ ...style, [key]: value === none ? undefined : value }));
  },
});

const oneOf =
  (...values: string[]) =>
  (value: unknown): boolean =>
    values.includes(value as string);

export const rangeFormat: HostClass<CellRange> = hostClass("RangeFormat", {
  properties: {
    HorizontalAlignment: ofStyle(
      "horizontal",
      "General",
      oneOf("General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection"),
    ),
    VerticalAlignment: ofStyle("vertical", "Bottom", oneOf("Top", "Center", "Bottom", "Justify")),
    WrapText: ofStyle("wrap", false, (value) => typeof value === "boolean"),
    ColumnWidth: {
      get: (self) => {
        const width = commonSize(self, "columns", "width");
        return width === null ? null : width === undefined ? standardWidth : widthInPoints(width);
      },
      set: (self, points: number) => {
        mayChange(self.sheet, "allowFormatColumns");
        // 255 characters are the widest column.
        const width = widthInCharacters(points);
        if (typeof points !== "number" || points < 0 || width > 256) throw invalidArgument();
        changeLines(self, "columns", (line) => {
          line.width = width;
        });
      },
    },
    RowHeight: {
      get: (self) => {
        const height = commonSize(self, "rows", "height");
        return height === undefined ? standardHeight : height;
      },
      set: (self, height: number) => {
        mayChange(self.sheet, "allowFormatRows");
        if (typeof height !== "number" || height < 0 || height > 409.5) throw invalidArgument();
        changeLines(self, "rows", (line) => {
          line.height = height;
          delete line.fitted;
        });
      },
    },
  },
  navigation: {
    Fill: (self) => rangeFill(self),
    Font: (self) => rangeFont(self),
    Borders: (self) => rangeBorders(self),
    Protection: (self) => formatProtection(self),
  },
  methods: {
    AutofitRows: (self) => autofitRows(self),
  },
});

const rangeFill: HostClass<CellRange> = hostClass("RangeFill", {
  properties: {
    Color: {
      // Without a fill Excel says white.
      get: (self) => common(self, ({ fill }) => fill ?? "#FFFFFF") ?? "",
      set: (self, color: string) => {
        const fill = colorOf(color);
        paint(self, (style) => ({ ...style, fill }));
      },
    },
  },
  methods: { Clear: (self) => paint(self, (style) => ({ ...style, fill: undefined })) },
});

type Font = NonNullable<CellStyle["font"]>;
const ofFont = <K extends keyof Font>(
  key: K,
  standard: Font[K],
  checked: (value: unknown) => Font[K],
) => ({
  get: (self: CellRange) => common(self, ({ font }) => font?.[key] ?? standard),
  set: (self: CellRange, value: unknown) => {
    const font = { [key]: checked(value) };
    paint(self, (style) => ({ ...style, font: { ...style.font, ...font } }));
  },
});
const checkedBoolean = (value: unknown): boolean => {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
};

const rangeFont: HostClass<CellRange> = hostClass("RangeFont", {
  properties: {
    Name: ofFont("name", "游ゴシック", String),
    Size: ofFont("size", 11, (value) => {
      if (typeof value !== "number" || value < 1 || value > 409) throw invalidArgument();
      return value;
    }),
    Bold: ofFont("bold", false, checkedBoolean),
    Color: ofFont("color", "#000000", colorOf),
  },
});

const formatProtection: HostClass<CellRange> = hostClass("FormatProtection", {
  properties: {
    Locked: {
      get: (self) => common(self, ({ locked }) => locked),
      set: (self, locked: boolean) => {
        mayChange(self.sheet);
        refuseFiltered(self);
        checkedBoolean(locked);
        restyle(self, (style) => ({ ...style, locked }));
      },
    },
  },
});

/** Excel's sides, and the edges of cells they are. */
const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
];
type Side = (typeof sides)[number];

interface OfBorder {
  range: CellRange;
  side: Side;
}

const rangeBorders: HostClass<CellRange> = hostClass("RangeBorderCollection", {
  items: (range) => sides.map((side) => rangeBorder({ range, side })),
  methods: {
    Indexer: (range, side: string) => borderAt(range, side),
    GetItem: (range, side: string) => borderAt(range, side),
  },
});

const borderAt = (range: CellRange, side: string) => {
  if (/^Diagonal/.test(side)) throw new NotEmulated("diagonal borders");
  if (!sides.includes(side)) throw invalidArgument();
  return rangeBorder({ range, side });
};

const lines = { Continuous: "thin", Dash: "dashed", Dot: "dotted", Double: "double" } as const;

/** The edges of one cell that a side of a range means. */
function edges({ range: { area }, side }: OfBorder, row: number, column: number): BorderEdge[] {
  const isLast = { row: row === lastRow(area), column: column === lastColumn(area) };
  const meant: Record<Side, (BorderEdge | false)[]> = {
    EdgeTop: [row === area.row && "top"],
    EdgeBottom: [isLast.row && "bottom"],
    EdgeLeft: [column === area.column && "left"],
    EdgeRight: [isLast.column && "right"],
    InsideHorizontal: [row > area.row && "top", !isLast.row && "bottom"],
    InsideVertical: [column > area.column && "left", !isLast.column && "right"],
  };
  return meant[side]!.filter((edge) => edge !== false);
}

function changeBorder(self: OfBorder, change: (border: Border | undefined) => Border | undefined) {
  const { rowCount, columnCount } = self.range.area;
  // There is no inside.
  if (self.side === "InsideHorizontal" && rowCount === 1) throw invalidArgument();
  if (self.side === "InsideVertical" && columnCount === 1) throw invalidArgument();
  mayChange(self.range.sheet, "allowFormatCells");
  restyleEach(
    self.range,
    (row, column) => edges(self, row, column).join() || null,
    (style, meant) => {
      const borders = { ...style.borders };
      for (const edge of meant.split(",") as BorderEdge[]) {
        const border = change(borders[edge]);
        if (border) borders[edge] = border;
        else delete borders[edge];
      }
      return { ...style, borders };
    },
  );
}

const firstBorder = (self: OfBorder): Border | undefined => {
  for (const { row, column, cell } of self.range.cells()) {
    const [edge] = edges(self, row, column);
    if (edge) return cell.style.borders?.[edge];
  }
  return undefined;
};

const thinBlack: Border = { style: "thin", color: "#000000" };
const nameIn = (names: Record<string, string>, style: string, otherwise: string) =>
  Object.entries(names).find(([, value]) => value === style)?.[0] ?? otherwise;

const rangeBorder: HostClass<OfBorder> = hostClass("RangeBorder", {
  identity: ({ side }) => ({ Id: side }),
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (self) => {
        const border = firstBorder(self);
        return border ? nameIn(lines, border.style, "Continuous") : "None";
      },
      set: (self, style: string) => {
        if (style !== "None" && !Object.hasOwn(lines, style)) throw invalidArgument();
        changeBorder(self, (border) =>
          style === "None"
            ? undefined
            : { ...thinBlack, ...border, style: lines[style as keyof typeof lines] },
        );
      },
    },
    Color: {
      get: (self) => firstBorder(self)?.color ?? "#000000",
      set: (self, color: string) => {
        const checked = colorOf(color);
        changeBorder(self, (border) => ({ ...thinBlack, ...border, color: checked }));
      },
    },
  },
});
