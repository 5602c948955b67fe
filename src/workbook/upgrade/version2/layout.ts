import { withoutReporters } from "../../../plan/withoutReporters";
import { presentLayout } from "../../template/presentLayout";
import type { TemplateLayout } from "../../template/templateLayout";
import { step1to2 } from "../step1to2";
import { step3to4 } from "../../template/step3to4";
import { columnsOf2 } from "./columns";
import { itemFormFormulas2 } from "./itemForm";
import { calculatedColumns2 } from "./judgement";

const shared: Omit<TemplateLayout, "version" | "steps" | "planOf"> = {
  columnsOf: columnsOf2,
  shownIn: ({ year, role }) => (year === undefined || role === "planned" ? "always" : "ofYear"),
  marksYear: false,
  calculatedColumns: calculatedColumns2,
  formulas: (plan) => ({ 個票: itemFormFormulas2(plan) }),
};

/** Version 4 with the columns of versions 1 and 2 where they were. */
export const layout2As4: TemplateLayout = {
  ...shared,
  version: presentLayout.version,
  planOf: presentLayout.planOf,
  steps: [{ ...step3to4, from: "2" }],
};

/** Versions 1 and 2. Nothing here changes any more, but what `formulas` keeps of it. */
export const layout2: TemplateLayout = {
  ...shared,
  version: "2",
  steps: [step1to2],
  planOf: withoutReporters,
  becomes: layout2As4,
};
