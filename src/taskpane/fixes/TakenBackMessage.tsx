import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { Message } from "../state/paneState";
import { departmentOf } from "../state/role";
import { usePane, useStore } from "../state/usePane";
import { useText } from "../text";

interface TakenBackMessageProps {
  readonly takenBack: Extract<Message, { kind: "takenBack" }>;
}

/** What 元に戻す came to; where that changes a report after its submission, the way to submit it again. */
export function TakenBackMessage({ takenBack }: TakenBackMessageProps) {
  const { restored, left, locked, submitAgain } = takenBack;
  const { fixes: text, views, joined } = useText();
  const { role } = usePane();
  const { show } = useStore();
  const own = departmentOf(role);
  const isOwn = own !== null && submitAgain.includes(own);
  const others = submitAgain.filter((department) => department !== own);
  const isWhole = left === 0 && locked === 0 && submitAgain.length === 0;
  return (
    <MessageBar intent={isWhole ? "success" : "warning"} layout="multiline">
      <MessageBarBody>
        {joined.sentences([
          text.takenBack(restored),
          ...(left > 0 ? [text.left(left)] : []),
          ...(locked > 0 ? [text.leftLocked(locked)] : []),
          ...(isOwn ? [text.submitAgain] : []),
          ...(others.length > 0 ? [text.submitAgainOf(joined.list(others))] : []),
        ])}
      </MessageBarBody>
      {isOwn && (
        <MessageBarActions>
          <Button size="small" onClick={() => show("submission")}>
            {views.name.submission}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
