/**
 * Objects the client keeps between batches (`_KeepReference`), by the id it sends for them later.
 * Ranges live here: they have no name of their own, and they follow their cells when rows move.
 */
export class References {
  private readonly byId = new Map<string, object>();
  private readonly ids = new WeakMap<object, string>();
  private count = 0;

  keep(kept: object): string {
    let id = this.ids.get(kept);
    if (!id) {
      id = `{ref-${++this.count}}`;
      this.ids.set(kept, id);
    }
    this.byId.set(id, kept);
    return id;
  }

  get(id: string): object | undefined {
    return this.byId.get(id);
  }

  /** The id, if the object is kept. */
  idOf(kept: object): string | undefined {
    const id = this.ids.get(kept);
    return id !== undefined && this.byId.has(id) ? id : undefined;
  }

  remove(id: string): void {
    this.byId.delete(id);
  }

  all(): object[] {
    return [...this.byId.values()];
  }

  get size(): number {
    return this.byId.size;
  }

  clear(): void {
    this.byId.clear();
  }
}
