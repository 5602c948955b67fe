import { requirementSets } from "../host/requirementSets";
import { officeHost } from "./officeHost";
import { officeThemes, type OfficeLook } from "./officeLook";

/**
 * Puts Excel for Windows under the unmodified office.js in the pane's iframe. Loaded before it. The page
 * takes the other end (`pane.ts`); what comes before it does, waits.
 */

/** As the page around the pane has it at the moment. */
const look = () => (window.parent as never as { localExcel: { look: OfficeLook } }).localExcel.look;

/** The same pane may be tried in a real Excel, which must not be interfered with. */
function isInLocalExcel(): boolean {
  try {
    return window.parent !== window && "localExcel" in window.parent;
  } catch {
    // The pane of Excel on the web has a parent on another server.
    return false;
  }
}

if (isInLocalExcel())
  officeHost(() => ({
    program: "Excel",
    programNumber: 1,
    fileVersion: "16.01",
    language: look().language,
    paneColor: officeThemes[look().theme],
    requirementSets,
    loggingAllowed: false,
    token: "",
  }));
