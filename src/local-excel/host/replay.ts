import type { ProbeReport } from "../../workbook";
import { contraryWays, type Contrary, type ContraryWay } from "./contrary";

/** The ways in which an Excel differs, by what it answered to 診断: `new LocalExcel(book, { contrary })`. */
export const contraryOf = ({ answers }: ProbeReport): Contrary => {
  const affirmed = new Set(answers.filter(({ answer }) => answer === "yes").map(({ id }) => id));
  const ways = Object.keys(contraryWays) as ContraryWay[];
  return new Set(ways.filter((way) => affirmed.has(way)));
};
