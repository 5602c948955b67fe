/** The client's event numbers. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  tableChanged: 101,
} as const;

/** `targetId` of the events of the whole workbook. */
export const workbookTarget = "Workbook";

export interface HostEvent {
  type: number;
  targetId: string;
  args: Record<string, unknown>;
}

/** Who acts: it decides `source` and `triggerSource` of the events. */
export interface Actor {
  source: "Local" | "Remote";
  triggerSource: "ThisLocalAddin" | "Unknown";
}
export const addin: Actor = { source: "Local", triggerSource: "ThisLocalAddin" };
export const user: Actor = { source: "Local", triggerSource: "Unknown" };
export const coAuthor: Actor = { source: "Remote", triggerSource: "Unknown" };

/** Which events the client asked for, and those that wait for the batch's answer to leave first. */
export class Events {
  private readonly registrations = new Map<string, number>();
  private waiting: HostEvent[] = [];

  register(type: number, targetId: string): void {
    const key = `${type} ${targetId}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(type: number, targetId: string): void {
    const key = `${type} ${targetId}`;
    this.registrations.set(key, Math.max(0, (this.registrations.get(key) ?? 0) - 1));
  }

  /** `args` is asked for only where somebody listens. */
  raise(type: number, targetId: string, args: () => Record<string, unknown>): void {
    if (!this.registrations.get(`${type} ${targetId}`)) return;
    this.waiting.push({ type, targetId, args: args() });
  }

  take(): HostEvent[] {
    return this.waiting.splice(0);
  }

  get pending(): boolean {
    return this.waiting.length > 0;
  }

  clear(): void {
    this.registrations.clear();
    this.waiting = [];
  }
}

/** The two methods by which the client registers one event of a class. */
export function eventMethods<Self extends { session: { events: Events } }>(
  name: string,
  type: number,
  targetOf: (self: Self) => string,
): Record<string, (self: Self) => void> {
  return {
    [`_Register${name}Event`]: (self) => self.session.events.register(type, targetOf(self)),
    [`_Unregister${name}Event`]: (self) => self.session.events.unregister(type, targetOf(self)),
  };
}
