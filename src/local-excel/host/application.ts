import type { Book } from "../book";
import { hostClass, type HostClass } from "./hostClass";
import { HostError, invalidArgument } from "./hostError";
import type { OfSession } from "./session";

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
    CreateWorkbook: () => {
      throw new HostError("UnsupportedOperation", "This Excel holds one workbook.", 501);
    },
    SuspendApiCalculationUntilNextSync: ({ session }) => session.suspendCalculation(),
    // Nothing is drawn while a batch runs.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
