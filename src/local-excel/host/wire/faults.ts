import { HostError } from "../hostError";
import type { BatchRequest } from "./wire";

/** A failure to come. */
export interface Fault {
  /** The request it happens to, counted from now: 1 is the next. */
  roundTrip: number;
  code: string;
  message?: string;
  /** HTTP status of the answer; 503 where none is given. */
  status?: number;
  /**
   * Without it the request fails as a whole and nothing of it is done. With it the batch fails at
   * this action (0 is the first), and what came before it stays done.
   */
  actionIndex?: number;
}

/** Failures that a test or the page asks for. */
export class Faults {
  private planned: Fault[] = [];
  private endEditing: (() => void) | null = null;
  private editing: Promise<void> | null = null;

  failAt(fault: Fault): void {
    this.planned.push({ ...fault });
  }

  /** Refuses the next requests as a busy service does. */
  throttle(requests: number): void {
    for (let roundTrip = 1; roundTrip <= requests; roundTrip++) {
      this.failAt({
        roundTrip,
        code: "TooManyRequests",
        message: "Too many requests.",
        status: 429,
      });
    }
  }

  /** The fault of the request that comes in now. */
  take(): Fault | undefined {
    for (const fault of this.planned) fault.roundTrip--;
    const due = this.planned.find((fault) => fault.roundTrip <= 0);
    if (due) this.planned.splice(this.planned.indexOf(due), 1);
    return due;
  }

  get isEditing(): boolean {
    return this.editing !== null;
  }

  /** As when the user has typed into a cell and not yet pressed Enter. */
  beginCellEdit(): void {
    this.editing ??= new Promise((resolve) => {
      this.endEditing = resolve;
    });
  }

  endCellEdit(): void {
    this.endEditing?.();
    this.editing = null;
    this.endEditing = null;
  }

  /** @throws InvalidOperationInCellEditMode unless the request is one that waits */
  async cellEditEnded(requestWaits: boolean): Promise<void> {
    if (!this.editing) return;
    if (!requestWaits) {
      throw new HostError(
        "InvalidOperationInCellEditMode",
        "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
      );
    }
    await this.editing;
  }
}

export const toError = ({ code, message, status }: Fault): HostError =>
  new HostError(code, message ?? code, status ?? 503);

/** Whether a request only lets go of ranges. */
export const isHousekeeping = ({ Actions }: BatchRequest): boolean =>
  Actions.some(({ Name }) => Name === "_RemoveReference") &&
  Actions.every(({ Name, ActionType }) => Name === "_RemoveReference" || ActionType === 1);
