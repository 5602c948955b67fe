import type { ProbeQuestion } from "./question";
import { formulaQuestions } from "./formulaQuestions";
import { lookQuestions } from "./lookQuestions";
import { objectQuestions } from "./objectQuestions";
import { officeQuestions } from "./officeQuestions";
import { protectionQuestions } from "./protectionQuestions";

/** All that the probe asks, in this order: what opens another workbook comes last. */
export const questions: readonly ProbeQuestion[] = [
  ...formulaQuestions,
  ...objectQuestions,
  ...lookQuestions,
  ...protectionQuestions,
  ...officeQuestions,
];
