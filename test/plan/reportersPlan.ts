import { readDefinition } from "../../src/plan/definition";
import yamaguchi from "../../src/plan/yamaguchi/plan.json";

/**
 * The bundled definition with more rows that another department reports than its lead: of item 40, which
 * 収納課 leads, 40-② and 40-指2 by ふるさと産業振興課 and 40-指3 by 管財課; and 4-指1, which the 再掲 item 16
 * follows, by 環境政策課.
 */
function reportersDefinition() {
  const definition = structuredClone(yamaguchi);
  const item = (no: number) => definition.items.find((one) => one.no === no)!;
  Object.assign(item(40).actions[1]!, { reportedBy: "ふるさと産業振興課" });
  Object.assign(item(40).indicators[1]!, { reportedBy: "ふるさと産業振興課" });
  Object.assign(item(40).indicators[2]!, { reportedBy: "管財課" });
  Object.assign(item(4).indicators[0]!, { reportedBy: "環境政策課" });
  return definition;
}

const reading = readDefinition(reportersDefinition());
if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
export const reportersPlan = reading.plan;
