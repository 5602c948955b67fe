import { columnOf, type PlanTable } from "../entries/columns";
import { planRow, type RowKey } from "../entries/rows";
import { yearLabel, yearName } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";
import type { Finding } from "./finding";
import { valuesOf } from "./phrase";
import type { Language, Told } from "./rule";
import { ruleOf } from "./rules";

/**
 * A finding as a sentence for the clerk who is to act on it: which row and year, what stands there,
 * what is expected. No rule ids.
 */
export function messageOf(finding: Finding, plan: Plan, language: Language): string {
  const { table, key, params } = finding;
  const row = table === null || key === null ? "" : rowName(plan, table, key, language);
  const where = whereIs(plan, finding, row, language);
  const sentence = ruleOf(finding.rule).say[language]({
    where,
    row,
    params,
    ...valuesOf(finding, language),
  });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What is wrong in a few words, for a list that names the cell beside. */
export const briefMessageOf = (finding: Finding, language: Language): string =>
  ruleOf(finding.rule).brief[language](besideItsPlace(finding, language));

/** The Japanese sentence where columns beside it name the row, its column and year, and the values. */
export function sheetMessageOf(finding: Finding): string {
  const rule = ruleOf(finding.rule);
  return (rule.onSheet ?? rule.say.ja)(besideItsPlace(finding, "ja"));
}

function besideItsPlace(finding: Finding, language: Language): Told {
  const { table, key, column, params } = finding;
  const row = table === null || key === null ? "" : `${tableWords[table].ja}${key}`;
  const where = column === null ? row : "この欄";
  return { where, row, params, ...valuesOf(finding, language) };
}

function whereIs(
  plan: Plan,
  { table, column, year }: Finding,
  row: string,
  language: Language,
): string {
  const cell = column === null ? "" : columnName(plan, { table, column, year }, language);
  if (!row || !cell) return row || cell;
  return language === "ja" ? `${row}の${cell}` : `the ${cell} of ${row}`;
}

const tableWords: Readonly<Record<PlanTable, Readonly<Record<Language, string>>>> = {
  PlanItems: { ja: "推進項目", en: "item " },
  PlanActions: { ja: "取組内容", en: "action " },
  PlanIndicators: { ja: "数値目標", en: "indicator " },
};

/** 推進項目12「待たなくてよい、…」; a key the plan does not know stands alone. */
function rowName(plan: Plan, table: PlanTable, key: RowKey, language: Language): string {
  const name = planRow(plan, table, key)?.name;
  const numbered = `${tableWords[table][language]}${key}`;
  if (name === undefined) return numbered;
  return language === "ja" ? `${numbered}「${name}」` : `${numbered} “${name}”`;
}

/** 令和7年度（R7）の実績値; R7 actual. A column that belongs to no year is named as it is. */
function columnName(
  plan: Plan,
  { table, column: header, year }: Pick<Finding, "table" | "year"> & { readonly column: string },
  language: Language,
): string {
  const column = table === null ? undefined : columnOf(plan, table, header);
  const label = year === null ? "" : yearLabel(year);
  const isYearly = label !== "" && header.startsWith(label);
  const bare = isYearly ? header.slice(label.length) : header;
  if (language === "en") {
    const word = column?.english ?? `column “${bare}”`;
    return isYearly ? `${label} ${word}` : word;
  }
  return isYearly ? `${yearName(year!)}（${label}）の${bare}` : `「${bare}」`;
}
