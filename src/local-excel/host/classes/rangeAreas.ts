import { areaOf } from "../edits/cellRange";
import type { Sheet } from "../../book";
import { fullAddressOf } from "../../area";
import type { CellRange } from "../edits/cellRange";
import { dataValidation, typeOn } from "./dataValidation";
import { hostClass, type HostClass, type HostObject } from "./hostClass";
import { invalidArgument, NotEmulated } from "../hostError";
import { range } from "./range";
import { rangeFormat } from "./rangeFormat";
import { resolveRange } from "../edits/resolve";
import type { Session } from "../session";
import { mayChange } from "../edits/sheetProtection";
import { together } from "./together";

/** What `worksheet.getRanges` gives: several ranges of one sheet that are changed together. */
type Ranges = readonly [CellRange, ...CellRange[]];

/** Excel takes no longer list of addresses. */
const longestAddressList = 8192;

/** @throws InvalidArgument, ItemNotFound as for each address alone */
export function rangesAt(session: Session, sheet: Sheet, addresses: unknown): Ranges {
  if (typeof addresses !== "string" || addresses.length > longestAddressList)
    throw invalidArgument();
  // A comma inside a quoted sheet name parts nothing.
  const [first, ...rest] = addresses.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  if (first === undefined) throw invalidArgument();
  const at = (address: string) => resolveRange(session, sheet, address.trim());
  return [at(first), ...rest.map(at)];
}

/** `range.getSpecialCells` of constants: each such cell by itself; null for none. */
export function constantsOf(range: CellRange, kind: unknown): Ranges | null {
  if (range.session.contrary.has("refusesSpecialCellsWhenProtected")) mayChange(range.sheet);
  if (kind !== "Constants") throw new NotEmulated(`special cells of the kind ${String(kind)}`);
  const [first, ...rest] = [...range.cells()]
    .filter(({ cell }) => cell.formula === undefined && cell.value !== null)
    .map(({ row, column }) => range.at(areaOf(row, column)));
  return first ? [first, ...rest] : null;
}

const each = ([first, ...rest]: Ranges, of: (range: CellRange) => HostObject): HostObject =>
  together([of(first), ...rest.map(of)]);

export const rangeAreas: HostClass<Ranges> = hostClass("RangeAreas", {
  properties: {
    Address: {
      get: (ranges) => ranges.map(({ sheet, area }) => fullAddressOf(sheet.name, area)).join(","),
    },
  },
  navigation: {
    Areas: (ranges) => rangeCollection(ranges),
    Format: (ranges) => each(ranges, rangeFormat),
    // None where they differ in their rules.
    DataValidation: (ranges) =>
      ["Inconsistent", "MixedCriteria"].includes(typeOn(ranges))
        ? null
        : each(ranges, dataValidation),
  },
  // Asked of what special cells give; it is not found again in a later batch.
  methods: { _KeepReference: () => undefined },
});

const rangeCollection: HostClass<Ranges> = hostClass("RangeCollection", {
  items: (ranges) => ranges.map(range),
});
