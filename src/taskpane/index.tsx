import { FluentProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { bundledPlan } from "../plan/bundledPlan";
import { usualReportingYear } from "../workbook";
import { ErrorBoundary } from "./ErrorBoundary";
import { Pane } from "./Pane";
import { TextContext, textFor } from "./text";
import { theme } from "./theme";
import { workbookOperations } from "./workbookOperations";

// Until here the watchdog in taskpane.html speaks: rendering replaces its words.
void Office.onReady(({ host }) => {
  const text = textFor(Office.context?.displayLanguage);
  document.documentElement.lang = text.language;
  createRoot(document.getElementById("pane")!).render(
    <FluentProvider theme={theme}>
      <TextContext value={text}>
        <ErrorBoundary>
          {host === Office.HostType.Excel ? (
            <Pane
              plan={bundledPlan}
              operations={workbookOperations(bundledPlan)}
              usualYear={usualReportingYear(bundledPlan, new Date())}
            />
          ) : (
            <main style={{ padding: 12 }}>{text.outsideExcel}</main>
          )}
        </ErrorBoundary>
      </TextContext>
    </FluentProvider>,
  );
});
