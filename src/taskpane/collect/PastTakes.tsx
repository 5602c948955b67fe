import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { ConfirmDialog } from "../ConfirmDialog";
import { Disclosure } from "../Disclosure";
import { useSubmitterName } from "../submission/useSubmitterName";
import { useAsk, usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { TextField } from "../TextField";
import { useTextStyles } from "../textStyles";
import { useCollectStyles } from "./Collect.styles";
import type { PastTake } from "./pastTakes";
import { words } from "./words";

/** 取込記録: what was taken in, on any day and PC, each to be taken back. */
export function PastTakes() {
  const text = words[useText().language];
  return (
    <Disclosure title={text.past}>
      <Takes />
    </Disclosure>
  );
}

function Takes() {
  const { language, joined } = useText();
  const text = words[language];
  const styles = useCollectStyles();
  const textStyles = useTextStyles();
  const { ready, takes, running } = usePane();
  const { load } = useStore();
  const [undone, setUndone] = useState<PastTake | null>(null);
  useEffect(() => {
    if (ready) load({ name: "readTakes" });
  }, [ready, load]);
  if (!takes) return null;
  if (takes.length === 0) return <p className={textStyles.small}>{text.pastNone}</p>;
  return (
    <>
      <ul className={styles.stack}>
        {takes.map((take) => (
          <li key={take.no} className={styles.name}>
            <div className={styles.buttons}>
              <span>{text.pastTake(take.at, take.by, take.files.length)}</span>
              {take.isUndone ? (
                <span className={textStyles.small}>{text.takenBack}</span>
              ) : (
                <Button
                  size="small"
                  disabledFocusable={running !== null}
                  aria-label={text.undoOf(take.at)}
                  onClick={() => setUndone(take)}
                >
                  {text.undo}
                </Button>
              )}
            </div>
            <div className={textStyles.small}>{joined.list(take.departments)}</div>
          </li>
        ))}
      </ul>
      {undone && <UndoDialog take={undone} onClosed={() => setUndone(null)} />}
    </>
  );
}

interface UndoDialogProps {
  readonly take: PastTake;
  readonly onClosed: () => void;
}

function UndoDialog({ take: { no, at, files }, onClosed }: UndoDialogProps) {
  const { language, joined } = useText();
  const text = words[language];
  const styles = useCollectStyles();
  const ask = useAsk();
  const { field, given } = useSubmitterName();
  return (
    <ConfirmDialog
      title={text.undoTitle(at)}
      confirm={text.undo}
      cancel={text.cancel}
      onConfirm={() => {
        const by = given();
        if (by !== "") ask({ name: "undoTake", no, by });
        return by !== "";
      }}
      onClosed={onClosed}
    >
      <div className={styles.name}>{joined.list(files)}</div>
      <div>{text.undoExplain}</div>
      <TextField {...field} label={text.by} />
    </ConfirmDialog>
  );
}
