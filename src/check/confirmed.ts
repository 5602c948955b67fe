import { foldWord } from "../plan/width";
import type { Finding } from "./finding";

/**
 * A warning beside whose finding staff wrote 確認済 (and why) stays quiet: it is an info, still
 * listed. Errors cannot be confirmed. `noteOf` gives what 確認 says of the same finding before.
 */
export const withConfirmed = (
  findings: readonly Finding[],
  noteOf: (finding: Finding) => string,
): Finding[] =>
  findings.map((finding) => {
    const note = finding.severity === "warning" ? noteOf(finding).trim() : "";
    return isConfirmation(note) ? { ...finding, severity: "info", confirmed: note } : finding;
  });

/** Whether 確認 says that a warning was looked at and found right. */
export const isConfirmation = (note: string): boolean => foldWord(note).startsWith("確認済");
