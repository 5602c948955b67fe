import { useEffect, useState } from "react";
import { useProgressNoteStyles } from "./ProgressNote.styles";
import { scopeName } from "./state/role";
import { definitionOf } from "./requests/requests";
import type { PaneState, Running } from "./state/paneState";
import { usePane } from "./state/usePane";
import { useText, type Text } from "./text";
import { useTextStyles } from "./textStyles";

/**
 * What is being done, and for a screen reader what came of it. Always there: a live region that
 * appears together with its words is not read out.
 */
export function ProgressNote() {
  const text = useText();
  const textStyles = useTextStyles();
  const pane = usePane();
  const { running } = pane;
  return (
    <div role="status">
      {running && running.request.name !== "readPlanState" ? (
        // A new step is a new note: the hint's clock starts again.
        <RunningNote key={running.step} {...running} />
      ) : (
        <span className={textStyles.unseen}>{running ? "" : announcementOf(pane, text)}</span>
      )}
    </div>
  );
}

function RunningNote({ request, step, share }: Running) {
  const text = useText();
  const styles = useProgressNoteStyles();
  const slow = useSlow();
  const { doing, steps } = definitionOf(request);
  // What is done in a blink is only mentioned when it is not.
  if (!steps && !slow) return null;
  return (
    <div className={styles.note}>
      <div>
        {doing[text.language]}
        {step && text.doingStep(text.stepNames[step])}
      </div>
      {steps && (
        <progress
          className={styles.bar}
          aria-label={doing[text.language]}
          value={((step ? steps.indexOf(step) : 0) + share) / steps.length}
        />
      )}
      {slow && <div>{text.editingHint}</div>}
    </div>
  );
}

/**
 * True after four seconds. While a cell is being edited every request waits without a word until the
 * user presses Enter; nothing tells this apart from a slow PC.
 */
function useSlow(): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 4000);
    return () => clearTimeout(timer);
  }, []);
  return slow;
}

/** The messages announce themselves; the results do not. */
function announcementOf({ message, view, checked, recalculated }: PaneState, text: Text): string {
  if (message) return "";
  if ((view === "submission" || view === "progress") && checked) {
    const { reportingYear, scope, counts } = checked;
    return text.findings.done(text.year(reportingYear), scopeName(scope, text), counts);
  }
  return view === "summary" && recalculated
    ? text.summary.done(text.year(recalculated.reportingYear))
    : "";
}
