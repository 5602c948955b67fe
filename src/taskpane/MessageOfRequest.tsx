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
import { TakenBackMessage } from "./fixes/TakenBackMessage";
import { TakenInMessage } from "./TakenInMessage";
import { reloadPane } from "./missingScript";
import type { Message } from "./state/paneState";
import { SubmittedMessage } from "./submission/SubmittedMessage";
import { useAsk, usePane } from "./state/usePane";
import { useText } from "./text";

/** What the last request came to, where it is not a result: done, refused, failed. */
export function MessageOfRequest() {
  const styles = useMessageStyles();
  const { message } = usePane();
  return (
    <div aria-live="polite" className={message ? styles.messages : undefined}>
      {message && <MessageBars message={message} />}
    </div>
  );
}

function MessageBars({ message }: { readonly message: Message }): ReactNode {
  const ask = useAsk();
  const text = useText();
  const styles = useMessageStyles();
  const { running } = usePane();
  switch (message.kind) {
    case "inserted":
      return (
        <>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{text.inserted.title}</MessageBarTitle>
              {text.inserted.next(text.year(message.reportingYear))}
              <br />
              {text.inserted.sheets(text.joined.list(message.sheets))}
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
              <Button size="small" onClick={() => ask({ name: "goToSheet", role: "個票一覧" })}>
                {text.itemSheets.open}
              </Button>
            </MessageBarActions>
          </MessageBar>
          <Warnings of={message} />
        </>
      );
    case "takenBack":
      return <TakenBackMessage takenBack={message} />;
    case "takenIn":
      return <TakenInMessage taken={message} />;
    case "submitted":
      return (
        <>
          <SubmittedMessage submission={message.submission} />
          <Warnings of={message.submission} />
        </>
      );
    case "unsaved":
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.unsaved}</MessageBarBody>
        </MessageBar>
      );
    case "notSubmitted":
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.submission.notSubmitted}</MessageBarBody>
        </MessageBar>
      );
    case "notConfirmed":
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.findings.notConfirmed(message.skipped)}</MessageBarBody>
        </MessageBar>
      );
    case "submissionsChanged":
      return (
        <MessageBar intent={message.skipped.length > 0 ? "warning" : "success"} layout="multiline">
          <MessageBarBody>
            {message.changed.length > 0 &&
              text.submission.changedTo(
                text.joined.list(message.changed),
                text.submission.state[message.to],
              )}
            {message.skipped.map(({ department, refusal }) => (
              <div key={department}>
                {text.joined.labelled(department, refusalMessage(refusal, text.language))}
              </div>
            ))}
          </MessageBarBody>
          {message.to === "差戻し" && message.changed.length > 0 && (
            <MessageBarActions>
              <Button
                size="small"
                disabledFocusable={running !== null}
                onClick={() =>
                  ask({ name: "handOut", departments: message.changed, related: false, save: true })
                }
              >
                {text.submission.copyToMend}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      );
    case "refused":
      return <Refused {...message} />;
    case "failed":
      return (
        <Failure
          title={text.failed.title}
          button={text.failed.again}
          onButton={() => ask(message.request)}
          error={message.error}
          doing={message.request.name}
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
const final: readonly RefusalCode[] = [...repairable, "other-plan", "sheet-gone", "script-updated"];

function Refused({ refusal, request }: Extract<Message, { kind: "refused" }>) {
  const ask = useAsk();
  const text = useText();
  const alreadyThere = refusal.code === "already-there";
  return (
    <MessageBar intent={alreadyThere ? "info" : "warning"} layout="multiline">
      <MessageBarBody>{refusalMessage(refusal, text.language)}</MessageBarBody>
      <MessageBarActions>
        {alreadyThere && (
          <Button size="small" onClick={() => ask({ name: "goToSheet", role: "推進項目" })}>
            {text.refused.goToSheet}
          </Button>
        )}
        {repairable.includes(refusal.code) && (
          <Button size="small" onClick={() => ask({ name: "repairPlan" })}>
            {text.refused.repair}
          </Button>
        )}
        {refusal.code === "script-updated" && (
          <Button size="small" onClick={reloadPane}>
            {text.part.reload}
          </Button>
        )}
        {!final.includes(refusal.code) && (
          <Button size="small" onClick={() => ask(request)}>
            {text.refused.again}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
