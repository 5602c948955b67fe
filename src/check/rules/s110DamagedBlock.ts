import type { DamagedBlock } from "../../entries/condition";
import type { TemplateRule } from "../rule";

export const s110DamagedBlock: TemplateRule = {
  id: "S110",
  about: "template",
  severity: "warning",
  purpose: {
    ja: "記入欄がロックされている、または入力規則がなくなっている",
    en: "an entry block is locked or lost its validation",
  },
  // Once per cause: a program that drops them drops all of them.
  *find({ entries }) {
    const blocks = entries.condition?.damagedBlocks ?? [];
    for (const damage of ["locked", "noValidation"] as const) {
      const damaged = blocks.filter((block) => block.damage === damage);
      const [first] = damaged;
      if (!first) continue;
      const { table, columns, sheet, address } = first;
      yield {
        table,
        key: null,
        column: columns[0]!,
        year: null,
        found: address,
        params: {
          damage,
          places: damaged.slice(0, mostNamed).map(placeWords).join("、"),
          rest: Math.max(0, damaged.length - mostNamed),
        },
        at: { sheet, cell: address },
      };
    }
  },
  say: {
    ja: ({ params: { damage, places, rest } }) => {
      const where = `記入欄（${places}${rest ? ` ほか ${rest} か所` : ""}）`;
      return damage === "locked"
        ? `${where}に、ロックされて記入できないセルがあります。ほかのセルの貼り付けや、ほかのソフトでの保存で起こります。「修復」を選ぶと、記入できるようになります。貼り付けは「値の貼り付け」にしてください。`
        : `${where}に、入力規則（一覧や案内）のなくなったセルがあります。ほかのセルの貼り付けや、ほかのソフトでの保存で起こります。「修復」を選ぶと、元に戻ります。貼り付けは「値の貼り付け」にしてください。`;
    },
    en: ({ params: { damage, places, rest } }) => {
      const where = `some entry cells (${places}${rest ? ` and ${rest} more places` : ""})`;
      return damage === "locked"
        ? `${where} are locked, as happens when cells are pasted over them or another program saves the workbook. Choose Repair to unlock them, and paste values only.`
        : `${where} have lost their list or prompt, as happens when cells are pasted over them or another program saves the workbook. Choose Repair to bring them back, and paste values only.`;
    },
  },
  brief: {
    ja: ({ params: { damage } }) =>
      damage === "locked" ? "記入欄がロックされています。" : "記入欄の入力規則がなくなっています。",
    en: ({ params: { damage } }) =>
      damage === "locked"
        ? "Entry cells are locked."
        : "Entry cells have lost their list or prompt.",
  },
  examples: [
    {
      title: {
        ja: "ほかの表のセルを貼り付け、記入欄がロックされた",
        en: "Cells of another table were pasted, and entry cells became locked",
      },
      damage: [
        {
          kind: "blockDamaged",
          block: {
            table: "PlanActions",
            columns: ["R7到達段階"],
            damage: "locked",
            sheet: "取組内容",
            address: "N5:N39",
          },
        },
      ],
      row: null,
      finds: { column: "R7到達段階", found: "N5:N39" },
    },
    {
      title: {
        ja: "ほかの表のセルを貼り付け、一覧がなくなった",
        en: "Cells of another table were pasted, and the list is gone",
      },
      damage: [
        {
          kind: "blockDamaged",
          block: {
            table: "PlanItems",
            columns: ["R7実施状況"],
            damage: "noValidation",
            sheet: "推進項目",
            address: "R5:R19",
          },
        },
      ],
      row: null,
      finds: { column: "R7実施状況", found: "R5:R19" },
    },
    {
      title: { ja: "記入欄はそのまま", en: "The entry cells as they were" },
      row: null,
      finds: null,
    },
  ],
};

const mostNamed = 3;

/** 推進項目 R5:R19（R7実施状況） */
const placeWords = ({ sheet, address, columns }: DamagedBlock): string =>
  `${sheet} ${address}（${columns.length > 3 ? `${columns[0]}～${columns.at(-1)}` : columns.join("・")}）`;
