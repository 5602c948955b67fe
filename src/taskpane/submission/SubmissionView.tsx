import type { Scope } from "../../check/finding";
import { Disclosure } from "../Disclosure";
import type { Request } from "../session/request";
import type { Session } from "../session/session";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { ChangeStates } from "./ChangeStates";
import { submissionScope } from "./submissionScope";
import { SubmissionStates } from "./SubmissionStates";
import { useSubmissionStyles } from "./SubmissionView.styles";
import { SubmitForm } from "./SubmitForm";

interface SubmissionViewProps {
  readonly session: Session;
  readonly scope: Scope;
  readonly perform: (request: Request) => void;
}

/** 提出: handing in, what has become of every department's report, and the secretariat's answer. */
export function SubmissionView({ session, scope, perform }: SubmissionViewProps) {
  const text = useText();
  const styles = useSubmissionStyles();
  const textStyles = useTextStyles();
  const { submissions } = session;
  return (
    <section aria-labelledby="submission" className={styles.view}>
      <div>
        <h2 id="submission" tabIndex={-1} data-landing className={textStyles.heading}>
          {text.submission.heading}
        </h2>
        <p className={textStyles.small}>{text.submission.explain}</p>
      </div>
      <SubmitForm
        scope={submissionScope(scope)}
        disabled={session.running !== null}
        perform={perform}
      />
      {submissions && (
        <>
          <SubmissionStates list={submissions} session={session} perform={perform} />
          <Disclosure title={text.submission.secretariat}>
            <ChangeStates list={submissions} session={session} perform={perform} />
          </Disclosure>
        </>
      )}
    </section>
  );
}
