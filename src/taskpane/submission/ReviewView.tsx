import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import type { PlanState } from "../../workbook";
import { Disclosure } from "../Disclosure";
import { FindingsPanel } from "../findings/FindingsPanel";
import { verdictOf } from "../findings/verdict";
import { words } from "../findings/words";
import type { CheckResult } from "../state/checkResult";
import { scopeName, scopeOf, submissionScopeOf, type Role } from "../state/role";
import { useAsk, usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useReviewStyles } from "./ReviewView.styles";
import { SubmitForm } from "./SubmitForm";

/** 確認・提出: whether the report can be submitted, what stands in the way, and the button that submits. */
export function ReviewView() {
  const ask = useAsk();
  const { role, checked, running, ready, workbook } = usePane();
  const all = useText();
  const text = words[all.language];
  const styles = useReviewStyles();
  const { heading } = useTextStyles();
  const isUnchecked = ready && workbook?.kind === "complete" && checked === null;
  // Whoever opens it wants to know. A refusal is told, and asked for again by the button.
  useEffect(() => {
    if (isUnchecked) ask({ name: "checkPlan", scope: scopeOf(role) });
  }, [isUnchecked, role, ask]);
  const check = (
    <Button
      data-landing
      size={checked ? "small" : "medium"}
      disabledFocusable={running !== null}
      onClick={() => ask({ name: "checkPlan", scope: checked?.scope ?? scopeOf(role) })}
    >
      {checked ? text.checkAgain : text.check}
    </Button>
  );
  const isReady = checked !== null && verdictOf(checked).kind === "ready";
  // 総務課 looks at a department's findings too; to hand them in is the department's.
  const isOwn = checked !== null && scopeName(checked.scope, all) === scopeName(scopeOf(role), all);
  const report = isOwn && isReady ? handedIn(role, workbook, checked) : null;
  const form = isOwn && role?.kind === "department" && (
    <SubmitForm scope={submissionScopeOf(role)} disabled={running !== null} />
  );
  const submit =
    report === null ? (
      form
    ) : report.state === "提出" ? (
      <Disclosure title={text.submitAgain}>{form}</Disclosure>
    ) : null;
  return (
    <section aria-label={text.heading} className={styles.view}>
      {checked ? (
        <VerdictLines result={checked} report={report} />
      ) : (
        <h2 tabIndex={-1} data-landing className={heading}>
          {text.notChecked}
        </h2>
      )}
      <div className={styles.buttons}>{check}</div>
      {isReady && submit}
      {checked && <FindingsPanel result={checked} />}
      {!isReady && submit}
    </section>
  );
}

/** The department's report where it was submitted or is 確定, and nothing was changed since. */
function handedIn(role: Role | null, workbook: PlanState | null, { findings }: CheckResult) {
  if (role?.kind !== "department") return null;
  const report = workbook?.reports.find(({ department }) => department === role.department);
  const isChanged = findings.some(({ rule }) => rule === "A308");
  return report && report.state !== "差戻し" && !isChanged ? report : null;
}

interface VerdictProps {
  readonly result: CheckResult;
  readonly report: ReturnType<typeof handedIn>;
}

/** The verdict before all else, then what it was held against. */
function VerdictLines({ result, report }: VerdictProps) {
  const all = useText();
  const text = words[all.language];
  const { heading, small } = useTextStyles();
  const { reportingYear, scope, counts, progress } = result;
  const verdict = verdictOf(result);
  return (
    <div>
      <h2 tabIndex={-1} data-landing className={heading}>
        {report === null
          ? text.verdict(verdict)
          : report.state === "確定"
            ? text.confirmedReport(report.at ?? "")
            : text.submitted(report.at ?? "", report.by ?? "")}
      </h2>
      <p className={small}>
        {text.ofDepartment(scopeName(scope, all), all.year(reportingYear))}
        <br />
        {text.progress(progress)}
      </p>
      {verdict.kind === "ready" && counts.warning > 0 && <p>{text.warnings(counts.warning)}</p>}
    </div>
  );
}
