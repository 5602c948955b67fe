import { useContext } from "react";
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { PaneContext } from "./state/usePane";
import { useFailureStyles } from "./Failure.styles";
import { failureDetails } from "./failureDetails";
import { useText } from "./text";
import { useTextStyles } from "./textStyles";
import { useCopy } from "./useCopy";

interface FailureProps {
  readonly title: string;
  readonly button: string;
  readonly onButton: () => void;
  readonly error: unknown;
  /** What was going on, in the code's own words. */
  readonly doing: string;
}

/** A fault of ours: one sentence, the way on, and the details to hand to whoever looks after us. */
export function Failure({ title, button, onButton, error, doing }: FailureProps) {
  const { failed } = useText();
  const styles = useFailureStyles();
  const textStyles = useTextStyles();
  // Asked for its present state alone: the pane that broke may be all around this.
  const store = useContext(PaneContext);
  const details = failureDetails(
    error,
    doing,
    store && {
      definition: store.means.plan.version,
      inBook: store.state.workbook?.versions ?? null,
    },
  );
  const { shown, copied, copy } = useCopy<HTMLPreElement>(details);
  return (
    <div>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          {failed.advice}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={onButton}>
            {button}
          </Button>
          <Button size="small" onClick={() => void copy()}>
            {copied ? failed[copied] : failed.copy}
          </Button>
        </MessageBarActions>
      </MessageBar>
      <details className={styles.details} open={copied === "select" || undefined}>
        <summary>{failed.details}</summary>
        <pre ref={shown} className={textStyles.raw} tabIndex={0}>
          {details}
        </pre>
      </details>
    </div>
  );
}
