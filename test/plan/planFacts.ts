import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What the printed document says, read from it twice by eye and compared (plan-facts.json), for
 * tests to hold the bundled plan against. Source: 第二次山口市行政改革大綱後期推進計画
 * (山口市行政サービス向上推進計画), 山口市, 令和5年3月; chapter 1's result tables included.
 */
export interface PlanFacts {
  title: string;
  city: string;
  published: string;
  fiscalYears: number[];
  policies: { no: number; name: string }[];
  measures: { policy: number; no: number; name: string }[];
  sections: { policy: number; measure: number; no: number; name: string }[];
  items: ItemFacts[];
}

export interface ItemFacts {
  no: number;
  policy: number;
  measure: number;
  section: number;
  itemNo: number;
  name: string;
  reprintOf: number | null;
  departments: { name: string; lead: boolean }[];
  actions: ActionFacts[];
  indicators: IndicatorFacts[];
}

interface Restored {
  restored?: true;
  asPrinted?: string[];
  note?: string;
}

export interface ActionFacts extends Restored {
  no: number;
  name: string;
  schedule: (string | null)[];
}

export interface IndicatorFacts extends Restored {
  name: string;
  sub?: string;
  remark?: string;
  reprintOfItem?: number;
  baseline: { fiscalYear: number; text: string } | null;
  better: "higher" | "lower" | "near";
  comparator: string;
  kind: string;
  targetKind: string;
  targets: (string | null)[];
}

export const planFacts = JSON.parse(
  readFileSync(join(__dirname, "plan-facts.json"), "utf8"),
) as PlanFacts;
