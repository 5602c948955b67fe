import type { FiscalYear } from "./fiscalYear";

/**
 * The plan (計画) as data: what the printed document promises, before anybody reports anything.
 * Every list is in the document's order. `definition.ts` turns a JSON definition into these types
 * or says where it is wrong.
 */
export interface Plan {
  /** Stable id, written into every workbook; a workbook of another plan is refused by it. */
  readonly id: string;
  /**
   * Version of the definition, `YYYY.n`; raised whenever the plan is decided otherwise, for it refuses
   * files of another version. 記入担当 came without: it is read from the same document, and which reports
   * a workbook's sheets know of is the template's version. A copy of before comes in as one of this plan.
   */
  readonly version: string;
  readonly title: string;
  readonly city: string;
  /** When the document was published, as it says: 令和5年(2023年)3月. */
  readonly published?: string;
  /** The plan's years, consecutive. */
  readonly fiscalYears: readonly FiscalYear[];
  readonly policies: readonly Policy[];
  readonly measures: readonly Measure[];
  readonly sections: readonly Section[];
  readonly departments: readonly Department[];
  readonly items: readonly Item[];
  readonly settings: PlanSettings;
}

/** 基本方針 */
interface Policy {
  readonly no: number;
  /** As printed: Ⅰ, Ⅱ, Ⅲ. The key of the summary tables. */
  readonly numeral: string;
  readonly name: string;
}

/** 施策 */
interface Measure {
  readonly policy: number;
  readonly no: number;
  readonly name: string;
}

/** 区分 */
interface Section {
  readonly policy: number;
  readonly measure: number;
  readonly no: number;
  readonly name: string;
}

/** 部署 */
interface Department {
  readonly name: string;
  /** 各課 and the like: nobody's own name, so it matches no department in a scope. */
  readonly collective?: true;
  /** Another spelling of the same office. */
  readonly sameAs?: string;
}

/** 推進項目 */
export interface Item {
  /** 1–42, unique in the plan; the row key of `PlanItems`. */
  readonly no: number;
  readonly policy: number;
  readonly measure: number;
  readonly section: number;
  /** Number inside its 区分. */
  readonly itemNo: number;
  readonly name: string;
  /** 再掲: the item this one repeats. */
  readonly reprintOf: number | null;
  /** Exactly one leads (主). */
  readonly departments: readonly { readonly name: string; readonly lead: boolean }[];
  /** 実施目的, our own summary (要約). */
  readonly purpose: string;
  /** 実施内容, our own summary (要約). */
  readonly content: string;
  readonly actions: readonly Action[];
  readonly indicators: readonly Indicator[];
}

/** Row key of `PlanActions`: `4-①`. */
export type ActionKey = string & { readonly __brand: "ActionKey" };
/** Row key of `PlanIndicators`: `33-指3`. */
export type IndicatorKey = string & { readonly __brand: "IndicatorKey" };

/** 検討・準備・策定・運用・導入・実施・完了 */
export type Stage = "検討" | "準備" | "策定" | "運用" | "導入" | "実施" | "完了";
/** One cell of a schedule: a stage, `→` (the stage before goes on), or nothing planned. */
export type ScheduleCell = Stage | "→" | null;

/** 取組内容 */
export interface Action {
  readonly key: ActionKey;
  /** Number inside the item, printed as ①②③. */
  readonly no: number;
  readonly name: string;
  /** 再掲: the action of the source item that this row follows. */
  readonly reprintOf: ActionKey | null;
  /** 記入担当, where another department than the lead reports it; of a 再掲 row its source's. */
  readonly reportedBy?: string;
  /** One cell per year of the plan. */
  readonly schedule: readonly ScheduleCell[];
  readonly restoration: Restoration<ScheduleCell> | null;
}

/**
 * A row whose printed form lost (or gained) a cell in extraction: `schedule`/`targets` hold the
 * likeliest reading (読みB, 推定); this holds the other (読みA, 原本の文字どおり).
 */
