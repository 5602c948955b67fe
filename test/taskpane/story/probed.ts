import type { Probed, ProbeReport } from "../../../src/workbook";
import { questions } from "../../../src/workbook/probe/questions";
import report from "../../local-excel/probes/local.json";

const [first, ...others] = (report as ProbeReport).answers;

/** What the local Excel answers, but for one question that failed. */
export const probed: Probed = {
  questions,
  report: {
    ...report,
    answers: [
      { ...first!, answer: "failed", seen: ["GeneralException at Range.formulas"] },
      ...others,
    ],
  },
};
