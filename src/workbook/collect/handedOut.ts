import type { HandOut } from "../../collect/handOut";
import type { CellValue } from "../../entries/cell";
import { isBlank } from "../../entries/owedEntries";
import type { SubmittedEntry } from "../../entries/submission";
import { canonicalText } from "../../entries/submittedEntries";
import type { FileCell, FileSheet, FileWorkbook } from "../../xlsx/read";
import { handOutBase } from "../handOutBase";
import { looked } from "../reading/lostParts";
import { cellIn } from "../reading/recordRows";
import { sha256 } from "../sha256";
import { valueIn } from "./fileCells";

/** 配布控え of a copy; null where it is gone, or is not what its digest in 配布情報 was taken of. */
export async function handedOutIn(
  file: FileWorkbook,
  handOut: HandOut | null,
): Promise<readonly SubmittedEntry[] | null> {
  const sheet = file.sheets.find(({ name }) => name === handOutBase.sheet);
  const entries = sheet && entriesOf(file, sheet);
  if (!handOut || !entries) return null;
  return (await sha256(canonicalText(entries))) === handOut.baseDigest ? entries : null;
}

/** By its cells, for programs drop the tables over them. */
function entriesOf(file: FileWorkbook, { cells }: FileSheet): SubmittedEntry[] | undefined {
  const rows = [...cells].sort(([a], [b]) => a - b);
  const valueOf = (cell: FileCell | undefined) => valueIn(file, cell) as CellValue;
  for (const [index, [row, inRow]] of rows.entries()) {
    if (row >= looked.rows) return undefined;
    const columns = new Map([...inRow].map(([column, cell]) => [valueOf(cell), column]));
    if (!handOutBase.headers.every((header) => columns.has(header))) continue;
    return rows.slice(index + 1).flatMap(([, below]) => {
      const [table, key, header, value] = handOutBase.headers.map((name) =>
        valueOf(below.get(columns.get(name)!)),
      ) as [CellValue, CellValue, CellValue, CellValue];
      const cell = cellIn(table, key, header);
      return cell && !isBlank(value) ? [{ ...cell, value }] : [];
    });
  }
  return undefined;
}
