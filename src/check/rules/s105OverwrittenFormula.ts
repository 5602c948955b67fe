import type { OverwrittenCell } from "../../entries/condition";
import { planRow } from "../../entries/rows";
import type { CheckContext } from "../context";
import { listedBy } from "../listed";
import type { Language, TemplateRule } from "../rule";
import { shown } from "../shown";

export const s105OverwrittenFormula: TemplateRule = {
  id: "S105",
  about: "template",
  severity: "error",
  purpose: {
    ja: "自動計算の欄や集計表の数式が上書きされている",
    en: "a formula column or a summary formula was overwritten",
  },
  *find(context) {
    const cells = context.entries.condition?.overwrittenFormulas ?? [];
    yield* listedBy(
      cells.filter((cell) => concerns(context, cell)),
      ({ sheet }) => sheet,
      ({ sheet, cell, table, key, column, shown: value }) => ({
        ...{ table, key, column, year: null },
        found: shown(value),
        params: { sheet, cell },
        at: { sheet, cell },
      }),
      (count, sheet) => ({
        ...{ table: null, key: null, column: null, year: null },
        params: { rest: count, sheet },
      }),
    );
  },
  say: {
    ja: ({ where, found, params: { rest, sheet, cell } }) =>
      rest
        ? `「${sheet}」シートには、数式が上書きされた欄がほかにも ${rest} か所あります。`
        : `${where || `「${sheet}」シートの ${cell} `}の数式が${happened(found).ja}います。「集計更新」で元の数式に戻ります。`,
    en: ({ where, found, params: { rest, sheet, cell } }) =>
      rest
        ? `the sheet ${sheet} has ${rest} more cells whose formula was overwritten.`
        : `the formula of ${where || `${cell} on the sheet ${sheet}`} was ${happened(found).en}. Recalculate puts it back.`,
  },
  brief: {
    ja: ({ found, params: { rest } }) => {
      if (rest) return `数式の上書きが、ほかにも ${rest} か所あります。`;
      return found === "" ? "数式が消されています。" : "数式が上書きされています。";
    },
    en: ({ found, params: { rest } }) => {
      if (rest) return `${rest} more formulas were overwritten.`;
      return found === "" ? "The formula was deleted." : "The formula was overwritten.";
    },
  },
  examples: [
    {
      title: { ja: "判定の欄に直接記入した", en: "判定 was entered by hand" },
      damage: [
        {
          kind: "formulaOverwritten",
          cell: {
            ...{ sheet: "数値目標", cell: "AD6", shown: "達成" },
            ...{ table: "PlanIndicators", key: "2-指1", column: "R7判定" },
          },
        },
      ],
      row: "2-指1",
      finds: { column: "R7判定", found: "達成" },
    },
    {
      title: {
        ja: "集計表の欄を数字で上書きした",
        en: "A cell of the summary was overwritten with a number",
      },
      damage: [
        {
          kind: "formulaOverwritten",
          cell: {
            ...{ sheet: "集計", cell: "D9", shown: 11 },
            ...{ table: null, key: null, column: null },
          },
        },
      ],
      row: null,
      finds: { column: null, found: "11" },
    },
    {
      title: { ja: "集計表の数式を直した", en: "A formula of the summary was changed" },
      damage: [
        {
          kind: "formulaOverwritten",
          cell: {
            ...{ sheet: "集計", cell: "D9", shown: "=SUM(D7:D8)" },
            ...{ table: null, key: null, column: null },
          },
        },
      ],
      row: null,
      finds: { column: null, found: "=SUM(D7:D8)" },
    },
    { title: { ja: "数式はそのまま", en: "The formulas as they were" }, row: "2-指1", finds: null },
  ],
};

/** @param found a formula with `=`, a value, or nothing */
function happened(found: string): Record<Language, string> {
  if (found === "") return { ja: "消されて", en: "deleted" };
  return found.startsWith("=")
    ? { ja: `別の数式（${found}）に変わって`, en: `changed to ${found}` }
    : { ja: `「${found}」に上書きされて`, en: `overwritten by “${found}”` };
}

/** A department is told of its own rows; the summary is the secretariat's. */
const concerns = (
  { plan, scope, isWhole }: CheckContext,
  { table, key }: OverwrittenCell,
): boolean => {
  const item = table && key !== null && planRow(plan, table, key)?.item;
  return item ? scope.has(item) : isWhole;
};
