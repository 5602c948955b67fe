import type { Suggestion } from "../achievement/suggestStatus";
import type { ActionKey } from "../plan/plan";
import type { Language } from "./rule";

/** Why a status is suggested, as a sentence for the clerk who decides; actions by their printed numbers. */
export function suggestionSentence(suggestion: Suggestion, language: Language): string {
  const name = (keys: readonly ActionKey[]) => keys.map(numberOf).join("");
  const { reason, actions, behind } = suggestion;
  return sentences[reason][language](name(actions), name(behind));
}

/** ① of 4-①. */
const numberOf = (key: ActionKey): string => key.slice(key.indexOf("-") + 1);

type Sentence = (actions: string, behind: string) => string;

const sentences: Readonly<Record<Suggestion["reason"], Readonly<Record<Language, Sentence>>>> = {
  nothingDue: {
    ja: () => "この年度に計画のある取組内容がないため、提案できません。",
    en: () => "No action is planned for this year, so nothing can be suggested.",
  },
  progressMissing: {
    ja: (actions) =>
      `取組内容${actions}の到達段階が空欄か、段階の言葉でないため、提案できません。先に到達段階を記入してください。`,
    en: (actions) =>
      `The progress of ${actions} is blank or no stage, so nothing can be suggested. Enter it first.`,
  },
  onPlan: {
    ja: (actions) =>
      `計画のある取組内容がすべて計画の段階に達し、${actions}を実行しているためです。`,
    en: (actions) =>
      `All planned actions reached their planned stage, and ${actions} ${are(actions)} carried out.`,
  },
  onPlanPreparation: {
    ja: (actions) =>
      `取組内容${actions}は計画どおりですが、まだ検討・準備の段階で、実行しているものがないためです。`,
    en: (actions) =>
      `${actions} ${are(actions)} on plan, but still in consideration or preparation: nothing is carried out yet.`,
  },
  partlyCarriedOut: {
    ja: (actions, behind) =>
      `${actions}を実行していますが、${behind}が計画の段階に達していないためです。`,
    en: (actions, behind) =>
      `${actions} ${are(actions)} carried out, but ${behind} ${have(behind)} not reached the planned stage.`,
  },
  preparing: {
    ja: (actions, behind) =>
      `実行している取組内容がなく、${actions}が検討・準備の段階にあるためです（${behind}が計画の段階に達していません）。`,
    en: (actions, behind) =>
      `No action is carried out; ${actions} ${are(actions)} in consideration or preparation (${behind} ${have(behind)} not reached the planned stage).`,
  },
  nothingBegun: {
    ja: (_, behind) => `計画のある取組内容（${behind}）にまだ着手していないためです。`,
    en: (_, behind) => `None of the planned actions (${behind}) has been begun.`,
  },
};

const isOne = (numbers: string): boolean => [...numbers].length === 1;
const are = (numbers: string): string => (isOne(numbers) ? "is" : "are");
const have = (numbers: string): string => (isOne(numbers) ? "has" : "have");
