import { checkEntries } from "../../src/check/check";
import { briefMessageOf, messageOf } from "../../src/check/message";
import { countSeverities } from "../../src/check/severity";
import { foldEntries } from "../../src/entries/entries";
import { planRow } from "../../src/entries/rows";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { fiscalYear } from "../../src/plan/fiscalYear";
import { findingList, type FindingList } from "../../src/taskpane/findings/findingList";
import { verdictOf } from "../../src/taskpane/findings/verdict";
import type { PlacedFinding } from "../../src/workbook";
import { freshReading, withEntries, type Written } from "../entries/freshReading";

/** The findings of a department's check, with the words a list needs; no workbook is asked. */
function found(cells: Written[], department?: string): PlacedFinding[] {
  const reading = withEntries(freshReading(plan), cells);
  return checkEntries(plan, foldEntries(plan, reading), {
    reportingYear: fiscalYear(2025),
    scope: department ? { kind: "department", department, related: false } : { kind: "all" },
  })
    .filter(({ rule }) => rule !== "C502")
    .map((finding): PlacedFinding => {
      const { table, key, column } = finding;
      const row = table === null || key === null ? undefined : planRow(plan, table, key);
      return {
        ...finding,
        sheet: table,
        cell: `${key} ${column}`,
        row: row?.name ?? null,
        itemNo: row?.item.no ?? null,
        name: row?.name ?? null,
        department: null,
        message: messageOf(finding, plan, "ja"),
        brief: briefMessageOf(finding, "ja"),
        proposal: null,
      };
    });
}

const itemName = (no: number): string => plan.items.find((item) => item.no === no)!.name;
const listOf = (findings: readonly PlacedFinding[], before?: FindingList): FindingList =>
  findingList(findings, itemName, null, before);

/** 協働推進課 leads items 3, 4, 5 and 9. */
const office = "協働推進課";

describe("item by item", () => {
  test("what is missing is one task of its item, what is wrong a line", () => {
    const { groups } = listOf(found([["PlanItems", 3, "R7実施状況", "ほぼ実施"]], office));
    expect(groups.map(({ item }) => item?.no)).toEqual([3, 4, 5, 9]);
    expect(groups[0]).toMatchObject({ kind: "item", item: { no: 3, name: itemName(3) } });
    expect(groups[0]!.findings.map(({ brief }) => brief)).toEqual([
      "「ほぼ実施」は実施状況の言葉ではありません。",
      "まだ記入されていません。", // 取組実績: asked for, and no obstacle
    ]);
    expect(groups[0]!.missing.every(({ severity }) => severity === "missing")).toBe(true);
    expect(groups[3]!.findings).toEqual([]);
    // A status and two actions: its indicator has no target in R7.
    expect(groups[1]!.missing.map(({ key }) => key)).toEqual([4, "4-①", "4-②"]);
  });

  test("of one severity only", () => {
    const findings = found([["PlanItems", 3, "R7実施状況", "ほぼ実施"]], office);
    const { groups } = findingList(findings, itemName, "error");
    expect(groups).toHaveLength(1);
    expect(groups[0]!.missing).toEqual([]);
    expect(groups[0]!.findings.map(({ rule }) => rule)).toEqual(["E402"]);
  });

  test("what was confirmed stands apart", () => {
    const [first, ...others] = found([["PlanIndicators", "6-指1", "R7実績値", 2650]], "社会教育課");
    const slip = [first!, ...others].find(({ rule }) => rule === "A305")!;
    const rest = [first!, ...others].filter((finding) => finding !== slip);
    const list = listOf([...rest, { ...slip, severity: "info", confirmed: "確認済　照合した" }]);
    expect(list.confirmed.map(({ rule }) => rule)).toEqual(["A305"]);
    expect(list.groups.flatMap(({ findings }) => findings).map(({ rule }) => rule)).toEqual([]);
  });
});

describe("what is the same in many places is said once", () => {
  const said = (items: readonly number[], word = "だいたい実施"): Written[] =>
    items.map((no) => ["PlanItems", no, "R7実施状況", word]);

  test("from three on, over all items; other words are another line", () => {
    const { groups } = listOf(found([...said([1, 2, 3, 4]), ...said([5], "ほぼ")]));
    const same = groups.filter(({ kind }) => kind === "same");
    expect(same.map(({ findings }) => [findings[0]!.found, findings.length])).toEqual([
      ["だいたい実施", 4],
      // No 取組実績 beside any of the five.
      ["", 5],
    ]);
    const single = groups.filter(({ kind }) => kind === "item").flatMap((g) => g.findings);
    expect(single.map(({ found: word }) => word)).toEqual(["ほぼ"]);
  });

  test("two stay where they are", () => {
    const { groups } = listOf(found(said([1, 2])));
    expect(groups.some(({ kind }) => kind === "same")).toBe(false);
  });
});

describe("an edit draws again only what it changed", () => {
  const cells: Written[] = [
    ["PlanItems", 3, "R7実施状況", "ほぼ"],
    ["PlanItems", 9, "R7実施状況", "だいたい"],
  ];

  test("the other items' groups are the same objects", () => {
    const before = listOf(found(cells, office));
    const after = listOf(
      found([...cells, ["PlanActions", "4-①", "R7到達段階", "実施"]], office),
      before,
    );
    expect(after.groups.map((group, i) => group === before.groups[i])).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  test("and all are after a check that finds the same", () => {
    const before = listOf(found(cells, office));
    const after = listOf(found(cells, office), before);
    expect(after.groups.every((group, i) => group === before.groups[i])).toBe(true);
    expect(after.confirmed).toBe(before.confirmed);
  });
});

describe("the verdict", () => {
  const verdict = (findings: readonly PlacedFinding[]) =>
    verdictOf({ counts: countSeverities(findings) });

  test("an untouched report of 協働推進課 lacks its 15 entries", () => {
    expect(verdict(found([], office))).toEqual({ kind: "left", errors: 0, missing: 15 });
  });

  test("errors stand beside what is missing", () => {
    expect(verdict(found([["PlanItems", 3, "R7実施状況", "ほぼ"]], office))).toEqual({
      kind: "left",
      errors: 1,
      missing: 14,
    });
  });

  test("warnings do not stand in the way", () => {
    const [warning] = found([["PlanIndicators", "6-指1", "R7実績値", 2650]]).filter(
      ({ severity }) => severity === "warning",
    );
    expect(verdict([warning!])).toEqual({ kind: "ready", warnings: 1 });
  });
});
