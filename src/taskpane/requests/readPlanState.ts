import type { PlanState } from "../../workbook";
import { withWorkbook } from "../state/results";
import type { RequestDefinition } from "./definition";

export const readPlanState: RequestDefinition<object, PlanState> = {
  doing: { ja: "ブックを読み取っています", en: "Reading the workbook" },
  run: (operations) => operations.readPlanState(),
  reduce: withWorkbook,
};
