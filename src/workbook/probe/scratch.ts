import { probeBookMark } from "./probeBook";

/**
 * Sheets and names of the probe's own, marked so that only they are ever removed: also those that an
 * interrupted probe left behind.
 */
const prefix = "診断_";
export const scratchMark = "推進計画アシストの診断が一時的に作ったものです。消してかまいません。";

export const scratchSheetName = (id: string): string => `${prefix}${id}`.slice(0, 31);
export const scratchName = (word: string): string => `${prefix}${word}`;

/** Queues a marked sheet. */
export function queueScratchSheet(context: Excel.RequestContext, id: string): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(scratchSheetName(id));
  sheet.getRange("A1").values = [[scratchMark]];
  return sheet;
}

export interface Cleaned {
  /** Sheets that are not ours and hold anything. */
  readonly filled: readonly string[];
  /** The sheet of 診断.xlsx. */
  readonly probeBook: string | null;
}

/** Removes what is ours, and says what else is there. Three round trips. */
export async function removeScratch(context: Excel.RequestContext): Promise<Cleaned> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/comment");
  await context.sync();
  const sheets = worksheets.items.map((sheet) => {
    const first = sheet.getRange("A1");
    const used = sheet.getUsedRangeOrNullObject(true);
    first.load("values");
    used.load("address");
    return { sheet, first, used };
  });
  await context.sync();
  const others = sheets.filter(({ sheet, first }) => {
    const isOurs = sheet.name.startsWith(prefix) && first.values[0]![0] === scratchMark;
    if (isOurs) sheet.delete();
    return !isOurs;
  });
  for (const item of names.items)
    if (item.name.startsWith(prefix) && item.comment === scratchMark) item.delete();
  await context.sync();
  const isProbeBook = ({ first }: (typeof sheets)[number]) => first.values[0]![0] === probeBookMark;
  return {
    filled: others.filter((one) => !one.used.isNullObject && !isProbeBook(one)).map(nameOf),
    probeBook: others.filter(isProbeBook).map(nameOf)[0] ?? null,
  };
}

const nameOf = ({ sheet }: { readonly sheet: Excel.Worksheet }): string => sheet.name;
