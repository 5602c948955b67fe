import type { CellValue } from "../entries/cell";
import { yearLabel, type FiscalYear } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";
import type { SheetRole } from "./sheetSpec";

/**
 * What the add-in remembers about a workbook, in plain cells: settings and custom XML do not survive
 * other programs, copying or a different add-in id. A block of labels and values on 記入要領.
 */
export interface PlanInfo {
  readonly planId: string;
  readonly planTitle: string;
  readonly definitionVersion: string;
  readonly templateVersion: string;
  /** `2026-11-22 09:30`, the PC's own time. */
  readonly insertedAt: string;
  /** Sheet names this insert made, in tab order: what a torso may be cleared of. */
  readonly sheets: readonly string[];
  /** Label of the latest reporting year ever set: `R7`. */
  readonly latestYear: string;
  readonly complete: boolean;
  /** Looks this Excel refused, in words: 修復 tries them again. */
  readonly leftOut: readonly string[];
}

/**
 * Raised when a sheet, table, column, name or formula of the template changes: a test holds it, and
 * `upgrade/layouts.ts` says how.
 */
export const templateVersion = "4";

export const planInfoLabels = [
  "計画ID",
  "計画名",
  "定義の版",
  "テンプレートの版",
  "挿入日時",
  "シート",
  "最新の対象年度",
  "挿入完了",
] as const;

export const planInfoRow = (label: (typeof planInfoLabels)[number]): number =>
  planInfoLabels.indexOf(label);

/** Sheet names cannot hold a slash, so one separates them. */
const separator = " / ";

export function planInfoValues(info: PlanInfo): CellValue[][] {
  const values: Record<(typeof planInfoLabels)[number], string> = {
    計画ID: info.planId,
    計画名: info.planTitle,
    定義の版: info.definitionVersion,
    テンプレートの版: info.templateVersion,
    挿入日時: info.insertedAt,
    シート: info.sheets.join(separator),
    最新の対象年度: info.latestYear,
    挿入完了: info.complete ? completeText(info.leftOut) : "いいえ",
  };
  return planInfoLabels.map((label) => [label, values[label]]);
}

/** `はい`, or `はい（未設定: グラフ、印刷の設定）`. */
export const completeText = (leftOut: readonly string[]): string =>
  leftOut.length === 0 ? "はい" : `はい（未設定: ${leftOut.join("、")}）`;
const completePattern = /^はい(?:（未設定: (.*)）)?$/;

/** Reads the block wherever its rows stand; null when it has no plan id. */
export function readPlanInfo(cells: readonly (readonly unknown[])[]): PlanInfo | null {
  const value = (label: (typeof planInfoLabels)[number]): string =>
    String(cells.find((row) => row[0] === label)?.[1] ?? "").trim();
  if (value("計画ID") === "") return null;
  const complete = completePattern.exec(value("挿入完了"));
  return {
    planId: value("計画ID"),
    planTitle: value("計画名"),
    definitionVersion: value("定義の版"),
    templateVersion: value("テンプレートの版"),
    insertedAt: value("挿入日時"),
    sheets: value("シート").split(separator).filter(Boolean),
    latestYear: value("最新の対象年度"),
    complete: complete !== null,
    leftOut: complete?.[1]?.split("、") ?? [],
  };
}

/** The block of a new insert, not yet complete. */
export const newPlanInfo = (
  plan: Plan,
  chosen: Record<SheetRole, string> | null,
  reportingYear: FiscalYear,
  now: Date,
): PlanInfo => ({
  planId: plan.id,
  planTitle: plan.title,
  definitionVersion: plan.version,
  templateVersion,
  insertedAt: localTime(now),
  sheets: chosen ? Object.values(chosen) : [],
  latestYear: yearLabel(reportingYear),
  complete: false,
  leftOut: [],
});

/** `2026-11-22 09:30`, in the PC's own time. */
export function localTime(now: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return (
    `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ` +
    `${two(now.getHours())}:${two(now.getMinutes())}`
  );
}
