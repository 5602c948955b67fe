import { useEffect, useEffectEvent, type KeyboardEvent } from "react";
import { collectWishes } from "../commands/mailbox";
import type { RibbonRequest } from "../commands/ribbonRequests";
import { FirstRun } from "./FirstRun";
import { useFrameStyles } from "./frame/Frame.styles";
import { Header } from "./frame/Header";
import { Notes } from "./frame/Notes";
import { RoleQuestion } from "./frame/RoleList";
import { SentBack } from "./frame/SentBack";
import { StateNote } from "./frame/StateNote";
import { useRoomForFrame } from "./frame/useRoomForFrame";
import { Views } from "./frame/Views";
import { LoadedPart } from "./LoadedPart";
import { usePaneStyles } from "./Pane.styles";
import { RepairOffer } from "./RepairOffer";
import type { Request } from "./requests/requests";
import { hasPlan } from "./state/paneState";
import { scopeOf } from "./state/role";
import { useKeptDrafts } from "./state/useKeptDrafts";
import { useLiveCheck } from "./state/useLiveCheck";
import { useAsk, usePane, useStore } from "./state/usePane";
import { StepAction } from "./StepAction";
import { StepView } from "./StepView";
import { useText } from "./text";
import { UndoNotice } from "./UndoNotice";
import { useFocusKept } from "./useFocusKept";

const loadProgress = async () =>
  (await import(/* webpackChunkName: "operations" */ "./frame/ProgressLine")).ProgressLine;

/** The task pane: whose report of which year, what can be done, what came of it. */
export function Pane() {
  const styles = usePaneStyles();
  const frame = useFrameStyles();
  const text = useText();
  const store = useStore();
  const pane = usePane();
  const ask = useAsk();
  const { kind } = pane.workbook ?? {};
  const inWorkbook = hasPlan(pane.workbook);
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
  // A check before the role is known would be of the whole city: it waits for the answer.
  const answers = pane.ready && (pane.role !== null || !inWorkbook);
  useEffect(() => (answers ? collectWishes((pressed) => onRibbon(pressed)) : undefined), [answers]);
  useEffect(() => {
    store.ask({ name: "readPlanState" });
    window.addEventListener("focus", store.readAgain);
    return () => window.removeEventListener("focus", store.readAgain);
  }, [store]);
  useLiveCheck();
  useKeptDrafts();
  const focusKept = useFocusKept();
  const frameRef = useRoomForFrame();

  const isWorking = inWorkbook && pane.role !== null;
  return (
    <div className={styles.pane} onKeyDownCapture={ignoreComposition} {...focusKept}>
      <div ref={frameRef} className={frame.frame}>
        <Header />
        {isWorking && (
          <>
            {(pane.report || pane.checked) && pane.role?.kind === "department" && (
              <section aria-label={text.frame.progressOf} className={frame.progress}>
                <LoadedPart load={loadProgress} props={{}} />
              </section>
            )}
            <Views />
          </>
        )}
        {isWorking && <Notes />}
      </div>
      <main className={styles.main}>
        {(kind === "none" || kind === "torso") && action("insertPlan")}
        {!isWorking && <Notes />}
        <StateNote />
        <RepairOffer />
        <SentBack />
        {(kind === "none" || inWorkbook) && <UndoNotice />}
        {kind === "none" && <FirstRun />}
        {pane.role === null && (kind === "none" || inWorkbook) && <RoleQuestion />}
        {isWorking && (
          <>
            {pane.view === "progress" && pane.checked === null && action("checkPlan")}
            {pane.view === "summary" && action("recalculatePlan")}
            <StepView />
          </>
        )}
      </main>
    </div>
  );
}

/** The Enter that ends a composition of the Japanese input method presses no button. */
function ignoreComposition(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) event.stopPropagation();
}
