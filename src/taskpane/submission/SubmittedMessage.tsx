import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Disclosure } from "../Disclosure";
import type { Message } from "../state/paneState";
import { usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";

interface SubmittedMessageProps {
  readonly submission: Extract<Message, { kind: "submitted" }>["submission"];
}

/** Handed in, and what is to be done next; the digest with what it is good for behind 詳細. */
export function SubmittedMessage({ submission }: SubmittedMessageProps) {
  const { submission: text, failed } = useText();
  const { small } = useTextStyles();
  const { checked, workbook } = usePane();
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text.submitted}</MessageBarTitle>
        {workbook?.handOut ? text.submittedNextOfCopy : text.submittedNext}
        <p className={small}>
          {submission.at} {checked && text.count(checked.progress)}
        </p>
        <Disclosure title={failed.details}>
          <p className={small}>
            {text.digest} <code>{submission.digest}</code>
          </p>
          <p className={small}>{text.digestExplain}</p>
        </Disclosure>
      </MessageBarBody>
    </MessageBar>
  );
}
