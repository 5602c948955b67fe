import { columnsOf } from "../entries/columns";
import type { Entries } from "../entries/entries";
import { owedEntries } from "../entries/owedEntries";
import { reporterOf } from "../entries/reporter";
import { planRows, planTables } from "../entries/rows";
import type { FiscalYear } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";
import { checkContext, yearContext } from "./context";
import type { Finding, Scope } from "./finding";
import { onePerCell } from "./precedence";
import type { Found, Rule } from "./rule";
import { rules } from "./rules";

export interface CheckOptions {
  /** Null: none is set. One outside the plan gives one finding, and none about entries. */
  readonly reportingYear: FiscalYear | null;
  readonly scope: Scope;
}

/**
 * 入力チェック: holds the entries against the catalogue. Never throws on what staff wrote. Findings
 * come in the plan's order: the workbook, the tables, then item by item.
 */
export function checkEntries(plan: Plan, entries: Entries, options: CheckOptions): Finding[] {
  const { scope } = options;
  const context = checkContext(plan, entries, options.reportingYear, scope);
  const inYear = yearContext(context);
  const findings = rules.flatMap((rule) => {
    if (rule.wholeWorkbook && scope.kind !== "all") return [];
    const found = rule.about === "entries" ? (inYear ? rule.find(inYear) : []) : rule.find(context);
    return Array.from(found, (f) => findingOf(rule, f));
  });
  return inPlanOrder(plan, onePerCell(findings));
}

const findingOf = (rule: Rule, found: Found): Finding => ({
  severity: rule.severity,
  found: "",
  expected: "",
  params: {},
  ...found,
  rule: rule.id,
});

/**
 * What a check of 全庁 lists: without what is owed by departments that have entered nothing, for C502
 * says so in one line each. It counts all the same.
 */
export function withoutUntouched<T extends Finding>(
  plan: Plan,
  entries: Entries,
  reportingYear: FiscalYear,
  findings: readonly T[],
): T[] {
  const touched = new Set(
    owedEntries(plan, entries, reportingYear)
      .filter(({ made }) => made)
      .map(({ table, key }) => reporterOf(plan, table, key)),
  );
  return findings.filter(({ severity, table, key }) => {
    const reporter = table !== null && key !== null && reporterOf(plan, table, key);
    return severity !== "missing" || !reporter || touched.has(reporter);
  });
}

function inPlanOrder(plan: Plan, findings: readonly Finding[]): Finding[] {
  const { rows, columns } = placesOf(plan);
  const placed = findings.map((finding) => {
    const { table, key, column } = finding;
    const row = rows.get(`${table} ${key}`) ?? [-1, table === null ? -1 : 0, -1];
    return { finding, order: [...row, columns.get(`${table} ${column}`) ?? -1] };
  });
  return placed
    .sort((a, b) => {
      const at = a.order.findIndex((n, i) => n !== b.order[i]);
      return at < 0 ? 0 : a.order[at]! - b.order[at]!;
    })
    .map(({ finding }) => finding);
}

/** Where the document has each row (item, table, row of the table) and each column. */
interface Places {
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly columns: ReadonlyMap<string, number>;
}

const places = new WeakMap<Plan, Places>();

function placesOf(plan: Plan): Places {
  const known = places.get(plan);
  if (known) return known;
  const rows = new Map<string, readonly number[]>();
  const columns = new Map<string, number>();
  const items = new Map(plan.items.map((item, i) => [item, i]));
  for (const [t, table] of planTables.entries()) {
    for (const [i, { key, item }] of planRows(plan, table).entries()) {
      rows.set(`${table} ${key}`, [items.get(item)!, t, i]);
    }
    for (const [i, { header }] of columnsOf(plan, table).entries()) {
      columns.set(`${table} ${header}`, i);
    }
  }
  places.set(plan, { rows, columns });
  return { rows, columns };
}
