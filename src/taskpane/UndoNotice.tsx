import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Disclosure } from "./Disclosure";
import { recall, remember } from "./remembered";
import { useText } from "./text";
import { useTextStyles } from "./textStyles";

/**
 * Before ExcelApi 1.19 any write by an add-in empties the user's undo list, and later versions still
 * lose it to protection: said before the first write, and not again once read. One line: what the user
 * came for stands below it.
 */
export function UndoNotice() {
  const { undoNotice } = useText();
  const { small } = useTextStyles();
  const [read, setRead] = useState(() => recall("undoNoticeRead") === true);
  if (read) return null;
  const dismiss = () => {
    remember("undoNoticeRead", true);
    setRead(true);
  };
  return (
    <div className={small}>
      <Disclosure title={undoNotice.title} isNotice>
        <div>{undoNotice.text}</div>
        <div>
          <Button size="small" onClick={dismiss}>
            {undoNotice.dismiss}
          </Button>
        </div>
      </Disclosure>
    </div>
  );
}
