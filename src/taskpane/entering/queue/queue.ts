import type { Entered, Outcome, ReportReading } from "../../../workbook";
import {
  dueDrafts,
  nextDue,
  noDrafts,
  reduceDrafts,
  standing,
  type Draft,
  type DraftEvent,
  type Drafts,
  type Present,
} from "./drafts";

/** What the queue has of the world. */
export interface QueueWorld {
  /** Writes through the one function all proposals go through; one call at a time. */
  readonly write: (drafts: readonly Draft[]) => Promise<Outcome<Entered>>;
  /** ms since some moment. */
  readonly now: () => number;
  /** Calls once after so many ms; the answer cancels it. */
  readonly after: (ms: number, call: () => void) => () => void;
  /** What is kept of a workbook's drafts over a reload of the pane. */
  readonly kept: {
    load(workbook: string): readonly Draft[];
    save(workbook: string, drafts: readonly Draft[]): void;
  };
}

/**
 * Writes what is entered into the form, one call at a time and in the order of entry. Lives outside
 * React: the form comes and goes, what was entered stays.
 */
export class DraftQueue {
  private state = noDrafts;
  private workbook: string | null = null;
  private cancel: () => void = () => undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly world: QueueWorld) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): Drafts => this.state;

  typed(event: Omit<Extract<DraftEvent, { type: "typed" }>, "type" | "at">): void {
    this.dispatch({ type: "typed", ...event, at: this.world.now() });
  }
  /** The field was left, or its choice made. */
  left(id: string): void {
    this.dispatch({ type: "left", id, at: this.world.now() });
  }
  settle(id: string, keep: "mine" | "theirs"): void {
    this.dispatch({ type: "settled", id, keep, at: this.world.now() });
  }

  /** What the workbook holds by now. The first reading brings back what was kept of the workbook. */
  read(reading: ReportReading): void {
    this.belongTo(reading.workbook);
    this.dispatch({ type: "read", present: presentIn(reading), at: this.world.now() });
  }

  private belongTo(workbook: string): void {
    const before = this.workbook;
    if (workbook === before) return;
    this.workbook = workbook;
    if (before !== null) {
      // It was saved under another name.
      this.world.kept.save(before, []);
      this.world.kept.save(workbook, [...this.state.drafts.values()]);
      return;
    }
    // Due at once: the reading that follows asks about those whose cells hold something else.
    const dueAt = this.world.now();
    const drafts = this.world.kept
      .load(workbook)
      .map((draft) => ({ ...draft, dueAt: draft.trouble?.kind === "kept" ? null : dueAt }));
    this.dispatch({ type: "recalled", drafts });
  }

  /** Writes all now. "stuck": something waits for the user, or Excel refused it. */
  async flush(): Promise<"written" | "stuck"> {
    this.dispatch({ type: "hurried", at: this.world.now() });
    for (;;) {
      const stands = standing(this.state);
      if (stands !== "waiting") return stands;
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => {
          stop();
          resolve();
        });
      });
    }
  }

  private dispatch(event: DraftEvent): void {
    const before = this.state;
    this.state = reduceDrafts(before, event);
    if (this.workbook !== null && this.state.drafts !== before.drafts)
      this.world.kept.save(this.workbook, [...this.state.drafts.values()]);
    this.schedule();
    for (const listener of [...this.listeners]) listener();
  }

  private schedule(): void {
    this.cancel();
    const due = nextDue(this.state);
    if (due === null) return;
    this.cancel = this.world.after(Math.max(0, due - this.world.now()), () => void this.write());
  }

  private async write(): Promise<void> {
    const due = dueDrafts(this.state, this.world.now());
    this.dispatch({ type: "sent", ids: due.map(([id]) => id) });
    const outcome = await this.world
      .write(due.map(([, draft]) => draft))
      .catch(() => ({ ok: false as const, refusal: null }));
    const at = this.world.now();
    this.dispatch(
      outcome.ok
        ? { type: "written", skipped: outcome.skipped, present: presentIn(outcome.reading), at }
        : { type: "failed", refusal: outcome.refusal, at },
    );
  }
}

const presentIn =
  ({ entries }: ReportReading): Present =>
  ({ table, key, column }) =>
    entries.cell(table, key, column)?.value;
