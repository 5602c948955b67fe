import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { Message } from "../state/paneState";
import { useStore } from "../state/usePane";
import { useText } from "../text";
import { useSubmitAgain } from "./useSubmitAgain";

interface TakenBackMessageProps {
  readonly takenBack: Extract<Message, { kind: "takenBack" }>;
}

/** What 元に戻す came to; where that changes a report after its submission, the way to submit it again. */
export function TakenBackMessage({ takenBack }: TakenBackMessageProps) {
  const { restored, left, locked, submitAgain } = takenBack;
  const { fixes: text, views, joined } = useText();
  const { show } = useStore();
  const again = useSubmitAgain();
  const isWhole = left === 0 && locked === 0 && submitAgain.length === 0;
  return (
    <MessageBar intent={isWhole ? "success" : "warning"} layout="multiline">
      <MessageBarBody>
        {joined.sentences([
          text.takenBack(restored),
          ...(left > 0 ? [text.left(left)] : []),
          ...(locked > 0 ? [text.leftLocked(locked)] : []),
          ...again.sentences(submitAgain),
        ])}
      </MessageBarBody>
      {again.isOwn(submitAgain) && (
        <MessageBarActions>
          <Button size="small" onClick={() => show("submission")}>
            {views.name.submission}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
