import type { CellValue } from "../../../entries/cell";
import { planTables } from "../../../entries/rows";
import type { Draft } from "./drafts";
import type { QueueWorld } from "./queue";

/** What is kept of the drafts, by workbook: a place for one JSON value that outlives the pane. */
interface DraftPlace {
  /** The pane's window, over its reloads. */
  readonly session: string;
  recall(): unknown;
  remember(kept: Readonly<Record<string, readonly Draft[]>>): void;
}

/**
 * 未保存 over a reload of the pane. Only what is not in the workbook yet is kept, and not longer. Two
 * copies of one workbook may have one name: what another window kept is asked about, never written.
 */
export function keptDrafts(place: DraftPlace): QueueWorld["kept"] {
  const all = (): Record<string, readonly Draft[]> => {
    const kept = place.recall();
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).map(([workbook, drafts]) => [
        workbook,
        Array.isArray(drafts) ? drafts.filter(isDraft) : [],
      ]),
    );
  };
  return {
    load: (workbook) =>
      (all()[workbook] ?? []).map((draft) => {
        const { session, ...kept } = draft as Draft & { readonly session?: unknown };
        return session === place.session ? kept : { ...kept, trouble: { kind: "kept" as const } };
      }),
    save: (workbook, drafts) => {
      const others = all();
      delete others[workbook];
      const kept = drafts.map((draft) => ({ ...draft, session: place.session }));
      place.remember(kept.length === 0 ? others : { ...others, [workbook]: kept });
    },
  };
}

/** Whoever has the storage may have written anything there. */
function isDraft(kept: unknown): kept is Draft {
  const { table, key, column, year, before, typed, value } = (kept ?? {}) as Record<
    keyof Draft,
    unknown
  >;
  return (
    planTables.some((known) => known === table) &&
    (typeof key === "string" || typeof key === "number") &&
    typeof column === "string" &&
    typeof year === "number" &&
    typeof typed === "string" &&
    isValue(before) &&
    isValue(value)
  );
}

const isValue = (value: unknown): value is CellValue =>
  ["string", "number", "boolean"].includes(typeof value);
