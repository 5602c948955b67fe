import type { RequestDefinition } from "./definition";

/** A cell of the workbook as it was last seen; without a cell its sheet. */
export interface CellPlace {
  readonly sheet: string | null;
  readonly cell: string | null;
}

interface Given {
  readonly place: CellPlace;
}

export const goToCell: RequestDefinition<Given, object> = {
  doing: { ja: "セルへ移動しています", en: "Going to the cell" },
  run: (operations, { place }) => operations.goToCell(place),
  reduce: (state) => state,
};
