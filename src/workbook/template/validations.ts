import {
  actualHeader,
  header,
  outlookHeader,
  progressHeader,
  reportHeader,
  statusHeader,
  type Column,
} from "../../entries/columns";
import type { Action, Indicator, Plan, Restoration, ScheduleCell } from "../../plan/plan";
import { formatQuantity } from "../../plan/quantity";
import { progressWords, stages } from "../../plan/stage";
import { statuses } from "../../plan/status";
import { verificationWords } from "../../plan/verification";
import type { Area } from "../area";
import type { ValidationSpec } from "../sheetSpec";
import { entryAreas, type LayoutRow, type TableLayout } from "./tableLayout";

type Help = Omit<ValidationSpec, "area">;

/**
 * Drop-downs, prompts and warnings of the entry cells. Help, not the gate: a paste goes past them,
 * so lists stop, and numbers only warn, for a stop would forbid the `1,700人` the check can read.
 */
export function entryValidations(plan: Plan, layout: TableLayout): ValidationSpec[] {
  const actions = new Map<number | string, Action>(
    plan.items.flatMap((item) => item.actions).map((action) => [action.key, action]),
  );
  const indicators = new Map<number | string, { indicator: Indicator; example: string }>(
    plan.items
      .flatMap((item) => item.indicators)
      .map((indicator) => [indicator.key, { indicator, example: exampleOf(plan, indicator) }]),
  );
  const helpFor = (column: Column, row: LayoutRow): Help =>
    layout.table === "PlanItems"
      ? itemHelp(column)
      : layout.table === "PlanActions"
        ? actionHelp(column, actions.get(row.key)!)
        : indicatorHelp(column, indicators.get(row.key)!);
  // Rules are the same for whole blocks, prompts speak of single rows: apart, they are few. Cells
  // that get one prompt have one rule as well, for Excel takes no prompt for a mixture of rules.
  const rule = (column: Column, row: LayoutRow) => ({ ...helpFor(column, row), prompt: undefined });
  const prompt = (column: Column, row: LayoutRow) => helpFor(column, row).prompt;
  return [
    ...grouped(layout, rule).map(({ areas, help }) => ({ area: areas, ...help })),
    ...grouped(layout, (...cell) => ({ rule: rule(...cell), said: prompt(...cell) })).map(
      ({ areas, help }) => ({ area: areas, prompt: help.said }),
    ),
  ].filter(({ rule: set, prompt: said }: Help) => set || said);
}

/** The entry cells that get the same help. */
function grouped<T>(
  layout: TableLayout,
  helpFor: (column: Column, row: LayoutRow) => T,
): { readonly areas: Area[]; readonly help: T }[] {
  const keyOf = (column: Column, row: LayoutRow) => JSON.stringify(helpFor(column, row));
  const groups = new Map<string, { areas: Area[]; help: T }>();
  for (const { area, column, row } of entryAreas(layout, keyOf)) {
    const key = keyOf(column, row);
    const group = groups.get(key);
    if (group) group.areas.push(area);
    else groups.set(key, { areas: [area], help: helpFor(column, row) });
  }
  return [...groups.values()];
}

const list = (words: readonly string[], what: string, prompt?: Help["prompt"]): Help => ({
  rule: { list: words.join(",") },
  prompt: prompt ?? { title: what, message: `一覧から選びます。\n${words.join("・")}` },
  alert: {
    title: what,
    message: `一覧にない言葉です。「${words.join("」「")}」から選んでください。`,
    style: "Stop",
  },
});

function itemHelp(column: Column): Help {
  const year = column.year!;
  if (column.header === statusHeader(year)) return list(statuses, "実施状況");
  if (column.header === reportHeader(year))
    return {
      prompt: {
        title: "取組実績",
        message: "この年度に行ったことを400字以内で書きます。委員会の資料にそのまま載ります。",
      },
    };
  if (column.header === outlookHeader(year))
    return {
      prompt: {
        title: "課題・今後の方向性",
        message: "実施状況が「実施」以外のときは必ず書きます（400字以内）。",
      },
    };
  return {};
}

function actionHelp(column: Column, action: Action): Help {
  if (column.role === "planned") {
    const words = [...stages, "→"];
    return list(
      words,
      "計画",
      action.restoration
        ? restorationPrompt(
            action.restoration,
            action.schedule.map((cell) => cell ?? "なし"),
          )
        : {
            title: "計画",
            message:
              "変えるときは、この行の変更理由も記入してください。→ は前の年度の段階が続くこと。",
          },
    );
  }
  if (column.year !== undefined && column.header === progressHeader(column.year))
    return list(progressWords, "到達段階");
  return noteHelp(column);
}

function indicatorHelp(
  column: Column,
  { indicator, example }: { indicator: Indicator; example: string },
): Help {
  const number = (what: string, prompt: Help["prompt"]): Help => ({
    rule: "number",
    prompt,
    alert: {
      title: what,
      message: "数字で入力してください。このまま残すこともできます（入力チェックで確かめます）。",
      style: "Warning",
    },
  });
  if (column.role === "planned")
    return number(
      "目標値",
      indicator.restoration
        ? restorationPrompt(
            indicator.restoration,
            indicator.targets.map((t) => t?.printed ?? "なし"),
          )
        : {
            title: "目標値",
            message: "変えるときは、この行の変更理由も記入してください。",
          },
    );
  if (column.header === header.previousActual)
    return number("計画前年度実績", {
      title: "計画前年度実績",
      message: `計画が始まる前の年度の実績です。1年目の目標（前年度比）の判定に使います。例: ${example}`,
    });
  if (column.year !== undefined && column.header === actualHeader(column.year))
    return number("実績値", {
      title: "実績値",
      message: `単位: ${indicator.unit}　例: ${example}\nまだ分からないときは「集計中」と記入します。`,
    });
  return noteHelp(column);
}

function noteHelp(column: Column): Help {
  if (column.header === header.verification)
    return list(verificationWords, "原本確認", {
      title: "原本確認",
      message:
        "印刷された計画書と見比べます。読みA: 原本の読みのとおり　読みB: 推定（計画値の欄）のとおり　訂正: どちらでもないので欄を直した",
    });
  if (column.header === header.reason)
    return {
      prompt: { title: "変更理由", message: "計画値を変えたときに、その理由を書きます。" },
    };
  return {};
}

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
function exampleOf(plan: Plan, indicator: Indicator): string {
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
