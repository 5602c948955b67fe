/** Why bytes are no workbook that can be read here. */
export type FileProblemCode =
  /** Not a byte. */
  | "empty"
  /** No zip container at all: text, html. */
  | "notZip"
  /** A compound file that holds an encrypted workbook: it has a password to open. */
  | "encrypted"
  /** A compound file of Excel 97–2003. */
  | "oldXls"
  /** A container whose end is missing. */
  | "truncated"
  /** Contents that differ from their checksum, or cannot be unpacked or read. */
  | "damaged"
  /** A part that unpacks to more or fewer bytes than the container says. */
  | "wrongSize"
  /** A part, or all of them, above the limit. */
  | "tooLarge"
  | "tooManyParts"
  /** A part named twice, or by a path that leads out of the container. */
  | "badPartName"
  /** Parts encrypted one by one, as packing programs do. */
  | "zipPassword"
  /** Parts packed by a method that is not Excel's. */
  | "unknownPacking"
  /** The container's form for more than 4 GB. */
  | "zip64"
  /** A container without a workbook. */
  | "notWorkbook"
  /** An .ods workbook, or another document of its kind. */
  | "openDocument"
  /** An .xlsb workbook. */
  | "binaryWorkbook"
  /** A document type definition, which workbooks do not have and entity bombs need. */
  | "documentType"
  | "tooManyCells"
  /** Merged cells, or tables, over far more cells than the sheet has. */
  | "tooWideAreas"
  /** Elements without end: too many, too deep, or with too many attributes. */
  | "tooManyElements";

export interface FileProblem {
  readonly code: FileProblemCode;
  /** The part it was found in; null where it is the container's. */
  readonly part: string | null;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: FileProblem };

/** Thrown inside this folder, and by `attempt` made a value before it leaves. */
class Refused extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.code);
  }
}

export function refuse(code: FileProblemCode, part: string | null = null): never {
  throw new Refused({ code, part });
}

export function attempt<T>(work: () => T): Result<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}
