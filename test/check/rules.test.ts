import { checkEntries } from "../../src/check/check";
import type { Finding } from "../../src/check/finding";
import { briefMessageOf, messageOf, sheetMessageOf } from "../../src/check/message";
import type { Example } from "../../src/check/rule";
import { rules } from "../../src/check/rules";
import { shown } from "../../src/check/shown";
import { foldEntries } from "../../src/entries/entries";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { valuesOf } from "../../src/check/phrase";
import { examplesMention, withJapanese } from "../japanese";
import { exampleReading, exampleYear } from "./exampleReading";

const checkedExamples = new Map<Example, readonly Finding[]>();
/** Each is checked once for all tests. */
function findingsOf(example: Example): readonly Finding[] {
  let findings = checkedExamples.get(example);
  if (!findings) {
    const entries = foldEntries(plan, exampleReading(example));
    const reportingYear = exampleYear(example.year);
    findings = checkEntries(plan, entries, { reportingYear, scope: { kind: "all" } });
    checkedExamples.set(example, findings);
  }
  return findings;
}

/** Every rule's own examples, as the list of rules shows them, run against the bundled plan. */
const exemplified = rules.filter(({ examples }) => examples.length > 0);
describe.each(exemplified.map((rule) => [rule.id, rule.purpose.ja, rule] as const))(
  "%s %s",
  (_, __, rule) => {
    const finds = (example: Example) =>
      findingsOf(example).filter(({ rule: id, key }) => id === rule.id && key === example.row);

    test.each(rule.examples.map((example) => [example.title.ja, example] as const))(
      "%s",
      (_, e) => {
        const expected = e.finds && {
          severity: rule.severity,
          found: "",
          expected: "",
          fix: undefined,
          ...e.finds,
        };
        expect(
          finds(e).map(({ severity, column, found, expected: right, fix }) => ({
            severity,
            column,
            found,
            expected: right,
            fix,
          })),
        ).toEqual(expected ? [expected] : []);
      },
    );

    test("says what is wrong in both languages, without rule ids or gaps", () => {
      for (const finding of rule.examples.flatMap(finds)) {
        const [ja, en] = (["ja", "en"] as const).map((l) => messageOf(finding, plan, l));
        for (const sentence of [ja!, en!]) {
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object|[SPAEC]\d{3}/);
          if (finding.key !== null) expect(sentence).toContain(String(finding.key));
        }
        const [brief, briefEn] = (["ja", "en"] as const).map((l) => briefMessageOf(finding, l));
        const onSheet = sheetMessageOf(finding);
        for (const sentence of [brief, briefEn, onSheet])
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object|[SPAEC]\d{3}/);
        expect(onSheet.length).toBeLessThanOrEqual(ja!.length);
        // Two lines of the list, what stands in the cell aside.
        expect(brief!.replace(finding.found, "").length).toBeLessThanOrEqual(40);
        expect(briefEn!.replace(finding.found, "").length).toBeLessThanOrEqual(75);
        for (const sentence of [ja, brief, onSheet]) expect(sentence).toMatch(/。$/);
        expect(en).toMatch(/^[A-Z“].*[.?]$/s);
        expect(briefEn).toMatch(/^\S.*[.?]$/s);
      }
    });
  },
);

/** What a clerk wrote in an example, as it is shown. */
const writtenBy = ({ cells = [], damage = [] }: Example): readonly unknown[] => [
  ...cells,
  ...damage.flatMap((done): readonly unknown[] =>
    done.kind === "changedAfter" ? done.cells : [done],
  ),
  ...cells.map(([, , value]) => shown(value)),
];
/** Besides, who submitted, and what the plan's 650百万 leaves of 650百万円. */
const mentioned = [...examplesMention, "山田", "円"];

test("in English only the workbook's own words are Japanese", () => {
  const left = rules.flatMap(({ id, purpose, examples }) => [
    ...withJapanese([purpose.en, ...examples.map(({ title }) => title.en)], mentioned),
    ...examples.flatMap((example) =>
      findingsOf(example)
        .filter(({ rule }) => rule === id)
        .flatMap((finding) => {
          const { found, expected } = valuesOf(finding, "en");
          const [sentence, brief] = [messageOf(finding, plan, "en"), briefMessageOf(finding, "en")];
          const inCells = [...writtenBy(example), finding.fix, mentioned];
          return withJapanese([sentence, brief, found, expected], inCells);
        }),
    ),
  ]);
  expect(left).toEqual([]);
});

test("every rule shows at least one example that passes and one that fails", () => {
  const lacking = rules.filter(
    ({ examples }) =>
      !examples.some((e) => e.finds === null) || !examples.some((e) => e.finds !== null),
  );
  // C502 speaks of every department, untouched or not; check.test.ts shows it.
  expect(lacking.map(({ id }) => id)).toEqual(["C502"]);
});

test("the catalogue of the design, and no rule twice", () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([
    "S100",
    "S101",
    "S102",
    "S103",
    "S104",
    "S105",
    "S106",
    "S107",
    "S108",
    "S109",
    "S110",
    "S111",
    "S112",
    "S113",
    "P201",
    "P202",
    "P203",
    "P204",
    "P205",
    "P206",
    "P207",
    "P211",
    "P212",
    "P213",
    "P214",
    "P215",
    "A301",
    "A302",
    "A303",
    "A304",
    "A305",
    "A306",
    "A307",
    "A308",
    "A309",
    "A311",
    "A312",
    "A313",
    "A314",
    "E401",
    "E402",
    "E403",
    "E404",
    "E405",
    "E406",
    "E407",
    "E408",
    "C501",
    "C502",
    "C503",
  ]);
});
