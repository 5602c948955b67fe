/** Excel's serial numbers of days. */

const dayMs = 86_400_000;
/** Day 0, for all dates from March 1900 on. */
const zero = Date.UTC(1899, 11, 30);

/** YYYY-MM-DD; a time of the day is left out. */
export const dateOfSerial = (serial: number): string =>
  new Date(zero + Math.floor(serial) * dayMs).toISOString().slice(0, 10);

/** `month` from 1. */
export const serialOf = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - zero) / dayMs;
