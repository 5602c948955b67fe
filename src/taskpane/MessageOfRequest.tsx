import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { refusalMessage, type RefusalCode } from "../workbook";
import { Failure } from "./Failure";
import { useMessageStyles } from "./MessageOfRequest.styles";
import type { Request } from "./session/request";
import type { Message, Session } from "./session/session";
import { nameOfScope } from "./submission/submissionScope";
import { SubmittedMessage } from "./submission/SubmittedMessage";
import { useText } from "./text";

interface Performing {
  readonly perform: (request: Request) => void;
}
interface MessageOfRequestProps extends Performing {
  readonly session: Session;
}

/** What the last request came to, where it is not a result: done, refused, failed. */
export function MessageOfRequest({ session, perform }: MessageOfRequestProps) {
  const styles = useMessageStyles();
  const { message } = session;
  return (
    <div aria-live="polite" className={message ? styles.messages : undefined}>
      {message && <MessageBars message={message} perform={perform} />}
    </div>
  );
}

function MessageBars({ message, perform }: { readonly message: Message } & Performing): ReactNode {
  const text = useText();
  const styles = useMessageStyles();
  switch (message.kind) {
    case "inserted":
      return (
        <>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{text.inserted.title}</MessageBarTitle>
              {text.inserted.next(text.year(message.reportingYear))}
              <br />
              {text.inserted.sheets(message.sheets.join("・"))}
            </MessageBarBody>
          </MessageBar>
          <Warnings of={message} />
        </>
      );
    case "repaired":
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text.repaired.title}</MessageBarTitle>
            {message.repaired.length === 0 ? (
              text.repaired.nothing
            ) : (
              <ul className={styles.list}>
                {message.repaired.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
          </MessageBarBody>
        </MessageBar>
      );
    case "itemSheetsBuilt":
      return (
        <>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{text.itemSheets.built(message.items)}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => perform({ kind: "goToSheet", role: "個票一覧" })}>
                {text.itemSheets.open}
              </Button>
            </MessageBarActions>
          </MessageBar>
          <Warnings of={message} />
        </>
      );
    case "takenBack":
      return (
        <MessageBar intent={message.left > 0 ? "warning" : "success"} layout="multiline">
          <MessageBarBody>
            {text.fixes.takenBack(message.restored)}
            {message.left > 0 && text.fixes.left(message.left)}
          </MessageBarBody>
        </MessageBar>
      );
    case "submitted":
      return (
        <>
          <SubmittedMessage submission={message.submission} />
          <Warnings of={message.submission} />
        </>
      );
    case "errorsLeft":
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{text.submission.errorsLeft(message.errors)}</MessageBarBody>
        </MessageBar>
      );
    case "submissionChanged":
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {text.submission.changedTo(
              nameOfScope(message.scope, text),
              text.submission.state[message.to],
            )}
          </MessageBarBody>
        </MessageBar>
      );
    case "refused":
      return <Refused {...message} perform={perform} />;
    case "failed":
      return (
        <Failure
          title={text.failed.title}
          button={text.failed.again}
          onButton={() => perform(message.request)}
          error={message.error}
          doing={message.request.kind}
        />
      );
  }
}

function Warnings({ of }: { readonly of: { readonly warnings: readonly string[] } }) {
  return of.warnings.map((warning) => (
    <MessageBar key={warning} intent="warning" layout="multiline">
      <MessageBarBody>{warning}</MessageBarBody>
    </MessageBar>
  ));
}

/** What helps besides asking again, and where asking again does not. */
const repairable: readonly RefusalCode[] = ["already-there", "not-whole"];
const final: readonly RefusalCode[] = [...repairable, "other-plan", "sheet-gone"];

function Refused(props: Extract<Message, { kind: "refused" }> & Performing) {
  const { refusal, request, perform } = props;
  const text = useText();
  const alreadyThere = refusal.code === "already-there";
  return (
    <MessageBar intent={alreadyThere ? "info" : "warning"} layout="multiline">
      <MessageBarBody>{refusalMessage(refusal, text.language)}</MessageBarBody>
      <MessageBarActions>
        {alreadyThere && (
          <Button size="small" onClick={() => perform({ kind: "goToSheet", role: "推進項目" })}>
            {text.refused.goToSheet}
          </Button>
        )}
        {repairable.includes(refusal.code) && (
          <Button size="small" onClick={() => perform({ kind: "repair" })}>
            {text.refused.repair}
          </Button>
        )}
        {!final.includes(refusal.code) && (
          <Button size="small" onClick={() => perform(request)}>
            {text.refused.again}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
