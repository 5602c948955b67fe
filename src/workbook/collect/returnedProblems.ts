import type { FileProblemCode } from "../../xlsx/problem";
import { problemWords } from "../../xlsx/problemWords";
import type { Language, Sentence } from "../outcome";

/** Why nothing can be taken of a file. */
export type ReturnedProblemCode = FileProblemCode | keyof typeof words;

/** What stands behind the file's name. */
const words = {
  /** For whoever reads the bytes: `NotReadableError`. */
  inUse: {
    ja: "のファイルが開かれています。閉じてから選び直してください。",
    en: "is open in another program. Close it, then choose it again.",
  },
  zipInZip: {
    ja: "は zip の中の zip です。展開してから、中のブックを選んでください。",
    en: "is a zip inside a zip. Unpack it, then choose the workbooks in it.",
  },
  emptyZip: {
    ja: "にはブックが入っていません。",
    en: "holds no workbooks.",
  },
  unknownTemplate: {
    ja: "のテンプレートの版を、このアドインは知りません。アドインを新しい版にしてから選び直してください。「記入要領」の「テンプレートの版」を書き換えたときは、元に戻してください。",
    en: "has a version of the template that this add-in does not know. Update the add-in, then choose it again. If somebody changed テンプレートの版 on 記入要領, put it back.",
  },
} satisfies Record<string, Sentence>;

const isOurs = (code: ReturnedProblemCode): code is keyof typeof words => code in words;

/** 「回答.xlsx」は壊れているため開けません。… */
export function returnedProblemSentence(
  code: ReturnedProblemCode,
  fileName: string,
  language: Language,
): string {
  const behind = (isOurs(code) ? words[code] : problemWords[code])[language];
  return language === "ja" ? `「${fileName}」${behind}` : `“${fileName}” ${behind}`;
}
