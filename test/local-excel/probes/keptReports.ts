import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProbeReport } from "../../../src/workbook";

/** What Excels answered to 診断: the local one's own answers, and what people with Excel sent us. */
export const probeFiles = readdirSync(__dirname).filter((file) => file.endsWith(".json"));

export const keptReport = (file: string): ProbeReport =>
  JSON.parse(readFileSync(join(__dirname, file), "utf8")) as ProbeReport;
