import { refuse, type Outcome } from "../outcome";

/**
 * The open workbook as the file that saving it now would make, unsaved changes included. Refused where
 * Office cannot give it (after a rename on the web, in viewers other than Microsoft's): then a saved file
 * has to be chosen.
 */
export async function ownBytes(): Promise<Outcome<{ readonly bytes: Uint8Array<ArrayBuffer> }>> {
  let file: Office.File | null = null;
  try {
    file = await asked<Office.File>((done) =>
      Office.context.document.getFileAsync(Office.FileType.Compressed, done),
    );
    return { ok: true, bytes: await allSlices(file) };
  } catch (error) {
    if (!(error instanceof NotGiven)) throw error;
    return refuse("no-own-file", error.message);
  } finally {
    // Two copies that nobody closed, and Office gives no third one.
    if (file) await closed(file);
  }
}

/** One slice after the other: the size of each is Office's. */
async function allSlices(file: Office.File): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(file.size);
  let filled = 0;
  for (let index = 0; index < file.sliceCount; index++) {
    const { data } = await asked<Office.Slice>((done) => file.getSliceAsync(index, done));
    const slice = data as ArrayLike<number>;
    if (filled + slice.length > bytes.length) throw wrongSize(file, filled + slice.length);
    bytes.set(slice, filled);
    filled += slice.length;
  }
  if (filled !== bytes.length) throw wrongSize(file, filled);
  return bytes;
}

const closed = (file: Office.File): Promise<void> =>
  new Promise((resolve) => file.closeAsync(() => resolve()));

/** Office did not give what it was asked for. */
class NotGiven extends Error {}

const wrongSize = ({ size }: Office.File, filled: number) =>
  new NotGiven(`${filled} bytes of ${size}`);

const asked = <T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) =>
    ask(({ status, value, error }) =>
      status === Office.AsyncResultStatus.Succeeded
        ? resolve(value)
        : reject(new NotGiven(`${error.code}: ${error.message}`)),
    ),
  );
