/**
 * The zip container of a workbook: what is in it, checked to the last byte before anybody relies on
 * it. fflate only inflates: directory, names, sizes, counts and CRC-32 are held here, for no library
 * that was tried refuses a file that lies about them.
 */
import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { refuse } from "./problem";

const megabyte = 1 << 20;
export const limits = {
  partBytes: 64 * megabyte,
  totalBytes: 160 * megabyte,
  parts: 4_000,
} as const;

/** A part as it lies in the container. */
export interface Packed {
  /** Path without a leading slash: `xl/workbook.xml`. */
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  /** In bytes, once unpacked. */
  readonly size: number;
  readonly bytes: Uint8Array;
  /** MS-DOS date and time. */
  readonly time: number;
}

const endRecord = 0x06054b50;
const directoryRecord = 0x02014b50;
const localRecord = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;
const overflow = 0xffffffff;

/**
 * The parts of a container in its own order, each unpacked once to see that it is what the directory
 * says. The bytes of parts are views of those given.
 * @throws Refused
 */
export function readArchive(bytes: Uint8Array): Packed[] {
  if (bytes.length === 0) refuse("empty");
  if (bytes.length < 4) refuse("notZip");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = view.getUint32(0, true);
  if (view.getUint32(0) === compoundFile) {
    refuse(includesUtf16(bytes, "EncryptedPackage") ? "encrypted" : "oldXls");
  }
  if (first !== localRecord && first !== endRecord) refuse("notZip");
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === overflow) refuse("zip64");
  if (count > limits.parts) refuse("tooManyParts");
  return readDirectory(view, start, end, count);
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endRecord) return at;
  }
  return refuse("truncated");
}

function readDirectory(view: DataView, start: number, end: number, count: number): Packed[] {
  const parts: Packed[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryRecord) refuse("truncated");
    const nameLength = view.getUint16(at + 28, true);
    const length = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + length > end) refuse("truncated");
    const name = readName(bytesOf(view, at + 46, nameLength));
    const size = view.getUint32(at + 24, true);
    if (!name.endsWith("/")) {
      // Two parts whose names differ by case alone are the same part (Open Packaging Conventions).
      if (names.has(name.toLowerCase())) refuse("badPartName", name);
      names.add(name.toLowerCase());
      total += size;
      const part = readPart(view, at, name);
      if (total > limits.totalBytes) refuse("tooLarge");
      parts.push(part);
    }
    at += length;
  }
  for (const part of parts) verify(part);
  return parts;
}

function readName(bytes: Uint8Array): string {
  const name = decodeName(bytes).replaceAll("\\", "/");
  const leadsOut = name.startsWith("/") || /^[a-z]:/i.test(name) || name.includes("\0");
  if (name === "" || leadsOut || name.split("/").some((step) => step === "..")) {
    refuse("badPartName", name);
  }
  return name;
}

/** UTF-8, whether or not the container says so; else CP932, in which Windows Explorer writes names. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("shift_jis").decode(bytes);
  }
}

function readPart(view: DataView, at: number, name: string): Packed {
  if ((view.getUint16(at + 8, true) & 1) === 1) refuse("zipPassword", name);
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if (packedSize === overflow || size === overflow || local === overflow) refuse("zip64", name);
  if (method !== 0 && method !== 8) refuse("unknownPacking", name);
  if (size > limits.partBytes) refuse("tooLarge", name);
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localRecord) {
    refuse("truncated", name);
  }
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + packedSize > view.byteLength) refuse("truncated", name);
  return {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    size,
    bytes: bytesOf(view, from, packedSize),
    time: view.getUint32(at + 12, true),
  };
}

const bytesOf = (view: DataView, from: number, length: number) =>
  new Uint8Array(view.buffer, view.byteOffset + from, length);

/** Piece by piece: a bomb is left as soon as it exceeds the size it claimed. */
function verify(part: Packed): void {
  let crc = 0;
  let size = 0;
  unpackInPieces(part, (piece) => {
    size += piece.length;
    if (size > part.size) refuse("wrongSize", part.name);
    crc = crc32(piece, crc);
  });
  if (size !== part.size) refuse("wrongSize", part.name);
  if (crc !== part.crc) refuse("damaged", part.name);
}

/** A piece of packed bytes can become a thousand times as many. */
const pieceLength = 16 << 10;

function unpackInPieces(part: Packed, take: (piece: Uint8Array) => void): void {
  if (part.method === 0) return take(part.bytes);
  const inflate = new Inflate();
  inflate.ondata = take;
  for (let at = 0; at < part.bytes.length; at += pieceLength) {
    const isLast = at + pieceLength >= part.bytes.length;
    const packed = part.bytes.subarray(at, at + pieceLength);
    unlessBroken(part, () => inflate.push(packed, isLast));
  }
}

/** fflate says what it cannot unpack by an error with a number of its own. */
function unlessBroken(part: Packed, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (typeof (error as { code?: unknown }).code === "number") refuse("damaged", part.name);
    throw error;
  }
}

/** The unpacked bytes of a part that `readArchive` gave. */
export function unpack(part: Packed): Uint8Array {
  const bytes = new Uint8Array(part.size);
  let at = 0;
  unpackInPieces(part, (piece) => {
    bytes.set(piece, at);
    at += piece.length;
  });
  return bytes;
}

/** Old .xls files and encrypted .xlsx files are both of this kind. */
const compoundFile = 0xd0cf11e0;

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const pattern = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = 0; at <= bytes.length - pattern.length; at++) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
