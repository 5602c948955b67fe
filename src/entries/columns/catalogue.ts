/**
 * The columns of the workbook's three plan tables, each with all that is known of it whatever sheet it
 * stands on. Who adds a column here is asked by the compiler for its place (`order.ts`), its look and
 * number format (`columnLooks`), its help (`columnHelp`), its text (`planText`) or its formula.
 */

/** The three tables staff write into. */
export type PlanTable = "PlanItems" | "PlanActions" | "PlanIndicators";

/** Sheet name of each table in a fresh workbook. Staff may rename sheets: find tables, not sheets. */
export const sheetOf: Readonly<Record<PlanTable, string>> = {
  PlanItems: "推進項目",
  PlanActions: "取組内容",
  PlanIndicators: "数値目標",
};

/**
 * - `key`: identifies the row
 * - `plan`: text or number of the plan, locked
 * - `planned`: planned stage or target; filled in from the plan, may be changed with a reason
 * - `entry`: staff write it
 * - `formula`: the workbook calculates it
 */
export type ColumnRole = "key" | "plan" | "planned" | "entry" | "formula";

/** What is known of a column. */
export interface ColumnFacts {
  /** Its header; of a yearly column what follows the year's label. */
  readonly header: string;
  readonly english: string;
  readonly role: ColumnRole;
  readonly yearly: boolean;
  /**
   * - `text`: names and sentences of the plan
   * - `word`: one of a few words, or a key
   * - `prose`: sentences of staff
   * - `number`: a plain number
   * - `level`: a figure in the indicator's unit; `target`: the same, or a cut as a percentage
   * - `share`: a percentage
   */
  readonly holds: "text" | "word" | "prose" | "number" | "level" | "target" | "share";
  /** Rows whose cell staff are asked for. 再掲 rows never are. */
  readonly asks: "every" | "yearOnYear" | "restored" | "none";
  /** A 再掲 row looks it up in its source row. */
  readonly follows: boolean;
  /** Belongs to a submission: of the year, or only as the figure before a year-on-year target. */
  readonly submitted: "ofYear" | "asYearBefore" | "never";
  /** Owed for a year: an entry or a text. Which rows owe it, `owedEntries` says. */
  readonly owed: "entry" | "text" | "none";
}

const key = {
  role: "key",
  yearly: false,
  follows: false,
  asks: "none",
  submitted: "never",
  owed: "none",
} as const;
const plan = { ...key, role: "plan" } as const;
const formula = { ...key, role: "formula", yearly: true } as const;
const planned = {
  role: "planned",
  yearly: true,
  follows: true,
  asks: "every",
  submitted: "ofYear",
  owed: "none",
} as const;
const entry = { ...planned, role: "entry", owed: "entry" } as const;
/** Notes belong to their own row and to no year. */
const note = { ...key, role: "entry", asks: "every" } as const;

const item = { ...plan, header: "推進項目", english: "item", holds: "text" } as const;
const itemNo = { ...plan, header: "番号", english: "item number", holds: "number" } as const;
const lead = { ...plan, header: "主担当課", english: "lead department", holds: "text" } as const;
const policy = { ...plan, header: "基本方針", english: "policy", holds: "word" } as const;
const rowKey = { ...key, header: "キー", english: "key (キー)", holds: "word" } as const;
const reprintOf = {
  ...plan,
  header: "再掲元",
  english: "source (再掲元)",
  holds: "word",
} as const;
const reason = {
  ...note,
  header: "変更理由",
  english: "reason for change (変更理由)",
  holds: "prose",
} as const;
const asPrinted = {
  ...plan,
  header: "原本の読み",
  english: "reading of the original (原本の読み)",
  holds: "text",
} as const;
const verification = {
  ...note,
  asks: "restored",
  header: "原本確認",
  english: "verification (原本確認)",
  holds: "word",
} as const;

