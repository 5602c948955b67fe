import { bundledPlan } from "../../../src/plan/bundledPlan";
import { insertPlan } from "../../../src/workbook/insert/insert";
import { openLocalExcel } from "../../local-excel/withExcel";

let rehearsal: Promise<readonly string[]> | null = null;

/** Where a member is called in one of an insert's requests, known from an insert that went well. */
export async function actionOf(
  roundTrip: number,
  member: string,
  which: "first" | "last" = "first",
): Promise<number> {
  rehearsal ??= (async () => {
    const excel = await openLocalExcel(undefined, { contrary: [] });
    await insertPlan(bundledPlan, { today: new Date(2026, 10, 22) });
    return excel.traffic.log.map(({ request }) => request);
  })();
  const { Actions } = JSON.parse((await rehearsal)[roundTrip - 1]!) as {
    Actions: { Name?: string }[];
  };
  const isIt = ({ Name }: { Name?: string }) => Name === member;
  const found = which === "first" ? Actions.findIndex(isIt) : Actions.findLastIndex(isIt);
  if (found < 0) throw new Error(`insert does not call ${member}`);
  return found;
}
