import { columnsOf } from "../../entries/columns";
import { templateVersion } from "../planInfo";
import { lookOf } from "./columnLooks";
import { calculatedColumns } from "./judgementFormula";
import { step3to4 } from "./step3to4";
import type { TemplateLayout } from "./templateLayout";

/** What insert makes. */
export const presentLayout: TemplateLayout = {
  version: templateVersion,
  steps: [step3to4],
  planOf: (plan) => plan,
  columnsOf,
  shownIn: (column) => lookOf(column).shown,
  marksYear: true,
  calculatedColumns,
  formulas: () => ({}),
};
