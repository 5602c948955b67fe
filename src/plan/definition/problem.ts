import { jsonPath, placeOf, type Path } from "./place";

/** Why a definition is refused: one place in it and what is wrong there. */
export interface DefinitionProblem {
  readonly code: ProblemCode;
  /** The place as its author knows it: `推進項目 12 > 取組内容 ③ > R6`. */
  readonly place: string;
  /** The place in the JSON: `items[11].actions[2].schedule[1]`; "" for the whole. */
  readonly path: string;
  readonly ja: string;
  readonly en: string;
}

/** What each problem says, in Japanese and English, from some words about the case. */
const sentences = {
  missing: (key) => [`「${key}」がありません。`, `"${key}" is missing.`],
  unknownField: (key) => [
    `「${key}」という項目はありません。綴りを確かめてください。`,
    `There is no field "${key}"; check its spelling.`,
  ],
  wrongType: (found, ja, en) => [
    `${found} は使えません。${ja}を書いてください。`,
    `Not ${found}; write ${en}.`,
  ],
  yearsNotConsecutive: (found) => [
    `年度が連続していません（${found}）。`,
    `The fiscal years are not consecutive (${found}).`,
  ],
  duplicate: (found) => [`「${found}」が重複しています。`, `"${found}" stands here twice.`],
  wrongNumbering: (found, expected) => [
    `番号が ${found} ですが、順番では ${expected} です。`,
    `The number is ${found}, but in this order it would be ${expected}.`,
  ],
  tooMany: (found, limit) => [
    `${found} 件あります。${limit} 件までにしてください。`,
    `There are ${found}; at most ${limit} are possible.`,
  ],
  tooLarge: (found, limit) => [
    `${found} は大きすぎます。${limit} 以下にしてください。`,
    `The value ${found} is too large; at most ${limit} is possible.`,
  ],
  unknownReference: (found) => [
    `「${found}」はこの計画の定義にありません。`,
    `"${found}" is not defined in this plan.`,
  ],
  noLead: () => ["主担当の部署（lead）がありません。", "No department leads this item."],
  severalLeads: (found) => [
    `主担当の部署が複数あります（${found}）。一つにしてください。`,
    `More than one department leads this item (${found}).`,
  ],
  collectiveLead: (found) => [
    `「${found}」は個別の部署ではないので、主担当にできません。`,
    `"${found}" is a collective name and cannot lead an item.`,
  ],
  collectiveReporter: (found) => [
    `「${found}」は個別の部署ではないので、記入担当にできません。記入する課を一つ書いてください。`,
    `"${found}" is a collective name and reports nothing itself; name the department that does.`,
  ],
  reprintReporter: (found) => [
    `再掲の行は再掲元に従うので、記入担当（${found}）を書けません。再掲元に書いてください。`,
    `A reprint follows its source, so it names no reporter (${found}); name it at the source.`,
  ],
  wrongLength: (found, expected) => [
    `${found} 個ありますが、年度は ${expected} 年あります。`,
    `There are ${found} cells for ${expected} fiscal years.`,
  ],
  continuesNothing: () => [
    "「→」より前の年度に段階がありません。",
    "There is no stage before this →.",
  ],
  afterCompletion: () => ["「完了」の後に計画があります。", "Something is planned after 完了."],
  reprintOfReprint: (found) => [
    `再掲元の「${found}」も再掲です。元の項目を指定してください。`,
    `The source "${found}" is itself a reprint; name the original.`,
  ],
  reprintDiffers: (source, ja, en) => [
    `再掲元の「${source}」と${ja}が違います。`,
    `Its ${en} differs from that of its source "${source}".`,
  ],
  unknownUnit: (found) => [`「${found}」は知らない単位です。`, `Unknown unit "${found}".`],
  unitDoesNotFit: (unit, kind) => [
    `単位「${unit}」は種類「${kind}」に合いません。`,
    `The unit "${unit}" does not suit the kind "${kind}".`,
  ],
  unreadableQuantity: (found, unit) => [
    `「${found}」を単位「${unit}」の数値として読めません。`,
    `"${found}" cannot be read as a quantity in "${unit}".`,
  ],
  unreadableCell: (found) => [
    `「${found}」を段階として読めません。`,
    `"${found}" cannot be read as a stage.`,
  ],
  valueDiffers: (printed, value) => [
    `「${printed}」と value の ${value} が一致しません。`,
    `"${printed}" does not equal the value ${value}.`,
  ],
  contradictsComparator: (found, comparator) => [
    `「${found}」の言葉が comparator（${comparator}）と合いません。`,
    `The word in "${found}" contradicts the comparator ${comparator}.`,
  ],
  outsideLimits: (found, kind) => [
    `「${found}」は種類「${kind}」の範囲にありません。`,
    `"${found}" lies outside the limits of the kind "${kind}".`,
  ],
} satisfies Record<string, Sentence>;

type Sentence = (found: string, expected: string, inEnglish: string) => [ja: string, en: string];

export type ProblemCode = keyof typeof sentences;

/** Collects the problems of one definition. */
export class Problems {
  readonly list: DefinitionProblem[] = [];
  constructor(private readonly json: unknown) {}

  /** `words` are those of the code's sentence. */
  add(path: Path, code: ProblemCode, ...words: (string | number)[]): void {
    const [found = "", expected = "", inEnglish = ""] = words.map(String);
    const say: Sentence = sentences[code];
    const [ja, en] = say(found, expected, inEnglish);
    this.list.push({ code, place: placeOf(this.json, path), path: jsonPath(path), ja, en });
  }
}
