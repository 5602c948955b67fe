import type { Book } from "../../book";
import { application } from "./application";
import { CellRange } from "../edits/cellRange";
import { hostClass, type HostClass } from "./hostClass";
import { accessDenied, HostError } from "../hostError";
import { names } from "./names";
import { range } from "./range";
import { tables } from "./tables";
import { worksheets } from "./worksheets";
import type { OfSession } from "../session";

/** The global object of every batch. */
export const workbook: HostClass<OfSession> = hostClass("Workbook", {
  properties: {
    Name: { get: ({ session }) => session.book.name },
    ReadOnly: { get: ({ session }) => session.book.readOnly },
    UsePrecisionAsDisplayed: {
      get: ({ session }) => session.book.precisionAsDisplayed === true,
      // What Excel then does to numbers that were typed before, is not done.
      set: ({ session }, isOn: boolean) => {
        session.book.precisionAsDisplayed = isOn;
        session.touch();
      },
    },
  },
  navigation: {
    Application: (self) => application(self),
    Worksheets: (self) => worksheets(self),
    Tables: ({ session }) => tables({ session, sheet: null }),
    Names: ({ session }) => names({ session, sheet: null }),
    Protection: (self) => workbookProtection(self),
  },
  methods: {
    _RemoveReference: ({ session }, id: string) => session.references.remove(id),
    _GetRangeForEventByReferenceId: ({ session }, id: string) => {
      const kept = session.references.get(id);
      if (!(kept instanceof CellRange)) throw invalidReference();
      return range(kept);
    },
    _GetRangeOrNullObjectForEventByReferenceId: ({ session }, id: string) => {
      const kept = session.references.get(id);
      return kept instanceof CellRange ? range(kept) : null;
    },
  },
});

export const invalidReference = (): HostError =>
  new HostError("InvalidReference", "This reference is not valid for the current operation.");

const workbookProtection: HostClass<OfSession> = hostClass("WorkbookProtection", {
  properties: { Protected: { get: ({ session }) => session.book.structure.protected } },
  methods: {
    Protect: ({ session }, password?: string | null) => {
      if (session.book.structure.protected) throw accessDenied();
      setStructure(session.book, { protected: true, ...(password ? { password } : {}) });
      session.touch();
    },
    Unprotect: ({ session }, password?: string | null) => {
      const { structure } = session.book;
      if (structure.password && structure.password !== password) throw accessDenied();
      setStructure(session.book, { protected: false });
      session.touch();
    },
  },
});

const setStructure = (book: Book, structure: Book["structure"]) => {
  book.structure = structure;
};
