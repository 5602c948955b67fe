import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { isTakeOf, TakeBack } from "./fixes/WrittenNote";
import type { Message } from "./state/paneState";
import { scopeOf } from "./state/role";
import { useAsk, usePane } from "./state/usePane";
import { useText } from "./text";

/** What 取り込み came to, in one note with its way back. */
export function TakenInMessage({
  taken,
}: {
  readonly taken: Extract<Message, { kind: "takenIn" }>;
}) {
  const { takenIn: text, fixes, joined } = useText();
  const { running, history } = usePane();
  const ask = useAsk();
  const { written, files, skipped, skippedFiles, warnings } = taken;
  const [record] = history;
  const submitted = new Set(
    files.filter(({ state }) => state === "提出").map(({ department }) => department),
  );
  const isWhole = skipped.length + skippedFiles.length + warnings.length === 0;
  return (
    <MessageBar intent={isWhole ? "success" : "warning"} layout="multiline">
      <MessageBarBody>
        {joined.sentences([
          text.done(written),
          ...(submitted.size > 0 ? [text.submitted(submitted.size)] : []),
          ...(skipped.length > 0 ? [text.skipped(skipped.length)] : []),
          ...(skippedFiles.length > 0 ? [text.skippedFiles(joined.list(skippedFiles))] : []),
          ...warnings,
          text.save,
        ])}
      </MessageBarBody>
      <MessageBarActions>
        {record && isTakeOf(taken, record) && <TakeBack record={record} name={fixes.takeBack} />}
        <Button
          size="small"
          disabledFocusable={running !== null}
          onClick={() => ask({ name: "checkPlan", scope: scopeOf({ kind: "secretariat" }) })}
        >
          {text.check}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
