/**
 * The watchdog: what stands in the pane until it comes up. A small script of its own, directly behind the
 * element it writes into and before office.js, for it must speak when nothing else arrives. The pane,
 * when it comes up (even late), replaces what stands here.
 */
import "../../commands/paneStart";
import { startWords, type StartReason } from "./startWords";

/** ms until silence is told, and between looks whether its reason has changed. */
const patience = 10_000;
const lookAgain = 1_000;

const words = startWords(navigator.language);
const refused: string[] = [];
const part = (name: "text" | "details" | "reload") => document.getElementById(`start-${name}`);

window.paneStart = {
  pushState: history.pushState,
  replaceState: history.replaceState,
  paneRuns: false,
};

/** office.js' part for a program and platform, but those that ship: test/taskpane/officeParts.test.ts. */
const partForAnother =
  /\/(?!excel-(?:win32-16\.01|mac-16\.00|web-16\.00)\.js)[a-z]+-[a-z\d]+-[\d.]+\.js$/;

function reason(): StartReason {
  if (typeof Office === "undefined") return "office";
  if (refused.some((script) => partForAnother.test(script))) return "elsewhere";
  if (refused.length > 0) return "scripts";
  return window.paneStart.paneRuns ? "silent" : "slow";
}

function tell(): void {
  const text = part("text");
  // The pane is there.
  if (!text) return;
  const told = (reason() === "slow" ? "" : words.failed) + words.reason[reason()];
  if (text.textContent !== told) text.textContent = told;
  part("details")!.textContent = refused.join(" ");
  part("reload")!.hidden = false;
  setTimeout(tell, lookAgain);
}

window.addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLScriptElement) refused.push(target.src);
  },
  true,
);
document.documentElement.lang = words.lang;
part("text")!.textContent = words.loading;
part("reload")!.textContent = words.reload;
part("reload")!.addEventListener("click", () => location.reload());
setTimeout(tell, patience);
