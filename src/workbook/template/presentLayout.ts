import { columnsOf } from "../../entries/columns";
import { templateVersion } from "../planInfo";
import { calculatedColumns } from "./judgementFormula";
import type { TemplateLayout } from "./templateLayout";

/** What insert makes. */
export const presentLayout: TemplateLayout = {
  version: templateVersion,
  steps: [],
  columnsOf,
  calculatedColumns,
  formulas: () => ({}),
};
