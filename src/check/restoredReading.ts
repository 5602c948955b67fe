import type { CellValue } from "../entries/cell";
import type { Restoration } from "../plan/plan";
import { readVerification } from "../plan/verification";

/**
 * The plan's cells a row is held against, of a row that was restored too: until 原本確認 decides, both
 * readings are the plan's; after 訂正 the row is as the original has it, whatever it says. Of two, the
 * one the row is nearest to. Null: nothing to hold it against.
 */
export function planReading<Cell>(
  row: {
    readonly likeliest: readonly Cell[];
    readonly restoration: Restoration<Cell> | null;
    readonly verification: CellValue | undefined;
  },
  differs: (cell: Cell, at: number) => boolean,
): readonly Cell[] | null {
  const { likeliest, restoration } = row;
  if (!restoration) return likeliest;
  const { literal } = restoration;
  const decided = readVerification(row.verification ?? "");
  switch (decided.kind === "word" ? decided.word : null) {
    case "読みA":
      return literal;
    case "読みB":
      return likeliest;
    case "訂正":
      return null;
    default: {
      const distance = (cells: readonly Cell[]) => cells.filter(differs).length;
      return distance(literal) < distance(likeliest) ? literal : likeliest;
    }
  }
}
