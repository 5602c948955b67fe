import { plannedHeader, targetHeader } from "../entries/columns";
import type { CellValue } from "../entries/cell";
import { planRow, type RowKey } from "../entries/rows";
import type { FiscalYear } from "../plan/fiscalYear";
import type { Plan, PrintedQuantity, ScheduleCell } from "../plan/plan";
import { readTarget } from "../plan/quantity";
import { readScheduleCell } from "../plan/stage";
import { shownTarget } from "./shown";

/** A row of the plan that was restored. */
export interface RestoredPlanRow {
  readonly table: "PlanActions" | "PlanIndicators";
  readonly key: RowKey;
  readonly itemNo: number;
  readonly name: string;
  readonly asPrinted: readonly string[];
  readonly years: readonly YearReadings[];
  /** The value a cell means; null where it cannot be told. */
  readonly meaning: (value: CellValue) => CellValue | null;
  /** A value as staff read it. */
  readonly shown: (value: CellValue) => string;
}

/** A year's planned cell in both readings. */
export interface YearReadings {
  readonly year: FiscalYear;
  readonly column: string;
  readonly literal: ReadCell;
  readonly likeliest: ReadCell;
}

/** A year's cell of a reading; both "" for none. */
interface ReadCell {
  /** What the cell holds. */
  readonly value: CellValue;
  /** In the plan's notation. */
  readonly printed: string;
}

/** The plan's restored rows in its order, but 再掲 rows, which follow their source. */
export function restoredPlanRows(plan: Plan): RestoredPlanRow[] {
  const yearsOf = <Cell>(
    column: (year: FiscalYear) => string,
    literal: readonly Cell[],
    likeliest: readonly Cell[],
    read: (cell: Cell) => ReadCell,
  ): YearReadings[] =>
    plan.fiscalYears.map((year, i) => ({
      year,
      column: column(year),
      literal: read(literal[i]!),
      likeliest: read(likeliest[i]!),
    }));
  return plan.items.flatMap((item) => [
    ...item.actions.flatMap(
      ({ key, name, reprintOf, schedule, restoration }): RestoredPlanRow[] => {
        if (!restoration || reprintOf !== null) return [];
        const { asPrinted, literal } = restoration;
        return [
          {
            table: "PlanActions",
            key,
            itemNo: item.no,
            name,
            asPrinted,
            years: yearsOf(plannedHeader, literal, schedule, stageCell),
            meaning: (value) => {
              const reading = readScheduleCell(value);
              if (reading.kind === "blank") return "";
              return reading.kind === "stage" ? reading.stage : null;
            },
            shown: String,
          },
        ];
      },
    ),
    ...item.indicators.flatMap((indicator): RestoredPlanRow[] => {
      const { key, reprintOf, targets, restoration } = indicator;
      if (!restoration || reprintOf !== null) return [];
      const { asPrinted, literal } = restoration;
      return [
        {
          table: "PlanIndicators",
          key,
          itemNo: item.no,
          asPrinted,
          name: planRow(plan, "PlanIndicators", key)!.name,
          years: yearsOf(targetHeader, literal, targets, targetCell),
          meaning: (value) => {
            const reading = readTarget(value, indicator);
            if (reading.kind === "blank") return "";
            return reading.kind === "quantity" ? reading.value : null;
          },
          shown: (value) => shownTarget(value, indicator),
        },
      ];
    }),
  ]);
}

const stageCell = (cell: ScheduleCell): ReadCell => ({ value: cell ?? "", printed: cell ?? "" });

const targetCell = (cell: PrintedQuantity | null): ReadCell => ({
  value: cell?.value ?? "",
  printed: cell?.printed ?? "",
});

/** Whether a cell holds one of the two readings, however it is written. */
export const isReading = (
  { meaning }: RestoredPlanRow,
  { literal, likeliest }: YearReadings,
  value: CellValue,
): boolean => [literal.value, likeliest.value].includes(meaning(value)!);
