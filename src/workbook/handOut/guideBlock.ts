import type { HandOut } from "../../collect/handOut";
import { withCells, type CellChange } from "../../xlsx/cellEdit";
import { rowsOf, sheetDataOf, type RowXml } from "../../xlsx/sheetData";
import type { WorkbookName } from "../../xlsx/workbookEdit";
import { addressOf, area, quoteSheet, type Area } from "../area";
import { handOutName, handOutValues } from "../handOutInfo";
import type { Place } from "../reading/survey";

const heading = "配布情報（アドインが使います。書き換えないでください）";

/** 記入要領 with 配布情報, and the workbook's name for it. */
interface GuideWithBlock {
  readonly xml: string;
  readonly name: WorkbookName;
}

/**
 * Below all that stands on the sheet, which is below PlanInfo, and in its looks.
 *
 * @param xml the sheet's part
 * @param infoPlace where PlanInfo begins
 */
export function withHandOutBlock(xml: string, infoPlace: Place, handOut: HandOut): GuideWithBlock {
  const rows = [...rowsOf(xml, sheetDataOf(xml)!)];
  const values = handOutValues(handOut);
  const first = 1 + lastUsed(rows);
  const { column } = infoPlace;
  const line = rows.find(({ row }) => row === infoPlace.row);
  const title = rows.find(({ row }) => row === infoPlace.row - 1);
  const styleOf = (row: RowXml | undefined, at: number) =>
    row?.cells.find((cell) => cell.column === column + at)?.style;
  const cells = [[heading, null], ...values].map((texts, index) => {
    const like = index === 0 ? title : line;
    return [
      first + index,
      new Map(
        texts.map((value, at): [number, CellChange] => [
          column + at,
          { value: value ?? null, formula: undefined, style: styleOf(like, at) },
        ]),
      ),
    ] as const;
  });
  const height = line?.hasOwnHeight ? line.height : undefined;
  const block = area(first + 1, column, values.length, 2);
  return {
    xml: withCells(xml, {
      cells: new Map(cells),
      rows: new Map(cells.map(([row]) => [row, { height, isHidden: false }])),
      contentAt: () => undefined,
      textNumber: () => null,
    }),
    name: {
      name: handOutName,
      formula: `${quoteSheet(infoPlace.sheet)}!${fixed(block)}`,
      comment: "どの部署への写しかを示すため",
    },
  };
}

const lastUsed = (rows: readonly RowXml[]): number =>
  rows
    .filter(({ cells }) => cells.some(({ value, formula }) => value !== undefined || formula))
    .reduce((last, { row }) => Math.max(last, row), 0);

const fixed = (place: Area): string =>
  addressOf(place).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
