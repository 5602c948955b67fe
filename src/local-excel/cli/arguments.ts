import { parseArgs } from "node:util";

/** Each option, and whether it may be given more than once. */
const options = {
  out: { type: "string" },
  force: { type: "boolean", default: false },
  year: { type: "string" },
  department: { type: "string", multiple: true },
  related: { type: "boolean", default: false },
  "out-dir": { type: "string" },
  choose: { type: "string" },
  "department-of": { type: "string", multiple: true },
  by: { type: "string" },
  event: { type: "string" },
  json: { type: "boolean", default: false },
} as const;
type Option = keyof typeof options;

interface Operation {
  /** How many files: the master, or what came back besides; `none` and `perhaps` make a workbook. */
  readonly files: "none" | "perhaps" | "one" | "many";
  readonly options: readonly Option[];
  /** Without these it cannot be done. */
  readonly needs: readonly Option[];
}

const operations = {
  insert: { files: "perhaps", options: ["out", "force", "year", "json"], needs: ["out"] },
  check: {
    files: "one",
    options: ["out", "force", "year", "department", "related", "json"],
    needs: [],
  },
  recalculate: { files: "one", options: ["out", "force", "year", "json"], needs: [] },
  distribute: {
    files: "one",
    options: ["out", "force", "year", "department", "related", "out-dir", "json"],
    needs: ["out-dir"],
  },
  consolidate: {
    files: "many",
    options: ["out", "force", "choose", "department-of", "by", "json"],
    needs: [],
  },
  "undo-collect": {
    files: "one",
    options: ["out", "force", "event", "by", "json"],
    needs: ["out", "event"],
  },
  "probe-book": { files: "none", options: ["out", "force", "json"], needs: ["out"] },
} as const satisfies Record<string, Operation>;
type OperationName = keyof typeof operations;

/** What the command line was asked to do. */
export interface Request {
  readonly operation: OperationName;
  readonly file: string | null;
  /** Files that came back. */
  readonly returned: readonly string[];
  readonly out: string | null;
  /** Replace files there that are not the one that was read. */
  readonly force: boolean;
  readonly year: string | null;
  readonly departments: readonly string[];
  readonly related: boolean;
  /** Folder for copies. */
  readonly outDir: string | null;
  /** JSON: the ids of cells, each with `theirs` or `ours`. */
  readonly choose: string | null;
  /** `回答.xlsx=財政課` */
  readonly departmentOf: readonly string[];
  readonly by: string | null;
  readonly event: string | null;
  readonly json: boolean;
}

export const usage = `使い方:
  plan insert [book.xlsx] --out out.xlsx [--force] [--year R7] [--json]
  plan check book.xlsx [--year R7] [--department 協働推進課 [--related]] [--out annotated.xlsx [--force]] [--json]
  plan recalculate book.xlsx [--year R7] [--out out.xlsx [--force]] [--json]
  plan distribute master.xlsx --out-dir 配布 [--year R7] [--department 収納課]… [--related] [--out master2.xlsx] [--force] [--json]
  plan consolidate master.xlsx 回答.xlsx… [--out merged.xlsx [--force] [--by 佐藤]] [--choose choices.json] [--department-of 回答.xlsx=財政課]… [--json]
  plan undo-collect merged.xlsx --event 1 --out back.xlsx [--force] [--by 佐藤] [--json]
  plan probe-book --out 診断.xlsx [--force]     （本物の Excel での「診断」のためのブック）
  plan --help

  --out           結果を保存するファイル。読み込むブックと同じ種類（.xlsx / .xlsm）にします
  --force         保存先のファイルがすでにあるとき、置き換えます（読み込んだブック自身には不要です）
  --year          対象年度（R5～R9）
  --department    その部署が主管する項目だけをチェックします。distribute では、その部署の写しだけを作ります
  --related       その部署が関係する項目もチェックします。distribute では、写しで見えるようにします
  --out-dir       部署ごとの写しを保存するフォルダー。--out を付けると、配布記録を書いたブックも保存します
  --choose        確かめるセルの選び方（JSON）。{"セルのid": "theirs" または "ours"}
  --department-of どの部署のファイルか（ファイルから分からないとき）
  --by            取り込む人、元に戻す人の名前
  --event         元に戻す取り込みの、取込記録の番号
  --json          結果を JSON で出力します

consolidate は、--out がなければ何も書きません。ファイルは zip でもかまいません。

終了コード: 0 問題なし、1 エラー・未記入の指摘、不一致、または確かめるものあり、2 実行できない（理由を標準エラー出力に1文で示します）`;

