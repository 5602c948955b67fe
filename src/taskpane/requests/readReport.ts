import type { ReportReading } from "../../workbook";
import { withYear } from "../state/results";
import type { RequestDefinition } from "./definition";

/** What departments have entered: the whole workbook's, so that another 課 asks nothing. */
export const readReport: RequestDefinition<object, { readonly reading: ReportReading }> = {
  doing: { ja: "記入状況を読んでいます", en: "Reading what has been entered" },
  run: (operations) => operations.readReport(),
  reduce: (state, { reading }) => ({
    ...withYear(state, reading.reportingYear),
    report: reading,
  }),
};
