import type { TemplateRule } from "../rule";

export const s110DamagedBlock: TemplateRule = {
  id: "S110",
  about: "template",
  severity: "warning",
  purpose: {
    ja: "記入欄がロックされている、または入力規則がなくなっている",
    en: "an entry block is locked or lost its validation",
  },
  *find({ entries }) {
    for (const block of entries.condition?.damagedBlocks ?? []) {
      const { table, columns, sheet, address, damage } = block;
      yield {
        ...{ table, key: null, column: columns[0]!, year: null },
        found: address,
        params: { sheet, damage, columns: columns.join("・") },
        at: { sheet, cell: address },
      };
    }
  },
  say: {
    ja: ({ found, params: { sheet, damage, columns } }) =>
      damage === "locked"
        ? `「${sheet}」シートの記入欄（${found}、${columns}）に、ロックされて記入できないセルがあります。ほかのセルを貼り付けたときに起こります。「修復」を選ぶと、記入できるようになります。貼り付けは「値の貼り付け」にしてください。`
        : `「${sheet}」シートの記入欄（${found}、${columns}）に、入力規則（一覧や案内）のなくなったセルがあります。ほかのセルを貼り付けたときに起こります。「修復」を選ぶと、元に戻ります。貼り付けは「値の貼り付け」にしてください。`,
    en: ({ found, params: { sheet, damage, columns } }) =>
      damage === "locked"
        ? `some entry cells on the sheet ${sheet} (${found}, ${columns}) are locked, as happens when cells are pasted over them. Choose Repair to unlock them, and paste values only.`
        : `some entry cells on the sheet ${sheet} (${found}, ${columns}) have lost their list or prompt, as happens when cells are pasted over them. Choose Repair to bring them back, and paste values only.`,
  },
  examples: [
    {
      title: "ほかの表のセルを貼り付け、記入欄がロックされた",
      damage: [
        {
          kind: "blockDamaged",
          block: {
            ...{ table: "PlanActions", columns: ["R7到達段階"], damage: "locked" },
            ...{ sheet: "取組内容", address: "N5:N39" },
          },
        },
      ],
      row: null,
      finds: { column: "R7到達段階", found: "N5:N39" },
    },
    {
      title: "ほかの表のセルを貼り付け、一覧がなくなった",
      damage: [
        {
          kind: "blockDamaged",
          block: {
            ...{ table: "PlanItems", columns: ["R7実施状況"], damage: "noValidation" },
            ...{ sheet: "推進項目", address: "R5:R19" },
          },
        },
      ],
      row: null,
      finds: { column: "R7実施状況", found: "R5:R19" },
    },
    { title: "記入欄はそのまま", row: null, finds: null },
  ],
};
