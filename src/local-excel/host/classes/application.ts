import type { Book } from "../../book";
import { hostClass, type HostClass } from "./hostClass";
import { HostError, invalidArgument } from "../hostError";
import type { OfSession } from "../session";

const modes: readonly string[] = ["Automatic", "AutomaticExceptTables", "Manual"];

export const application: HostClass<OfSession> = hostClass("Application", {
  properties: {
    CalculationMode: {
      get: ({ session }) => session.book.calculationMode,
      set: ({ session }, mode: Book["calculationMode"]) => {
        if (!modes.includes(mode)) throw invalidArgument();
        // What is entered so far has its results before calculation becomes manual.
        session.bringUpToDate();
        session.book.calculationMode = mode;
        session.touch();
      },
    },
  },
  methods: {
    Calculate: ({ session }) => session.calculate(),
    CreateWorkbook: (self, base64?: string) => {
      if (!self.session.openWindow) {
        throw new HostError("UnsupportedOperation", "This Excel holds one workbook.", 501);
      }
      return workbookCreated({ ...self, bytes: base64 ? bytesOf(base64) : null });
    },
    SuspendApiCalculationUntilNextSync: ({ session }) => session.suspendCalculation(),
    // Nothing is drawn while a batch runs.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

interface CreatedWorkbook extends OfSession {
  /** null: an empty one. */
  readonly bytes: Uint8Array | null;
}

/** A workbook that no window shows yet. */
const workbookCreated: HostClass<CreatedWorkbook> = hostClass("WorkbookCreated", {
  identity: () => ({ Id: "1" }),
  methods: { Open: ({ session, bytes }) => session.openWindow?.(bytes) },
});

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw invalidArgument();
  }
}
