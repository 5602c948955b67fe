import fc from "fast-check";
import { checkEntries } from "../../src/check/check";
import type { Finding } from "../../src/check/finding";
import { columnsOf, keyHeader, type PlanTable } from "../../src/entries/columns";
import { foldEntries } from "../../src/entries/entries";
import type { WorkbookReading } from "../../src/entries/reading";
import { planRows, planTables } from "../../src/entries/rows";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { fiscalYear } from "../../src/plan/fiscalYear";
import { completeReport } from "../e2e/reportR7";
import {
  freshReading,
  withEntries,
  withHeader,
  withoutRow,
  withoutTable,
  withTable,
  type Written,
} from "../entries/freshReading";

/**
 * What is not there is told once, as that: nothing is found of cells that a deleted column, a changed
 * header, a deleted row or a lost table took along, nor because of them anywhere else.
 */

const R7 = fiscalYear(2025);
const complete = withEntries(freshReading(plan, R7), completeReport());

const check = (reading: WorkbookReading): Finding[] =>
  checkEntries(plan, foldEntries(plan, reading), { reportingYear: R7, scope: { kind: "all" } });

const withoutColumn = (reading: WorkbookReading, table: PlanTable, column: string) =>
  withTable(reading, table, (t) => {
    const at = t.headers.indexOf(column);
    return {
      ...t,
      headers: t.headers.toSpliced(at, 1),
      rows: t.rows.map((row) => row.toSpliced(at, 1)),
    };
  });

type Damage = readonly [name: string, rule: string, (r: WorkbookReading) => WorkbookReading];

const damages: readonly Damage[] = planTables.flatMap((table): Damage[] => [
  [`${table} lost`, "S101", (r) => withoutTable(r, table)],
  ...columnsOf(plan, table).flatMap(({ header }): Damage[] => [
    [`${table} ${header} deleted`, "S103", (r) => withoutColumn(r, table, header)],
    [`${table} ${header} retyped`, "S103", (r) => withHeader(r, table, header, "メモ")],
  ]),
  ...planRows(plan, table).map(({ key }): Damage => [
    `${table} ${key} deleted`,
    "S102",
    (r) => withoutRow(r, table, key),
  ]),
  ...planRows(plan, table).map(({ key }): Damage => [
    `${table} ${key} under another key`,
    "S102",
    (r) =>
      withTable(r, table, (t) => {
        const at = t.headers.indexOf(keyHeader[table]);
        return {
          ...t,
          rows: t.rows.map((row) => (row[at]!.value === key ? row.with(at, { value: "?" }) : row)),
        };
      }),
  ]),
]);

const name = ({ rule, severity, key, column, params }: Finding): string =>
  [rule, severity, key, column, params.department].join(" ");

/** What a damage makes a check say that it did not say before. */
function more(reading: WorkbookReading): (damage: Damage) => string[] {
  const before = new Set(check(reading).map(name));
  return ([, , damage]) =>
    check(damage(reading))
      .map(name)
      .filter((each) => !before.has(each));
}

test("in a complete report each damage is one finding", () => {
  const moreThanComplete = more(complete);
  const others = damages.flatMap((damage) => {
    const [what, rule] = damage;
    const found = moreThanComplete(damage);
    return found.length === 1 && found[0]!.startsWith(rule) ? [] : [[what, ...found].join(" | ")];
  });
  expect(others).toEqual([]);
});

const cells = planTables.flatMap((table) =>
  columnsOf(plan, table)
    .filter(({ role }) => role === "entry" || role === "planned")
    .flatMap(({ header }) => planRows(plan, table).map(({ key }) => [table, key, header] as const)),
);
const words = ["", "検討", "実施", "完了", "→", "一部実施", "未実施", "集計中", "原本どおり", "?"];
const written: fc.Arbitrary<Written> = fc
  .tuple(
    fc.constantFrom(...cells),
    fc.oneof(fc.constantFrom(...words), fc.constantFrom(0, 0.5, 1, 97, 1000, 1e7)),
  )
  .map(([[table, key, header], value]) => [table, key, header, value]);

test("whatever else stands there, a damage adds nothing but itself", () => {
  fc.assert(
    fc.property(
      fc.array(written, { minLength: 20, maxLength: 200 }),
      fc.constantFrom(...damages),
      (entries, damage) => {
        const found = more(withEntries(complete, entries))(damage);
        expect(found.filter((each) => !each.startsWith(damage[1]))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
