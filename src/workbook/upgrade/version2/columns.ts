import { columnsInOrder } from "../../../entries/columns";

/** The columns of versions 1 and 2, left to right. Nothing here changes any more. */
export const columnsOf2 = columnsInOrder({
  PlanItems: [
    ...(["itemNo", "policy", "measure", "section", "itemNoInSection"] as const),
    ...(["item", "lead", "related", "reprintOf", "purpose", "content"] as const),
    { eachYear: ["status", "report", "outlook"] },
  ],
  PlanActions: [
    ...(["key", "itemNo", "item", "lead", "action", "reprintOf"] as const),
    { eachYear: ["planned"] },
    { eachYear: ["progress"] },
    ...(["reason", "asPrinted", "verification"] as const),
  ],
  PlanIndicators: [
    ...(["key", "itemNo", "policy", "item", "lead", "indicator", "reprintOf"] as const),
    ...(["unit", "comparator", "baselineYear", "baseline", "previousActual"] as const),
    { eachYear: ["target"] },
    { eachYear: ["actual"] },
    ...(["reason", "asPrinted", "verification"] as const),
    { eachYear: ["judgement"] },
    { eachYear: ["rate"] },
  ],
});
