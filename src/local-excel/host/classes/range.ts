import { cellAt } from "../../book";
import { cellText, isNumberFormat } from "../../display";
import {
  bounding,
  cellCount,
  fullAddressOf,
  isUnbounded,
  sheetColumns,
  sheetRows,
} from "../../area";
import { CellRange } from "../edits/cellRange";
import { formulaOrValue, restyleEach, styleAt, valueOf, valueTypeOf } from "../edits/cells";
import { clearRange, type ClearWhat } from "../edits/clearing";
import { conditionalFormats } from "./conditionalFormats";
import { copyFrom } from "../edits/copying";
import { dataValidation } from "./dataValidation";
import { hostClass, type HostClass, type HostObject } from "./hostClass";
import { invalidArgument, wrongSize } from "../hostError";
import { rangeFormat } from "./rangeFormat";
import { isHidden, setHidden } from "../edits/rowsAndColumns";
import { mergeCells } from "../edits/merging";
import { constantsOf, rangeAreas } from "./rangeAreas";
import { resolveRange } from "../edits/resolve";
import { setColumnProperties } from "./columnProperties";
import { mayChange } from "../edits/sheetProtection";
import { deleteCells, insertCells } from "../edits/shifting";
import { tablesIn } from "./tables";
import { usedArea } from "../edits/usedRange";
import { worksheet } from "./worksheet";
import { forEachWritten, writeValues } from "../edits/writing";

/** Values of whole rows and columns are null, as in Excel. */
const values = <T>(self: CellRange, of: (row: number, column: number) => T): T[][] | null => {
  self.session.bringUpToDate();
  return isUnbounded(self.area) ? null : self.map(of);
};
const cell = (self: CellRange, row: number, column: number) => cellAt(self.sheet, row, column);

/** A range argument: the client gives a range, or an address on the same sheet. */
const other = (self: CellRange, given: CellRange | string): CellRange => {
  const range = typeof given === "string" ? resolveRange(self.session, self.sheet, given) : given;
  if (!(range instanceof CellRange) || range.sheet !== self.sheet) throw invalidArgument();
  return range;
};
const orNull = (found: CellRange | null): HostObject | null => found && range(found);
const used = (self: CellRange, valuesOnly = false): CellRange | null => {
  const area = usedArea(self, valuesOnly);
  return area && self.at(area);
};

export const range: HostClass<CellRange> = hostClass("Range", {
  identity: (self) => {
    const id = self.session.references.idOf(self);
    return id ? { _ReferenceId: id } : {};
  },
  properties: {
    Values: {
      get: (self) => values(self, (r, c) => valueOf(cell(self, r, c)?.value ?? null)),
      set: (self, written) => writeValues(self, written),
    },
    Formulas: {
      get: (self) =>
        values(self, (r, c) => formulaOrValue(self.sheet, r, c, self.session.contrary)),
      set: (self, written) => {
        const isBlock = cellCount(self.area) > 1;
        if (isBlock && !Array.isArray(written) && self.session.contrary.has("fillsNoFormulas"))
          throw wrongSize();
        writeValues(self, written);
      },
    },
    Text: { get: (self) => values(self, (r, c) => cellText(cell(self, r, c))) },
    ValueTypes: {
      get: (self) => values(self, (r, c) => valueTypeOf(cell(self, r, c)?.value ?? null)),
    },
    NumberFormat: {
      get: (self) => values(self, (r, c) => styleAt(self.sheet, r, c).numberFormat),
      set: (self, written) => {
        mayChange(self.sheet, "allowFormatCells");
        const formats = new Map<string, string>();
        forEachWritten(self, written, (row, column, format) => {
          if (typeof format !== "string" || !isNumberFormat(format)) throw invalidArgument();
          formats.set(`${row},${column}`, format);
        });
        restyleEach(
          self,
          (row, column) => formats.get(`${row},${column}`) ?? null,
          (style, numberFormat) => ({ ...style, numberFormat }),
        );
      },
    },
    Address: { get: ({ sheet, area }) => fullAddressOf(sheet.name, area) },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    RowCount: { get: ({ area }) => area.rowCount },
    ColumnCount: { get: ({ area }) => area.columnCount },
    RowHidden: {
      get: (self) => isHidden(self, "rows"),
      set: (self, hidden: boolean) => setHidden(self, "rows", hidden),
    },
    ColumnHidden: {
      get: (self) => isHidden(self, "columns"),
      set: (self, hidden: boolean) => setHidden(self, "columns", hidden),
    },
  },
  navigation: {
    Format: (self) => rangeFormat(self),
    Worksheet: ({ session, sheet }) => worksheet({ session, sheet }),
    DataValidation: (self) => dataValidation(self),
    ConditionalFormats: (self) => conditionalFormats(self),
  },
  methods: {
    _KeepReference: (self) => void self.session.references.keep(self),
    _ValidateArraySize: ({ area }, rows: number, columns: number) => {
      if (rows !== area.rowCount || columns !== area.columnCount) throw wrongSize();
    },
    GetCell: (self, row: number, column: number) => range(self.moved(row, column, 1, 1)),
    GetRow: (self, row: number) => range(self.moved(row, 0, 1, self.area.columnCount)),
    GetLastRow: (self) => range(self.moved(self.area.rowCount - 1, 0, 1, self.area.columnCount)),
    GetOffsetRange: (self, rows: number, columns: number) =>
      range(self.moved(rows, columns, self.area.rowCount, self.area.columnCount)),
    GetResizedRange: (self, rows: number, columns: number) =>
      range(self.moved(0, 0, self.area.rowCount + rows, self.area.columnCount + columns)),
    GetEntireRow: (self) => range(self.at({ ...self.area, column: 0, columnCount: sheetColumns })),
    GetEntireColumn: (self) => range(self.at({ ...self.area, row: 0, rowCount: sheetRows })),
    GetBoundingRect: (self, given: CellRange | string) =>
      range(self.at(bounding(self.area, other(self, given).area))),
    GetUsedRangeOrNullObject: (self, valuesOnly?: boolean) => orNull(used(self, valuesOnly)),
    GetTables: (self, fullyContained?: boolean) => tablesIn({ range: self, fullyContained }),
    GetSpecialCellsOrNullObject: (self, kind: string) => {
      const found = constantsOf(self, kind);
      return found && rangeAreas(found);
    },
    Clear: (self, what?: ClearWhat) => clearRange(self, what),
    CopyFrom: copyFrom,
    Delete: (self, shift: "Up" | "Left") => deleteCells(self, shift),
    Insert: (self, shift: "Down" | "Right") => range(insertCells(self, shift)),
    Merge: (self, across?: boolean) => mergeCells(self, across),
    Select: ({ session, sheet, area }) => session.select(sheet, area),
    SetColumnProperties: (self, columns: unknown) => setColumnProperties(self, columns),
  },
});
