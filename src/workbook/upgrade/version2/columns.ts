import {
  actualHeader,
  header,
  judgementHeader,
  outlookHeader,
  plannedHeader,
  progressHeader,
  rateHeader,
  reportHeader,
  statusHeader,
  targetHeader,
  type Column,
  type ColumnRole,
  type ColumnsOf,
} from "../../../entries/columns";
import type { FiscalYear } from "../../../plan/fiscalYear";

/** The columns of versions 1 and 2, left to right. Nothing here changes any more. */
export const columnsOf2: ColumnsOf = (plan, table) => {
  const plain = (role: ColumnRole, ...headers: string[]): Column[] =>
    headers.map((h) => ({ header: h, role }));
  const perYear = (role: ColumnRole, ...headers: ((y: FiscalYear) => string)[]): Column[] =>
    headers.flatMap((h) => plan.fiscalYears.map((year) => ({ header: h(year), role, year })));
  switch (table) {
    case "PlanItems":
      return [
        ...plain("key", header.itemNo),
        ...plain("plan", header.policy, header.measure, header.section, header.itemNoInSection),
        ...plain("plan", header.item, header.lead, header.related, header.reprintOf),
        ...plain("plan", header.purpose, header.content),
        ...plan.fiscalYears.flatMap((year) =>
          [statusHeader, reportHeader, outlookHeader].map((h) => ({
            header: h(year),
            role: "entry" as const,
            year,
          })),
        ),
      ];
    case "PlanActions":
      return [
        ...plain("key", header.key),
        ...plain("plan", header.itemNo, header.item, header.lead, header.action, header.reprintOf),
        ...perYear("planned", plannedHeader),
        ...perYear("entry", progressHeader),
        ...plain("entry", header.reason),
        ...plain("plan", header.asPrinted),
        ...plain("entry", header.verification),
      ];
    case "PlanIndicators":
      return [
        ...plain("key", header.key),
        ...plain("plan", header.itemNo, header.policy, header.item, header.lead),
        ...plain("plan", header.indicator, header.reprintOf, header.unit, header.comparator),
        ...plain("plan", header.baselineYear, header.baseline),
        ...plain("entry", header.previousActual),
        ...perYear("planned", targetHeader),
        ...perYear("entry", actualHeader),
        ...plain("entry", header.reason),
        ...plain("plan", header.asPrinted),
        ...plain("entry", header.verification),
        ...perYear("formula", judgementHeader, rateHeader),
      ];
  }
};
