import { countsInWords, severityWords, stopping } from "../../check/severity";
import { yearLabel, yearName } from "../../plan/fiscalYear";
import { statuses as statusWords } from "../../plan/status";
import type { Checked, Inserted, Recalculated } from "../../workbook";

/** The outcome of an operation, for people and for programs. */
export interface Report {
  readonly json: object;
  /** Japanese, one entry a line. */
  readonly lines: readonly string[];
  readonly exitStatus: 0 | 1;
  /** What goes to `--out` instead of the workbook. */
  readonly file?: Uint8Array;
  /** What is left to do once that is saved. */
  readonly afterwards?: () => Promise<void>;
}

export const describeInsert = ({ sheets, warnings, reportingYear }: Inserted): Report => ({
  json: { sheets },
  lines: [
    `計画を挿入しました（対象年度 ${yearLabel(reportingYear)}）: ${sheets.join("、")}`,
    ...warnings,
  ],
  exitStatus: 0,
});

export function describeCheck({ reportingYear, counts, progress, findings }: Checked): Report {
  return {
    json: {
      reportingYear: yearLabel(reportingYear),
      counts,
      progress,
      findings: findings.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        sheet: finding.sheet,
        cell: finding.cell,
        row: finding.row,
        column: finding.column,
        year: finding.year === null ? null : yearLabel(finding.year),
        message: finding.message,
        found: finding.found,
        expected: finding.expected,
        fix: finding.fix ?? null,
      })),
    },
    lines: [
      `対象年度 ${yearLabel(reportingYear)}（${yearName(reportingYear)}）　記入 ${progress.entries.made}/${progress.entries.owed}　${countsInWords(counts)}`,
      ...findings.map(
        (finding) =>
          `${severityWords[finding.severity]} ${finding.rule} ${finding.sheet ?? ""}${finding.cell ? ` ${finding.cell}` : ""}: ${finding.message}`,
      ),
    ],
    exitStatus: stopping(counts) > 0 ? 1 : 0,
  };
}

export function describeRecalculation(result: Recalculated): Report {
  const { reportingYear, statuses, indicators, differences, isCompared, repaired, upgraded } =
    result;
  return {
    json: {
      reportingYear: yearLabel(reportingYear),
      statuses: rowsOf(statuses, ({ 実施, 一部実施, 検討中, 未実施, 未入力 }) => ({
        実施,
        一部実施,
        検討中,
        未実施,
        未入力,
      })),
      indicators: rowsOf(indicators, ({ withTarget, 達成, 未達成, 未入力, 判定不能, percent }) => ({
        withTarget,
        達成,
        未達成,
        未入力,
        判定不能,
        percent,
      })),
      differences,
      isCompared,
      repaired,
      upgraded,
    },
    lines: [
      `対象年度 ${yearLabel(reportingYear)}（${yearName(reportingYear)}）`,
      `実施状況: ${[...statusWords, "未入力" as const]
        .map((status) => `${status} ${statuses.total[status].count}`)
        .join("・")}`,
      `数値目標: 達成 ${indicators.total.達成}・未達成 ${indicators.total.未達成}・未入力 ${indicators.total.未入力}・判定不能 ${indicators.total.判定不能}`,
      ...(upgraded ? ["前の版の数式を、いまの版の数式にしました。"] : []),
      ...repaired.map(({ sheet, cell }) => `数式や設定を元に戻しました: ${sheet} ${cell}`),
      ...differences.map(
        ({ sheet, cell, label, shown, computed }) =>
          `一致しません: ${sheet} ${cell}（${label}） 表示 ${shown} / 計算 ${computed}`,
      ),
      ...(!isCompared
        ? [
            "計画の表に直すところがあるため、計算結果とは比べていません。check の指摘を確かめてください。",
          ]
        : differences.length === 0
          ? ["集計表は計算結果と一致しています。"]
          : []),
    ],
    exitStatus: differences.length > 0 || !isCompared ? 1 : 0,
  };
}

/** The rows of a summary table, each as the figures alone. */
const rowsOf = <Row, Figures>(
  table: {
    readonly policies: readonly Row[];
    readonly total: Row;
    readonly withoutReprints: Row;
    readonly reference: Row;
  },
  figures: (row: Row) => Figures,
) => ({
  policies: table.policies.map(figures),
  total: figures(table.total),
  withoutReprints: figures(table.withoutReprints),
  reference: figures(table.reference),
});
