import type { Plan } from "../../plan/plan";
import { refuse, type Outcome } from "../outcome";
import { runExcel } from "../runExcel";
import {
  checkWhatWasRead,
  readForCheck,
  unknownScope,
  writeFindings,
  type Checked,
  type CheckOptions,
} from "./check";
import { identityOf, notesOfFindings, type FindingIdentity } from "./findingRows";

/** このままでよい: a warning that was looked at and found right. */
export interface Confirmation {
  readonly finding: FindingIdentity;
  /** Why, as typed; null takes an earlier confirmation back. */
  readonly reason: string | null;
}

export interface Confirmed {
  /** The check as it stands with them. */
  readonly checked: Checked;
  readonly confirmed: number;
  /** Not found as it was any more: somebody has changed its cell, or confirmed it with other words. */
  readonly skipped: number;
}

/**
 * Writes 確認済 and the reason into 確認 of チェック結果, beside warnings that are still what they were
 * when the user looked at them; what else stood there stays behind it. The entries are checked again
 * for it, so that the sheet holds what is true. One read and one write.
 */
export const confirmFindings = (
  plan: Plan,
  confirmations: readonly Confirmation[],
  options: CheckOptions,
): Promise<Outcome<Confirmed>> =>
  runExcel<Confirmed>(async (context) => {
    const progress = options.onProgress ?? (() => undefined);
    const unknown = unknownScope(plan, options);
    if (unknown) return unknown;
    progress("reading");
    const read = await readForCheck(context, plan, options.scope);
    if (!read.ok) return read;
    const { survey } = read;
    if (survey.readOnly) return refuse("read-only");
    const present = survey.contents.CheckFindings;
    if (!present) return refuse("sheet-gone", "チェック結果");

    progress("checking");
    const now = checkWhatWasRead(plan, read, options).checked.findings;
    const noteOf = notesOfFindings(present);
    const notes = new Map(
      confirmations.flatMap(({ finding, reason }): [string, string][] => {
        const id = identityOf(finding);
        const found = now.find((other) => identityOf(other) === id);
        if (!found) return [];
        if (reason === null) return found.confirmed === undefined ? [] : [[id, ""]];
        return found.severity === "warning" ? [[id, noteWith(reason, noteOf(found))]] : [];
      }),
    );
    const result = checkWhatWasRead(plan, read, options, notes);
    const written = await writeFindings(context, survey, result, progress);
    if (!written.ok) return written;
    return {
      ok: true,
      checked: result.checked,
      confirmed: notes.size,
      skipped: confirmations.length - notes.size,
    };
  });

/** A note that confirms nothing yet (課長に相談中) is somebody's, and stays. */
const noteWith = (reason: string, before: string): string =>
  ["確認済", reason.trim(), before.trim()].filter(Boolean).join("　");
