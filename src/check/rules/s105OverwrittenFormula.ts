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
    ja: "自動計算の欄や集計表の数式、数式が使う設定が上書きされている",
    en: "a formula column, a summary formula or a setting that formulas use was overwritten",
  },
  *find(context) {
    const cells = context.entries.condition?.overwrittenFormulas ?? [];
    yield* listedBy(
      cells.filter((cell) => concerns(context, cell)),
      ({ sheet }) => sheet,
      ({ sheet, cell, table, key, column, shown: value, setting }) => ({
        table,
        key,
        column,
        year: null,
        found: shown(value),
        ...(setting !== undefined && { expected: setting }),
        params: { sheet, cell, variant: setting === undefined ? "formula" : "setting" },
        at: { sheet, cell },
      }),
      (count, sheet) => ({
        table: null,
        key: null,
        column: null,
        year: null,
        params: { rest: count, sheet },
      }),
    );
  },
  say: {
    ja: ({ where, found, expected, params: { rest, sheet, cell, variant } }) => {
      if (rest)
        return `「${sheet}」シートには、数式や設定が上書きされた欄がほかにも ${rest} か所あります。`;
      return variant === "setting"
        ? `「${sheet}」シートの ${cell} は集計の数式が使う設定で、「${expected}」のはずですが、${found === "" ? "消されて" : `「${found}」になって`}います。「集計更新」で元に戻ります。`
        : `${where || `「${sheet}」シートの ${cell} `}の数式が${happened(found).ja}います。「集計更新」で元の数式に戻ります。`;
    },
    en: ({ where, found, expected, params: { rest, sheet, cell, variant } }) => {
      if (rest)
        return `the sheet ${sheet} has ${rest} more cells whose formula or setting was overwritten.`;
      return variant === "setting"
        ? `${cell} on the sheet ${sheet} is a setting that the summary's formulas use: it should be “${expected}”, but is ${found === "" ? "blank" : `“${found}”`}. Recalculate puts it back.`
        : `the formula of ${where || `${cell} on the sheet ${sheet}`} was ${happened(found).en}. Recalculate puts it back.`;
    },
  },
  brief: {
    ja: ({ found, params: { rest, variant } }) => {
      if (rest) return `数式や設定の上書きが、ほかにも ${rest} か所あります。`;
      if (variant === "setting") return "集計の数式が使う設定が変わっています。";
      return found === "" ? "数式が消されています。" : "数式が上書きされています。";
    },
    en: ({ found, params: { rest, variant } }) => {
      if (rest) return `${rest} more formulas or settings were overwritten.`;
      if (variant === "setting") return "A setting that formulas use was changed.";
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
            sheet: "数値目標",
            cell: "AD6",
            shown: "達成",
            table: "PlanIndicators",
            key: "2-指1",
            column: "R7判定",
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
            sheet: "集計",
            cell: "D9",
            shown: 11,
            table: null,
            key: null,
            column: null,
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
            sheet: "集計",
            cell: "D9",
            shown: "=SUM(D7:D8)",
            table: null,
            key: null,
            column: null,
          },
        },
      ],
      row: null,
      finds: { column: null, found: "=SUM(D7:D8)" },
    },
    {
      title: { ja: "「程度」の幅を変えた", en: "The width of 程度 was changed" },
      damage: [
        {
          kind: "formulaOverwritten",
          cell: {
            sheet: "記入要領",
            cell: "B56",
            shown: "5%",
            setting: "2%",
            table: null,
            key: null,
            column: null,
          },
        },
      ],
      row: null,
      finds: { column: null, found: "5%", expected: "2%" },
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
  const isRow = table && key !== null && planRow(plan, table, key) !== undefined;
  return isRow ? scope.has({ table, key }) : isWhole;
};
