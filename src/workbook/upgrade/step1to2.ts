import { area } from "../area";
import { guideLayout } from "../template/guideSheet";
import { tableLayout, bodyArea, columnIndex } from "../template/tableLayout";
import { judgementHeader, rateHeader } from "../../entries/columns";
import type { UpgradeStep } from "../template/templateLayout";
import { itemFormFormulas } from "./version1/itemForm";
import { judgementFormula, rateFormula } from "./version1/judgement";
import { guideFormulas, summaryFormulas } from "./version1/summary";
import { columnsOf2 } from "./version2/columns";

/**
 * Version 2: no value of an entry cell gets through to 集計 and 個票 as an error, spaces of any kind are
 * blank, 部署別 counts what the check counts, a 進捗率 below 0 is told in words, and 個票 writes figures
 * as 数値目標 does.
 */
export const step1to2: UpgradeStep = {
  from: "1",
  to: "2",
  before: (plan) => {
    const indicators = tableLayout(plan, "PlanIndicators", { columnsOf: columnsOf2 });
    const column = (name: string) => bodyArea(indicators, columnIndex(indicators, name));
    const guide = guideLayout(plan);
    return {
      記入要領: [
        { area: area(1, 0), formulas: guideFormulas.versions(plan) },
        { area: guide.unconfirmed, formulas: guideFormulas.unconfirmed },
        { area: guide.referencePosition, formulas: guideFormulas.referencePosition },
      ],
      数値目標: plan.fiscalYears.flatMap((year) => [
        { area: column(judgementHeader(year)), formulas: judgementFormula(plan, year) },
        { area: column(rateHeader(year)), formulas: rateFormula(plan, year) },
      ]),
      集計: summaryFormulas(plan),
      個票: itemFormFormulas(plan),
    };
  },
};
