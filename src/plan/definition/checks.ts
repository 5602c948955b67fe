import { lastCircled } from "../rowKey";
import type { Path } from "./place";
import type { Problems } from "./problem";
import type { ActionDefinition, Definition, IndicatorDefinition, ItemDefinition } from "./shape";

/** What the shape of a definition cannot say: numbers, references, leads, schedules, reprints. */
export function checkDefinition(definition: Definition, problems: Problems): void {
  checkYears(definition, problems);
  checkSettings(definition, problems);
  checkLevels(definition, problems);
  checkDepartments(definition, problems);
  definition.items.forEach((item, i) => checkItem(definition, item, ["items", i], problems));
  checkReprints(definition, problems);
}

function checkYears({ fiscalYears }: Definition, problems: Problems): void {
  if (fiscalYears.some((year, i) => year !== fiscalYears[0]! + i)) {
    problems.add(["fiscalYears"], "yearsNotConsecutive", fiscalYears.join(", "));
  }
}

/** A value that was offered and taken must not be doubted in its turn. */
function checkSettings({ settings: { scaleSlip } }: Definition, problems: Problems): void {
  const { plausibleFactor, meantFactor } = scaleSlip;
  if (meantFactor > plausibleFactor)
    problems.add(
      ["settings", "scaleSlip", "meantFactor"],
      "tooLarge",
      meantFactor,
      plausibleFactor,
    );
}

/** Reports every element whose key stood before. */
function checkUnique<T>(
  list: readonly T[],
  key: (element: T) => string,
  path: (index: number) => Path,
  problems: Problems,
): void {
  const seen = new Set<string>();
  list.forEach((element, i) => {
    const k = key(element);
    if (seen.has(k)) problems.add(path(i), "duplicate", k);
    seen.add(k);
  });
}

function checkLevels({ policies, measures, sections, items }: Definition, problems: Problems) {
  const measureKey = (m: { policy: number; no: number }) => `${m.policy}-${m.no}`;
  const sectionKey = (s: { policy: number; measure: number; no: number }) =>
    `${s.policy}-${s.measure}-${s.no}`;
  checkUnique(
    policies,
    (p) => String(p.no),
    (i) => ["policies", i, "no"],
    problems,
  );
  checkUnique(
    policies,
    (p) => p.numeral,
    (i) => ["policies", i, "numeral"],
    problems,
  );
  checkUnique(measures, measureKey, (i) => ["measures", i, "no"], problems);
  checkUnique(sections, sectionKey, (i) => ["sections", i, "no"], problems);
  checkUnique(
    items,
    (i) => String(i.no),
    (i) => ["items", i, "no"],
    problems,
  );
  checkUnique(
    items,
    (i) => `${i.policy}-${i.measure}-${i.section}-${i.itemNo}`,
    (i) => ["items", i, "itemNo"],
    problems,
  );

  const policyNos = new Set(policies.map((p) => p.no));
  measures.forEach((m, i) => {
    if (!policyNos.has(m.policy)) {
      problems.add(["measures", i, "policy"], "unknownReference", `基本方針 ${m.policy}`);
    }
  });
  const measureKeys = new Set(measures.map(measureKey));
  sections.forEach((s, i) => {
    const key = `${s.policy}-${s.measure}`;
    if (!measureKeys.has(key)) {
      problems.add(["sections", i, "measure"], "unknownReference", `施策 ${key}`);
    }
  });
  const sectionKeys = new Set(sections.map(sectionKey));
  items.forEach((item, i) => {
    const key = `${item.policy}-${item.measure}-${item.section}`;
    if (!policyNos.has(item.policy)) {
      problems.add(["items", i, "policy"], "unknownReference", `基本方針 ${item.policy}`);
    } else if (!measureKeys.has(`${item.policy}-${item.measure}`)) {
      const measure = `施策 ${item.policy}-${item.measure}`;
      problems.add(["items", i, "measure"], "unknownReference", measure);
    } else if (!sectionKeys.has(key)) {
      problems.add(["items", i, "section"], "unknownReference", `区分 ${key}`);
    }
  });
}

function checkDepartments({ departments }: Definition, problems: Problems): void {
  checkUnique(
    departments,
    (d) => d.name,
    (i) => ["departments", i, "name"],
    problems,
  );
  departments.forEach((department, i) => {
    if (department.sameAs === undefined) return;
    const other = departments.find((d) => d.name === department.sameAs);
    // The other spelling is the office's own name: no chains, no circles.
    if (!other || other === department || other.sameAs !== undefined) {
      problems.add(["departments", i, "sameAs"], "unknownReference", department.sameAs);
    }
  });
}

