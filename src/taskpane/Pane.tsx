import { useEffect, useEffectEvent, type KeyboardEvent } from "react";
import { collectWishes } from "../commands/mailbox";
import type { RibbonRequest } from "../commands/ribbonRequests";
import { Choices } from "./Choices";
import { DisplayEntry } from "./display/DisplayEntry";
import { FirstRun } from "./FirstRun";
import { WrittenNote } from "./fixes/WrittenNote";
import { MessageOfRequest } from "./MessageOfRequest";
import { usePaneStyles } from "./Pane.styles";
import { ProbeEntry } from "./probe/ProbeEntry";
import { ProgressNote } from "./ProgressNote";
import { RepairOffer } from "./RepairOffer";
import type { Request } from "./requests/requests";
import { scopeOf } from "./state/role";
import { useKeptDrafts } from "./state/useKeptDrafts";
import { useLiveCheck } from "./state/useLiveCheck";
import { useAsk, usePane, useStore } from "./state/usePane";
import { StepAction } from "./StepAction";
import { Steps } from "./Steps";
import { StepView } from "./StepView";
import { UndoNotice } from "./UndoNotice";
import { useFocusKept } from "./useFocusKept";
import { WorkbookState } from "./WorkbookState";

/** The task pane: where the workbook stands, what can be done, what came of it. */
export function Pane() {
  const styles = usePaneStyles();
  const store = useStore();
  const pane = usePane();
  const ask = useAsk();
  const { kind } = pane.workbook ?? {};
  const inWorkbook = kind === "complete" || kind === "torso";
  const hasResult = pane.checked !== null || pane.recalculated !== null;
  const requests: Record<RibbonRequest, Request> = {
    insertPlan: { name: "insertPlan", reportingYear: pane.yearToInsert },
    checkPlan: { name: "checkPlan", scope: scopeOf(pane.role) },
    recalculatePlan: { name: "recalculatePlan" },
  };
  const action = (name: RibbonRequest) => (
    <StepAction
      name={name}
      disabled={pane.running !== null || !pane.ready}
      onPress={() => ask(requests[name])}
    />
  );

  const onRibbon = useEffectEvent((pressed: RibbonRequest) => ask(requests[pressed]));
  const { ready } = pane;
  useEffect(() => (ready ? collectWishes((pressed) => onRibbon(pressed)) : undefined), [ready]);
  useEffect(() => {
    store.ask({ name: "readPlanState" });
    window.addEventListener("focus", store.readAgain);
    return () => window.removeEventListener("focus", store.readAgain);
  }, [store]);
  useLiveCheck();
  useKeptDrafts();
  const focusKept = useFocusKept();

  return (
    <div className={styles.pane} onKeyDownCapture={ignoreComposition} {...focusKept}>
      <WorkbookState />
      <main className={styles.main}>
        {kind === "none" && <FirstRun />}
        <RepairOffer />
        {kind !== "otherPlan" && kind !== "unknownTemplate" && (
          <>
            <UndoNotice />
            <Choices inWorkbook={inWorkbook} />
          </>
        )}
        {(kind === "none" || kind === "torso") && action("insertPlan")}
        {(inWorkbook || hasResult) && (
          <>
            <Steps view={pane.view} onView={store.show} />
            {pane.view === "recalculated" && action("recalculatePlan")}
          </>
        )}
        <div className={styles.notes}>
          <ProgressNote />
          <MessageOfRequest />
          <WrittenNote />
        </div>
        {(inWorkbook || hasResult) && <StepView />}
        <DisplayEntry />
        <ProbeEntry />
      </main>
    </div>
  );
}

/** The Enter that ends a composition of the Japanese input method presses no button. */
function ignoreComposition(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) event.stopPropagation();
}
