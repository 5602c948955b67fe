/** The geometry of the small pictures, in pixels: without React, for tests of its own. */

/** The area of a picture; `margin` keeps dots and strokes inside it, on every side. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

type Value = number | null;

/**
 * Where a value stands in the box, from the top, so that the least and the greatest of all touch its
 * margins. A single value, and values that are all equal, stand in the middle.
 */
export function verticalScale(all: readonly Value[], box: Box): (value: number) => number {
  const values = all.filter((value) => value !== null);
  const least = Math.min(...values);
  const span = Math.max(...values) - least;
  const room = box.height - 2 * box.margin;
  return (value) =>
    values.length === 0 || span === 0
      ? box.height / 2
      : box.margin + room * (1 - (value - least) / span);
}

/** The middles of so many equal columns; each year of the period has one, with a value or without. */
export const columnMiddles = (count: number, { width, margin }: Box): number[] =>
  Array.from(
    { length: count },
    (_, i) => margin + ((width - 2 * margin) * (i + 0.5)) / Math.max(1, count),
  );

/** The places of values without a gap between them: a line is never drawn over a missing year. */
export function unbrokenRuns(values: readonly Value[]): number[][] {
  const runs: number[][] = [];
  values.forEach((value, i) => {
    if (value === null) return;
    const run = runs.at(-1);
    if (run && run.at(-1) === i - 1) run.push(i);
    else runs.push([i]);
  });
  return runs;
}

/** Whether the picture shows values on both sides of zero, which then has a line. */
export const crossesZero = (all: readonly Value[]): boolean =>
  all.some((value) => value !== null && value < 0) &&
  all.some((value) => value !== null && value > 0);

/**
 * How much of a bar is filled, from 0 to 1. The first of many shows, and all but one is not yet full;
 * where nothing is owed, nothing is missing.
 */
export function filledShare(made: number, owed: number): number {
  if (made >= owed) return 1;
  if (made <= 0) return 0;
  return Math.min(0.97, Math.max(0.03, made / owed));
}

export interface Part {
  /** Place in the given counts. */
  readonly index: number;
  readonly x: number;
  readonly width: number;
}

/** The parts of a stacked bar, one after the other; together as wide as the bar. Zeros have none. */
export function stackedParts(counts: readonly number[], width: number): Part[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let before = 0;
  return counts.flatMap((count, index) => {
    const x = (width * before) / total;
    before += count;
    return count > 0 ? [{ index, x, width: (width * count) / total }] : [];
  });
}
