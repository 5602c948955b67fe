import { fiscalYear } from "../fiscalYear";
import { limitBreach, targetBreach } from "../limits";
import type {
  Action,
  Indicator,
  IndicatorKey,
  Item,
  Plan,
  PrintedQuantity,
  Restoration,
  ScheduleCell,
} from "../plan";
import { readActual, readTarget, type ActualReading, type TargetReading } from "../quantity";
import { actionKey, indicatorKey } from "../rowKey";
import { readScheduleCell } from "../stage";
import { isPercent, unitSpelled } from "../unit";
import type { Path } from "./place";
import type { Problems as AllProblems } from "./problem";
import type {
  ActionDefinition,
  Definition,
  IndicatorDefinition,
  ItemDefinition,
  PrintedDefinition,
} from "./shape";

/** Where `buildPlan` tells what it cannot read. */
export type Problems = Pick<AllProblems, "add">;

/**
 * The plan a definition describes: row keys, printed quantities read into values, both readings of
 * restored rows. What cannot be read is added to `problems`; the plan is good only without any.
 */
export function buildPlan(definition: Definition, problems: Problems): Plan {
  return {
    ...definition,
    fiscalYears: definition.fiscalYears.map(fiscalYear),
    items: withReportersOfSources(
      definition.items.map((item, i) => buildItem(definition, item, ["items", i], problems)),
    ),
  };
}

/** A 再掲 row is reported by whoever reports its source. */
function withReportersOfSources(items: readonly Item[]): Item[] {
  const reporters = new Map<string, string>(
    items
      .flatMap(({ actions, indicators }) => [...actions, ...indicators])
      .flatMap(({ key, reportedBy }) =>
        reportedBy === undefined ? [] : [[key, reportedBy] as const],
      ),
  );
  const follow = <Row extends Action | Indicator>(row: Row): Row => {
    const reportedBy = row.reprintOf === null ? undefined : reporters.get(row.reprintOf);
    return reportedBy === undefined ? row : { ...row, reportedBy };
  };
  return items.map((item) => ({
    ...item,
    actions: item.actions.map(follow),
    indicators: item.indicators.map(follow),
  }));
}

function buildItem(
  { fiscalYears }: Definition,
  item: ItemDefinition,
  path: Path,
  problems: Problems,
): Item {
  const years = fiscalYears.length;
  return {
    ...item,
    actions: item.actions.map((action, i) =>
      buildAction(item, action, years, [...path, "actions", i], problems),
    ),
    indicators: item.indicators.map((indicator, i) =>
      buildIndicator(item, indicator, i + 1, years, [...path, "indicators", i], problems),
    ),
  };
}

function buildAction(
  item: ItemDefinition,
  { restoration, ...action }: ActionDefinition,
  years: number,
  path: Path,
  problems: Problems,
): Action {
  const cells = (restoration?.asPrinted ?? []).map((printed, i): ScheduleCell => {
    if (isNothing(printed)) return null;
    const reading = readScheduleCell(printed);
    if (reading.kind === "stage") return reading.stage;
    problems.add([...path, "restoration", "asPrinted", i], "unreadableCell", printed);
    return null;
  });
  return {
    ...action,
    key: actionKey(item.no, action.no),
    reprintOf: item.reprintOf === null ? null : actionKey(item.reprintOf, action.no),
    restoration: restore(restoration, cells, years),
  };
}

/** A printed cell with nothing in it, or a dash. */
const isNothing = (printed: string): boolean => /^[\s\-－—―–−ー]*$/.test(printed);

/** The literal reading: the printed cells from the first year on; more of them than years are cut. */
function restore<Cell>(
  restoration: { asPrinted: string[]; note: string } | undefined,
  cells: readonly Cell[],
  years: number,
): Restoration<Cell | null> | null {
  if (!restoration) return null;
  const literal = Array.from({ length: years }, (_, i) => cells[i] ?? null);
  return { ...restoration, literal };
}

function buildIndicator(
  item: ItemDefinition,
  { restoration, baseline, targets, ...definition }: IndicatorDefinition,
  no: number,
  years: number,
  path: Path,
  problems: Problems,
): Indicator {
  const unit = unitSpelled(definition.unit);
  const isShare = ["share", "ratio", "signedShare"].includes(definition.kind);
  if (unit !== definition.unit) problems.add([...path, "unit"], "unknownUnit", definition.unit);
  else if (isPercent(unit) !== isShare) {
    problems.add([...path, "unit"], "unitDoesNotFit", unit, definition.kind);
  }

  const bare: Indicator = {
    ...definition,
    key: indicatorKey(item.no, no),
    no,
    // Of an unknown unit nothing can be read; the problem is already told.
    unit: unit ?? unitSpelled("件")!,
    reprintOf:
      item.reprintOf === null
        ? (definition.reprintOf as IndicatorKey | null)
        : indicatorKey(item.reprintOf, no),
    baseline: null,
    targets: [],
    restoration: null,
  };
  if (!unit) return bare;

  const target = (cell: PrintedDefinition | null, at: Path): PrintedQuantity | null =>
    cell === null
      ? null
      : readPrinted(cell, (t) => readTarget(t, bare), targetBreach, bare, at, problems);
  const literal = (restoration?.asPrinted ?? []).map((cell, i) =>
    isNothing(cell) ? null : target(cell, [...path, "restoration", "asPrinted", i]),
  );
  const base =
    baseline &&
    readPrinted(
      baseline.printed,
      (text) => readActual(text, bare),
      (value) => limitBreach(value, bare.kind),
      bare,
      [...path, "baseline", "printed"],
      problems,
    );
  return {
    ...bare,
    baseline: base && { ...base, fiscalYear: fiscalYear(baseline.fiscalYear) },
    targets: targets.map((cell, i) => target(cell, [...path, "targets", i])),
    restoration: restore(restoration, literal, years),
  };
}

function readPrinted(
  cell: PrintedDefinition,
  read: (text: string) => ActualReading | TargetReading,
  breach: (value: number, indicator: Indicator) => string | null,
  indicator: Indicator,
  path: Path,
  problems: Problems,
): PrintedQuantity | null {
  const { printed, value } = typeof cell === "string" ? { printed: cell, value: null } : cell;
  const reading = read(printed);
  if (reading.kind === "contradictsComparator") {
    problems.add(path, "contradictsComparator", printed, indicator.comparator);
  } else if (reading.kind !== "quantity") {
    problems.add(path, "unreadableQuantity", printed, indicator.unit);
  } else if (value !== null && value !== reading.value) {
    problems.add(path, "valueDiffers", printed, value);
  } else if (breach(reading.value, indicator)) {
    problems.add(path, "outsideLimits", printed, indicator.kind);
  } else return { printed, value: reading.value, decimals: reading.decimals };
  return null;
}
