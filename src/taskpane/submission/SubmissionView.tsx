import { DepartmentsEntry } from "../departments/DepartmentsEntry";
import { usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { submissionScopeOf } from "../state/role";
import { useSubmissionStyles } from "./SubmissionView.styles";
import { SubmitForm } from "./SubmitForm";

/** 提出: handing in, what has become of every department's report. */
export function SubmissionView() {
  const pane = usePane();
  const text = useText();
  const styles = useSubmissionStyles();
  const textStyles = useTextStyles();
  return (
    <section aria-labelledby="submission" className={styles.view}>
      <div>
        <h2 id="submission" tabIndex={-1} data-landing className={textStyles.heading}>
          {text.submission.heading}
        </h2>
        <p className={textStyles.small}>{text.submission.explain}</p>
      </div>
      <SubmitForm scope={submissionScopeOf(pane.role)} disabled={pane.running !== null} />
      <DepartmentsEntry />
    </section>
  );
}
