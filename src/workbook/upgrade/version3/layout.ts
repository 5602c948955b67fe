import { withoutReporters } from "../../../plan/withoutReporters";
import { presentLayout } from "../../template/presentLayout";
import type { TemplateLayout } from "../../template/templateLayout";

/**
 * Version 3: nothing on its sheets tells who reports a row, and 部署別 has the offices that lead alone.
 * Else it is laid out as version 4; whoever changes that one freezes here what this one had.
 */
export const layout3: TemplateLayout = {
  ...presentLayout,
  version: "3",
  steps: [],
  planOf: withoutReporters,
  becomes: presentLayout,
};
