import type { OpenpyxlReading } from "../xlsx/openpyxlCells";

/** What a clerk of 協働推進課 reports of R7: four items, 15 entries that are owed, 8 texts. */
export const department = "協働推進課";

export interface ReportedItem {
  readonly no: number;
  readonly name: string;
  /** Actions on plan, by key; 計画どおり enters them. */
  readonly actions: readonly string[];
  /** As typed, and the number it is. */
  readonly figures: readonly {
    readonly key: string;
    readonly typed: string;
    readonly value: number;
  }[];
  readonly report: string;
  readonly outlook: string;
}

/** All items are 実施, every action is on plan. */
export const reportedItems: readonly ReportedItem[] = [
  {
    no: 3,
    name: "「話し合い」による地域資源や課題の共有の促進",
    actions: ["3-①"],
    figures: [],
    report: "地域ごとに話し合いの場を設け、延べ120人が参加した。",
    outlook: "若い世代の参加が少ないため、開催する曜日を見直す。",
  },
  {
    no: 4,
    name: "安心して暮らせる基盤づくり",
    actions: ["4-①", "4-②"],
    figures: [],
    report: "地域交流センターの整備を計画どおり進めた。",
    outlook: "来年度は備品の更新を進める。",
  },
  {
    no: 5,
    name: "地域づくり活動の活性化",
    actions: ["5-①", "5-②", "5-③"],
    figures: [
      { key: "5-指1", typed: "2", value: 2 },
      { key: "5-指2", typed: "２１団体", value: 21 },
    ],
    report: "研修会を2回開き、21団体に交付金を交付した。",
    outlook: "交付金の使い道を、市のサイトで紹介する。",
  },
  {
    no: 9,
    name: "市民活動団体等の各団体への支援",
    actions: ["9-①", "9-②"],
    figures: [{ key: "9-指1", typed: "３３０", value: 330 }],
    report: "登録団体に助言し、330団体が登録した。",
    outlook: "団体どうしの交流会を開く。",
  },
];

/** What the saved workbook must hold of it, each cell as `table key header`. */
export const expectedCells = (): Record<string, string | number> =>
  Object.fromEntries(
    reportedItems.flatMap(({ no, actions, figures, report, outlook }) => [
      [`PlanItems ${no} R7実施状況`, "実施"],
      [`PlanItems ${no} R7取組実績`, report],
      [`PlanItems ${no} R7課題・今後の方向性`, outlook],
      ...actions.map((key) => [`PlanActions ${key} R7到達段階`, "実施"]),
      ...figures.map(({ key, value }) => [`PlanIndicators ${key} R7実績値`, value]),
    ]),
  );

/** The entries of R7 in a saved workbook, as openpyxl reads it: where `expectedCells` expects some. */
export function savedCells({ sheets }: OpenpyxlReading): Record<string, unknown> {
  const saved: Record<string, unknown> = {};
  for (const { cells, tables } of sheets)
    for (const [table, area, headers] of tables) {
      const values = new Map(cells.map(([address, value]) => [address, value]));
      const [, first, top, bottom] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(area)!;
      const at = (index: number, row: number) =>
        values.get(`${letters(number(first!) + index)}${row}`);
      const keyIndex = headers.findIndex((header) => header === "キー" || header === "番号");
      for (let row = Number(top) + 1; row <= Number(bottom); row++)
        headers.forEach((header, index) => {
          const value = at(index, row);
          if (value !== undefined) saved[`${table} ${at(keyIndex, row)} ${header}`] = value;
        });
    }
  return saved;
}

const number = (text: string): number =>
  [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
const letters = (column: number): string =>
  column === 0
    ? ""
    : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
