import { createRoot } from "react-dom/client";
import { bundledPlan } from "../plan/bundledPlan";
import { usualReportingYear, type Language } from "../workbook";
import { Displayed } from "./display/Displayed";
import { displayStore } from "./display/displayStore";
import { onEnvironmentChange, readEnvironment } from "./display/environment";
import { ErrorBoundary } from "./ErrorBoundary";
import { OutsideExcel } from "./OutsideExcel";
import { Pane } from "./Pane";
import { recall, remember } from "./remembered";
import "../commands/paneStart";
import { PaneStore } from "./state/paneStore";
import { PaneContext } from "./state/usePane";
import { workbookOperations } from "./workbookOperations";

const paneStore = (language: () => Language) =>
  new PaneStore({
    plan: bundledPlan,
    operations: workbookOperations(bundledPlan),
    memory: { recall, remember },
    language,
    usualYear: usualReportingYear(bundledPlan, new Date()),
    now: () => performance.now(),
  });

const hasWhatWeNeed = (of: Office.RequirementSetSupport) =>
  of.isSetSupported("ExcelApi", "1.14") && of.isSetSupported("SharedRuntime", "1.1");

window.paneStart.paneRuns = true;
// Until then the watchdog speaks (start/): rendering replaces its words.
void Office.onReady(async ({ host }) => {
  const isExcel = host === Office.HostType.Excel;
  // The manifest asks for it too; a pane that is opened otherwise would fail inside an operation.
  const isNewEnough = isExcel && hasWhatWeNeed(Office.context.requirements);
  const display = displayStore(readEnvironment);
  await display.refresh();
  onEnvironmentChange(() => void display.refresh());
  createRoot(document.getElementById("pane")!).render(
    <Displayed display={display}>
      {isNewEnough ? (
        <PaneContext value={paneStore(() => display.current.text.language)}>
          <ErrorBoundary>
            <Pane />
          </ErrorBoundary>
        </PaneContext>
      ) : (
        <OutsideExcel isExcel={isExcel} />
      )}
    </Displayed>,
  );
});
