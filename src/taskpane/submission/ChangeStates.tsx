import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { SubmissionList } from "../../workbook";
import { usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { ChangeDialog, type StateChange } from "./ChangeDialog";
import { useSubmissionStyles } from "./SubmissionView.styles";

interface ChangeStatesProps {
  readonly list: SubmissionList;
}

/** The secretariat's answer to what was handed in: 差戻し or 確定, each asked once more. */
export function ChangeStates({ list }: ChangeStatesProps) {
  const pane = usePane();
  const text = useText();
  const styles = useSubmissionStyles();
  const textStyles = useTextStyles();
  const [asking, setAsking] = useState<StateChange | null>(null);
  const handedIn = list.departments.filter(({ state }) => state === "提出" || state === "確定");
  return (
    <>
      {handedIn.length === 0 && (
        <p className={textStyles.small}>{text.submission.nothingToChange}</p>
      )}
      <ul className={styles.list}>
        {handedIn.map(({ department, state }) => {
          const name = department ?? text.role.all;
          const button = (to: StateChange["to"], words: string) => (
            <Button
              size="small"
              disabledFocusable={pane.running !== null}
              aria-label={text.submission.changeOf(name, words)}
              onClick={() => setAsking({ scope: department ?? "all", to })}
            >
              {words}
            </Button>
          );
          return (
            <li key={department ?? ""} className={styles.department}>
              <span className={styles.line}>
                <span>{name}</span>
                <span className={styles.buttons}>
                  {button("差戻し", text.submission.sendBack)}
                  {state === "提出" && button("確定", text.submission.confirm)}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      {asking && (
        <ChangeDialog
          change={asking}
          year={list.reportingYear}

          onClosed={() => setAsking(null)}
        />
      )}
    </>
  );
}
