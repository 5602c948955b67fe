import {
  CellValueType,
  type ICellData,
  type ICommandService,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from "@univerjs/core";
import {
  MoveRangeMutation,
  SetRangeValuesMutation,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
} from "@univerjs/preset-sheets-core";

/** An entry in one cell. */
export interface Edit {
  row: number;
  column: number;
  /** As typed; "" clears the cell. */
  text: string;
}

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Univer's command by which its editor puts down what was typed. */
const typing = "sheet.command.set-range-values";

/**
 * Takes over Univer's writing into cells. A paste or a fill writes several times over and goes on
 * only while that succeeds: so Univer is told that it did, and what it would have written in all is
 * given to the book, which the grid then shows.
 */
export class CellWrites {
  private readonly waiting = new Map<string, Map<string, Edit>>();
  private isTyped = true;

  constructor(
    commands: ICommandService,
    /** Whether Univer is being brought up to date, and is to write. */
    private readonly isOurs: () => boolean,
    private readonly edit: (sheetId: string, edits: Edit[], typed: boolean) => void,
  ) {
    commands.unregisterCommand(SetRangeValuesMutation.id);
    commands.registerCommand({
      ...SetRangeValuesMutation,
      handler: (accessor, params: ISetRangeValuesMutationParams) => {
        if (this.isOurs()) return SetRangeValuesMutation.handler(accessor, params);
        this.take(params.subUnitId, params.cellValue ?? {}, params.trigger === typing);
        return true;
      },
    });
    commands.unregisterCommand(MoveRangeMutation.id);
    commands.registerCommand({
      ...MoveRangeMutation,
      handler: (_accessor, { from, to }: IMoveRangeMutationParams) => {
        this.take(from.subUnitId, from.value, false);
        this.take(to.subUnitId, to.value, false);
        return true;
      },
    });
  }

  /** Gives what was written so far to the book. */
  flush(): void {
    const waiting = [...this.waiting];
    const typed = this.isTyped;
    this.waiting.clear();
    this.isTyped = true;
    for (const [sheetId, edits] of waiting) this.edit(sheetId, [...edits.values()], typed);
  }

  private take(sheetId: string, cells: Cells, typed: boolean): void {
    if (this.waiting.size === 0) queueMicrotask(() => this.flush());
    const edits = this.waiting.get(sheetId) ?? new Map<string, Edit>();
    for (const edit of typedTexts(cells)) edits.set(`${edit.row} ${edit.column}`, edit);
    if (edits.size > 0) this.waiting.set(sheetId, edits);
    this.isTyped &&= typed;
  }
}

/** What Univer would write, as if it had been typed. A change of looks alone is none. */
function typedTexts(cells: Cells): Edit[] {
  return Object.entries(cells).flatMap(([row, inRow]) =>
    Object.entries((inRow ?? {}) as Record<string, ICellData | null>).flatMap(([column, cell]) => {
      const text = typedText(cell);
      return text === null ? [] : [{ row: Number(row), column: Number(column), text }];
    }),
  );
}

function typedText(cell: ICellData | null): string | null {
  if (cell === null) return "";
  if (cell.f) return cell.f;
  // Several lines in one cell come as a document.
  const lines = cell.p?.body?.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
  if (lines !== undefined) return lines;
  if (cell.v === undefined) return null;
  if (cell.v === null) return "";
  // Typed with a leading apostrophe, which Univer takes off.
  return cell.t === CellValueType.FORCE_STRING ? `'${cell.v}` : String(cell.v);
}
