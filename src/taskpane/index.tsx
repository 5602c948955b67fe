import { createRoot } from "react-dom/client";
import { bundledPlan } from "../plan/bundledPlan";
import { usualReportingYear } from "../workbook";
import { Displayed } from "./display/Displayed";
import { displayStore } from "./display/displayStore";
import { onSigns, readSigns } from "./display/signs";
import { ErrorBoundary } from "./ErrorBoundary";
import { OutsideExcel } from "./OutsideExcel";
import { Pane } from "./Pane";
import { workbookOperations } from "./workbookOperations";

// Until here the watchdog in taskpane.html speaks: rendering replaces its words.
void Office.onReady(async ({ host }) => {
  const display = displayStore(readSigns);
  await display.look();
  onSigns(() => void display.look());
  createRoot(document.getElementById("pane")!).render(
    <Displayed display={display}>
      <ErrorBoundary>
        {host === Office.HostType.Excel ? (
          <Pane
            plan={bundledPlan}
            operations={workbookOperations(bundledPlan)}
            usualYear={usualReportingYear(bundledPlan, new Date())}
          />
        ) : (
          <OutsideExcel />
        )}
      </ErrorBoundary>
    </Displayed>,
  );
});
