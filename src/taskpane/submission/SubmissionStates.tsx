import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle16Regular } from "@fluentui/react-icons/svg/circle";
import { LockClosed16Regular } from "@fluentui/react-icons/svg/lock-closed";
import type { ReactElement } from "react";
import type { DepartmentSubmission, SubmissionList } from "../../workbook";
import { useAsk, usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useSubmissionStyles } from "./SubmissionView.styles";

interface SubmissionStatesProps {
  readonly list: SubmissionList;
}

/** Department by department: 未提出, 提出, 差戻し or 確定, since when and by whom, and what changed. */
export function SubmissionStates({ list }: SubmissionStatesProps) {
  const pane = usePane();
  const ask = useAsk();
  const text = useText();
  const styles = useSubmissionStyles();
  const textStyles = useTextStyles();
  return (
    <div>
      <div className={styles.heading}>
        <h3 id="submission-states" tabIndex={-1} data-landing className={textStyles.heading}>
          {text.submission.states}
        </h3>
        <button
          type="button"
          className={textStyles.link}
          aria-disabled={pane.running !== null}
          onClick={() => ask({ name: "readSubmissionStates" })}
        >
          {text.submission.reload}
        </button>
      </div>
      <p className={textStyles.small}>{text.year(list.reportingYear)}</p>
      <ul aria-labelledby="submission-states" className={styles.list}>
        {list.departments.map(({ department, state, at, by, changed }) => (
          <li key={department ?? ""} className={styles.department}>
            <span className={styles.line}>
              <span>{department ?? text.role.all}</span>
              <span className={styles.state}>
                {stateIcon[state]}
                {text.submission.state[state]}
              </span>
            </span>
            {at !== null && (
              <span className={textStyles.small}>
                {at} {by}
              </span>
            )}
            {changed > 0 && (
              <span className={styles.changed}>{text.submission.changed(changed)}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const stateIcon: Record<DepartmentSubmission["state"], ReactElement> = {
  未提出: <Circle16Regular />,
  提出: <CheckmarkCircle16Regular />,
  差戻し: <ArrowUndo16Regular />,
  確定: <LockClosed16Regular />,
};
