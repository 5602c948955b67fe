import type { HandOut } from "../../collect/handOut";
import type { FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { planTables } from "../../entries/rows";
import { overlap, type Area } from "../area";
import type { PlanInfo } from "../planInfo";
import type { Formulas, NameSpec, SheetSpec } from "../sheetSpec";
import { checkSummary, findingsSheet } from "./findingsSheet";
import { guideSheet, type GuideLayout } from "./guideSheet";
import { itemNumberArea, itemSheet } from "./itemSheet";
import { names, sheetOfName } from "./names";
import { planTableSheet } from "./planTables";
import { summaryLayout, type SummaryLayout } from "./summary/summaryLayout";
import { summarySheet } from "./summary/summarySheet";
import type { TemplateLayout } from "./templateLayout";

/** All that insert writes, as data. */
export interface Template {
  /** In tab order. */
  readonly sheets: readonly SheetSpec[];
  readonly names: readonly NameSpec[];
  readonly guide: GuideLayout;
  readonly summary: SummaryLayout;
  /** Whose it is. */
  readonly layout: TemplateLayout;
}

/** The template of a version, whose `layout` it is; of a copy with its department's cells open. */
export function templateOf(
  plan: Plan,
  info: PlanInfo,
  reportingYear: FiscalYear,
  layout: TemplateLayout,
  handOut: HandOut | null = null,
): Template {
  const shown = layout.planOf(plan);
  const guide = guideSheet(shown, { ...info, templateVersion: layout.version });
  const own = layout.formulas(shown);
  const summary = summaryLayout(shown);
  return {
    sheets: [
      guide.sheet,
      ...planTables.map((table) => planTableSheet(plan, table, reportingYear, layout, handOut)),
      summarySheet(shown, reportingYear),
      itemSheet(shown),
      findingsSheet(plan),
    ].map((spec) => withFormulas(spec, own[spec.role] ?? [])),
    names: nameSpecs(plan, guide.layout, summary),
    guide: guide.layout,
    summary,
    layout,
  };
}

/** With other formulas over whole blocks of the sheet's own. */
const withFormulas = (spec: SheetSpec, others: readonly Formulas[]): SheetSpec => ({
  ...spec,
  formulas: [
    ...spec.formulas.filter((own) => !others.some((other) => overlap(own.area, other.area))),
    ...others,
  ],
});

function nameSpecs(plan: Plan, guide: GuideLayout, summary: SummaryLayout): NameSpec[] {
  const place = (name: keyof typeof sheetOfName, at: Area, comment: string): NameSpec => ({
    name,
    comment,
    refersTo: { role: sheetOfName[name], area: at },
  });
  const column = (name: string, header: string): NameSpec => ({
    name,
    comment: "入力チェックの指摘を色で示すため",
    refersTo: { formula: `=CheckFindings[${header}]` },
  });
  return [
    place(names.planInfo, guide.planInfo, "推進計画アシストの計画情報"),
    place(names.yearLabels, guide.yearLabels, "計画の年度"),
    place(names.yearNames, guide.yearNames, "計画の年度の名称"),
    place(names.laterWords, guide.laterWords, "実績がまだのときの言葉"),
    place(names.aboutTolerance, guide.aboutTolerance, "「程度」の目標の幅"),
    place(names.reportingYear, summary.reportingYear, "集計する年度"),
    place(names.referenceYear, summary.referenceYear, "参考に載せる年度"),
    place(names.yearPosition, guide.yearPosition, "対象年度は計画の何年目か"),
    place(
      names.referencePosition,
      guide.referencePosition,
      "参考年度は計画の何年目か。0 は計画前年度",
    ),
    place(names.itemNumber, itemNumberArea(plan), "個票に示す推進項目の番号"),
    place(names.checkSummary, checkSummary, "最後の入力チェックの要約"),
    column(names.findingKey, "キー"),
    column(names.findingColumn, "列"),
    column(names.findingSeverity, "重大度"),
  ];
}