const seeUsage = "--help を付けて実行すると、使い方が表示されます。";

/** The request, `help` where that is asked for, or a sentence about what is wrong with it. */
export function readRequest(words: readonly string[]): Request | "help" | { wrong: string } {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { ...options, help: { type: "boolean", short: "h", default: false } },
    });
  } catch (error) {
    const option = /'(--?[^' ,]+)/.exec((error as Error).message)?.[1] ?? "";
    return { wrong: `オプション「${option}」の指定が正しくありません。${seeUsage}` };
  }
  const { values, positionals } = parsed;
  if (values.help) return "help";
  const [word, file = null, ...returned] = positionals;
  if (word === undefined) return { wrong: usage };
  if (!isOperation(word)) return { wrong: `「${word}」という操作はありません。${seeUsage}` };
  const request: Request = {
    operation: word,
    file,
    returned,
    out: values.out ?? null,
    force: values.force,
    year: values.year ?? null,
    departments: values.department ?? [],
    related: values.related,
    outDir: values["out-dir"] ?? null,
    choose: values.choose ?? null,
    departmentOf: values["department-of"] ?? [],
    by: values.by ?? null,
    event: values.event ?? null,
    json: values.json,
  };
  const given = (Object.keys(options) as Option[]).filter(
    (option) => values[option] !== undefined && values[option] !== false,
  );
  const wrong = whatIsWrong(request, given);
  return wrong === null ? request : { wrong: `${wrong}${seeUsage}` };
}

const isOperation = (word: string): word is OperationName => Object.hasOwn(operations, word);

function whatIsWrong(request: Request, given: readonly Option[]): string | null {
  const { operation, file, returned, departments, related } = request;
  const own: Operation = operations[operation];
  if (own.files === "none" && file !== null) return `${operation} にはファイルを指定できません。`;
  if (own.files !== "many" && returned.length > 0) return "ファイルは1つだけ指定してください。";
  if (own.files !== "none" && own.files !== "perhaps" && file === null)
    return "ブック（.xlsx）を指定してください。";
  if (own.files === "many" && returned.length === 0)
    return "返ってきたファイルを、ブックのあとに指定してください。";
  const foreign = given.find((option) => !own.options.includes(option));
  if (foreign !== undefined)
    return `--${foreign} は ${takersOf(foreign).join("・")} だけで使えます。`;
  const missing = own.needs.find((option) => !given.includes(option));
  if (missing !== undefined) return missingSentence[missing] ?? `--${missing} を指定してください。`;
  if (operation === "check" && departments.length > 1)
    return "--department は1つだけ指定してください。";
  if (operation === "check" && related && departments.length === 0)
    return "--related は --department で部署を指定したときだけ使えます。";
  if (request.force && request.out === null && request.outDir === null)
    return "--force は --out といっしょに指定してください。";
  return null;
}

const takersOf = (option: Option): OperationName[] =>
  (Object.keys(operations) as OperationName[]).filter((name) =>
    (operations[name].options as readonly Option[]).includes(option),
  );

const missingSentence: Partial<Record<Option, string>> = {
  out: "保存先を --out で指定してください。",
  "out-dir": "写しの保存先のフォルダーを --out-dir で指定してください。",
  event: "元に戻す取り込みの番号を --event で指定してください。",
};
