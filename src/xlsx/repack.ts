/** The zip container written: parts nobody changed as they lay in theirs, compressed bytes and all. */
import { deflateSync } from "fflate";
import type { Packed } from "./archive";
import { crc32 } from "./crc32";

/** The first day MS-DOS knew: the same workbook gives the same bytes at any hour. */
const noTime = 0x00210000;
const utf8Names = 0x0800;
const versionNeeded = 20;

export function pack(name: string, bytes: Uint8Array): Packed {
  return {
    name,
    method: 8,
    crc: crc32(bytes),
    size: bytes.length,
    time: noTime,
    bytes: deflateSync(bytes),
  };
}

/** @param parts in the order they are to have; `[Content_Types].xml` is usually first */
export function writeArchive(parts: readonly Packed[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const named = parts.map((part) => ({ part, name: encoder.encode(part.name) }));
  const sum = (length: (one: (typeof named)[number]) => number) =>
    named.reduce((total, one) => total + length(one), 0);
  const localLength = sum(({ part, name }) => 30 + name.length + part.bytes.length);
  const directoryLength = sum(({ name }) => 46 + name.length);
  const bytes = new Uint8Array(localLength + directoryLength + 22);
  const view = new DataView(bytes.buffer);

  /** What the record beside the part and the one in the directory have in common. */
  const writeCommon = (at: number, part: Packed, nameLength: number) => {
    view.setUint16(at, versionNeeded, true);
    view.setUint16(at + 2, utf8Names, true);
    view.setUint16(at + 4, part.method, true);
    view.setUint32(at + 6, part.time, true);
    view.setUint32(at + 10, part.crc, true);
    view.setUint32(at + 14, part.bytes.length, true);
    view.setUint32(at + 18, part.size, true);
    view.setUint16(at + 22, nameLength, true);
  };
  let local = 0;
  let directory = localLength;
  for (const { part, name } of named) {
    view.setUint32(directory, 0x02014b50, true);
    view.setUint16(directory + 4, versionNeeded, true);
    writeCommon(directory + 6, part, name.length);
    view.setUint32(directory + 42, local, true);
    bytes.set(name, directory + 46);
    directory += 46 + name.length;

    view.setUint32(local, 0x04034b50, true);
    writeCommon(local + 4, part, name.length);
    bytes.set(name, local + 30);
    bytes.set(part.bytes, local + 30 + name.length);
    local += 30 + name.length + part.bytes.length;
  }
  view.setUint32(directory, 0x06054b50, true);
  view.setUint16(directory + 8, parts.length, true);
  view.setUint16(directory + 10, parts.length, true);
  view.setUint32(directory + 12, directoryLength, true);
  view.setUint32(directory + 16, localLength, true);
  return bytes;
}
