import type { CellValue } from "../../entries/cell";
import { listedBy } from "../listed";
import { foundPhrase } from "../phrase";
import type { TemplateRule } from "../rule";
import { shown } from "../shown";

export const c503DifferingFigure: TemplateRule = {
  id: "C503",
  about: "template",
  severity: "error",
  wholeWorkbook: true,
  purpose: {
    ja: "集計の数字が、記入内容から計算した数字と違う",
    en: "a summary cell differs from the engine's own figure",
  },
  *find({ entries }) {
    const { differences = [], manualCalculation = false, movedSummary } = entries.condition ?? {};
    if (movedSummary) {
      const { sheet, cell, label } = movedSummary;
      yield {
        table: null,
        key: null,
        column: null,
        year: null,
        found: label,
        params: { variant: "moved", sheet, cell, label },
        at: { sheet, cell },
      };
      return;
    }
    if (!differences || differences.length === 0) return;
    if (manualCalculation) {
      yield {
        table: null,
        key: null,
        column: null,
        year: null,
        severity: "info",
        ...foundPhrase({ ja: "再計算されていません", en: "not recalculated" }),
        params: { variant: "manual" },
      };
      return;
    }
    yield* listedBy(
      differences,
      ({ sheet }) => sheet,
      ({ sheet, cell, table, key, column, label, shown: present, computed }) => ({
        table,
        key,
        column,
        year: null,
        found: figure(present),
        expected: figure(computed),
        params: { sheet, cell, label },
        at: { sheet, cell },
      }),
      (count, sheet) => ({
        table: null,
        key: null,
        column: null,
        year: null,
        params: { variant: "rest", rest: count, sheet },
      }),
    );
  },
  say: {
    ja: ({ found, expected, params: { variant, rest, sheet, cell, label } }) => {
      switch (variant) {
        case "manual":
          return "集計が再計算されていません（計算方法が「手動」になっています）。F9 キーを押すか、「集計更新」を実行してください。";
        case "moved":
          return `「${sheet}」シートに行や列が挿入されているか、削除されているため、集計の数字を確かめられません（${cell} の「${label}」の位置がずれています）。挿入した行や列を取り除くか、シート「${sheet}」を削除して「修復」を選んでください。`;
        case "rest":
          return `「${sheet}」シートには、計算した数字と違う欄がほかにも ${rest} か所あります。`;
        default:
          return `「${sheet}」シートの ${cell}（${label}）が${quoted(found)}ですが、記入内容から計算すると${quoted(expected)}です。「集計更新」を実行してください。直らないときは、総務課に連絡してください。`;
      }
    },
    en: ({ found, expected, params: { variant, rest, sheet, cell, label } }) => {
      switch (variant) {
        case "manual":
          return "the summary has not been recalculated: calculation is set to manual. Press F9 or choose Recalculate.";
        case "moved":
          return `rows or columns were inserted into or deleted from the sheet ${sheet} (${cell}, ${label}, has moved), so its figures cannot be verified. Undo that, or delete the sheet and choose Repair.`;
        case "rest":
          return `the sheet ${sheet} has ${rest} more figures that differ.`;
        default:
          return `${cell} on the sheet ${sheet} (${label}) shows ${found || "nothing"}, but the entries give ${expected || "nothing"}. Choose Recalculate; if that does not help, tell the secretariat.`;
      }
    },
  },
  brief: {
    ja: ({ params: { variant, rest, sheet, label } }) => {
      switch (variant) {
        case "manual":
          return "集計が再計算されていません。";
        case "moved":
          return `「${sheet}」シートの行や列がずれています。`;
        case "rest":
          return `計算と違う欄が、ほかにも ${rest} か所あります。`;
        default:
          return `${label}が、計算した数字と違います。`;
      }
    },
    en: ({ params: { variant, rest, sheet, label } }) => {
      switch (variant) {
        case "manual":
          return "The summary is not recalculated.";
        case "moved":
          return `Rows or columns of ${sheet} have moved.`;
        case "rest":
          return `${rest} more figures differ.`;
        default:
          return `${label} differs from what the entries give.`;
      }
    },
  },
  examples: [
    {
      title: { ja: "集計表の件数が違う", en: "A count in the summary differs" },
      damage: [
        {
          kind: "figureDiffers",
          cell: {
            sheet: "集計",
            cell: "D9",
            table: null,
            key: null,
            column: null,
            label: "基本方針Ⅰ 実施",
            shown: 12,
            computed: 11,
          },
        },
      ],
      row: null,
      finds: { column: null, found: "12", expected: "11" },
    },
    {
      title: {
        ja: "計算方法が手動で、集計が古いまま",
        en: "Calculation is manual, and the summary is old",
      },
      damage: [
        { kind: "manualCalculation" },
        {
          kind: "figureDiffers",
          cell: {
            sheet: "集計",
            cell: "D9",
            table: null,
            key: null,
            column: null,
            label: "基本方針Ⅰ 実施",
            shown: 12,
            computed: 11,
          },
        },
      ],
      row: null,
      finds: { column: null, severity: "info", found: "再計算されていません" },
    },
    {
      title: {
        ja: "計算方法は手動だが、集計は新しい",
        en: "Calculation is manual, but the summary is up to date",
      },
      damage: [{ kind: "manualCalculation" }],
      row: null,
      finds: null,
    },
    {
      title: { ja: "集計は記入内容のとおり", en: "The summary is as the entries say" },
      row: null,
      finds: null,
    },
  ],
};

/** Without the digits that are binary noise. */
const figure = (value: CellValue): string =>
  shown(typeof value === "number" ? Number(value.toPrecision(12)) : value);

const quoted = (text: string): string => (text === "" ? "空欄" : ` ${text} `);
