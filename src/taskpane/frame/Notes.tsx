import { WrittenNote } from "../fixes/WrittenNote";
import { MessageOfRequest } from "../MessageOfRequest";
import { ProgressNote } from "../ProgressNote";
import { usePane } from "../state/usePane";
import { useText } from "../text";
import { useFrameStyles } from "./Frame.styles";

/** What is being done and what came of it, in sight wherever the view is scrolled to. */
export function Notes() {
  const { frame: text } = useText();
  const styles = useFrameStyles();
  const { message, history } = usePane();
  const isLong = message !== null || history.length > 0;
  return (
    // What may have to be scrolled is reached by keyboard.
    <section aria-label={text.notes} tabIndex={isLong ? 0 : undefined} className={styles.notes}>
      <ProgressNote />
      <MessageOfRequest />
      <WrittenNote />
    </section>
  );
}
