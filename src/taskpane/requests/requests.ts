import { applyProposals } from "./applyProposals";
import { buildItemSheets } from "./buildItemSheets";
import { changeSubmissions } from "./changeSubmissions";
import { checkPlan } from "./checkPlan";
import { chooseReading } from "./chooseReading";
import { collectFiles } from "./collectFiles";
import { confirmFindings } from "./confirmFindings";
import type { RequestDefinition } from "./definition";
import { goToCell } from "./goToCell";
import { goToSheet } from "./goToSheet";
import { handOut } from "./handOut";
import { insertPlan } from "./insertPlan";
import { offerHandOut } from "./offerHandOut";
import { openCopy } from "./openCopy";
import { readPlanState } from "./readPlanState";
import { readReport } from "./readReport";
import { readRestoredRows } from "./readRestoredRows";
import { readSubmissionStates } from "./readSubmissionStates";
import { readTakes } from "./readTakes";
import { recalculatePlan } from "./recalculatePlan";
import { repairPlan } from "./repairPlan";
import { runProbe } from "./runProbe";
import { showRowsOf } from "./showRowsOf";
import { submitEntries } from "./submitEntries";
import { takeBack } from "./takeBack";
import { takeIn } from "./takeIn";
import { undoTake } from "./undoTake";
import { writeLetter } from "./writeLetter";

/** All that can be asked of the pane, by name. */
const requests = {
  readPlanState,
  readReport,
  insertPlan,
  repairPlan,
  checkPlan,
  confirmFindings,
  recalculatePlan,
  buildItemSheets,
  goToCell,
  goToSheet,
  applyProposals,
  takeBack,
  runProbe,
  readRestoredRows,
  chooseReading,
  readSubmissionStates,
  submitEntries,
  changeSubmissions,
  showRowsOf,
  offerHandOut,
  handOut,
  openCopy,
  collectFiles,
  takeIn,
  readTakes,
  undoTake,
  writeLetter,
};

type Requests = typeof requests;

type GivenTo<Definition> = Definition extends RequestDefinition<infer Given, never> ? Given : never;

/** What was asked, complete in itself, so that it can be asked again. */
export type Request = {
  [Name in keyof Requests]: { readonly name: Name } & GivenTo<Requests[Name]>;
}[keyof Requests];

export const definitionOf = ({ name }: Request): RequestDefinition<object, object> =>
  requests[name];
