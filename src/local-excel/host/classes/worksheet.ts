import { recalculateSheet } from "../../calc";
import { wholeSheet } from "../../area";
import { CellRange, areaOf } from "../edits/cellRange";
import { charts } from "./charts";
import { eventMethods, EventType } from "../events";
import { freezePanes } from "./freezePanes";
import { hostClass, type HostClass } from "./hostClass";
import { invalidArgument } from "../hostError";
import { names } from "./names";
import { horizontalPageBreaks } from "./pageBreaks";
import { pageLayout } from "./pageLayout";
import { range } from "./range";
import { rangeAreas, rangesAt } from "./rangeAreas";
import { resolveRange } from "../edits/resolve";
import { copySheet, deleteSheet, hideSheet, renameSheet } from "../edits/sheets";
import { tables } from "./tables";
import { usedArea } from "../edits/usedRange";
import { worksheetProtection } from "./worksheetProtection";
import type { OfSheet } from "../session";

const used = ({ session, sheet }: OfSheet, valuesOnly = false): CellRange | null => {
  const all = new CellRange(session, sheet, wholeSheet);
  const area = usedArea(all, valuesOnly);
  return area && all.at(area);
};
const ofSheet = ({ sheet }: OfSheet) => sheet.id;

export const worksheet: HostClass<OfSheet> = hostClass("Worksheet", {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  properties: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: {
      get: ({ sheet }) => sheet.name,
      set: ({ session, sheet }, name) => renameSheet(session, sheet, name),
    },
    Visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: ({ session, sheet }, visibility) => hideSheet(session, sheet, visibility),
    },
    TabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set: ({ session, sheet }, color: string) => {
        if (!/^(#[0-9A-F]{6})?$/i.test(color)) throw invalidArgument();
        sheet.tabColor = color.toUpperCase();
        session.touch();
      },
    },
    ShowGridlines: { get: ({ sheet }) => sheet.showGridlines },
    // The client reads ShowGridlines and writes Gridlines.
    Gridlines: {
      set: ({ session, sheet }, shown: boolean) => {
        sheet.showGridlines = shown;
        session.touch();
      },
    },
  },
  navigation: {
    Tables: (self) => tables(self),
    Names: (self) => names(self),
    Charts: (self) => charts(self),
    Protection: (self) => worksheetProtection(self),
    FreezePanes: (self) => freezePanes(self),
    PageLayout: (self) => pageLayout(self),
    HorizontalPageBreaks: (self) => horizontalPageBreaks(self),
  },
  methods: {
    Activate: ({ session, sheet }) => {
      const staysBehind = session.contrary.has("addsBehind") && session.addedInBatch.has(sheet);
      if (!staysBehind) session.activate(sheet);
    },
    Calculate: ({ session, sheet }) => {
      recalculateSheet(session.book, sheet.id);
      session.changeCount++;
    },
    Copy: ({ session, sheet }, position?: string, relativeTo?: OfSheet) =>
      worksheet({ session, sheet: copySheet(session, sheet, position, relativeTo?.sheet) }),
    Delete: ({ session, sheet }) => deleteSheet(session, sheet),
    GetCell: ({ session, sheet }, row: number, column: number) =>
      range(new CellRange(session, sheet, areaOf(row, column))),
    GetRange: ({ session, sheet }, address?: string) =>
      range(resolveRange(session, sheet, address)),
    GetRanges: ({ session, sheet }, addresses?: string) =>
      rangeAreas(rangesAt(session, sheet, addresses)),
    GetRangeByIndexes: (
      { session, sheet },
      row: number,
      column: number,
      rows: number,
      columns: number,
    ) => range(new CellRange(session, sheet, areaOf(row, column, rows, columns))),
    // An empty sheet's used range is A1.
    GetUsedRange: (self, valuesOnly?: boolean) =>
      range(used(self, valuesOnly) ?? new CellRange(self.session, self.sheet, areaOf(0, 0))),
    GetUsedRangeOrNullObject: (self, valuesOnly?: boolean) => {
      const found = used(self, valuesOnly);
      return found && range(found);
    },
    ...eventMethods("DataChanged", EventType.worksheetChanged, ofSheet),
    ...eventMethods("Activated", EventType.worksheetActivated, ofSheet),
    ...eventMethods("Deactivated", EventType.worksheetDeactivated, ofSheet),
    ...eventMethods("SelectionChanged", EventType.worksheetSelectionChanged, ofSheet),
  },
});
