/** What the cells of a styles part show their numbers by. */
import { attributesOf, childOf, childrenOf, rootOf } from "./xml";

const general = "General";

/**
 * The number format of each of the cellXfs, as Excel's own functions write it in every language.
 * "General" stands for what nobody knows.
 */
export function numberFormatsOf(styles: string): readonly string[] {
  const root = rootOf(styles);
  const items = (list: string, item: string) => {
    const element = root && childOf(styles, root, list);
    return (element ? childrenOf(styles, element, item) : []).map((one) =>
      attributesOf(styles, one),
    );
  };
  const own = new Map(
    items("numFmts", "numFmt").map(({ numFmtId, formatCode = general }) => [
      Number(numFmtId),
      formatCode,
    ]),
  );
  return items("cellXfs", "xf").map(({ numFmtId = "0" }) => {
    const id = Number(numFmtId);
    return own.get(id) ?? builtIn.get(id) ?? general;
  });
}

/**
 * Formats that files name by number alone (ECMA-376 part 1, 18.8.30): those of all languages, and from
 * 27 and 50 those of Japanese.
 */
const builtIn: ReadonlyMap<number, string> = new Map([
  ...numbered(0, general, "0", "0.00", "#,##0", "#,##0.00"),
  ...numbered(9, "0%", "0.00%", "0.00E+00", "# ?/?", "# ??/??"),
  ...numbered(14, "m/d/yyyy", "d-mmm-yy", "d-mmm", "mmm-yy"),
  ...numbered(18, "h:mm AM/PM", "h:mm:ss AM/PM", "h:mm", "h:mm:ss", "m/d/yyyy h:mm"),
  ...numbered(27, ...japanese("ge.m.d", "ggge年m月d日", "ggge年m月d日", "m/d/yy", "yyyy年m月d日")),
  ...numbered(32, ...japanese("h時mm分", "h時mm分ss秒", "yyyy年m月", "m月d日", "ge.m.d")),
  ...numbered(37, "#,##0 ;(#,##0)", "#,##0 ;[Red](#,##0)"),
  ...numbered(39, "#,##0.00;(#,##0.00)", "#,##0.00;[Red](#,##0.00)"),
  ...numbered(45, "mm:ss", "[h]:mm:ss", "mm:ss.0", "##0.0E+0", "@"),
  ...numbered(50, ...japanese("ge.m.d", "ggge年m月d日", "yyyy年m月", "m月d日", "ggge年m月d日")),
  ...numbered(55, ...japanese("yyyy年m月", "m月d日", "ge.m.d", "ggge年m月d日")),
]);

function numbered(first: number, ...formats: string[]): [number, string][] {
  return formats.map((format, index) => [first + index, format]);
}

/** `[$-411]yyyy"年"m"月"`: years by the Japanese calendar, its words in quotes. */
function japanese(...formats: string[]): string[] {
  return formats.map((format) => `[$-411]${format.replace(/[年月日時分秒]/g, '"$&"')}`);
}
