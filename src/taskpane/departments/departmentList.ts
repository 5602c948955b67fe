import type { DepartmentSubmission, SeenReport } from "../../workbook";

/** Who is missing first: nothing handed in, then sent back, taken in unsubmitted, handed in, changed since, confirmed. */
const order: Record<DepartmentSubmission["state"], number> = {
  未提出: 0,
  差戻し: 1,
  取込: 2,
  提出: 3,
  確定: 4,
};

/** Of what is owed, texts included: 0 to 1. */
function shareMade({ progress: { entries, texts } }: DepartmentSubmission): number {
  const owed = entries.owed + texts.owed;
  return owed === 0 ? 1 : (entries.made + texts.made) / owed;
}

/** Within a state those that have made least; what was changed after it was handed in before the rest. */
export const missingFirst = (
  departments: readonly DepartmentSubmission[],
): readonly DepartmentSubmission[] =>
  [...departments].sort(
    (a, b) =>
      order[a.state] - order[b.state] ||
      Number(b.changed > 0) - Number(a.changed > 0) ||
      shareMade(a) - shareMade(b),
  );

/** Who has not handed in its report, or has to do so again. */
export const isMissing = ({ state }: DepartmentSubmission): boolean =>
  state === "未提出" || state === "差戻し" || state === "取込";

/** What can be done with a report. */
const canChange = ({ state }: DepartmentSubmission, to: "差戻し" | "確定"): boolean =>
  state === "提出" || ((state === "取込" || state === "確定") && to === "差戻し");

export const canBeChosen = (report: DepartmentSubmission): boolean => canChange(report, "差戻し");

/** Those that were chosen and may be changed so, each as it was shown. */
export const chosenReports = (
  departments: readonly DepartmentSubmission[],
  chosen: ReadonlySet<string>,
  to: "差戻し" | "確定",
): readonly SeenReport[] =>
  departments
    .filter((report) => chosen.has(report.department) && canChange(report, to))
    .map(({ department, state, at }) => ({ department, seen: { state, at } }));

/**
 * 未提出の課を写す: the body of a mail to the departments, Japanese whatever the pane speaks.
 * `year` as in 令和7年度.
 */
export function reminder(year: string, departments: readonly DepartmentSubmission[]): string {
  const missing = missingFirst(departments.filter(isMissing));
  const line = ({ department, state, note, progress: { entries, texts } }: DepartmentSubmission) =>
    [
      `・${department}（${state}、記入 ${entries.made}/${entries.owed}、文章 ${texts.made}/${texts.owed}）`,
      ...(state === "差戻し" && note !== "" ? [`　差戻しの理由：${oneLine(note)}`] : []),
    ].join("\n");
  return [
    `${year}の推進計画の報告について、次の課の提出がまだありません。`,
    "",
    ...missing.map(line),
    "",
    "ブックに記入して「確認・提出」で提出し、ブックを保存してください。",
  ].join("\n");
}

const oneLine = (text: string): string => text.replace(/\s*\r?\n\s*/g, " ");
