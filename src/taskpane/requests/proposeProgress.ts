import type { Scope } from "../../check/finding";
import type { ProgressProposals } from "../../workbook";
import type { RequestDefinition } from "./definition";

/** 計画どおりを一括入力 */
export const proposeProgress: RequestDefinition<{ readonly scope: Scope }, ProgressProposals> = {
  doing: { ja: "計画と到達段階を読み取っています", en: "Reading the plan and its progress" },
  run: (operations, { scope }) => operations.proposeProgress({ scope }),
  reduce: (state, progress) => ({ ...state, progress }),
};