export interface Restoration<Cell> {
  /** The cells exactly as the text has them, left to right; their number may differ from the years'. */
  readonly asPrinted: readonly string[];
  /** The literal reading, one cell per year: the printed cells from the first year on, the rest empty. */
  readonly literal: readonly Cell[];
  /** Why the likeliest reading is likely (English, for the secretariat's adviser and for us). */
  readonly note: string;
}

/** 以上・以下・未満・程度 */
export type Comparator = "atLeast" | "atMost" | "lessThan" | "about";

/**
 * What an indicator measures, and so the limits of its values:
 * share 0–100 %; ratio ≥ 0; signedShare any; measure and money ≥ 0, fractions allowed; count whole, ≥ 0.
 */
export type IndicatorKind = "share" | "ratio" | "signedShare" | "measure" | "money" | "count";

/** A level to reach, or a cut (as a fraction) against the actual of the year before. */
export type TargetKind = "level" | "yearOnYearCut";

/** Units of the plan. `%` values are fractions: 0.9 is 90 %. */
export type Unit = string & { readonly __brand: "Unit" };

/** A quantity the document prints. */
export interface PrintedQuantity {
  /** As printed: `1,700人程度`, `98.0%未満`, `対前年度3%削減`. */
  readonly printed: string;
  /** In the indicator's unit (a fraction for `%`, and for a year-on-year cut). */
  readonly value: number;
  /** Decimals as printed (of the percentage for `%`). */
  readonly decimals: number;
}

/** 数値目標 */
export interface Indicator {
  readonly key: IndicatorKey;
  /** Number inside the item, 1-based. */
  readonly no: number;
  readonly name: string;
  /** 男性職員 / 女性職員 of item 33. */
  readonly sub: string | null;
  readonly remark: string | null;
  /** 再掲: the indicator whose actuals this row follows. */
  readonly reprintOf: IndicatorKey | null;
  /** 記入担当, where another department than the lead reports it; of a 再掲 row its source's. */
  readonly reportedBy?: string;
  readonly unit: Unit;
  readonly kind: IndicatorKind;
  readonly comparator: Comparator;
  readonly targetKind: TargetKind;
  /** A rate of reduction: 削減 belongs to its notation, and an increase is negative (item 41). */
  readonly cutIsPositive?: true;
  /** 「－」 is its notation for none, so it asks for 0 (将来負担比率 of item 39). */
  readonly dashIsNone?: true;
  readonly baseline: (PrintedQuantity & { readonly fiscalYear: FiscalYear }) | null;
  /** One per year of the plan; null where the document prints a dash. */
  readonly targets: readonly (PrintedQuantity | null)[];
  readonly restoration: Restoration<PrintedQuantity | null> | null;
}

/** 実施状況 */
export type Status = "実施" | "一部実施" | "検討中" | "未実施";

export interface PlanSettings {
  /** 程度: |actual − target| ≤ this × target. The document gives none; 0.02. */
  readonly aboutTolerance: number;
  /** Suggested status when all due actions reached a planned 検討 or 準備. */
  readonly onPlanPreparation: Extract<Status, "検討中" | "実施">;
  /** Longest 取組実績 or 課題・今後の方向性, in code points. */
  readonly longestText: number;
  readonly scaleSlip: ScaleSlipSettings;
}

/** When an actual is taken for a slip of scale (A305), against what it can be compared with. */
export interface ScaleSlipSettings {
  /** Within this factor of any of them nothing is suspected: 3 is ⅓…3. */
  readonly plausibleFactor: number;
  /** Within this factor a value shifted by some places is what was meant: 2 is ½…2. */
  readonly meantFactor: number;
  /** How many places a value is shifted at most, either way. */
  readonly mostPlaces: number;
  /** Of counts that are compared with less than this alone, a slip by one place is not suspected. */
  readonly smallCount: number;
}