export const catalogue = {
  PlanItems: {
    itemNo: { ...itemNo, role: "key" },
    policy,
    measure: { ...plan, header: "施策", english: "measure", holds: "text" },
    section: { ...plan, header: "区分", english: "section", holds: "text" },
    itemNoInSection: {
      ...plan,
      header: "区分内番号",
      english: "number in its section",
      holds: "number",
    },
    item,
    lead,
    related: { ...plan, header: "関係課", english: "related departments", holds: "text" },
    reprintOf: { ...reprintOf, holds: "number" },
    purpose: {
      ...plan,
      header: "実施目的（要約）",
      english: "purpose",
      holds: "text",
    },
    content: { ...plan, header: "実施内容（要約）", english: "content", holds: "text" },
    status: { ...entry, header: "実施状況", english: "status", holds: "word" },
    report: {
      ...entry,
      owed: "text",
      holds: "prose",
      header: "取組実績",
      english: "report (取組実績)",
    },
    outlook: {
      ...entry,
      owed: "text",
      holds: "prose",
      header: "課題・今後の方向性",
      english: "outlook (課題・今後の方向性)",
    },
  },
  PlanActions: {
    key: rowKey,
    itemNo,
    item,
    lead,
    action: { ...plan, header: "取組内容", english: "action", holds: "text" },
    reprintOf,
    planned: { ...planned, header: "計画", english: "planned stage", holds: "word" },
    progress: { ...entry, header: "到達段階", english: "progress", holds: "word" },
    reason,
    asPrinted,
    verification,
  },
  PlanIndicators: {
    key: rowKey,
    itemNo,
    policy,
    item,
    lead,
    indicator: { ...plan, header: "指標", english: "indicator", holds: "text" },
    reprintOf,
    unit: { ...plan, header: "単位", english: "unit", holds: "word" },
    comparator: { ...plan, header: "比較", english: "comparison", holds: "word" },
    baselineYear: { ...plan, header: "基準年度", english: "baseline year", holds: "word" },
    baseline: { ...plan, header: "基準値", english: "baseline", holds: "level" },
    previousActual: {
      ...note,
      holds: "level",
      asks: "yearOnYear",
      submitted: "asYearBefore",
      header: "計画前年度実績",
      owed: "entry",
      english: "actual of the year before the plan (計画前年度実績)",
    },
    target: { ...planned, header: "目標値", english: "target", holds: "target" },
    actual: { ...entry, header: "実績値", english: "actual", holds: "level" },
    reason,
    asPrinted,
    verification,
    judgement: { ...formula, header: "判定", english: "judgement", holds: "word" },
    rate: { ...formula, header: "達成率", english: "achievement rate", holds: "share" },
    /** Which of the comparisons 比較 says, as a number: for the formulas. */
    comparisonKind: {
      ...formula,
      yearly: false,
      header: "比較型",
      english: "kind of comparison (比較型)",
      holds: "number",
    },
    /** The characters that nobody sees: for the formulas. */
    blankText: {
      ...formula,
      yearly: false,
      header: "空白文字",
      english: "blank characters (空白文字)",
      holds: "word",
    },
    /** What the actual is held against, or why there is no judgement: for the formulas. */
    limit: { ...formula, header: "判定線", english: "limit (判定線)", holds: "target" },
  },
} as const satisfies Readonly<Record<PlanTable, Readonly<Record<string, ColumnFacts>>>>;

type Catalogue = typeof catalogue;

/** A column's name inside its table. */
export type ColumnName<T extends PlanTable = PlanTable> = {
  [Table in T]: keyof Catalogue[Table] & string;
}[T];

/** Of columns with a property: `ColumnWith<"PlanItems", { role: "entry" }>`. */
export type ColumnWith<T extends PlanTable, Facts extends Partial<ColumnFacts>> = {
  [Name in ColumnName<T>]: Catalogue[T][Name & keyof Catalogue[T]] extends Facts ? Name : never;
}[ColumnName<T>];

/** One answer for each column of each table: the compiler asks for all of them. */
export type ForEachColumn<Answer> = {
  readonly [T in PlanTable]: Readonly<Record<ColumnName<T>, Answer>>;
};

/** The same for the columns with a property. */
export type ForColumnsWith<Facts extends Partial<ColumnFacts>, Answer> = {
  readonly [T in PlanTable]: Readonly<Record<ColumnWith<T, Facts>, Answer>>;
};
