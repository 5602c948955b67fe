import { createRoot } from "react-dom/client";
import { leaveWish } from "../../../src/commands/mailbox";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import { Displayed } from "../../../src/taskpane/display/Displayed";
import { displayStore } from "../../../src/taskpane/display/displayStore";
import { onEnvironmentChange, readEnvironment } from "../../../src/taskpane/display/environment";
import { ErrorBoundary } from "../../../src/taskpane/ErrorBoundary";
import { Pane } from "../../../src/taskpane/Pane";
import { recall, remember } from "../../../src/taskpane/remembered";
import { PaneStore } from "../../../src/taskpane/state/paneStore";
import { PaneContext } from "../../../src/taskpane/state/usePane";
import { stories, type StoryName } from "./stories";

// `#checked` or `#checked,en`
const [name, language] = location.hash.slice(1).split(",") as [StoryName, string | undefined];
const { operations, pressed, role = { kind: "secretariat" } } = stories[name];
if (role && recall("role") === null) remember("role", role);
if (pressed) leaveWish(pressed);

const display = displayStore(() => ({ ...readEnvironment(), displayLanguage: language ?? "ja" }));
onEnvironmentChange(() => void display.refresh());
const store = new PaneStore({
  plan: bundledPlan,
  operations,
  memory: { recall, remember },
  language: () => display.current.text.language,
  usualYear: fiscalYear(2025),
  now: () => performance.now(),
});
void display.refresh().then(() =>
  createRoot(document.getElementById("pane")!).render(
    <Displayed display={display}>
      <PaneContext value={store}>
        <ErrorBoundary>
          <Pane />
        </ErrorBoundary>
      </PaneContext>
    </Displayed>,
  ),
);
