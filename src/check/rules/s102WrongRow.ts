import { keyHeader, sheetOf, type PlanTable } from "../../entries/columns";
import { planTables } from "../../entries/rows";
import type { StructureProblem } from "../../entries/tableIndex";
import type { CheckContext } from "../context";
import { listed } from "../listed";
import type { Found, TemplateRule } from "../rule";

type RowProblem = Extract<
  StructureProblem,
  { readonly kind: "missingRow" | "changedKey" | "duplicateRow" | "unknownRow" | "blankRows" }
>;

const kinds = ["missingRow", "changedKey", "duplicateRow", "unknownRow", "blankRows"] as const;

export const s102WrongRow: TemplateRule = {
  id: "S102",
  about: "template",
  severity: "error",
  purpose: {
    ja: "推進項目・取組内容・指標の行がない、重複している、番号・キーが変えられた、計画にない行や空白の行がある",
    en: "an item, action or indicator row is missing, duplicated, unknown or blank, or its key was changed",
  },
  *find(context) {
    for (const table of planTables) {
      for (const kind of kinds) {
        const problems = context.entries.problems.filter(
          (p): p is RowProblem => p.kind === kind && p.table === table && concerns(context, p),
        );
        yield* listed(problems, found, (rest) => theRest(table, kind, rest));
      }
    }
  },
  say: {
    ja: ({ row, found, expected, params: { kind, sheet, count, at } }) => {
      switch (kind) {
        case "missingRow":
          return `${row}の行が「${sheet}」シートの表にありません。消した直後なら「元に戻す」（Ctrl+Z）で戻してください。そうでなければ「修復」を選ぶと、計画の文の行が戻ります（記入した内容は、保存してあるブックから写してください）。`;
        case "changedKey":
          return `${row}の行（「${sheet}」シートの ${at} 行目）の番号・キーが${found === "" ? "消されて" : `「${found}」に変わって`}います。「修復」を選ぶと、${expected} に戻ります。`;
        case "duplicateRow":
          return `${row}の行が「${sheet}」シートに ${count} 行あります（${at} 行目）。記入内容を見くらべ、要らない行を削除してください（「校閲」→「シート保護の解除」のあと、行を右クリックして「削除」。最後に「修復」を選ぶと、保護が戻ります）。`;
        case "unknownRow":
          return found === ""
            ? `「${sheet}」シートの表に、番号・キーのない行が ${count} 行あります（${at} 行目）。計画の行ではないので、要る内容を表の外に移し、表から削除してください。`
            : `「${sheet}」シートの表に、計画にない行（「${found}」、${at} 行目）があります。要る内容を表の外に移し、表から削除してください。`;
        case "blankRows":
          return `「${sheet}」シートの表に、空白の行が ${count} 行あります（${at} 行目）。あるあいだは、集計の件数が合わないことがあります。「修復」を選ぶと、取り除きます。`;
        default:
          return `「${sheet}」シートの表には、ほかにも同じような行の誤りが ${count} 件あります。`;
      }
    },
    en: ({ row, found, expected, params: { kind, sheet, count, at } }) => {
      switch (kind) {
        case "missingRow":
          return `the row of ${row} is missing from the table on the sheet ${sheet}. If it was deleted just now, undo that (Ctrl+Z); else Repair brings back a row with the plan's texts, and what was entered has to be copied from a saved workbook.`;
        case "changedKey":
          return `the key of ${row} (row ${at} of the sheet ${sheet}) was ${found === "" ? "deleted" : `changed to “${found}”`}. Repair makes it ${expected} again.`;
        case "duplicateRow":
          return `${row} has ${count} rows on the sheet ${sheet} (rows ${at}). Compare what is entered and delete those that are too many (unprotect the sheet first; Repair protects it again).`;
        case "unknownRow":
          return found === ""
            ? `the table on the sheet ${sheet} has ${count} rows without a number or key (rows ${at}). They are none of the plan's: move what you need out of the table and delete them.`
            : `the table on the sheet ${sheet} has a row the plan does not know (“${found}”, row ${at}). Move what you need out of the table and delete it.`;
        case "blankRows":
          return `the table on the sheet ${sheet} has ${count} blank rows (rows ${at}). While they are there, the summary's counts may be wrong. Repair removes them.`;
        default:
          return `the table on the sheet ${sheet} has ${count} more faults of this kind.`;
      }
    },
  },
  brief: {
    ja: ({ params: { kind, sheet, count } }) => {
      switch (kind) {
        case "missingRow":
          return "この行が表にありません。";
        case "changedKey":
          return "番号・キーが変わっています。";
        case "duplicateRow":
          return `同じ行が ${count} 行あります。`;
        case "unknownRow":
          return `「${sheet}」シートに、計画にない行があります。`;
        case "blankRows":
          return `「${sheet}」シートに、空白の行が ${count} 行あります。`;
        default:
          return `「${sheet}」シートには、ほかにも行の誤りが ${count} 件あります。`;
      }
    },
    en: ({ params: { kind, sheet, count } }) => {
      switch (kind) {
        case "missingRow":
          return "The row is missing from its table.";
        case "changedKey":
          return "Its number or key was changed.";
        case "duplicateRow":
          return `It has ${count} rows.`;
        case "unknownRow":
          return `${sheet} has a row the plan does not know.`;
        case "blankRows":
          return `${sheet} has ${count} blank rows.`;
        default:
          return `${sheet} has ${count} more faults of this kind.`;
      }
    },
  },
  examples: [
    {
      title: { ja: "推進項目7の行を削除した", en: "The row of item 7 was deleted" },
      damage: [{ kind: "rowMissing", key: 7 }],
      row: 7,
      finds: { column: null },
    },
    {
      title: { ja: "取組内容4-①の行を複写した", en: "The row of action 4-① was copied" },
      damage: [{ kind: "rowRepeated", key: "4-①" }],
      row: "4-①",
      finds: { column: "キー", found: "4-①" },
    },
    {
      title: {
        ja: "計画にない番号の行を足した",
        en: "A row was added with a number that the plan does not have",
      },
      damage: [{ kind: "rowAdded", table: "PlanItems", key: 43 }],
      row: 43,
      finds: { column: "番号", found: "43" },
    },
    {
      title: {
        ja: "取組内容4-①のキーを4-1に書き換えた",
        en: "The key of action 4-① was rewritten as 4-1",
      },
      damage: [{ kind: "planTextChanged", key: "4-①", column: "キー", value: "4-1" }],
      row: "4-①",
      finds: { column: null, found: "4-1", expected: "4-①" },
    },
    {
      title: { ja: "表に空白の行を挿入した", en: "A blank row was inserted into the table" },
      damage: [{ kind: "blankRow", table: "PlanItems" }],
      row: null,
      finds: { column: null, severity: "warning" },
    },
    { title: { ja: "行はそのまま", en: "The rows as they were" }, row: 7, finds: null },
  ],
};

