import type { ProbeReport } from "../../workbook";
import { allContraryWays, type Contrary } from "./contrary";

/** The ways in which an Excel differs, by what it answered to 診断: `new LocalExcel(book, { contrary })`. */
export const contraryOf = ({ answers }: ProbeReport): Contrary => {
  const affirmed = new Set(answers.filter(({ answer }) => answer === "yes").map(({ id }) => id));
  return new Set(allContraryWays.filter((way) => affirmed.has(way)));
};
