import type { Action, Plan, ScheduleCell, Stage } from "../plan/plan";
import {
  isDue,
  plannedStageSoFar,
  readProgress,
  readScheduleCell,
  type Progress,
  type StageReading,
} from "../plan/stage";
import type { Entries } from "./entries";
import type { CellReading } from "./cell";

/** An action's schedule and progress as the workbook has them, one element per year of the plan. */
export interface ActionYears {
  readonly planned: readonly StageCell<Stage>[];
  readonly entered: readonly StageCell<Progress>[];
  /** The schedule in force: where a cell is missing or unreadable, the plan's. */
  readonly schedule: readonly ScheduleCell[];
  /** Whether the year's progress is owed. */
  readonly isDue: readonly boolean[];
  /** The stage that is due: the year's, else the last one planned before; null where none is known. */
  readonly due: readonly (Stage | null)[];
  /**
   * What is known to be reached: → is last year's word, and after 完了 a blank is 完了. Null where
   * nothing is entered, or nothing that can be read without asking.
   */
  readonly reached: readonly (Progress | null)[];
}

/** A cell and what it means; undefined where row or column are missing. */
interface StageCell<Word extends Progress> {
  readonly cell: CellReading | undefined;
  readonly reading: StageReading<Word> | undefined;
}

const known = new WeakMap<Entries, Map<Action, ActionYears>>();

/** Read once per action: rules, owed entries and suggestions all ask for it. */
export function actionYears(plan: Plan, entries: Entries, action: Action): ActionYears {
  const ofEntries = known.get(entries) ?? new Map<Action, ActionYears>();
  known.set(entries, ofEntries);
  const years = ofEntries.get(action) ?? readYears(plan, entries, action);
  ofEntries.set(action, years);
  return years;
}

function readYears(plan: Plan, entries: Entries, action: Action): ActionYears {
  const planned = plan.fiscalYears.map((year) =>
    readCell(entries.planned(action.key, year), readScheduleCell),
  );
  const entered = plan.fiscalYears.map((year) =>
    readCell(entries.progress(action.key, year), readProgress),
  );
  const schedule = planned.map(({ reading }, i) => inForce(reading, action.schedule[i] ?? null));
  const reached: (Progress | null)[] = [];
  for (const { reading } of entered) {
    const before = reached.at(-1) ?? null;
    if (reading?.kind === "stage") {
      reached.push(reading.stage === "→" ? before : reading.stage);
    } else {
      const isBlank = reading === undefined || reading.kind === "blank";
      reached.push(isBlank && before === "完了" ? before : null);
    }
  }
  // By the cells themselves, not by what can be made of them: so do the formulas.
  const isDueIn = plan.fiscalYears.map((_, i) =>
    isDue(
      planned.map(({ cell }, year) => cell?.value ?? action.schedule[year] ?? null),
      i,
      entered.map(({ cell }) => cell?.value ?? null),
    ),
  );
  return {
    planned,
    entered,
    schedule,
    isDue: isDueIn,
    due: isDueIn.map((is, i) => (is ? plannedStageSoFar(schedule, i) : null)),
    reached,
  };
}

const readCell = <Word extends Progress>(
  cell: CellReading | undefined,
  read: (value: CellReading["value"]) => StageReading<Word>,
): StageCell<Word> => ({ cell, reading: cell && read(cell.value) });

function inForce(reading: StageReading<Stage> | undefined, printed: ScheduleCell): ScheduleCell {
  if (reading?.kind === "blank") return null;
  return reading?.kind === "stage" ? reading.stage : printed;
}
