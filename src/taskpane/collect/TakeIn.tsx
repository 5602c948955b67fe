import { Button } from "@fluentui/react-components";
import { decisionsOf } from "../../collect/decisionsOf";
import { useSubmitterName } from "../submission/useSubmitterName";
import { useAsk, usePane, useStore } from "../state/usePane";
import type { Collected } from "../state/collecting";
import { useText } from "../text";
import { TextField } from "../TextField";
import { useTextStyles } from "../textStyles";
import { useCollectStyles } from "./Collect.styles";
import { isQuestion } from "./collectedList";
import { words } from "./words";

/** What is written when it is pressed, and by whom. */
export function TakeIn({ collected }: { readonly collected: Collected }) {
  const text = words[useText().language];
  const styles = useCollectStyles();
  const textStyles = useTextStyles();
  const { running, collecting } = usePane();
  const { means } = useStore();
  const ask = useAsk();
  const { field, given } = useSubmitterName();
  const { collection } = collected;
  const { choices } = collecting;
  const { proposals, notes, events } = decisionsOf(means.plan, collection, choices);
  const count = proposals.length + notes.length;
  const open = collection.cells.filter((cell) => isQuestion(cell) && !choices.has(cell.id)).length;
  const isNothing = count + events.length === 0;
  if (isNothing)
    return (
      <p role="status" className={styles.told}>
        {text.takeNothing}
      </p>
    );
  return (
    <>
      <TextField {...field} label={text.by} />
      <p className={textStyles.small}>{text.undoLost}</p>
      <div className={styles.foot}>
        <Button
          appearance="primary"
          disabledFocusable={running !== null}
          onClick={() => {
            const by = given();
            if (by !== "")
              ask({ name: "takeIn", collection: () => collection, choices: [...choices], by });
          }}
        >
          {text.take(count)}
        </Button>
        <span aria-live="polite" className={textStyles.small}>
          {open > 0 && text.open(open)}
        </span>
      </div>
    </>
  );
}
