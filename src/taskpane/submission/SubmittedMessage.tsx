import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Message } from "../state/paneState";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";

interface SubmittedMessageProps {
  readonly submission: Extract<Message, { kind: "submitted" }>["submission"];
}

/** Handed in: when, how much, and the digest with what it is good for. */
export function SubmittedMessage({ submission }: SubmittedMessageProps) {
  const { submission: text } = useText();
  const { small } = useTextStyles();
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text.submitted(submission.at)}</MessageBarTitle>
        {text.count(submission.entries)}
        <p className={small}>
          {text.digest} <code>{submission.digest}</code>
        </p>
        <p className={small}>{text.digestExplain}</p>
      </MessageBarBody>
    </MessageBar>
  );
}
