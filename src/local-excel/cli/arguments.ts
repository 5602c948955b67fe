import { parseArgs } from "node:util";

/** What the command line was asked to do. */
export interface Request {
  readonly operation: "insert" | "check" | "recalculate";
  readonly file: string | null;
  readonly out: string | null;
  readonly year: string | null;
  readonly department: string | null;
  readonly related: boolean;
  readonly json: boolean;
}

export const usage = `使い方:
  plan insert [book.xlsx] --out out.xlsx [--year R7] [--json]
  plan check book.xlsx [--year R7] [--department 協働推進課 [--related]] [--out annotated.xlsx] [--json]
  plan recalculate book.xlsx [--year R7] [--out out.xlsx] [--json]`;

const seeUsage = "何も指定せずに実行すると、使い方が表示されます。";

const operations = ["insert", "check", "recalculate"] as const;

/** The request, or a sentence about what is wrong with it. */
export function readRequest(words: readonly string[]): Request | string {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        year: { type: "string" },
        department: { type: "string" },
        related: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    const option = /'(--?[^' ,]+)/.exec((error as Error).message)?.[1] ?? "";
    return `オプション「${option}」の指定が正しくありません。${seeUsage}`;
  }
  const { values, positionals } = parsed;
  const [word, file = null, ...rest] = positionals;
  const operation = operations.find((name) => name === word);
  if (!operation) return usage;
  if (rest.length > 0) return `ファイルは1つだけ指定してください。${seeUsage}`;
  if (operation !== "insert" && file === null)
    return `ブック（.xlsx）を指定してください。${seeUsage}`;
  if (operation === "insert" && values.out === undefined)
    return `保存先を --out で指定してください。${seeUsage}`;
  return {
    operation,
    file,
    out: values.out ?? null,
    year: values.year ?? null,
    department: values.department ?? null,
    related: values.related,
    json: values.json,
  };
}
