import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useFailureStyles } from "./Failure.styles";
import { failureDetails } from "./failureDetails";
import { useText } from "./text";

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
  const pre = useRef<HTMLPreElement>(null);
  const [copied, setCopied] = useState<"copied" | "select" | null>(null);
  const details = failureDetails(error, doing);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(details);
      setCopied("copied");
    } catch {
      // Web views may forbid the clipboard: the user's own Ctrl+C always works.
      if (pre.current) getSelection()?.selectAllChildren(pre.current);
      setCopied("select");
    }
  };
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
        <pre ref={pre} className={styles.text} tabIndex={0}>
          {details}
        </pre>
      </details>
    </div>
  );
}
