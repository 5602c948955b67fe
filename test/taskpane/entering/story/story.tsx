import { useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import type { CellValue } from "../../../../src/entries/cell";
import { foldEntries, withChanges, type ChangedEntry } from "../../../../src/entries/entries";
import { bundledPlan as plan } from "../../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../../src/plan/fiscalYear";
import { fieldId } from "../../../../src/report/field";
import { Displayed } from "../../../../src/taskpane/display/Displayed";
import { displayStore } from "../../../../src/taskpane/display/displayStore";
import { onEnvironmentChange, readEnvironment } from "../../../../src/taskpane/display/environment";
import { Entering } from "../../../../src/taskpane/entering/Entering";
import type { OpenItem } from "../../../../src/taskpane/state/paneState";
import { proposalOf, type Draft } from "../../../../src/taskpane/entering/queue/drafts";
import { keptDrafts } from "../../../../src/taskpane/entering/queue/keptDrafts";
import { DraftQueue } from "../../../../src/taskpane/entering/queue/queue";
import { useText } from "../../../../src/taskpane/text";
import type { ReportReading } from "../../../../src/workbook";
import { freshReading, withEntries, type Written } from "../../../entries/freshReading";

/** 記入 with a workbook of nothing but cells, which the tests write into as a colleague does. */

declare global {
  interface Window {
    /** Cells that were written, in the order of writing: `3 R7取組実績=文`. */
    written: string[];
    /** What was asked of the rest of the pane. */
    asked: string[];
    colleague(table: Draft["table"], key: Draft["key"], column: string, value: CellValue): void;
    /** Excel refuses while it is true: a cell is being edited. */
    isEditingCell: boolean;
    select(itemNo: number): void;
  }
}

const year = fiscalYear(2025);
const lastYear: Written[] = [
  ["PlanItems", 3, "R6取組実績", "移動市長室を4回開催した。"],
  ["PlanActions", "3-①", "R6到達段階", "準備"],
  ["PlanIndicators", "5-指1", "R6実績値", 3],
  ["PlanIndicators", "5-指1", "R5実績値", 2],
];
const start = foldEntries(plan, withEntries(freshReading(plan, year), lastYear));
// A reload of the pane is none of the workbook.
const cells = new Map<string, ChangedEntry>(JSON.parse(sessionStorage.getItem("cells") ?? "[]"));
const put = (cell: ChangedEntry) => {
  cells.set(fieldId(cell), cell);
  sessionStorage.setItem("cells", JSON.stringify([...cells]));
};
const readNow = (): ReportReading => ({
  workbook: "book",
  reportingYear: year,
  noteOf: () => "",
  entries: withChanges(plan, start, [...cells.values()]),
  place: (table, key, column) => ({ sheet: table, row: 0, column: 0, cell: `${key} ${column}` }),
});

window.written = [];
window.asked = [];
window.isEditingCell = false;
const queue = new DraftQueue({
  now: () => performance.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  kept: keptDrafts({
    session: "story",
    recall: () => JSON.parse(localStorage.getItem("drafts") ?? "{}"),
    remember: (kept) => localStorage.setItem("drafts", JSON.stringify(kept)),
  }),
  write: async (drafts) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (window.isEditingCell) return { ok: false, refusal: { code: "cell-editing" } };
    const { entries } = readNow();
    const isAsBefore = ({ table, key, column, before }: Draft) =>
      entries.cell(table, key, column)?.value === before;
    const written = drafts.filter(isAsBefore);
    for (const draft of written) {
      const { table, key, column, value } = draft;
      put({ table, key, column, value });
      window.written.push(`${key} ${column}=${value}`);
    }
    const reading = readNow();
    show({ reading });
    return {
      ok: true,
      written: written.map(proposalOf),
      takeBack: { cells: [] },
      reading,
      submitAgain: [],
      skipped: drafts
        .filter((draft) => !written.includes(draft))
        .map((draft) => ({ proposal: proposalOf(draft), why: "changed" as const })),
    };
  },
});

/** What the pane's store holds elsewhere. */
interface Shown {
  readonly reading: ReportReading;
  readonly open: OpenItem | null;
}
let shown: Shown = { reading: readNow(), open: null };
const listeners = new Set<() => void>();
const show = (change: Partial<Shown>) => {
  shown = { ...shown, ...change };
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

window.colleague = (table, key, column, value) => {
  put({ table, key, column, value });
  const reading = readNow();
  show({ reading });
  queue.read(reading);
};
window.select = (itemNo) => show({ open: { itemNo, by: "grid", field: null } });

function Story() {
  const { language, product } = useText();
  const { reading, open } = useSyncExternalStore(subscribe, () => shown);
  return (
    <main style={{ padding: 8 }}>
      <h1>{product}</h1>
      <Entering
        plan={plan}
        reading={reading}
        queue={queue}
        open={open}
        language={language}
        department="協働推進課"
        onOpen={(item) => show({ open: item })}
        onGoTo={({ cell }) => window.asked.push(`go to ${cell}`)}
        onSubmission={() => window.asked.push("submission")}
      />
    </main>
  );
}

queue.read(readNow());
const displayLanguage = location.hash.slice(1) || undefined;
const display = displayStore(() => ({ ...readEnvironment(), displayLanguage }));
onEnvironmentChange(() => void display.refresh());
void display.refresh().then(() =>
  createRoot(document.getElementById("pane")!).render(
    <Displayed display={display}>
      <Story />
    </Displayed>,
  ),
);
