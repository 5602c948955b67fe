import { planFacts } from "../plan/planFacts";

/**
 * What a fresh template owes for a year, straight from what the document prints (plan-facts.json):
 * [table, row key, column]. Knows nothing of src/.
 */
export function owedByFacts(year: number): [string, number | string, string][] {
  const at = planFacts.fiscalYears.indexOf(year);
  const R = (n: number) => `R${n - 2018}`;
  const mark = (no: number) => "①②③④⑤"[no - 1]!;
  return planFacts.items.flatMap((item) => {
    if (item.reprintOf !== null) return [];
    const actions = item.actions
      // Nothing was reported yet, so whatever was planned up to now is still to be reached.
      .filter(({ schedule }) => schedule.slice(0, at + 1).some((cell) => cell !== null))
      .map(({ no }) => ["PlanActions", `${item.no}-${mark(no)}`, `${R(year)}到達段階`]);
    const indicators = item.indicators.flatMap(({ targets, targetKind, reprintOfItem }, i) => {
      if (reprintOfItem !== undefined || targets[at] === null) return [];
      const key = `${item.no}-指${i + 1}`;
      const before = at === 0 ? "計画前年度実績" : `${R(year - 1)}実績値`;
      return [
        ...(targetKind === "yearOnYearCut" ? [["PlanIndicators", key, before]] : []),
        ["PlanIndicators", key, `${R(year)}実績値`],
      ];
    });
    return [["PlanItems", item.no, `${R(year)}実施状況`], ...actions, ...indicators];
  }) as [string, number | string, string][];
}
