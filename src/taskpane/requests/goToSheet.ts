import type { SheetRole } from "../../workbook";
import type { RequestDefinition } from "./definition";

export const goToSheet: RequestDefinition<{ readonly role: SheetRole }, object> = {
  doing: { ja: "シートへ移動しています", en: "Going to the sheet" },
  run: (operations, { role }) => operations.goToSheet(role),
  reduce: (state) => state,
};
