/**
 * n of d as a percentage with one decimal: 63.6 for 7 of 11; null when d is 0. Equals
 * `ROUND(n/d,3)` in a cell, which rounds a half away from 0, below it too (typed counts may exceed
 * their items); `toFixed` and TEXT do not (23 of 80).
 */
export const percentOf = (n: number, d: number): number | null =>
  d === 0 ? null : (Math.sign(n / d) * Math.round(Math.abs((n * 1000) / d))) / 10;
