import { useEffect, useEffectEvent, useState, type KeyboardEvent } from "react";
import type { Scope } from "../check/finding";
import { collectActions } from "../commands/mailbox";
import type { RibbonAction } from "../commands/ribbonActions";
import type { FiscalYear } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";
import { Choices } from "./Choices";
import { DisplayEntry } from "./display/DisplayEntry";
import { LiveNote } from "./entering/LiveNote";
import { FirstRun } from "./FirstRun";
import { WrittenNote } from "./fixes/WrittenNote";
import { MessageOfRequest } from "./MessageOfRequest";
import type { PlanOperations } from "./operations";
import { usePaneStyles } from "./Pane.styles";
import { ProbeEntry } from "./probe/ProbeEntry";
import { ProgressNote } from "./ProgressNote";
import { recall, remember } from "./remembered";
import { RepairOffer } from "./RepairOffer";
import { keepScope, lastScope } from "./scope";
import type { Request } from "./session/request";
import type { View } from "./session/session";
import { useLiveCheck } from "./session/useLiveCheck";
import { usePlan } from "./session/usePlan";
import { StepAction } from "./StepAction";
import { Steps } from "./Steps";
import { StepView } from "./StepView";
import { useText } from "./text";
import { UndoNotice } from "./UndoNotice";
import { useFocusKept } from "./useFocusKept";
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
  const { language } = text;
  const { session, perform, show, closeProgress, onRowsChecked } = usePlan(operations, language);
  const [scope, setScope] = useState<Scope>(() => lastScope(plan));
  const [yearToInsert, setYearToInsert] = useState(usualYear);
  const [checksLive, setChecksLive] = useState(() => recall("liveCheck") !== false);

  const { kind, reportingYear = null } = session.plan ?? {};
  const inWorkbook = kind === "complete" || kind === "torso";
  const hasResult = session.checked !== null || session.recalculated !== null;
  const requests: Record<RibbonAction, Request> = {
    insertTemplate: { kind: "insert", reportingYear: yearToInsert },
    checkEntries: { kind: "check", scope },
    recalculateSummary: { kind: "recalculate" },
  };
  const action = (of: RibbonAction) => (
    <StepAction
      action={of}
      disabled={session.running !== null || !session.ready}
      onPress={() => perform(requests[of])}
    />
  );

  const onRibbon = useEffectEvent((pressed: RibbonAction) => perform(requests[pressed]));
  const { ready } = session;
  useEffect(() => (ready ? collectActions((pressed) => onRibbon(pressed)) : undefined), [ready]);

  const liveFailed = useLiveCheck(operations, {
    on: checksLive && kind === "complete",
    // An edit mends the list that is in sight.
    scope: session.checked?.scope ?? scope,
    language,
    onChecked: onRowsChecked,
  });
  const onView = (view: View) => {
    show(view);
    if (view === "submission") perform({ kind: "readSubmissions" });
  };
  const focusKept = useFocusKept();

  return (
    <div className={styles.pane} onKeyDownCapture={ignoreComposition} {...focusKept}>
      <WorkbookState plan={plan} session={session} perform={perform} />
      <main className={styles.main}>
        {kind === "none" && <FirstRun />}
        <RepairOffer session={session} perform={perform} />
        {kind !== "otherPlan" && kind !== "unknownTemplate" && (
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
        {(kind === "none" || kind === "torso") && action("insertTemplate")}
        {(inWorkbook || hasResult) && (
          <>
            <Steps view={session.view} onView={onView} />
            {session.view === "checked" && action("checkEntries")}
            {session.view === "recalculated" && action("recalculateSummary")}
          </>
        )}
        <div className={styles.notes}>
          <ProgressNote session={session} />
          <MessageOfRequest session={session} perform={perform} />
          <WrittenNote session={session} perform={perform} />
          <LiveNote session={session} />
        </div>
        {(inWorkbook || hasResult) && (
          <StepView
            session={session}
            scope={scope}
            live={{
              on: checksLive,
              failed: liveFailed,
              onSwitch: (on) => {
                setChecksLive(on);
                remember("liveCheck", on);
              },
            }}
            perform={perform}
            closeProgress={closeProgress}
          />
        )}
        <DisplayEntry />
        <ProbeEntry session={session} perform={perform} />
      </main>
    </div>
  );
}

/** The Enter that ends a composition of the Japanese input method presses no button. */
function ignoreComposition(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) event.stopPropagation();
}
