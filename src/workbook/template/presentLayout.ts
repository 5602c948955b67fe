import { columnsOf } from "../../entries/columns";
import { templateVersion } from "../planInfo";
import { lookOf } from "./columnLooks";
import { calculatedColumns } from "./judgementFormula";
import type { TemplateLayout } from "./templateLayout";

/** What insert makes. */
export const presentLayout: TemplateLayout = {
  version: templateVersion,
  steps: [],
  columnsOf,
  shownIn: (column) => lookOf(column).shown,
  marksYear: true,
  calculatedColumns,
  formulas: () => ({}),
};
