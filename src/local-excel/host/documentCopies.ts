/** Requests that Office answers beside `Excel.run`, by the number office.js gives each (`dispid…Method`). */
const get = 77;
const getSlice = 80;
const release = 81;

/** Office's own numbers for what went wrong; its client makes `error.code` of them. */
const succeeded = 0;
const fileTypeNotSupported = 1009;
const internalError = 5001;
const indexOutOfRange = 5008;
const memoryFileLimit = 11000;

/** `Office.FileType.Compressed` on the wire. */
const compressed = 5;
/** "No more than two documents are allowed to be in memory" (documentation of `getFileAsync`). */
const mostCopies = 2;

/** An array as Windows hands it to a script. */
interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}
type Answer = number | SafeArray;
/** How office.js hears the answer of `window.external.Execute`. */
export type Done = (answer: Answer, status: number) => void;

/**
 * `Office.context.document.getFileAsync`, its slices and `closeAsync`: copies of the open workbook in memory,
 * each until it is closed.
 */
export class DocumentCopies {
  /** Office's number of the error that every `getFileAsync` ends with; null: it works. */
  failure: number | null = null;
  /** The same for every slice. */
  sliceFailure: number | null = null;
  private readonly copies = new Map<number, Uint8Array>();
  private lastHandle = 0;

  /** @param save the bytes of the workbook as it is */
  constructor(private readonly save: () => Promise<Uint8Array>) {}

  /** How many were not closed. */
  get open(): number {
    return this.copies.size;
  }

  /** A client that connects anew has closed none of its own, and Office forgets them. */
  clear(): void {
    this.copies.clear();
  }

  /** Whether the request is one of these; `done` is called later, as Office does. */
  execute(request: number, params: readonly unknown[], done: Done): boolean {
    if (![get, getSlice, release].includes(request)) return false;
    void this.answer(request, params)
      .catch(() => internalError)
      .then((answer) => done(answer, typeof answer === "number" ? answer : succeeded));
    return true;
  }

  private async answer(request: number, params: readonly unknown[]): Promise<Answer> {
    if (request === get) return this.copy(params[0]);
    const [handle, offset, size] = params as readonly number[];
    const bytes = this.copies.get(handle!);
    if (!bytes) return internalError;
    if (request === release) {
      this.copies.delete(handle!);
      return safeArray([succeeded]);
    }
    if (this.sliceFailure !== null) return this.sliceFailure;
    if (offset! < 0 || offset! >= bytes.length) return indexOutOfRange;
    const slice = bytes.subarray(offset, offset! + size!);
    return safeArray([succeeded, safeArray([safeArray([...slice]), slice.length])]);
  }

  private async copy(fileType: unknown): Promise<Answer> {
    if (fileType !== compressed) return fileTypeNotSupported;
    if (this.failure !== null) return this.failure;
    if (this.copies.size >= mostCopies) return memoryFileLimit;
    const bytes = await this.save();
    const handle = ++this.lastHandle;
    this.copies.set(handle, bytes);
    return safeArray([succeeded, safeArray([handle, bytes.length])]);
  }
}

const safeArray = (values: unknown[]): SafeArray => ({
  toArray: () => values,
  dimensions: () => 1,
});
