import { planRow } from "../../../entries/rows";
import { changeOfProposal } from "../../state/change";
import type { PaneStore } from "../../state/paneStore";
import { proposalOf } from "./drafts";
import { keptDrafts } from "./keptDrafts";
import { DraftQueue } from "./queue";

const queues = new WeakMap<PaneStore, DraftQueue>();

/**
 * The store's queue of what is entered into the form; one for as long as the pane lives. It is told every
 * reading the store gets, and requests that need all to be in the workbook wait for it.
 */
export function queueOf(store: PaneStore): DraftQueue {
  const known = queues.get(store);
  if (known) return known;
  const { plan, operations, memory, now } = store.means;
  const queue = new DraftQueue({
    now,
    after: (ms, call) => {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
    kept: keptDrafts({
      session: sessionId(),
      recall: () => memory.recall("drafts"),
      remember: (kept) => memory.remember("drafts", kept),
    }),
    write: async (drafts) => {
      const proposals = drafts.map(proposalOf);
      const outcome = await operations.enterValues(proposals);
      const changes = proposals.map((proposal) => ({
        ...changeOfProposal(proposal),
        name: planRow(plan, proposal.table, proposal.key)?.name ?? "",
      }));
      if (outcome.ok) store.takeEntered(changes, outcome);
      return outcome;
    },
  });
  queues.set(store, queue);
  let read = store.state.report;
  if (read) queue.read(read);
  store.subscribe(() => {
    const { report } = store.state;
    if (report === read) return;
    read = report;
    if (report) queue.read(report);
  });
  store.takeWrites({
    flush: () => queue.flush(),
    hasUnsaved: () => queue.snapshot().drafts.size > 0,
  });
  return queue;
}

/** Of this window, kept over its reloads; where nothing may be kept, of this loading alone. */
function sessionId(): string {
  const fresh = String(Math.random());
  try {
    const key = "suishin-keikaku.session";
    const known = sessionStorage.getItem(key);
    if (known === null) sessionStorage.setItem(key, fresh);
    return known ?? fresh;
  } catch {
    return fresh;
  }
}
