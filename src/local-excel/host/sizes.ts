/**
 * Widths and heights. Excel's API gives both in points; the file and the model keep a column's width
 * in characters of the default font (7 pixels each, 0.75 points a pixel, padding included) and a
 * row's height in points.
 */
const pointsPerCharacter = 7 * 0.75;

/** 64 pixels: 8.43 characters and their padding. */
export const standardWidth = 48;
export const standardHeight = 15;

export const widthInCharacters = (points: number): number => points / pointsPerCharacter;
export const widthInPoints = (characters: number): number => characters * pointsPerCharacter;

/** How many characters of the default font a text is wide: full-width letters count two. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter <= "ÿ" || /[｡-ﾟ]/.test(letter) ? 1 : 2), 0);
