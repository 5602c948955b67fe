import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { isSubmitted } from "../../entries/submission";
import { Disclosure } from "../Disclosure";
import { FindingsPanel } from "../findings/FindingsPanel";
import { verdictOf } from "../findings/verdict";
import { words } from "../findings/words";
import type { CheckResult } from "../state/checkResult";
import { ownReport } from "../state/paneState";
import { departmentOf, scopeName, scopeOf } from "../state/role";
import { useAsk, usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useReviewStyles } from "./ReviewView.styles";
import { SubmitForm } from "./SubmitForm";

/** 確認・提出: whether the report can be submitted, what stands in the way, and the button that submits. */
export function ReviewView() {
  const ask = useAsk();
  const { load } = useStore();
  const pane = usePane();
  const { role, checked, running, ready, workbook } = pane;
  const all = useText();
  const text = words[all.language];
  const styles = useReviewStyles();
  const { heading } = useTextStyles();
  const isUnchecked = ready && workbook?.kind === "complete" && checked === null;
  // Whoever opens it wants to know. A refusal is told, and asked for again by the button.
  useEffect(() => {
    if (isUnchecked) load({ name: "checkPlan", scope: scopeOf(role) });
  }, [isUnchecked, role, load]);
  const check = (
    <Button
      size={checked ? "small" : "medium"}
      disabledFocusable={running !== null}
      onClick={() => ask({ name: "checkPlan", scope: checked?.scope ?? scopeOf(role) })}
    >
      {checked ? text.checkAgain : text.check}
    </Button>
  );
  const isReady = checked !== null && verdictOf(checked).kind === "ready";
  // 総務課 looks at a department's findings too; to hand them in is the department's.
  const department = departmentOf(role);
  const isOwn = checked?.scope.kind === "department" && checked.scope.department === department;
  const report = isOwn && isReady ? handedIn(ownReport(pane), checked) : null;
  const form = isOwn && department !== null && (
    <SubmitForm department={department} disabled={running !== null} />
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
function handedIn(report: ReturnType<typeof ownReport>, { findings }: CheckResult) {
  const isChanged = findings.some(({ rule }) => rule === "A308");
  return report && isSubmitted[report.state] && !isChanged ? report : null;
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
        {all.submission.count(progress)}
      </p>
      {verdict.kind === "ready" && counts.warning > 0 && <p>{text.warnings(counts.warning)}</p>}
    </div>
  );
}
