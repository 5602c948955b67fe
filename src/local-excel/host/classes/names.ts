import type { DefinedName, Sheet } from "../../book";
import { evaluate } from "../../calc";
import { fullAddressOf } from "../../area";
import { CellRange } from "../edits/cellRange";
import { valueOf } from "../edits/cells";
import { isDefinableName } from "../../formula/definedNames";
import { hostClass, type HostClass } from "./hostClass";
import { alreadyExists, invalidArgument, invalidOperation, itemNotFound } from "../hostError";
import { range } from "./range";
import { rangeOfFormula } from "../edits/resolve";
import { storedFormula } from "../edits/writing";
import type { Session } from "../session";

interface OfNames {
  session: Session;
  /** Null: those of the workbook. */
  sheet: Sheet | null;
}
interface OfName extends OfNames {
  name: DefinedName;
}

const list = ({ session, sheet }: OfNames): DefinedName[] => sheet?.names ?? session.book.names;
const find = (self: OfNames, key: unknown) =>
  list(self).find(({ name }) => name.toLowerCase() === String(key).toLowerCase());

export const names: HostClass<OfNames> = hostClass("NamedItemCollection", {
  items: (self) => list(self).map((name) => namedItem({ ...self, name })),
  methods: {
    Indexer: (self, key: unknown) => {
      const name = find(self, key);
      if (!name) throw itemNotFound();
      return namedItem({ ...self, name });
    },
    GetItemOrNullObject: (self, key: unknown) => {
      const name = find(self, key);
      return name ? namedItem({ ...self, name }) : null;
    },
    Add: (self, name: unknown, reference: unknown, comment?: string | null) =>
      define(self, name, formulaFor(self.session, reference), comment),
    // Of the formulas the product names, none has a word that differs between languages.
    AddFormulaLocal: (self, name: unknown, formula: unknown, comment?: string | null) => {
      if (typeof formula !== "string") throw invalidArgument();
      return define(self, name, storedFormula(formula), comment);
    },
  },
});

function define(self: OfNames, name: unknown, formula: string, comment?: string | null) {
  if (!isDefinableName(name)) throw invalidArgument();
  const isTable = !self.sheet && self.session.tableNamed(name);
  const inFront =
    self.session.contrary.has("copiesShadowNames") && !self.sheet && self.session.activeSheet();
  const isShadowed = inFront && find({ ...self, sheet: inFront }, name);
  if (find(self, name) || isTable || isShadowed) throw alreadyExists();
  const added = { name, formula, comment: comment ?? "", visible: true };
  list(self).push(added);
  self.session.touch();
  return namedItem({ ...self, name: added });
}

const addressOfRange = ({ sheet, area }: CellRange) => `=${fullAddressOf(sheet.name, area, true)}`;

/**
 * A range, a formula as text, or a constant. A formula that stands for cells becomes their address, a
 * table's column too (office-js #740).
 */
function formulaFor(session: Session, reference: unknown): string {
  if (reference instanceof CellRange) return addressOfRange(reference);
  if (typeof reference === "string" && reference !== "") {
    if (!reference.startsWith("=")) return `="${reference.replaceAll('"', '""')}"`;
    const formula = storedFormula(reference);
    const cells = rangeOfFormula(session, formula);
    return cells ? addressOfRange(cells) : formula;
  }
  if (typeof reference === "number" || typeof reference === "boolean") return `=${reference}`;
  throw invalidArgument();
}

const rangeOf = ({ session, name }: OfName) => rangeOfFormula(session, name.formula);

/** With R1C1 style on, the cells a name stands for are printed so (office-js #1831). */
function printedFormula(self: OfName): string {
  const { formula } = self.name;
  const found = self.session.contrary.has("printsR1C1") ? rangeOf(self) : null;
  if (!found || !formula.includes("!")) return formula;
  const { row, column, rowCount, columnCount } = found.area;
  const first = `R${row + 1}C${column + 1}`;
  const last = `R${row + rowCount}C${column + columnCount}`;
  return `=${formula.slice(1, formula.lastIndexOf("!"))}!${first === last ? first : `${first}:${last}`}`;
}

/** @throws InvalidOperation where this Excel does not give the cells of a formula (office-js #4321) */
function cellsOf(self: OfName): CellRange | null {
  const found = rangeOf(self);
  const isFormula = self.name.formula.includes("(");
  if (!found && isFormula && self.session.contrary.has("refusesFormulaNames"))
    throw invalidOperation("This operation is not permitted for the current object.");
  return found;
}

/** The result of a name that is no range. */
function resultOf({ session, sheet, name }: OfName) {
  session.bringUpToDate();
  const sheetId = (sheet ?? session.activeSheet()).id;
  return evaluate(session.book, name.formula, { sheetId, row: 0, column: 0 });
}

function typeOf(self: OfName): string {
  if (rangeOf(self)) return "Range";
  const result = resultOf(self);
  if (typeof result === "object") return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[
    typeof result as "string" | "number" | "boolean"
  ];
}

const namedItem: HostClass<OfName> = hostClass("NamedItem", {
  identity: ({ name }) => ({ _Id: name.name }),
  properties: {
    Name: { get: ({ name }) => name.name },
    Formula: {
      get: (self) => printedFormula(self),
      set: ({ session, name }, formula: string) => {
        if (typeof formula !== "string" || !formula.startsWith("=")) throw invalidArgument();
        name.formula = storedFormula(formula);
        session.touch();
      },
    },
    Value: {
      get: (self) => {
        const found = rangeOf(self);
        return found ? fullAddressOf(found.sheet.name, found.area, true) : valueOf(resultOf(self));
      },
    },
    Type: { get: typeOf },
    Scope: { get: ({ sheet }) => (sheet ? "Worksheet" : "Workbook") },
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ session, name }, comment: string) => {
        name.comment = String(comment);
        session.touch();
      },
    },
  },
  methods: {
    GetRange: (self) => {
      const found = cellsOf(self);
      if (!found) throw itemNotFound();
      return range(found);
    },
    GetRangeOrNullObject: (self) => {
      const found = cellsOf(self);
      return found && range(found);
    },
    Delete: (self) => {
      list(self).splice(list(self).indexOf(self.name), 1);
      self.session.touch();
    },
  },
});
