import {
  actualHeader,
  header,
  outlookHeader,
  progressHeader,
  reportHeader,
  statusHeader,
} from "../../src/entries/columns";
import type { CellReading, CellValue } from "../../src/entries/cell";
import type { WorkbookReading } from "../../src/entries/reading";
import { planTables, type RowKey } from "../../src/entries/rows";
import type { Plan } from "../../src/plan/plan";
import { actionKey, indicatorKey } from "../../src/plan/rowKey";
import { plannedStageSoFar } from "../../src/plan/stage";
import { freshReading } from "../entries/freshReading";

/** The plan so many times over: the items of each copy have numbers and keys of their own. */
export const manifold = (plan: Plan, times: number): Plan => ({
  ...plan,
  items: Array.from({ length: times }, (_, copy) => {
    const numbered = (no: number) => no + copy * plan.items.length;
    // 34-指1 → 76-指1
    const moved = <Key extends string>(key: Key): Key =>
      key.replace(/^\d+/, (no) => String(numbered(Number(no)))) as Key;
    return plan.items.map((item) => ({
      ...item,
      no: numbered(item.no),
      reprintOf: item.reprintOf === null ? null : numbered(item.reprintOf),
      actions: item.actions.map((action) => ({
        ...action,
        key: actionKey(numbered(item.no), action.no),
        reprintOf: action.reprintOf && moved(action.reprintOf),
      })),
      indicators: item.indicators.map((indicator) => ({
        ...indicator,
        key: indicatorKey(numbered(item.no), indicator.no),
        reprintOf: indicator.reprintOf && moved(indicator.reprintOf),
      })),
    }));
  }).flat(),
});

/** A workbook in which every entry of all five years is made, as planned. */
export function filledReading(plan: Plan): WorkbookReading {
  const fresh = freshReading(plan, plan.fiscalYears.at(-1)!);
  const entered = enteredCells(plan);
  const tables = planTables.map((table) => {
    const { headers, rows, ...rest } = fresh.tables[table]!;
    const filled = rows.map((cells) =>
      cells.map((cell, i): CellReading => {
        const value = entered.get(`${String(cells[0]!.value)} ${headers[i]}`);
        return value === undefined ? cell : { value };
      }),
    );
    return [table, { ...rest, headers, rows: filled }] as const;
  });
  return { ...fresh, tables: Object.fromEntries(tables) };
}

function enteredCells(plan: Plan): ReadonlyMap<string, CellValue> {
  const cells = new Map<string, CellValue>();
  const enter = (key: RowKey, column: string, value: CellValue) =>
    cells.set(`${key} ${column}`, value);
  for (const item of plan.items) {
    for (const [i, year] of plan.fiscalYears.entries()) {
      enter(item.no, statusHeader(year), "実施");
      enter(item.no, reportHeader(year), `${item.name}に計画どおり取り組んだ。`.repeat(5));
      enter(item.no, outlookHeader(year), "引き続き取り組む。".repeat(5));
      for (const { key, schedule } of item.actions) {
        const stage = plannedStageSoFar(schedule, i);
        if (stage) enter(key, progressHeader(year), stage);
      }
      for (const { key, baseline, targets, targetKind } of item.indicators) {
        if (targetKind === "yearOnYearCut") {
          if (i === 0) enter(key, header.previousActual, 80_000);
          enter(key, actualHeader(year), 80_000 * 0.97 ** (i + 1));
        } else {
          enter(key, actualHeader(year), (targets[i] ?? baseline ?? targets[0])!.value);
        }
      }
    }
  }
  return cells;
}
