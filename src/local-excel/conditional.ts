/** The look that conditional formats give to cells. */
import type { Area, Book, ConditionalFormat, Sheet } from "./book";
import { evaluateAll } from "./calc";
import { shiftReferences } from "./formula";

export interface ConditionalStyle {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
}

/** By row, then column; cells where no conditional format holds are absent. */
export type ConditionalStyles = Map<number, Map<number, ConditionalStyle>>;

export function conditionalStyles(book: Book, sheet: Sheet): ConditionalStyles {
  const places = byPriority(sheet).flatMap((format) =>
    format.areas.flatMap(cellsOf).map((cell) => ({ format, ...cell })),
  );
  return stylesAt(book, sheet, places);
}

/** The look that conditional formats give to one cell; undefined where none holds. */
export function conditionalStyleAt(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
): ConditionalStyle | undefined {
  const places = byPriority(sheet)
    .filter((format) => format.areas.some((area) => contains(area, row, column)))
    .map((format) => ({ format, row, column }));
  return stylesAt(book, sheet, places).get(row)?.get(column);
}

interface FormatPlace {
  format: ConditionalFormat;
  row: number;
  column: number;
}

function stylesAt(book: Book, sheet: Sheet, places: FormatPlace[]): ConditionalStyles {
  const answers = evaluateAll(
    book,
    places.map(({ format, row, column }) => {
      const origin = format.areas[0]!;
      const formula = format.formula.replace(/^=/, "");
      return {
        sheetId: sheet.id,
        row,
        column,
        formula: shiftReferences(formula, row - origin.row, column - origin.column),
      };
    }),
  );
  const styles: ConditionalStyles = new Map();
  const stopped = new Set<string>();
  places.forEach(({ format, row, column }, index) => {
    const answer = answers[index]!;
    const holds = answer === true || (typeof answer === "number" && answer !== 0);
    const key = `${row}:${column}`;
    if (!holds || stopped.has(key)) return;
    if (format.stopIfTrue) stopped.add(key);
    const cells = styles.get(row) ?? new Map<number, ConditionalStyle>();
    styles.set(row, cells);
    const { fill, fontColor, bold } = format;
    const before = cells.get(column);
    // The first format that says something about a property decides it.
    cells.set(column, {
      ...(fill !== undefined && { fill }),
      ...(fontColor !== undefined && { fontColor }),
      ...(bold !== undefined && { bold }),
      ...before,
    });
  });
  return styles;
}

const byPriority = (sheet: Sheet) =>
  [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);

const contains = (area: Area, row: number, column: number) =>
  row >= area.row &&
  row < area.row + area.rowCount &&
  column >= area.column &&
  column < area.column + area.columnCount;

const cellsOf = (area: Area) =>
  Array.from({ length: area.rowCount * area.columnCount }, (_, index) => ({
    row: area.row + Math.floor(index / area.columnCount),
    column: area.column + (index % area.columnCount),
  }));
