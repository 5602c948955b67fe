import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Disclosure } from "../Disclosure";
import { useAsk, usePane } from "../state/usePane";
import { useText } from "../text";
import { ChangeList } from "./ChangeList";

/**
 * What we wrote into entry cells last, what was left alone and why, and the way back. It stands until
 * our next write: Excel's own Undo may not reach what an add-in wrote.
 */
export function WrittenNote() {
  const ask = useAsk();
  const { fixes } = useText();
  const {
    history: [note],
    running,
  } = usePane();
  return (
    <div aria-live="polite">
      {note && (
        <MessageBar intent={note.skipped.length > 0 ? "warning" : "success"} layout="multiline">
          <MessageBarBody>
            {note.written.length === 0 ? fixes.nothingWritten : fixes.written(note.written.length)}
            {note.skipped.length > 0 && (
              <>
                {fixes.skipped(note.skipped.length)}
                <ChangeList
                  label={fixes.skipped(note.skipped.length)}
                  changes={note.skipped.map(({ change }) => change)}
                  more={(_, i) => fixes.skip[note.skipped[i]!.why]}
                />
              </>
            )}
            {note.written.length > 0 && (
              <Disclosure title={fixes.details}>
                <ChangeList label={fixes.details} changes={note.written} />
              </Disclosure>
            )}
          </MessageBarBody>
          {note.written.length > 0 && (
            <MessageBarActions>
              <Button
                size="small"
                disabledFocusable={running !== null}
                onClick={() => ask({ name: "takeBack", record: note })}
              >
                {fixes.takeBack}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  );
}
