import { keyHeader, sheetOf, type PlanTable } from "../../entries/columns";
import { planTables } from "../../entries/rows";
import type { StructureProblem } from "../../entries/tableIndex";
import type { CheckContext } from "../context";
import { listed } from "../listed";
import type { Found, TemplateRule } from "../rule";

type RowProblem = Extract<
  StructureProblem,
  { readonly kind: "missingRow" | "duplicateRow" | "unknownRow" }
>;

export const s102WrongRow: TemplateRule = {
  id: "S102",
  about: "template",
  severity: "error",
  purpose: {
    ja: "推進項目・取組内容・指標の行がない、重複している、または計画にない行がある",
    en: "an item, action or indicator row is missing, duplicated or unknown",
  },
  *find(context) {
    for (const table of planTables) {
      for (const kind of ["missingRow", "duplicateRow", "unknownRow"] as const) {
        const problems = context.entries.problems.filter(
          (p): p is RowProblem => p.kind === kind && p.table === table && concerns(context, p),
        );
        yield* listed(problems, found, (rest) => theRest(table, kind, rest));
      }
    }
  },
  say: {
    ja: ({ row, found, params: { kind, sheet, count } }) => {
      switch (kind) {
        case "missingRow":
          return `${row}の行が「${sheet}」シートの表にありません。元のブックから行を戻すか、総務課に連絡してください。`;
        case "duplicateRow":
          return `${row}の行が「${sheet}」シートに ${count} 行あります。集計できるよう、余分な行を削除してください。`;
        case "unknownRow":
          return found === ""
            ? `「${sheet}」シートの表に、番号・キーのない行が ${count} 行あります。計画の行ではないので、表から削除してください。`
            : `「${sheet}」シートの表に、計画にない行（「${found}」）があります。番号・キーを確かめ、要らない行は削除してください。`;
        default:
          return `「${sheet}」シートの表には、ほかにも同じような行の誤りが ${count} 件あります。`;
      }
    },
    en: ({ row, found, params: { kind, sheet, count } }) => {
      switch (kind) {
        case "missingRow":
          return `the row of ${row} is missing from the table on the sheet ${sheet}. Bring it back from the original workbook or tell the secretariat.`;
        case "duplicateRow":
          return `${row} has ${count} rows on the sheet ${sheet}. Delete those that are too many.`;
        case "unknownRow":
          return found === ""
            ? `the table on the sheet ${sheet} has ${count} rows without a number or key. They are none of the plan's: delete them.`
            : `the table on the sheet ${sheet} has a row the plan does not know (“${found}”). Check its number or key, or delete it.`;
        default:
          return `the table on the sheet ${sheet} has ${count} more faults of this kind.`;
      }
    },
  },
  examples: [
    {
      title: "推進項目7の行を削除した",
      damage: [{ kind: "rowMissing", key: 7 }],
      row: 7,
      finds: { column: null },
    },
    {
      title: "取組内容4-①の行を複写した",
      damage: [{ kind: "rowRepeated", key: "4-①" }],
      row: "4-①",
      finds: { column: "キー", found: "4-①" },
    },
    {
      title: "計画にない番号の行を足した",
      damage: [{ kind: "rowAdded", table: "PlanItems", key: 43 }],
      row: 43,
      finds: { column: "番号", found: "43" },
    },
    { title: "行はそのまま", row: 7, finds: null },
  ],
};

/** A department is told of its own rows, and of rows that are nobody's. */
const concerns = ({ scope }: CheckContext, problem: RowProblem): boolean =>
  problem.kind === "unknownRow" || scope.has(problem.row.item);

function found(problem: RowProblem): Found {
  const { kind, table } = problem;
  const sheet = sheetOf[table];
  if (kind === "missingRow") {
    const { key } = problem.row;
    return { table, key, column: null, year: null, params: { kind, sheet } };
  }
  const key = kind === "duplicateRow" ? problem.row.key : problem.key;
  return {
    table,
    key: key === "" ? null : key,
    column: keyHeader[table],
    year: null,
    found: String(key),
    params: { kind, sheet, count: problem.count },
  };
}

const theRest = (table: PlanTable, kind: string, count: number): Found => ({
  ...{ table, key: null, column: null, year: null },
  params: { kind: `${kind}Rest`, sheet: sheetOf[table], count },
});
