import { planFacts } from "./planFacts";

/**
 * A definition of another shape: the earlier plan (前期推進計画, H30–R4) as far as chapter 1 of the
 * document tells it: 42 items in policies of 11, 20 and 11, two of them added later and so numbered
 * 41 and 42; one item without an indicator. Its measures, sections and departments are not printed
 * there and are made up.
 */
export function earlyPlanDefinition() {
  const names = ["協働・官民連携の推進", "市民サービス向上に向けた組織運営", "行政資源の有効活用"];
  const policyOf = (no: number) => (no <= 11 ? 1 : no <= 30 || no === 41 ? 2 : 3);
  const known: Record<number, string> = {
    1: "効果的な市政情報の提供",
    12: "市民に分かりやすい組織体制の構築",
    37: "市税等の徴収率の向上",
    40: "市有財産の有効活用",
    41: "行政手続等デジタル化の推進",
  };
  const indicators: Record<number, object> = {
    1: indicator("行政の情報が十分に伝わっていると思う市民の割合", "%", "share", "83.8%", "88.0%"),
    37: indicator("市税の徴収率(現年課税分)", "%", "share", "98.88%", "98.95%"),
    40: indicator(
      "市有財産の有効活用による売却・貸付収入額",
      "億円",
      "money",
      "1.5億円",
      "1.1億円",
    ),
    41: indicator("国が指定する行政手続のオンライン化実施率", "%", "share", null, "74.0%"),
  };
  const placed = [0, 0, 0];
  return {
    id: "yamaguchi-gyokaku2-zenki",
    version: "2018.1",
    title: "第二次山口市行政改革大綱前期推進計画",
    city: planFacts.city,
    fiscalYears: [2018, 2019, 2020, 2021, 2022],
    settings: {
      aboutTolerance: 0.05,
      onPlanPreparation: "実施",
      longestText: 200,
      scaleSlip: { plausibleFactor: 20, meantFactor: 4, mostPlaces: 3, smallCount: 10 },
    },
    policies: names.map((name, i) => ({ no: i + 1, numeral: "ⅠⅡⅢ"[i], name })),
    measures: names.map((name, i) => ({ policy: i + 1, no: 1, name })),
    sections: names.map((name, i) => ({ policy: i + 1, measure: 1, no: 1, name })),
    departments: [{ name: "総務課" }, { name: "各課", collective: true }],
    items: Array.from({ length: 42 }, (_, i) => {
      const no = i + 1;
      const policy = policyOf(no);
      placed[policy - 1]! += 1;
      return {
        no,
        policy,
        measure: 1,
        section: 1,
        itemNo: placed[policy - 1],
        name: known[no] ?? `推進項目${no}`,
        departments: [{ name: "総務課", lead: true }, { name: "各課" }],
        actions: [{ no: 1, name: `取組${no}`, schedule: ["検討", "→", "実施", "→", "完了"] }],
        indicators: indicators[no] ? [indicators[no]] : [],
      };
    }),
  };
}

function indicator(name: string, unit: string, kind: string, base: string | null, target: string) {
  return {
    name,
    unit,
    kind,
    comparator: "atLeast",
    baseline: base && { fiscalYear: 2016, printed: base },
    targets: [null, null, null, null, target],
  };
}
