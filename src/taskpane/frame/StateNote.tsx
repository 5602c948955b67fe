import { usePane } from "../state/usePane";
import { useText } from "../text";

/** What is not well with the open workbook, or not known, and of a copy how it goes back. */
export function StateNote() {
  const { state: text } = useText();
  const { ready, workbook } = usePane();
  switch (workbook?.kind) {
    case "complete":
      return workbook.handOut && <p>{text.copy(workbook.handOut.at)}</p>;
    case "none":
      return null;
    case "torso":
      return <p>{text.torso}</p>;
    case "otherPlan":
      return <p>{text.otherPlan(workbook.title ?? "")}</p>;
    case "unknownTemplate":
      return <p>{text.unknownTemplate}</p>;
    case undefined:
      return <p>{ready ? text.unknown : text.reading}</p>;
  }
}
