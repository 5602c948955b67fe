import { FluentProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { requestAction } from "../../../src/commands/mailbox";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import { ErrorBoundary } from "../../../src/taskpane/ErrorBoundary";
import { Pane } from "../../../src/taskpane/Pane";
import { TextContext, textFor } from "../../../src/taskpane/text";
import { theme } from "../../../src/taskpane/theme";
import { stories, type StoryName } from "./stories";

// `#checked` or `#checked,en`
const [name, language] = location.hash.slice(1).split(",") as [StoryName, string | undefined];
const { operations, pressed } = stories[name];
const text = textFor(language);
document.documentElement.lang = text.language;
document.title = text.product;
if (pressed) requestAction(pressed);

createRoot(document.getElementById("pane")!).render(
  <FluentProvider theme={theme}>
    <TextContext value={text}>
      <ErrorBoundary>
        <Pane plan={bundledPlan} operations={operations} usualYear={fiscalYear(2025)} />
      </ErrorBoundary>
    </TextContext>
  </FluentProvider>,
);
