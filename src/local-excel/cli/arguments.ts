import { parseArgs } from "node:util";

const operations = ["insert", "check", "recalculate", "probe-book"] as const;

/** What the command line was asked to do. */
export interface Request {
  readonly operation: (typeof operations)[number];
  readonly file: string | null;
  readonly out: string | null;
  /** Replace a file at `out` that is not the one that was read. */
  readonly force: boolean;
  readonly year: string | null;
  readonly department: string | null;
  readonly related: boolean;
  readonly json: boolean;
}

export const usage = `使い方:
  plan insert [book.xlsx] --out out.xlsx [--force] [--year R7] [--json]
  plan check book.xlsx [--year R7] [--department 協働推進課 [--related]] [--out annotated.xlsx [--force]] [--json]
  plan recalculate book.xlsx [--year R7] [--out out.xlsx [--force]] [--json]
  plan probe-book --out 診断.xlsx [--force]     （本物の Excel での「診断」のためのブック）
  plan --help

  --out         結果を保存するファイル。読み込むブックと同じ種類（.xlsx / .xlsm）にします
  --force       --out のファイルがすでにあるとき、置き換えます（読み込んだブック自身には不要です）
  --year        対象年度（R5～R9）
  --department  その部署が主管する項目だけをチェックします
  --related     その部署が関係する項目もチェックします
  --json        結果を JSON で出力します

終了コード: 0 問題なし、1 エラー・未記入の指摘または不一致あり、2 実行できない（理由を標準エラー出力に1文で示します）`;

const seeUsage = "--help を付けて実行すると、使い方が表示されます。";

/** The request, `help` where that is asked for, or a sentence about what is wrong with it. */
export function readRequest(words: readonly string[]): Request | "help" | { wrong: string } {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        force: { type: "boolean", default: false },
        year: { type: "string" },
        department: { type: "string" },
        related: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    const option = /'(--?[^' ,]+)/.exec((error as Error).message)?.[1] ?? "";
    return { wrong: `オプション「${option}」の指定が正しくありません。${seeUsage}` };
  }
  const { values, positionals } = parsed;
  if (values.help) return "help";
  const [word, file = null, ...rest] = positionals;
  const operation = operations.find((name) => name === word);
  if (!operation) {
    return { wrong: word === undefined ? usage : `「${word}」という操作はありません。${seeUsage}` };
  }
  const request = {
    ...{ operation, file },
    out: values.out ?? null,
    force: values.force,
    year: values.year ?? null,
    department: values.department ?? null,
    related: values.related,
    json: values.json,
  };
  const wrong = rest.length > 0 ? "ファイルは1つだけ指定してください。" : whatIsWrong(request);
  return wrong === null ? request : { wrong: `${wrong}${seeUsage}` };
}

function whatIsWrong({ operation, file, out, force, year, department, related }: Request) {
  const makesBook = operation === "insert" || operation === "probe-book";
  if (!makesBook && file === null) return "ブック（.xlsx）を指定してください。";
  if (makesBook && out === null) return "保存先を --out で指定してください。";
  if (operation === "probe-book" && (file !== null || year !== null)) {
    return "probe-book に指定できるのは --out と --force だけです。";
  }
  if (operation !== "check" && (department !== null || related)) {
    return `${department !== null ? "--department" : "--related"} は check だけで使えます。`;
  }
  if (related && department === null) {
    return "--related は --department で部署を指定したときだけ使えます。";
  }
  if (force && out === null) return "--force は --out といっしょに指定してください。";
  return null;
}
