import type { CellValue } from "../../entries/cell";

/** 状態 in 取込記録. */
export const importStates = { taken: "取込", undone: "取消" } as const;

/** 判断 in 取込の判断. The first two say that the cell was written. */
const judgements = {
  taken: "取込",
  chosen: "選んで取込",
  keptByChoice: "いまの値のまま",
  request: "計画の変更の申し出",
} as const;
/** 配布時 where nobody knows: a blank says that the cell was blank. */
export const unknownBase = "（控えなし）";

export type Judgement = keyof typeof judgements;

/** Beside the word of a cell in which a formula stood: 前の値 is the formula then. */
const wasFormula = "（前は数式）";

export const judgementText = (judgement: Judgement, formulaStood: boolean): string =>
  `${judgements[judgement]}${formulaStood ? wasFormula : ""}`;

/** What 判断 says; null for words of somebody else. */
export function readJudgement(
  text: CellValue,
): { readonly judgement: Judgement; readonly formulaStood: boolean } | null {
  const words = String(text).trim();
  const formulaStood = words.endsWith(wasFormula);
  const word = formulaStood ? words.slice(0, -wasFormula.length) : words;
  const judgement = (Object.keys(judgements) as Judgement[]).find(
    (one) => judgements[one] === word,
  );
  return judgement ? { judgement, formulaStood } : null;
}

export const isWritten = (judgement: Judgement): boolean =>
  judgement === "taken" || judgement === "chosen";
