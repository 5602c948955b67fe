import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The parts of a file by their paths, through another reader than the one under test. */
export type Parts = Record<string, Uint8Array>;

export const partsOf = (bytes: Uint8Array): Parts => unzipSync(bytes);

export const fileOf = (parts: Parts): Uint8Array => zipSync(parts);

export const partText = (bytes: Uint8Array, path: string): string =>
  strFromU8(partsOf(bytes)[path]!);

/** A file with parts put in, changed or (null) taken out, as another program might have written it. */
export function withParts(
  bytes: Uint8Array,
  changes: Record<string, string | Uint8Array | null | ((xml: string) => string)>,
): Uint8Array {
  const parts = { ...partsOf(bytes) };
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) delete parts[path];
    else if (typeof change === "function") parts[path] = strToU8(change(strFromU8(parts[path]!)));
    else parts[path] = typeof change === "string" ? strToU8(change) : change;
  }
  return fileOf(parts);
}
