import { HostError } from "../host/hostError";

/** A workbook that a window of this page's opened, and that is a window's own from then on. */
export interface GivenWorkbook {
  /** Of a workbook nobody has saved: ブック2.xlsx. */
  readonly name: string;
  /** null: an empty one. */
  readonly bytes: Uint8Array | null;
}

/** `Excel.createWorkbook`: each new workbook in a window of its own, which fetches it from here. */
export class OtherWindows {
  private readonly given = new Map<string, GivenWorkbook>();

  readonly open = (bytes: Uint8Array | null): void => {
    const number = this.given.size + 2;
    const window = `book${number}-${crypto.randomUUID()}`;
    this.given.set(window, { name: `ブック${number}.xlsx`, bytes });
    if (!globalThis.open(location.href, window)) {
      throw new HostError("GeneralException", "The browser opened no window.", 500);
    }
  };

  /** @param window its `name` */
  workbookFor(window: string): GivenWorkbook | null {
    return this.given.get(window) ?? null;
  }
}

/** What this window was opened for; null for one that somebody opened by its address. */
export function ownWorkbook(): GivenWorkbook | null {
  try {
    const opener = window.opener as { localExcel?: { windows: OtherWindows } } | null;
    return opener?.localExcel?.windows.workbookFor(window.name) ?? null;
  } catch {
    // The window that opened this one is on another server by now.
    return null;
  }
}
