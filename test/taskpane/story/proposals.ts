import type { Proposal } from "../../../src/entries/proposal";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import type {
  NamedProposal,
  ProgressProposals,
  StatusSuggestion,
  StatusSuggestions,
} from "../../../src/workbook";

const R7 = fiscalYear(2025);

export const proposal = (part: Partial<Proposal>): Proposal => ({
  table: "PlanIndicators",
  key: "2-指1",
  column: "R7実績値",
  year: R7,
  before: "",
  value: "",
  ...part,
});

const progress = (key: string, name: string, value: string): NamedProposal => ({
  ...proposal({ table: "PlanActions", key, column: "R7到達段階", value }),
  ...{ sheet: "取組内容", cell: "M12", itemNo: Number.parseInt(key), name },
});

export const plannedProgress: ProgressProposals = {
  reportingYear: R7,
  proposals: [
    progress("4-①", "オープンデータの公開と利活用の促進", "運用"),
    progress("4-②", "市民との協働による課題解決", "検討"),
    progress("12-①", "オンライン申請の対象手続きの拡大", "実施"),
  ],
};

const suggestion = (
  itemNo: number,
  name: string,
  before: string,
  suggested: StatusSuggestion["suggested"],
  why: string,
): StatusSuggestion => ({
  ...proposal({ table: "PlanItems", key: itemNo, column: "R7実施状況", before, value: suggested }),
  ...{ sheet: "推進項目", cell: `U${itemNo + 5}`, itemNo, name, suggested, reason: "onPlan", why },
});

export const ofItem12 = suggestion(
  12,
  "待たなくてよい、行かなくてよい窓口の実現",
  "",
  "一部実施",
  "12-①は実施していますが、12-②が計画の段階に達していません。",
);

export const suggestions: StatusSuggestions = {
  reportingYear: R7,
  suggestions: [
    suggestion(4, "オープンデータの推進", "検討中", "実施", "取組内容がすべて計画どおりです。"),
    ofItem12,
  ],
};
