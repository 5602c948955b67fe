/**
 * What a finding asks for, in the order in which it is told:
 *
 * - `error`: wrong; stops a submission until it is put right
 * - `missing`: owed and not entered yet; stops a submission too, but is a task and no fault
 * - `warning`: to be looked at, and confirmed where it is right
 * - `info`: told, nothing to do
 */
export const severities = ["error", "missing", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** As チェック結果 and its marks in the tables have them, whatever language the pane speaks. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: "エラー",
  missing: "未記入",
  warning: "警告",
  info: "情報",
};

export function countSeverities(
  findings: readonly { readonly severity: Severity }[],
): SeverityCounts {
  const counts = { error: 0, missing: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Whether a submission is refused for it. */
export const stops = (severity: Severity): boolean =>
  severity === "error" || severity === "missing";

export const stopping = ({ error, missing }: SeverityCounts): number => error + missing;

/** By severity, as `severities` has them. */
export const bySeverity = (
  a: { readonly severity: Severity },
  b: { readonly severity: Severity },
): number => severities.indexOf(a.severity) - severities.indexOf(b.severity);

/** エラー 3件・未記入 15件・警告 0件・情報 2件 */
export const countsInWords = (counts: SeverityCounts): string =>
  severities.map((severity) => `${severityWords[severity]} ${counts[severity]}件`).join("・");
