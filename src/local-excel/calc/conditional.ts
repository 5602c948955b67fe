/** The look that conditional formats give to cells. */
import type { Area, Book, ConditionalFormat, Sheet } from "../book";
import { evaluateAll } from "./calc";
import type { FormatFormula } from "./conditionalFormula";
import { formatFormula } from "./conditionalFormula";
import { CountIndex } from "./countIndex";
import { BookNames } from "../formula/plainFormula";

export interface ConditionalStyle {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
}

/** By row, then column; cells where no conditional format holds are absent. */
export type ConditionalStyles = Map<number, Map<number, ConditionalStyle>>;

/** The look of all cells of a sheet, from the values as they are: recalculate first. */
export function conditionalStyles(book: Book, sheet: Sheet): ConditionalStyles {
  return stylesAt(book, sheet, (format) => format.areas.flatMap(cellsOf));
}

/** The look that conditional formats give to one cell; undefined where none holds. */
export function conditionalStyleAt(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
): ConditionalStyle | undefined {
  const styles = stylesAt(book, sheet, (format) =>
    format.areas.some((area) => contains(area, row, column)) ? [{ row, column }] : [],
  );
  return styles.get(row)?.get(column);
}

interface CellPlace {
  row: number;
  column: number;
}

function stylesAt(
  book: Book,
  sheet: Sheet,
  cellsWithin: (format: ConditionalFormat) => CellPlace[],
): ConditionalStyles {
  const names = new BookNames(book);
  const counts = new CountIndex();
  const formats = [...sheet.conditionalFormats]
    .sort((a, b) => a.priority - b.priority)
    .map((format) => ({ format, formula: formatFormula(format, sheet, names, counts) }));
  const asked = formats.map(({ format, formula }) => ({
    format,
    cells: cellsWithin(format).map((cell) => ({ ...cell, formula: formula.at(cell) })),
  }));
  const holds = truths(
    book,
    sheet,
    asked.flatMap(({ cells }) => cells.map((cell) => ({ ...cell.formula, ...place(cell) }))),
  );

  const styles: ConditionalStyles = new Map();
  const stopped = new Set<string>();
  let question = 0;
  for (const { format, cells } of asked) {
    for (const { row, column } of cells) {
      const key = `${row}:${column}`;
      if (!holds[question++] || stopped.has(key)) continue;
      if (format.stopIfTrue) stopped.add(key);
      let line = styles.get(row);
      if (!line) styles.set(row, (line = new Map()));
      // The first format that says something about a property decides it.
      line.set(column, { ...lookOf(format), ...line.get(column) });
    }
  }
  return styles;
}

const place = ({ row, column }: CellPlace) => ({ row, column });

/** Asks the engine once for what is the same question. */
function truths(
  book: Book,
  sheet: Sheet,
  questions: readonly (ReturnType<FormatFormula["at"]> & CellPlace)[],
): boolean[] {
  const numbers = new Map<string, number>();
  const distinct: (typeof questions)[number][] = [];
  const numberOf = questions.map((question) => {
    const { text, anywhere, row, column } = question;
    const key = anywhere ? text : `${row}:${column}:${text}`;
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = distinct.length));
      distinct.push(question);
    }
    return number;
  });
  const answers = evaluateAll(
    book,
    distinct.map(({ text, row, column }) => ({ sheetId: sheet.id, row, column, formula: text })),
  ).map((answer) => answer === true || (typeof answer === "number" && answer !== 0));
  return numberOf.map((number) => answers[number]!);
}

const lookOf = ({ fill, fontColor, bold }: ConditionalFormat): ConditionalStyle => ({
  ...(fill !== undefined && { fill }),
  ...(fontColor !== undefined && { fontColor }),
  ...(bold !== undefined && { bold }),
});

const contains = (area: Area, row: number, column: number) =>
  row >= area.row &&
  row < area.row + area.rowCount &&
  column >= area.column &&
  column < area.column + area.columnCount;

const cellsOf = (area: Area): CellPlace[] =>
  Array.from({ length: area.rowCount * area.columnCount }, (_, index) => ({
    row: area.row + Math.floor(index / area.columnCount),
    column: area.column + (index % area.columnCount),
  }));
