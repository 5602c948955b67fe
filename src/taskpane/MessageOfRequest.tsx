import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { refusalMessage } from "../workbook/outcome";
import { Failure } from "./Failure";
import { useMessageStyles } from "./MessageOfRequest.styles";
import type { Message, Request, Session } from "./session/session";
import { useText, type Text } from "./text";

interface MessageOfRequestProps {
  readonly session: Session;
  readonly perform: (request: Request) => void;
}

/** What the last request came to, where it is not a result: done, refused, failed. */
export function MessageOfRequest({ session, perform }: MessageOfRequestProps) {
  const text = useText();
  const styles = useMessageStyles();
  const { message } = session;
  return (
    <div aria-live="polite" className={message ? styles.messages : undefined}>
      {message && bars(message, text, perform)}
    </div>
  );
}

function bars(message: Message, text: Text, perform: (request: Request) => void): ReactNode {
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
          {message.warnings.map((warning) => (
            <MessageBar key={warning} intent="warning" layout="multiline">
              <MessageBarBody>{warning}</MessageBarBody>
            </MessageBar>
          ))}
        </>
      );
    case "repaired":
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text.repaired.title}</MessageBarTitle>
            {message.repaired.length === 0 ? text.repaired.nothing : message.repaired.join("・")}
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

interface RefusedProps extends Extract<Message, { kind: "refused" }> {
  readonly perform: (request: Request) => void;
}

function Refused({ refusal, request, perform }: RefusedProps) {
  const text = useText();
  const alreadyThere = refusal.code === "already-there";
  return (
    <MessageBar intent={alreadyThere ? "info" : "warning"} layout="multiline">
      <MessageBarBody>{refusalMessage(refusal, text.language)}</MessageBarBody>
      <MessageBarActions>
        {alreadyThere ? (
          <>
            <Button size="small" onClick={() => perform({ kind: "goToSheet", role: "推進項目" })}>
              {text.refused.goToSheet}
            </Button>
            <Button size="small" onClick={() => perform({ kind: "repair" })}>
              {text.refused.repair}
            </Button>
          </>
        ) : (
          <Button size="small" onClick={() => perform(request)}>
            {text.refused.again}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
