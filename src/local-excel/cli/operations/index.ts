import { bundledPlan } from "../../../plan/bundledPlan";
import { checkPlan, insertPlan, recalculatePlan } from "../../../workbook";
import type { LocalExcel } from "../../host/localExcel";
import { probeBookFile } from "../probeBook";
import type { Request } from "../arguments";
import {
  describeCheck,
  describeInsert,
  describeRecalculation,
  type Report,
} from "../commandReport";
import { reportingYear, scopeOf } from "../scope";
import { accepted } from "../unusable";
import { consolidate } from "./consolidate";
import { distribute } from "./distribute";
import { undoTakeIn } from "./undoTakeIn";

/** What is done to the open workbook. */
export type Run = (excel: LocalExcel) => Promise<Report>;

/** Throws at once what is wrong with a request by itself, before a file is opened. */
export const operations: Record<Request["operation"], (request: Request) => Run> = {
  insert: (request) => {
    const year = reportingYear(request);
    return async () =>
      describeInsert(
        accepted(await insertPlan(bundledPlan, { today: new Date(), reportingYear: year })),
      );
  },
  check: (request) => {
    const year = reportingYear(request);
    const scope = scopeOf(request);
    return async () =>
      describeCheck(
        accepted(await checkPlan(bundledPlan, { scope, now: new Date(), reportingYear: year })),
      );
  },
  recalculate: (request) => {
    const year = reportingYear(request);
    return async () =>
      describeRecalculation(
        accepted(await recalculatePlan(bundledPlan, { now: new Date(), reportingYear: year })),
      );
  },
  distribute,
  consolidate,
  "undo-collect": undoTakeIn,
  "probe-book": () => async () => ({
    json: {},
    lines: ["診断用のブックを作りました。Excel で開き、アドインの「診断」を始めてください。"],
    exitStatus: 0,
    file: await probeBookFile(),
  }),
};
