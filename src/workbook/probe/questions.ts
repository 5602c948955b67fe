import type { ProbeQuestion } from "./question";
import { formulaQuestions } from "./formulaQuestions";
import { lookQuestions } from "./lookQuestions";
import { objectQuestions } from "./objectQuestions";
import { officeQuestions } from "./officeQuestions";
import { protectionQuestions } from "./protectionQuestions";

const afterAllRows = 99;

/** All that the probe asks, by the rows of the table; what opens another workbook comes last. */
export const questions: readonly ProbeQuestion[] = [
  ...formulaQuestions,
  ...objectQuestions,
  ...lookQuestions,
  ...protectionQuestions,
  ...officeQuestions,
].sort((a, b) => (a.row ?? afterAllRows) - (b.row ?? afterAllRows));