/** A department is told of its own rows, and of rows that are nobody's. */
const concerns = ({ scope }: CheckContext, problem: RowProblem): boolean =>
  !("row" in problem) || scope.has({ table: problem.table, key: problem.row.key });

function found(problem: RowProblem): Found {
  const { kind, table } = problem;
  const sheet = sheetOf[table];
  const whole = { table, column: null, year: null };
  switch (kind) {
    case "missingRow":
      return { ...whole, key: problem.row.key, params: { kind, sheet } };
    case "changedKey":
      return {
        ...whole,
        key: problem.row.key,
        found: String(problem.found),
        expected: String(problem.row.key),
        params: { kind, sheet, at: problem.at },
        at: wholeRow(problem.sheet, problem.at),
      };
    case "blankRows":
      return {
        ...whole,
        key: null,
        severity: "warning",
        params: { kind, sheet, ...placed(problem) },
        at: wholeRow(problem.sheet, problem.at[0]!),
      };
    default: {
      const key = kind === "duplicateRow" ? problem.row.key : problem.key;
      return {
        ...whole,
        key: key === "" ? null : key,
        column: keyHeader[table],
        found: String(key),
        params: { kind, sheet, ...placed(problem) },
      };
    }
  }
}

const wholeRow = (sheet: string, row: number) => ({ sheet, cell: `${row}:${row}` });

const mostNamed = 10;

/** How many rows, and which of the sheet: `5・9`. */
const placed = ({ at }: { readonly at: readonly number[] }) => ({
  count: at.length,
  at: at.slice(0, mostNamed).join("・") + (at.length > mostNamed ? "…" : ""),
});

const theRest = (table: PlanTable, kind: string, count: number): Found => ({
  table,
  key: null,
  column: null,
  year: null,
  params: { kind: `${kind}Rest`, sheet: sheetOf[table], count },
});
