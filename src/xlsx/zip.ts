/** A zip of whole files, for people to unpack. */
import { zipSync } from "fflate";

/**
 * Where an entry was made, and what may be done with it: Info-ZIP takes names for UTF-8 only of Unix,
 * whatever the entry says, and unpacks files of Unix with these rights.
 */
const unix = { os: 3, attrs: 0o100644 << 16 };

/** @param time of all files, in the PC's own time */
export const zipOf = (
  files: readonly { readonly fileName: string; readonly bytes: Uint8Array }[],
  time: Date,
): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries(
      // Workbooks are packed already.
      files.map(({ fileName, bytes }) => [fileName, [bytes, { level: 0, mtime: time, ...unix }]]),
    ),
  );
