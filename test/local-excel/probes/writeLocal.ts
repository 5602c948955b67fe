/** Writes the local Excel's own answers anew: `npx tsx test/local-excel/probes/writeLocal.ts`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { localReport } from "./localReport";

void localReport([]).then(({ report }) =>
  writeFileSync(join(__dirname, "local.json"), `${JSON.stringify(report, null, 2)}\n`),
);
