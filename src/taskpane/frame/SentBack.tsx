import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { sentBackIn } from "../state/paneState";
import { usePane } from "../state/usePane";
import { useText } from "../text";
import { useFrameStyles } from "./Frame.styles";

/** 差戻し with its reason, in every view of the department until it submits again. */
export function SentBack() {
  const { frame: text } = useText();
  const styles = useFrameStyles();
  const sentBack = sentBackIn(usePane());
  if (!sentBack) return null;
  const { by, at, reason } = sentBack;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text.sentBack(by, at)}</MessageBarTitle>
        <span className={styles.reason}>{reason === "" ? text.noReason : reason}</span>
      </MessageBarBody>
    </MessageBar>
  );
}
