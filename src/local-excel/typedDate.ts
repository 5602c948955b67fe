/** Days and times as Excel reads them from a typed text. */

export interface TypedDate {
  /** Days since 1900 as Excel counts them, the time as a fraction. */
  value: number;
  numberFormat: string;
}

interface DateOptions {
  /** Typed by a user in Japan: the year comes first. */
  percentEntry?: boolean;
  year?: number;
}

/** Null for a text that is no date. Days by era (H30.4.1) stay text. */
export function parseTypedDate(text: string, options: DateOptions): TypedDate | null {
  const time = parseTime(text);
  if (time) return time;
  const [, dayText, timeText] = /^(\S+)(?:\s+(\S+(?:\s+[AP]M)?))?$/i.exec(text) ?? [];
  const day = dayText === undefined ? null : parseDay(dayText, options);
  if (!day || timeText === undefined) return day;
  const clock = parseTime(timeText);
  if (!clock || clock.value >= 1) return null;
  return { value: day.value + clock.value, numberFormat: "yyyy/m/d h:mm" };
}

function parseDay(text: string, { percentEntry = false, year }: DateOptions): TypedDate | null {
  const thisYear = year ?? new Date().getFullYear();
  const kanji = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (kanji) {
    const [, y, m, d] = kanji;
    const format = y === undefined ? monthAndDay : 'yyyy"年"m"月"d"日"';
    return dayOf(y === undefined ? thisYear : Number(y), Number(m), Number(d), format);
  }
  const match = /^(\d{1,4})([/-])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (!match) return null;
  const [first, second, third] = [match[1]!, match[3]!, match[4]];
  if (third === undefined) {
    return (
      dayOf(thisYear, Number(first), Number(second), monthAndDay) ??
      monthOf(second, first) ??
      (first.length === 4 || percentEntry ? monthOf(first, second) : null)
    );
  }
  const yearFirst = first.length === 4 || (percentEntry && third.length <= 2);
  return yearFirst
    ? dayOf(yearOf(first), Number(second), Number(third), fullDay)
    : dayOf(yearOf(third), Number(first), Number(second), fullDay);
}

const monthAndDay = 'm"月"d"日"';
const fullDay = "yyyy/m/d";

/** `2023/4`, `4/2023`, `4/31`: the first day of the month. */
const monthOf = (year: string, month: string): TypedDate | null =>
  year.length === 2 || year.length === 4 ? dayOf(yearOf(year), Number(month), 1, "mmm-yy") : null;

/** Two digits: 00 to 29 are of this century, 30 to 99 of the last. */
function yearOf(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** Null for a day that does not exist, or before 1900, or after 9999. */
function dayOf(year: number, month: number, day: number, numberFormat: string): TypedDate | null {
  if (year < 1900 || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = (date.getTime() - Date.UTC(1899, 11, 31)) / 86_400_000;
  // Excel counts a 29 February 1900 that there was not.
  return { value: days >= 60 ? days + 1 : days, numberFormat };
}

function parseTime(text: string): TypedDate | null {
  const match = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?(?:\s*([AP])M)?$/i.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds, half] = match;
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds ?? 0)];
  if (m > 59 || s > 59 || (half !== undefined && (h < 1 || h > 12))) return null;
  const hour = half === undefined ? h : (h % 12) + (half.toUpperCase() === "P" ? 12 : 0);
  const value = (hour * 3600 + m * 60 + s) / 86_400;
  const plain = seconds === undefined ? "h:mm" : "h:mm:ss";
  const format = half === undefined ? plain : `${plain} AM/PM`;
  return { value, numberFormat: hour >= 24 ? "[h]:mm:ss" : format };
}
