import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { recall, remember } from "./remembered";
import { useText } from "./text";

/**
 * Before ExcelApi 1.19 any write by an add-in empties the user's undo list, and later versions still
 * lose it to protection: said before the first write, and not again once read.
 */
export function UndoNotice() {
  const { undoNotice } = useText();
  const [read, setRead] = useState(() => recall("undoNoticeRead") === true);
  if (read) return null;
  const dismiss = () => {
    remember("undoNoticeRead", true);
    setRead(true);
  };
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{undoNotice.text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={dismiss}>
          {undoNotice.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
