import { newSheet, type Sheet } from "../../book";
import { eventMethods, EventType, workbookTarget } from "../events";
import { hostClass, type HostClass } from "./hostClass";
import { alreadyExists, invalidArgument, itemNotFound } from "../hostError";
import { isSheetName } from "../edits/sheetNames";
import { worksheet } from "./worksheet";
import type { Session } from "../session";
import type { OfSession } from "../session";

const ofWorkbook = () => workbookTarget;

export const worksheets: HostClass<OfSession> = hostClass("WorksheetCollection", {
  items: ({ session }) => session.book.sheets.map((sheet) => worksheet({ session, sheet })),
  methods: {
    Add: ({ session }, name?: string | null) => {
      session.mayChangeStructure();
      return worksheet({ session, sheet: addSheet(session, name ?? freeName(session)) });
    },
    GetActiveWorksheet: ({ session }) => worksheet({ session, sheet: session.activeSheet() }),
    GetFirst: ({ session }, visibleOnly?: boolean) =>
      worksheet({ session, sheet: shown(session, visibleOnly)[0]! }),
    Indexer: ({ session }, key: string) => {
      const sheet = find(session, key);
      if (!sheet) throw itemNotFound();
      return worksheet({ session, sheet });
    },
    GetItemOrNullObject: ({ session }, key: string) => {
      const sheet = find(session, key);
      return sheet ? worksheet({ session, sheet }) : null;
    },
    ...eventMethods<OfSession>("DataChanged", EventType.worksheetChanged, ofWorkbook),
    ...eventMethods<OfSession>("Activated", EventType.worksheetActivated, ofWorkbook),
    ...eventMethods<OfSession>("Deactivated", EventType.worksheetDeactivated, ofWorkbook),
    ...eventMethods<OfSession>("Added", EventType.worksheetAdded, ofWorkbook),
    ...eventMethods<OfSession>("Deleted", EventType.worksheetDeleted, ofWorkbook),
    ...eventMethods<OfSession>("SelectionChanged", EventType.worksheetSelectionChanged, ofWorkbook),
  },
});

/** By name or id. */
const find = (session: Session, key: string): Sheet | undefined =>
  session.sheetById(key) ?? session.sheetNamed(String(key));

const shown = ({ book }: Session, visibleOnly = false): Sheet[] =>
  book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");

function addSheet(session: Session, name: string): Sheet {
  if (!isSheetName(name)) throw invalidArgument();
  if (session.isSheetNameTaken(name)) throw alreadyExists();
  const sheet = newSheet(name);
  session.book.sheets.push(sheet);
  session.addedInBatch.add(sheet);
  session.sheetAdded(sheet);
  return sheet;
}

function freeName(session: Session): string {
  for (let number = session.book.sheets.length + 1; ; number++) {
    if (!session.sheetNamed(`Sheet${number}`)) return `Sheet${number}`;
  }
}
