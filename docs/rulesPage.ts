import type { Example, Rule } from "../src/check/rule";
import { rules } from "../src/check/rules";
import { severities, severityWords, type Severity } from "../src/check/severity";
import { ja } from "../src/taskpane/text.ja";

/** docs/rules.md: the catalogue in the words of the rules themselves, headed as in the pane. */
export function rulesPage(): string {
  const families = [...new Set(rules.map(familyOf))];
  return `${[
    "# 入力チェックのルール",
    "<!-- Printed from src/check/rules by `npm run --silent rules`. Change the rules, not this page. -->",
    `全 ${rules.length} 件。${severities.map(meaningOf).join("、")}。` +
      "例の「→」の右は、あるべき内容です。",
    ...families.flatMap((family) => [
      `## ${ja.rules.family[family] ?? family}`,
      ...rules.filter((rule) => familyOf(rule) === family).flatMap(ruleWords),
    ]),
  ].join("\n\n")}\n`;
}

const familyOf = ({ id }: Rule): string => id.charAt(0);

const meanings: Readonly<Record<Severity, string>> = {
  error: "直すまで提出できない",
  missing: "記入するまで提出できない",
  warning: "確かめてほしい",
  info: "お知らせ",
};
const meaningOf = (severity: Severity): string =>
  `${severityWords[severity]}は「${meanings[severity]}」`;

function ruleWords(rule: Rule): string[] {
  const { id, purpose, severity, wholeWorkbook, examples } = rule;
  const scope = wholeWorkbook ? "（全庁のチェックだけ）" : "";
  const list = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? [heading, [...new Set(lines)].map((line) => `- ${line}`).join("\n")] : [];
  const found = examples.filter(({ finds }) => finds !== null);
  const allowed = examples.filter(({ finds }) => finds === null);
  return [
    `### ${id} ${escaped(purpose.ja)}`,
    `${severityWords[severity]}${scope}: ${escaped(purpose.en)}`,
    ...list(
      ja.rules.finds,
      found.map((example) => foundWords(rule, example)),
    ),
    ...list(
      ja.rules.allows,
      allowed.map(({ title }) => escaped(title.ja)),
    ),
  ];
}

/** 全角の文字: R9実績値「８７．５％」→「87.5%」（そのまま直せます） */
function foundWords(rule: Rule, { title, finds }: Example): string {
  const { column, found = "", expected = "", fix, severity = rule.severity } = finds!;
  const place = [column, found && `「${found}」`].filter(Boolean).join("");
  const told = place && expected ? `${place}→「${expected}」` : place;
  const notes = [
    severity === rule.severity ? "" : severityWords[severity],
    fix ? fixWords[fix.kind] : "",
  ].filter(Boolean);
  return escaped(
    `${title.ja}${told && `: ${told}`}${notes.length > 0 ? `（${notes.join("、")}）` : ""}`,
  );
}

const fixWords = { safe: "まとめて直せます", question: "一つずつ尋ねます" } as const;

/** Cell contents are no Markdown, and stay on their line. */
const escaped = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, " ⏎ ")
    .replace(/ +/g, " ")
    .replace(/[\\`*_<>[\]|#]/g, "\\$&");
