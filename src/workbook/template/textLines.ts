/**
 * How many lines a text takes, for rows whose height is fixed: those of merged cells, which Excel never
 * fits, and those that are to look the same before anybody edits them. Counted with the widest of the
 * usual fonts, 游ゴシック: its full-width letters are as wide as the font is high, the others half that
 * and a little; what a PC without it shows is smaller.
 */

/** Pixels of a letter, at 96 dots per inch. */
const fullWidth = (size: number): number => Math.ceil((size * 4) / 3);
const isHalfWidth = (letter: string): boolean => letter <= "ÿ" || /[｡-ﾟ]/.test(letter);

/** Width of a line of text in pixels. */
const textPixels = (line: string, size = 11): number =>
  [...line].reduce((sum, letter) => sum + fullWidth(size) * (isHalfWidth(letter) ? 8 / 15 : 1), 0);

/** What a column of so many characters leaves for text, in pixels. */
const columnPixels = (characters: number): number => characters * 7;

/** Lines of a wrapped text in a column of so many characters. */
export function linesOf(text: string, characters: number, size = 11): number {
  // A line ends early where a mark may not begin the next.
  const line = Math.max(fullWidth(size), columnPixels(characters) - fullWidth(size) / 2);
  return text
    .split("\n")
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(textPixels(part, size) / line)), 0);
}

/** Points of so many lines: 18.75 each at a size of 11. */
export const linesHeight = (lines: number, size = 11): number =>
  lines * Math.ceil((size * 19) / 11);
