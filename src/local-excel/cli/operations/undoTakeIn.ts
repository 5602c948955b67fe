import { sheetOf } from "../../../entries/columns";
import { bundledPlan } from "../../../plan/bundledPlan";
import { undoCollect } from "../../../workbook";
import type { Request } from "../arguments";
import type { Report } from "../commandReport";
import { accepted, Unusable } from "../unusable";

/** Who is said to have done it where nobody was named. */
export const nobodyNamed = "コマンドライン";

/** `undo-collect`: what an import wrote is taken back, where nobody has changed it since. */
export function undoTakeIn({ event, by }: Request): () => Promise<Report> {
  const no = Number(event);
  if (!Number.isSafeInteger(no) || no < 1)
    throw new Unusable(`「${event}」は番号ではありません。取込記録の番号を指定してください。`);
  return async () => {
    const { departments, restored, left, locked, warnings } = accepted(
      await undoCollect(bundledPlan, no, { by: by ?? nobodyNamed, now: new Date() }),
    );
    const placesOf = (cells: typeof left) =>
      cells.map(({ table, key, column }) => ({ sheet: sheetOf[table], key, column }));
    const places = placesOf(left);
    const closed = placesOf(locked);
    return {
      json: { event: no, departments, restored, left: places, locked: closed },
      lines: [
        `番号 ${no} の取り込み（${departments.join("、")}）を元に戻しました。${restored} か所を前の値にしました。`,
        ...places.map(
          ({ sheet, key, column }) =>
            `${sheet} ${key} ${column}: 取り込んだあとで変わっているため、そのままにしました。`,
        ),
        ...closed.map(
          ({ sheet, key, column }) =>
            `${sheet} ${key} ${column}: セルに鍵がかかっているため、そのままにしました。`,
        ),
        ...warnings,
      ],
      exitStatus: left.length + locked.length > 0 ? 1 : 0,
    };
  };
}
