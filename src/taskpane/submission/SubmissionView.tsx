import { Disclosure } from "../Disclosure";
import { usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { ChangeStates } from "./ChangeStates";
import { submissionScopeOf } from "../state/role";
import { SubmissionStates } from "./SubmissionStates";
import { useSubmissionStyles } from "./SubmissionView.styles";
import { SubmitForm } from "./SubmitForm";

/** 提出: handing in, what has become of every department's report, and the secretariat's answer. */
export function SubmissionView() {
  const pane = usePane();
  const text = useText();
  const styles = useSubmissionStyles();
  const textStyles = useTextStyles();
  const { submissions } = pane;
  return (
    <section aria-labelledby="submission" className={styles.view}>
      <div>
        <h2 id="submission" tabIndex={-1} data-landing className={textStyles.heading}>
          {text.submission.heading}
        </h2>
        <p className={textStyles.small}>{text.submission.explain}</p>
      </div>
      <SubmitForm scope={submissionScopeOf(pane.role)} disabled={pane.running !== null} />
      {submissions && (
        <>
          <SubmissionStates list={submissions} />
          <Disclosure title={text.submission.secretariat}>
            <ChangeStates list={submissions} />
          </Disclosure>
        </>
      )}
    </section>
  );
}
