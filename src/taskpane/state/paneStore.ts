import type { Choice } from "../../collect/returned";
import { planRow } from "../../entries/rows";
import type { FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { itemsOf } from "../../plan/office";
import { fieldId, type FieldName } from "../../report/field";
import type { Entered, Language, RowsChecked } from "../../workbook";
import type { PlanOperations } from "../planOperations";
import type { Memory } from "../remembered";
import { definitionOf, type Request } from "../requests/requests";
import type { Change } from "./change";
import type { Collecting } from "./collecting";
import { newState, type OpenItem, type PaneState, type View } from "./paneState";
import { withEntered, withRole, withRows, withWorkbook } from "./results";
import { roleOf, type Role } from "./role";

interface PaneMeans {
  readonly plan: Plan;
  readonly operations: PlanOperations;
  readonly memory: Memory;
  readonly language: () => Language;
  /** The year a fresh workbook reports, until the user chooses another. */
  readonly usualYear: FiscalYear;
  /** ms, of a clock that only goes forward. */
  readonly now: () => number;
}

/** What writes the form's fields. */
export interface Writes {
  /** Writes all now. "stuck": something waits for the user, or Excel refused it. */
  flush(): Promise<"written" | "stuck">;
  hasUnsaved(): boolean;
}

/** What tells a wish from others: of files that were chosen, which they are. */
const wishOf = (request: Request): string =>
  JSON.stringify(request, (_, value: unknown) =>
    value instanceof File ? [value.name, value.size, value.lastModified] : value,
  );

/** A press that trembles: the same wish within this time is one. */
const sameWishMs = 1000;

/**
 * What the pane shows and what it asks of the workbook, outside React. Requests are carried out one at a
 * time, in the order in which they were asked.
 */
export class PaneStore {
  private current: PaneState;
  private readonly listeners = new Set<() => void>();
  private isBusy = false;
  /** How many requests there were: what was read in the background before the latest is stale. */
  private requests = 0;
  private isWorkbookOld = false;
  private writes: Writes | null = null;
  private lastWish: { readonly wish: string; readonly at: number } | null = null;

  constructor(readonly means: PaneMeans) {
    const { memory, plan, usualYear } = means;
    this.current = newState({
      role: roleOf(memory.recall("role"), plan),
      yearToInsert: usualYear,
    });
  }

  get state(): PaneState {
    return this.current;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** While something runs it waits its turn; what is already running or waiting is not asked twice. */
  readonly ask = (request: Request): void => this.take(request, true);

  /** What a view needs that opens: nobody's wish, so what the last one came to stays in sight. */
  readonly load = (request: Request): void => this.take(request, false);

  private take(request: Request, isWish: boolean): void {
    const wish = wishOf(request);
    const at = this.means.now();
    const asked = [this.current.running?.request, ...this.current.waiting];
    const isAgain = this.lastWish?.wish === wish && at - this.lastWish.at < sameWishMs;
    if (isAgain || asked.some((other) => other && wishOf(other) === wish)) return;
    this.lastWish = { wish, at };
    if (this.isBusy) this.set({ waiting: [...this.current.waiting, request] });
    else void this.carryOut(request, isWish);
  }

  readonly show = (view: View): void => this.set({ view, message: null });

  /** From what a check found back to the list of the departments. */
  readonly closeFindings = (): void => this.set({ checked: null, message: null });

  /** 取りまとめ: what is looked at. */
  readonly setCollecting = (change: Partial<Collecting>): void =>
    this.set({ collecting: { ...this.current.collecting, ...change } });

  /** 取りまとめ: what shall stand in a cell. */
  readonly choose = (id: string, choice: Choice): void => {
    const { choices } = this.current.collecting;
    this.setCollecting({ choices: new Map([...choices, [id, choice]]) });
  };

  readonly chooseRole = (role: Role): void => {
    this.means.memory.remember("role", role);
    this.replace(withRole(this.current, role));
  };

  readonly chooseYearToInsert = (yearToInsert: FiscalYear): void => this.set({ yearToInsert });

  /** What a live check found. */
  readonly takeRows = (rows: RowsChecked): void => this.replace(withRows(this.current, rows));

  /** What the form wrote, into the history of what can be taken back, and the workbook as it is then. */
  readonly takeEntered = (changes: readonly Change[], entered: Entered): void =>
    this.replace(withEntered(this.current, changes, entered));

  /** Opens an item's form; null: the list. */
  readonly openItem = (openItem: OpenItem | null): void => this.set({ openItem });

  /** A cell in the item's row was selected: its form, unless something entered waits to be written. */
  readonly selectItem = (itemNo: number): void => {
    const { view, role, openItem } = this.current;
    if (view !== "entering" || role?.kind !== "department" || openItem?.itemNo === itemNo) return;
    const isOwn = itemsOf(this.means.plan, role.department).some(({ no }) => no === itemNo);
    if (!isOwn || this.writes?.hasUnsaved()) return;
    this.set({ openItem: { itemNo, by: "grid", field: null } });
  };

  /** 直す: the form of the field's item, with the caret in the field. */
  readonly openField = (field: FieldName): void => {
    const item = planRow(this.means.plan, field.table, field.key)?.item;
    if (!item) return;
    const openItem = { itemNo: item.no, by: "user" as const, field: fieldId(field) };
    this.set({ view: "entering", openItem, message: null });
  };

  /** Makes requests that need all to be in the workbook wait for it. */
  readonly takeWrites = (writes: Writes): void => {
    this.writes = writes;
  };

  /**
   * Reads the workbook's state in the background: sheets may have been deleted, or another workbook's plan
   * pasted, while the window was not in front. A reading that fails is no news: what is asked next
   * will say so.
   */
  readonly readAgain = (): void => {
    if (!this.isBusy) void this.readQuietly();
  };

  private async readQuietly(): Promise<void> {
    const before = this.requests;
    const state = await this.means.operations.readPlanState().catch(() => null);
    if (!state?.ok || before !== this.requests || this.isBusy) return;
    this.isWorkbookOld = false;
    this.replace({ ...withWorkbook(this.current, state), ready: true });
  }

  private async carryOut(first: Request, isWish: boolean): Promise<void> {
    this.isBusy = true;
    // Not for those that waited: what came of the one before stays until they have something to say.
    if (isWish) this.set({ message: null });
    for (let next: Request | undefined = first; next; next = this.nextWaiting()) {
      const isDone = await this.carry(next, false);
      if (!isDone) continue;
      const stale: readonly Request[] = definitionOf(next).stale?.(this.current) ?? [];
      for (const request of stale) await this.carry(request, true);
    }
    this.isBusy = false;
    if (this.isWorkbookOld) void this.readQuietly();
  }

  private nextWaiting(): Request | undefined {
    const [next, ...waiting] = this.current.waiting;
    if (next) this.set({ waiting });
    return next;
  }

  /** Whether it was done. */
  private async carry(request: Request, refreshing: boolean): Promise<boolean> {
    const { operations, language } = this.means;
    const definition = definitionOf(request);
    this.requests++;
    this.set({ running: { request, step: null, share: 0.5, refreshing } });
    const atRest = { running: null, ready: true };
    const waitsFor = !refreshing && definition.needsAllWritten ? this.writes : null;
    if (waitsFor && (await waitsFor.flush()) === "stuck") {
      this.lastWish = null;
      this.set({ ...atRest, message: { kind: "unsaved" } });
      return false;
    }
    try {
      const outcome = await definition.run(operations, request, {
        language: language(),
        onProgress: (step, share = 0.5) => {
          const { running } = this.current;
          if (running?.request === request) this.set({ running: { ...running, step, share } });
        },
      });
      const isReading = request.name === "readPlanState";
      if (definition.changesWorkbook || (!outcome.ok && !isReading)) this.isWorkbookOld = true;
      if (outcome.ok) {
        this.replace(
          definition.reduce({ ...this.current, ...atRest }, outcome, request, refreshing),
        );
        return true;
      }
      this.lastWish = null;
      this.set({ ...atRest, message: { kind: "refused", request, refusal: outcome.refusal } });
    } catch (error) {
      this.lastWish = null;
      this.set({ ...atRest, message: { kind: "failed", request, error } });
    }
    return false;
  }

  private set(change: Partial<PaneState>): void {
    this.replace({ ...this.current, ...change });
  }

  private replace(state: PaneState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}