function checkItem(definition: Definition, item: ItemDefinition, path: Path, problems: Problems) {
  const years = definition.fiscalYears.length;
  const at = [...path, "departments"];
  checkUnique(
    item.departments,
    (d) => d.name,
    (i) => [...at, i, "name"],
    problems,
  );
  item.departments.forEach(({ name, lead }, i) => {
    const department = definition.departments.find((d) => d.name === name);
    if (!department) problems.add([...at, i, "name"], "unknownReference", name);
    else if (lead && department.collective) problems.add([...at, i], "collectiveLead", name);
  });
  const leads = item.departments.filter((d) => d.lead).map((d) => d.name);
  if (leads.length === 0) problems.add(at, "noLead");
  if (leads.length > 1) problems.add(at, "severalLeads", leads.join("、"));

  if (item.actions.length > lastCircled) {
    problems.add([...path, "actions"], "tooMany", item.actions.length, lastCircled);
  }
  item.actions.forEach((action, i) => {
    const here = [...path, "actions", i];
    if (action.no !== i + 1) problems.add([...here, "no"], "wrongNumbering", action.no, i + 1);
    checkSchedule(action, years, [...here, "schedule"], problems);
    checkReporter(definition, action, item.reprintOf !== null, here, problems);
  });
  item.indicators.forEach((indicator, i) => {
    const here = [...path, "indicators", i];
    const { targets, reprintOf } = indicator;
    if (targets.length !== years) {
      problems.add([...here, "targets"], "wrongLength", targets.length, years);
    }
    const isReprint = item.reprintOf !== null || reprintOf !== null;
    checkReporter(definition, indicator, isReprint, here, problems);
  });
}

function checkReporter(
  { departments }: Definition,
  { reportedBy }: ActionDefinition | IndicatorDefinition,
  isReprint: boolean,
  path: Path,
  problems: Problems,
) {
  if (reportedBy === undefined) return;
  const at = [...path, "reportedBy"];
  const department = departments.find(({ name }) => name === reportedBy);
  if (!department) problems.add(at, "unknownReference", reportedBy);
  else if (department.collective) problems.add(at, "collectiveReporter", reportedBy);
  else if (isReprint) problems.add(at, "reprintReporter", reportedBy);
}

function checkSchedule(
  { schedule }: ActionDefinition,
  years: number,
  path: Path,
  problems: Problems,
) {
  if (schedule.length !== years) problems.add(path, "wrongLength", schedule.length, years);
  const completed = schedule.indexOf("完了");
  schedule.forEach((cell, i) => {
    if (completed >= 0 && i > completed && cell !== null) {
      problems.add([...path, i], "afterCompletion");
    } else if (cell === "→" && schedule.slice(0, i).every((c) => c === null)) {
      problems.add([...path, i], "continuesNothing");
    }
  });
}

function checkReprints({ items }: Definition, problems: Problems): void {
  items.forEach((item, i) => {
    const path: Path = ["items", i];
    if (item.reprintOf !== null) {
      const source = items.find((s) => s.no === item.reprintOf);
      const at = [...path, "reprintOf"];
      if (!source) problems.add(at, "unknownReference", `推進項目 ${item.reprintOf}`);
      else if (source.reprintOf !== null) problems.add(at, "reprintOfReprint", source.no);
      else checkItemReprint(item, source, path, problems);
    }
    item.indicators.forEach((indicator, j) => {
      if (indicator.reprintOf === null) return;
      const at = [...path, "indicators", j];
      const source = indicatorOf(items, indicator.reprintOf);
      if (!source) {
        problems.add([...at, "reprintOf"], "unknownReference", indicator.reprintOf);
      } else if (source.item.reprintOf !== null || source.indicator.reprintOf !== null) {
        problems.add([...at, "reprintOf"], "reprintOfReprint", indicator.reprintOf);
      } else {
        checkIndicatorReprint(indicator, source.indicator, indicator.reprintOf, at, problems);
      }
    });
  });
}

/** The indicator with the row key `20-指1`. */
function indicatorOf(items: readonly ItemDefinition[], key: string) {
  const [, itemNo, no] = /^(\d+)-指(\d+)$/.exec(key) ?? [];
  const item = items.find((i) => i.no === Number(itemNo));
  const indicator = item?.indicators[Number(no) - 1];
  return item && indicator && { item, indicator };
}

function checkItemReprint(
  item: ItemDefinition,
  source: ItemDefinition,
  path: Path,
  problems: Problems,
): void {
  const name = `推進項目 ${source.no}`;
  if (item.actions.length !== source.actions.length) {
    problems.add([...path, "actions"], "reprintDiffers", name, "取組内容の数", "number of actions");
  }
  if (item.indicators.length !== source.indicators.length) {
    problems.add(
      [...path, "indicators"],
      "reprintDiffers",
      name,
      "数値目標の数",
      "number of indicators",
    );
  }
  item.actions.forEach((action, i) => {
    const other = source.actions[i];
    if (other && !same(action.schedule, other.schedule)) {
      problems.add(
        [...path, "actions", i, "schedule"],
        "reprintDiffers",
        name,
        "年次計画",
        "schedule",
      );
    }
  });
  item.indicators.forEach((indicator, i) => {
    const other = source.indicators[i];
    const at = [...path, "indicators", i];
    if (other) checkIndicatorReprint(indicator, other, name, at, problems);
  });
}

/** A reprint follows its source in every year, so it must promise the same. */
function checkIndicatorReprint(
  indicator: IndicatorDefinition,
  source: IndicatorDefinition,
  name: string,
  path: Path,
  problems: Problems,
): void {
  for (const [field, ja] of reprinted) {
    if (!same(indicator[field], source[field])) {
      problems.add([...path, field], "reprintDiffers", name, ja, field);
    }
  }
}

const reprinted = [
  ["unit", "単位"],
  ["kind", "種類"],
  ["comparator", "比較"],
  ["targetKind", "目標の種類"],
  ["baseline", "基準値"],
  ["targets", "目標値"],
] as const;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
