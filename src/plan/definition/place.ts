import { fiscalYear, yearLabel } from "../fiscalYear";
import { circled, lastCircled } from "../rowKey";

/** A place in a definition: keys and indexes from the root of the JSON. */
export type Path = readonly (string | number)[];

/** `items[11].actions[2].schedule[1]` */
export const jsonPath = (path: Path): string =>
  path
    .map((p) => (typeof p === "number" ? `[${p}]` : `.${p}`))
    .join("")
    .replace(/^\./, "");

/** What the JSON's fields are called in the plan. */
const fieldNames: Readonly<Record<string, string>> = {
  id: "計画のID",
  version: "定義の版",
  title: "計画名",
  city: "市",
  published: "公表",
  fiscalYears: "年度",
  settings: "設定",
  policies: "基本方針",
  measures: "施策",
  sections: "区分",
  departments: "部署",
  items: "推進項目",
  actions: "取組内容",
  indicators: "数値目標",
  schedule: "年次計画",
  targets: "目標値",
  baseline: "基準値",
  restoration: "原本の読み",
  asPrinted: "原本のセル",
  policy: "基本方針",
  measure: "施策",
  section: "区分",
  no: "番号",
  itemNo: "区分内番号",
  numeral: "番号の表記",
  name: "名称",
  sub: "内訳",
  remark: "備考",
  reprintOf: "再掲元",
  lead: "主担当",
  reportedBy: "記入担当",
  collective: "総称",
  sameAs: "同じ部署",
  purpose: "実施目的",
  content: "実施内容",
  unit: "単位",
  kind: "種類",
  comparator: "比較",
  targetKind: "目標の種類",
  cutIsPositive: "削減の表記",
  dashIsNone: "－の表記",
  fiscalYear: "年度",
  printed: "原本の表記",
  value: "値",
  note: "注記",
  aboutTolerance: "程度の許容幅",
  onPlanPreparation: "計画どおりの検討・準備の扱い",
  longestText: "最大文字数",
  scaleSlip: "桁の誤り",
  plausibleFactor: "疑わない倍率",
  meantFactor: "提案する倍率",
  mostPlaces: "最大の桁数",
  smallCount: "小さい件数",
};

/** `推進項目 12 > 取組内容 ③ > R6` */
export function placeOf(json: unknown, path: Path): string {
  const parts: string[] = [];
  let here: unknown = json;
  for (const [i, step] of path.entries()) {
    const parent = here;
    here = field(here, step);
    if (typeof step === "string") {
      // A list's name is said with its element, and a year's cell by the year alone.
      if (typeof path[i + 1] !== "number" || !Array.isArray(field(parent, step))) {
        parts.push(nameOf(step));
      }
    } else parts.push(elementName(json, String(path[i - 1]), step, here));
  }
  return parts.join(" > ") || "計画の定義";
}

function elementName(json: unknown, list: string, index: number, element: unknown): string {
  if (list === "schedule" || list === "targets") {
    const year = field(field(json, "fiscalYears"), index);
    return Number.isInteger(year) && Number(year) >= 1926
      ? yearLabel(fiscalYear(Number(year)))
      : `${index + 1}年目`;
  }
  const no = numberIn(element, "no") ?? index + 1;
  if (list === "actions" && no <= lastCircled) return `${nameOf(list)} ${circled(no)}`;
  // 施策 and 区分 are numbered anew under each level above: 区分 2-1-1.
  const above = { measures: ["policy"], sections: ["policy", "measure"] }[list] ?? [];
  return `${nameOf(list)} ${[...above.map((level) => numberIn(element, level) ?? "?"), no].join("-")}`;
}

function numberIn(element: unknown, key: string): number | null {
  const value = field(element, key);
  return typeof value === "number" && Number.isInteger(value) && value > 0 ? value : null;
}

const nameOf = (key: string): string => (Object.hasOwn(fieldNames, key) ? fieldNames[key]! : key);

const field = (value: unknown, key: string | number): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
