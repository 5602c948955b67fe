import { bundledPlan } from "../../src/plan/bundledPlan";
import type { CellValue } from "../../src/entries/cell";
import type { PlanTable } from "../../src/entries/columns";
import { plannedStage } from "../../src/plan/stage";
import type { LocalExcel } from "../../src/local-excel/host/localExcel";
import { addressOf } from "../../src/local-excel/area";
import { entryCell } from "../workbook/entryCells";

/** One entry: table, row key, header, value. */
export type Entry = readonly [PlanTable, number | string, string, CellValue];

const R7 = 2; // index into the plan's years

/**
 * A complete report of R7 in which every action is on plan and every target is met exactly, but for
 * item 12 (一部実施, its actual one short) and item 35 (検討中). 再掲 rows follow by themselves.
 */
export function completeReport(): Entry[] {
  return bundledPlan.items
    .filter((item) => item.reprintOf === null)
    .flatMap((item): Entry[] => {
      const status = item.no === 12 ? "一部実施" : item.no === 35 ? "検討中" : "実施";
      return [
        ["PlanItems", item.no, "R7実施状況", status],
        ["PlanItems", item.no, "R7取組実績", `${item.name}に計画どおり取り組んだ。`],
        ...(status === "実施"
          ? []
          : [["PlanItems", item.no, "R7課題・今後の方向性", "窓口の配置を見直す。"] as const]),
        ...item.actions.flatMap((action): Entry[] => {
          const stage = plannedStage(action.schedule, R7);
          return stage ? [["PlanActions", action.key, "R7到達段階", stage]] : [];
        }),
        ...item.indicators.flatMap((indicator): Entry[] => {
          const target = indicator.targets[R7];
          if (!target || indicator.reprintOf !== null) return [];
          if (indicator.targetKind === "yearOnYearCut")
            return [
              ["PlanIndicators", indicator.key, "R6実績値", 1000],
              ["PlanIndicators", indicator.key, "R7実績値", 970],
            ];
          const actual = item.no === 12 ? target.value - 1 : target.value;
          return [["PlanIndicators", indicator.key, "R7実績値", actual]];
        }),
      ];
    });
}

/** Writes entries as another add-in or a macro would: all in one batch. */
export async function enter(excel: LocalExcel, entries: readonly Entry[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const [table, key, column, value] of entries) {
      const place = entryCell(excel.book, table, key, column);
      const address = addressOf({ ...place, rowCount: 1, columnCount: 1 });
      context.workbook.worksheets.getItem(place.sheet).getRange(address).values = [[value]];
    }
    await context.sync();
  });
}
