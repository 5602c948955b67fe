import { useEffect, useEffectEvent, useState, type KeyboardEvent } from "react";
import type { Scope } from "../check/finding";
import { collectActions } from "../commands/mailbox";
import type { RibbonAction } from "../commands/ribbonActions";
import type { FiscalYear } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";
import { ActionButtons } from "./ActionButtons";
import { Choices } from "./Choices";
import { FirstRun } from "./FirstRun";
import { MessageOfRequest } from "./MessageOfRequest";
import type { PlanOperations } from "./operations";
import { usePaneStyles } from "./Pane.styles";
import { ProgressNote } from "./ProgressNote";
import { RepairOffer } from "./RepairOffer";
import { Results } from "./Results";
import { keepScope, lastScope } from "./scope";
import type { Request } from "./session/session";
import { usePlan } from "./session/usePlan";
import { useText } from "./text";
import { UndoNotice } from "./UndoNotice";
import { WorkbookState } from "./WorkbookState";

export interface PaneProps {
  readonly plan: Plan;
  readonly operations: PlanOperations;
  /** The year a fresh workbook reports, until the user chooses another. */
  readonly usualYear: FiscalYear;
}

/** The task pane: where the workbook stands, what can be done, what came of it. */
export function Pane({ plan, operations, usualYear }: PaneProps) {
  const text = useText();
  const styles = usePaneStyles();
  const { session, perform, show } = usePlan(operations, text.language);
  const [scope, setScope] = useState<Scope>(() => lastScope(plan));
  const [yearToInsert, setYearToInsert] = useState(usualYear);

  const { kind, reportingYear = null } = session.plan ?? {};
  const inWorkbook = kind === "complete" || kind === "torso";
  const requests: Record<RibbonAction, Request> = {
    insertTemplate: { kind: "insert", reportingYear: yearToInsert },
    checkEntries: { kind: "check", scope },
    recalculateSummary: { kind: "recalculate" },
  };

  const onRibbon = useEffectEvent((action: RibbonAction) => perform(requests[action]));
  const { ready } = session;
  useEffect(() => (ready ? collectActions((action) => onRibbon(action)) : undefined), [ready]);

  return (
    <div className={styles.pane} onKeyDownCapture={ignoreComposition}>
      <WorkbookState plan={plan} session={session} perform={perform} />
      <main className={styles.main}>
        {kind === "none" && <FirstRun />}
        <RepairOffer session={session} perform={perform} />
        {kind !== "otherPlan" && (
          <>
            <UndoNotice />
            <Choices
              plan={plan}
              year={inWorkbook ? reportingYear : yearToInsert}
              onYear={(chosen) =>
                inWorkbook
                  ? perform({ kind: "recalculate", reportingYear: chosen })
                  : setYearToInsert(chosen)
              }
              scope={scope}
              onScope={(chosen) => {
                setScope(chosen);
                keepScope(chosen);
              }}
              inWorkbook={inWorkbook}
              disabled={session.running !== null}
            />
          </>
        )}
        <div>
          <ActionButtons session={session} requests={requests} perform={perform} />
          <ProgressNote session={session} />
          <MessageOfRequest session={session} perform={perform} />
        </div>
        <Results session={session} perform={perform} show={show} />
      </main>
    </div>
  );
}

/** The Enter that ends a composition of the Japanese input method presses no button. */
function ignoreComposition(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) event.stopPropagation();
}
