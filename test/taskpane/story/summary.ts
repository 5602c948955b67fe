import { bundledPlan } from "../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import type { Recalculated } from "../../../src/workbook";

const statuses = (...counts: [number, number, number, number, number]) => {
  const items = counts.reduce((sum, count) => sum + count);
  const [実施, 一部実施, 検討中, 未実施, 未入力] = counts.map((count) => ({
    count,
    percent: Math.round((count / items) * 1000) / 10,
  }));
  return {
    items,
    実施: 実施!,
    一部実施: 一部実施!,
    検討中: 検討中!,
    未実施: 未実施!,
    未入力: 未入力!,
  };
};

const indicators = (達成: number, 未達成: number, 未入力: number, 判定不能: number) => {
  const withTarget = 達成 + 未達成 + 未入力 + 判定不能;
  const percent = Math.round((達成 / withTarget) * 1000) / 10;
  return { withTarget, 達成, 未達成, 未入力, 判定不能, percent };
};

const named = <Row>(rows: readonly Row[]) =>
  bundledPlan.policies.map(({ numeral, name }, i) => ({ numeral, name, ...rows[i]! }));

/** Of each policy's items so many have the first word, so many the next. */
const counted = <Word extends string>(
  table: "PlanItems" | "PlanIndicators",
  words: readonly Word[],
  perPolicy: readonly (readonly number[])[],
) =>
  perPolicy.flatMap((counts, policy) =>
    words
      .flatMap((word, i) => Array<Word>(counts[i]!).fill(word))
      .map((word, i) => ({
        table,
        key: `${policy}-${i}`,
        column: "R7",
        label: `${i + 1} 市税の収納率`,
        lead: "収納課",
        policy,
        isReprint: false,
        word,
        place: { sheet: "推進項目", cell: `B${i + 3}` },
      })),
  );

/** A year with two differences and one formula put back. */
export const summary: Recalculated = {
  reportingYear: fiscalYear(2025),
  statuses: {
    policies: named([statuses(7, 1, 1, 0, 0), statuses(9, 4, 1, 1, 0), statuses(12, 3, 1, 1, 1)]),
    total: statuses(28, 8, 3, 2, 1),
    withoutReprints: statuses(28, 7, 3, 2, 1),
    reference: statuses(20, 12, 5, 5, 0),
  },
  indicators: {
    policies: named([indicators(6, 2, 0, 0), indicators(8, 3, 2, 1), indicators(15, 9, 3, 0)]),
    total: indicators(29, 14, 5, 1),
    withoutReprints: indicators(28, 14, 4, 1),
    reference: indicators(20, 22, 7, 0),
  },
  counted: {
    statuses: counted(
      "PlanItems",
      ["実施", "一部実施", "検討中", "未実施", "未入力"],
      [
        [7, 1, 1, 0, 0],
        [9, 4, 1, 1, 0],
        [12, 3, 1, 1, 1],
      ],
    ),
    indicators: counted(
      "PlanIndicators",
      ["達成", "未達成", "未入力", "判定不能"],
      [
        [6, 2, 0, 0],
        [8, 3, 2, 1],
        [15, 9, 3, 0],
      ],
    ),
  },
  differences: [
    { sheet: "集計", cell: "C8", label: "実施状況 Ⅱ 実施", shown: 8, computed: 9 },
    { sheet: "集計", cell: "C10", label: "実施状況 合計 実施", shown: "", computed: 28 },
  ],
  isCompared: true,
  repaired: [{ sheet: "集計", cell: "C8" }],
  upgraded: false,
};
