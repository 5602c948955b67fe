import type { TemplateLayout } from "../../template/templateLayout";
import { step1to2 } from "../step1to2";
import { columnsOf2 } from "./columns";
import { itemFormFormulas2 } from "./itemForm";
import { calculatedColumns2 } from "./judgement";

/** Versions 1 and 2. Nothing here changes any more, but what `formulas` keeps of it. */
export const layout2: TemplateLayout = {
  version: "2",
  steps: [step1to2],
  columnsOf: columnsOf2,
  shownIn: ({ year, role }) => (year === undefined || role === "planned" ? "always" : "ofYear"),
  marksYear: false,
  calculatedColumns: calculatedColumns2,
  formulas: (plan) => ({ 個票: itemFormFormulas2(plan) }),
};
