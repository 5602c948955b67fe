import "./paneStart";
import { leaveWish } from "./mailbox";
import { ribbonRequests, type RibbonRequest } from "./ribbonRequests";

/**
 * The ribbon's buttons. This small script stands directly after office.js in taskpane.html, blocking
 * and without React: a button whose function is not associated by the time office.js is ready does
 * nothing on the first click (office-js issues 5176, 2744). A button only opens the pane and leaves
 * its wish there, so that the pane is the one place that works and answers.
 */
// office.js has taken them away; the first script has kept them.
history.pushState = window.paneStart.pushState;
history.replaceState = window.paneStart.replaceState;
// Asked for within its time: where nobody has by then, office.js gives the pane up for good, and the
// pane's own script may come later than that.
void Office.onReady();
for (const [functionName, wish] of Object.entries(ribbonRequests))
  Office.actions.associate(functionName, run(wish));

function run(wish: RibbonRequest) {
  return (event: Office.AddinCommands.Event): void => {
    try {
      leaveWish(wish);
      // Where the pane cannot be shown its runtime still works; the sheets show the result.
      Office.addin.showAsTaskpane().catch(() => undefined);
    } finally {
      // At once: until then Excel holds back every other button of ours.
      event.completed();
    }
  };
}
