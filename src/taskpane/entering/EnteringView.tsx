import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { useAsk, usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { Entering } from "./Entering";
import { OwnRows } from "./OwnRows";
import { queueOf } from "./queue/queueOf";
import { words } from "./words";

/** 記入 of the pane's department, read when it is first shown. */
export function EnteringView() {
  const store = useStore();
  const { report, role, openItem, running } = usePane();
  const ask = useAsk();
  const { language } = useText();
  const text = words[language];
  const textStyles = useTextStyles();
  const isRead = report !== null;
  useEffect(() => {
    if (!isRead) store.load({ name: "readReport" });
  }, [isRead, store]);

  if (role?.kind !== "department") return <p className={textStyles.small}>{text.noDepartment}</p>;
  if (!report)
    // While it is read the progress says so.
    return running === null ? (
      <div>
        <Button onClick={() => ask({ name: "readReport" })}>{text.again}</Button>
      </div>
    ) : null;
  return (
    <>
      <Entering
        plan={store.means.plan}
        language={language}
        reading={report}
        department={role.department}
        queue={queueOf(store)}
        open={openItem}
        onOpen={store.openItem}
        onGoTo={({ sheet, cell }) => ask({ name: "goToCell", place: { sheet, cell } })}
        onSubmission={() => store.show("submission")}
      />
      {openItem === null && <OwnRows department={role.department} />}
    </>
  );
}
