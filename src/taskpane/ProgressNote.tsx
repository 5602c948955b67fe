import { useEffect, useState } from "react";
import type { Step } from "../workbook";
import { useProgressNoteStyles } from "./ProgressNote.styles";
import { scopeName } from "./scope";
import type { Request } from "./session/request";
import type { Session } from "./session/session";
import { useText, type Text } from "./text";
import { useTextStyles } from "./textStyles";

/** The steps of each request that takes long enough to tell, in their order. */
const stepsOf: Partial<Record<Request["kind"], readonly Step[]>> = {
  insert: ["reading", "building", "finishing"],
  repair: ["reading", "writing"],
  check: ["reading", "checking", "writing"],
  recalculate: ["reading", "checking", "writing"],
  buildItemSheets: ["reading", "writing"],
  submit: ["reading", "checking", "writing"],
  probe: ["reading", "asking"],
};

/**
 * What is being done, and for a screen reader what came of it. Always there: a live region that
 * appears together with its words is not read out.
 */
export function ProgressNote({ session }: { readonly session: Session }) {
  const text = useText();
  const textStyles = useTextStyles();
  const { running } = session;
  return (
    <div role="status">
      {running && running.request.kind !== "readState" ? (
        // A new step is a new note: the hint's clock starts again.
        <RunningNote key={running.step} kind={running.request.kind} {...running} />
      ) : (
        <span className={textStyles.unseen}>{running ? "" : announcementOf(session, text)}</span>
      )}
    </div>
  );
}

function RunningNote({
  kind,
  step,
  share,
}: {
  readonly kind: Request["kind"];
  readonly step: Step | null;
  readonly share: number;
}) {
  const text = useText();
  const styles = useProgressNoteStyles();
  const slow = useSlow();
  const steps = stepsOf[kind];
  // What is done in a blink is only mentioned when it is not.
  if (!steps && !slow) return null;
  return (
    <div className={styles.note}>
      <div>
        {text.doing[kind]}
        {step && text.doingStep(text.stepNames[step])}
      </div>
      {steps && (
        <progress
          className={styles.bar}
          aria-label={text.doing[kind]}
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
function announcementOf({ message, view, checked, recalculated }: Session, text: Text): string {
  if (message) return "";
  if (view === "checked" && checked) {
    const { reportingYear, scope, counts } = checked;
    return text.findings.done(text.year(reportingYear), scopeName(scope, text), counts);
  }
  return view === "recalculated" && recalculated
    ? text.summary.done(text.year(recalculated.reportingYear))
    : "";
}
