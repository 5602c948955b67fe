import fc from "fast-check";
import { judge } from "../../src/achievement/judge";
import { summariseStatuses } from "../../src/achievement/summariseStatuses";
import { checkEntries } from "../../src/check/check";
import type { Finding } from "../../src/check/finding";
import { messageOf } from "../../src/check/message";
import { columnsOf } from "../../src/entries/columns";
import { foldEntries } from "../../src/entries/entries";
import type { CellValue } from "../../src/entries/cell";
import type { WorkbookReading } from "../../src/entries/reading";
import { planRows, planTables } from "../../src/entries/rows";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { fiscalYear } from "../../src/plan/fiscalYear";
import { statuses } from "../../src/plan/status";
import { freshReading, withEntries, withTable, type Written } from "../entries/freshReading";

/** Bad input is what a check is for: whatever stands in the cells, it tells and never breaks. */

const R7 = fiscalYear(2025);
const fresh = freshReading(plan, R7);
const check = (reading: WorkbookReading) =>
  checkEntries(plan, foldEntries(plan, reading), { reportingYear: R7, scope: { kind: "all" } });

/** All cells staff may write, 再掲 rows included. */
const cells = planTables.flatMap((table) =>
  columnsOf(plan, table)
    .filter(({ role }) => role === "entry" || role === "planned")
    .flatMap(({ header }) => planRows(plan, table).map(({ key }) => [table, key, header] as const)),
);

const curious: CellValue[] = [
  "８７．５％",
  "１，２３４人",
  "約100",
  "▲3%",
  "3-5",
  "10/12",
  "集計中",
  "現在、集計中です",
  "なし",
  "－",
  "同上",
  "→",
  "検 討",
  "実施済",
  "完了",
  "一部 実施",
  "#REF!",
  "=1+1",
  "+1",
  "@x",
  "-",
  "二十五人",
  "1E3",
  "∞",
  "\u00a0",
  "　",
  "\ud800",
  "e\u0301",
  "العربية",
  "👩‍👩‍👧",
  "a\u0000b",
  "あ".repeat(32_767),
  0,
  -1,
  1.5,
  87.5,
  45_721,
  444_000_000,
  1e308,
  -0,
  true,
  false,
  "1,000".repeat(6_000),
];
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom(...curious),
  fc.string({ unit: "grapheme" }),
  fc.double({ noNaN: true }),
  fc.boolean(),
);
const written: fc.Arbitrary<Written> = fc
  .tuple(fc.constantFrom(...cells), value)
  .map(([[table, key, header], v]) => [table, key, header, v]);
const manyWritten = fc.array(written, { minLength: 1, maxLength: 40 });

test("every finding is whole, has its sentences, and no cell has two", () => {
  fc.assert(
    fc.property(manyWritten, (entries) => {
      const findings = check(withEntries(fresh, entries));
      const places = findings
        .filter(({ key, column }) => key !== null && column !== null)
        .map(({ table, key, column }) => `${table} ${key} ${column}`);
      expect(new Set(places).size).toBe(places.length);
      // One expectation for all: several hundred sentences each time.
      const broken = findings
        .flatMap((finding) => [
          [finding.found.length < 130, finding.found],
          ...(["ja", "en"] as const).map((language) => {
            const sentence = messageOf(finding, plan, language);
            return [
              sentence.length > 10 && !/undefined|NaN|\[object/.test(sentence),
              sentence,
            ] as const;
          }),
        ])
        .filter(([whole]) => !whole);
      expect(broken).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("a fix settles its finding, and a safe one leaves no new error on its cell", () => {
  const on = (findings: readonly Finding[], { table, key, column }: Finding) =>
    findings.filter((f) => f.table === table && f.key === key && f.column === column);
  // Percentages without a ceiling: 18,303 % may be 183 %, and that may be 1.83 %.
  const endless = ["33-指1", "33-指2", "33-指3", "39-指1", "39-指2", "39-指3", "41-指1"];
  const settled = written.filter(([, key, , v]) => {
    return typeof v !== "number" || !endless.includes(String(key));
  });
  fc.assert(
    fc.property(settled, (entry) => {
      const reading = withEntries(fresh, [entry]);
      for (const finding of check(reading)) {
        if (!finding.fix) continue;
        const { table, key, column, fix, rule } = finding;
        const fixed = check(withEntries(reading, [[table!, key!, column!, fix.value]]));
        const left = on(fixed, finding);
        // 集計中 alone stays a finding, with nothing left to mend.
        expect(left.filter((f) => f.rule === rule && f.fix)).toEqual([]);
        if (fix.kind === "safe") {
          // What comes to light may be asked about (a slip of scale, a change of the plan).
          expect(left.filter((f) => f.severity === "error" && f.rule !== "A306")).toEqual([]);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test("rows in any order, any columns gone: told, never thrown", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...planTables), fc.nat(14)), { maxLength: 5 }),
      manyWritten,
      (gone, entries) => {
        const cut = gone.reduce<WorkbookReading>(
          (reading, [table, at]) =>
            withTable(reading, table, (t) => ({
              ...t,
              headers: t.headers.toSpliced(at, 1),
              rows: t.rows.map((row) => row.toSpliced(at, 1)).toReversed(),
            })),
          withEntries(fresh, entries),
        );
        const columns = gone.length > 0 ? check(cut).filter(({ rule }) => rule === "S103") : [];
        expect(columns.length).toBe(gone.length);
      },
    ),
    { numRuns: 30 },
  );
});

test("no text and no truth value is ever 達成", () => {
  const indicators = plan.items.flatMap((item) => item.indicators);
  const noNumber = fc.oneof(fc.constantFrom(...curious), fc.string(), fc.boolean());
  fc.assert(
    fc.property(
      fc.constantFrom(...indicators),
      noNumber.filter((v) => typeof v !== "number"),
      fc.double({ noNaN: true }),
      (indicator, actual, target) => {
        const values = { target, actual, actualBefore: 100 };
        expect(["未入力", "判定不能"]).toContain(judge(indicator, values, plan.settings));
      },
    ),
  );
});

test("status rows always add up", () => {
  fc.assert(
    fc.property(manyWritten, (entries) => {
      const summary = summariseStatuses(plan, foldEntries(plan, withEntries(fresh, entries)), R7);
      for (const row of [...summary.policies, summary.total, summary.withoutReprints]) {
        const sum = [...statuses, "未入力" as const].reduce((n, s) => n + row[s].count!, 0);
        expect(sum).toBe(row.items);
      }
    }),
    { numRuns: 40 },
  );
});
