import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { ownReport } from "../state/paneState";
import { usePane } from "../state/usePane";
import { useText } from "../text";

/** 差戻し with its reason, in every view of the department until it submits again. */
export function SentBack() {
  const { frame: text } = useText();
  const report = ownReport(usePane());
  if (report?.state !== "差戻し") return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text.sentBack(report.by ?? "", report.at ?? "")}</MessageBarTitle>
        {report.note === "" ? text.noReason : report.note}
      </MessageBarBody>
    </MessageBar>
  );
}
