import type { ForColumnsWith } from "../../entries/columns";
import type { Action, Indicator, Plan, Restoration, ScheduleCell } from "../../plan/plan";
import { formatQuantity } from "../../plan/quantity";
import { progressWords, stages } from "../../plan/stage";
import { statuses } from "../../plan/status";
import { verificationWords } from "../../plan/verification";
import type { ValidationSpec } from "../sheetSpec";

/** Drop-down, prompt and warning of an entry cell. */
export type Help = Omit<ValidationSpec, "area">;

/** The row a help speaks of. */
export interface HelpedRow {
  readonly plan: Plan;
  /** Set in 取組内容. */
  readonly action: Action | null;
  /** Set in 数値目標. */
  readonly indicator: Indicator | null;
  /** Of a figure of the indicator, as one may type it. */
  readonly example: string;
}

const list = (
  listed: readonly string[],
  what: string,
  prompt: Help["prompt"] = {
    title: what,
    message: `一覧から選びます。\n${listed.join("・")}`,
  },
): Help => ({
  rule: { list: listed.join(",") },
  prompt,
  alert: {
    title: what,
    message: `一覧にない言葉です。「${listed.join("」「")}」から選んでください。`,
    style: "Stop",
  },
});

/**
 * Warns, and does not stop: a stop would forbid the `1,700人` the check can read. The same words for all
 * figures: neighbouring columns get one rule.
 */
const number = (prompt: Help["prompt"]): Help => ({
  rule: "number",
  prompt,
  alert: {
    title: "数値の欄",
    message: "数字で入力してください。このまま残すこともできます（入力チェックで確かめます）。",
    style: "Warning",
  },
});

const reason = (): Help => ({
  prompt: { title: "変更理由", message: "計画値を変えたときに、その理由を書きます。" },
});

const verification = (): Help =>
  list(verificationWords, "原本確認", {
    title: "原本確認",
    message:
      "印刷された計画書と見比べます。読みA: 原本の読みのとおり　読みB: 推定（計画値の欄）のとおり　訂正: どちらでもないので欄を直した",
  });

type HelpFor = (row: HelpedRow) => Help;
type Entered = ForColumnsWith<{ role: "entry" }, HelpFor>;
type Planned = ForColumnsWith<{ role: "planned" }, HelpFor>;

/** One for each column staff write into. */
export const columnHelp: { readonly [T in keyof Entered]: Entered[T] & Planned[T] } = {
  PlanItems: {
    status: () => list(statuses, "実施状況"),
    report: ({ plan }) => ({
      prompt: {
        title: "取組実績",
        message: `この年度に行ったことを${plan.settings.longestText}字以内で書きます。委員会の資料にそのまま載ります。`,
      },
    }),
    outlook: ({ plan }) => ({
      prompt: {
        title: "課題・今後の方向性",
        message: `実施状況が「実施」以外のときは必ず書きます（${plan.settings.longestText}字以内）。`,
      },
    }),
  },
  PlanActions: {
    planned: ({ action }) =>
      list(
        [...stages, "→"],
        "計画",
        action?.restoration
          ? restorationPrompt(
              action.restoration,
              action.schedule.map((cell) => cell ?? "なし"),
            )
          : {
              title: "計画",
              message:
                "変えるときは、この行の変更理由も記入してください。→ は前の年度の段階が続くこと。",
            },
      ),
    progress: () => list(progressWords, "到達段階"),
    reason,
    verification,
  },
  PlanIndicators: {
    target: ({ indicator }) =>
      number(
        indicator?.restoration
          ? restorationPrompt(
              indicator.restoration,
              indicator.targets.map((t) => t?.printed ?? "なし"),
            )
          : {
              title: "目標値",
              message: "変えるときは、この行の変更理由も記入してください。",
            },
      ),
    actual: ({ indicator, example }) =>
      number({
        title: "実績値",
        message: `単位: ${indicator!.unit}　例: ${example}\nまだ分からないときは「集計中」と記入します。`,
      }),
    previousActual: ({ example }) =>
      number({
        title: "計画前年度実績",
        message: `計画が始まる前の年度の実績です。1年目の目標（前年度比）の判定に使います。例: ${example}`,
      }),
    reason,
    verification,
  },
};

/** 「原本の読み: … / 推定: …」 within the 255 characters a prompt may have. */
function restorationPrompt(
  restoration: Restoration<ScheduleCell | unknown>,
  likeliest: readonly string[],
): Help["prompt"] {
  const printed = restoration.asPrinted.map((cell) => cell || "空白").join(" ");
  const message = `原本の読み: ${printed} / 推定: ${likeliest.join(" ")}\n原本と見比べて、原本確認の欄を選んでください。`;
  return { title: "原本の確認が必要です", message: message.slice(0, 255) };
}

/**
 * A plausible entry, from the plan's own figures: that of its first indicator with this unit and
 * these decimals, so that indicators written alike share one prompt.
 */
export function exampleOf(plan: Plan, indicator: Indicator): string {
  if (indicator.targetKind === "yearOnYearCut") return formatQuantity(1234, indicator.unit);
  const decimals = figureOf(indicator)?.decimals;
  const figure = plan.items
    .flatMap((item) => item.indicators)
    .filter((other) => other.unit === indicator.unit && other.targetKind === "level")
    .map(figureOf)
    .find((other) => other?.decimals === decimals);
  return figure ? formatQuantity(figure.value, indicator.unit, figure.decimals) : "10";
}

const figureOf = (indicator: Indicator) =>
  indicator.baseline ?? indicator.targets.find((target) => target !== null);
