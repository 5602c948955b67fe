import { isArrow, isDitto } from "./asBefore";
import type { PlanSettings, Status } from "./plan";
import { foldWord } from "./width";

/** The four statuses, the most favourable first. */
export const statuses: readonly Status[] = ["実施", "一部実施", "検討中", "未実施"];

/** Whether `a` is more favourable than `b`. */
export const isMoreFavourable = (a: Status, b: Status): boolean =>
  statuses.indexOf(a) < statuses.indexOf(b);

/**
 * What each status means, in Japanese, for 記入要領. The plan document prints the words without
 * defining them; these are the conditions by which a status is suggested (`achievement/`), in the
 * order in which they are tried.
 */
export function statusDefinition(
  status: Status,
  { onPlanPreparation }: Pick<PlanSettings, "onPlanPreparation">,
): string {
  const sentences: Record<Status, string> = {
    実施:
      "対象年度に計画のある取組内容のすべてが計画の段階に達し、そのうち一つ以上を実行している" +
      "（運用・導入・実施・完了。策定を計画した年度は策定）。",
    一部実施: "実行している取組内容があるが、計画の段階に達していないものもある。",
    検討中: "実行している取組内容はないが、検討・準備の段階にあるものがある。",
    未実施: "いずれの取組内容にも着手していない。",
  };
  const preparing = "すべてが計画どおり検討・準備の段階にあるときも実施とする。";
  return sentences[status] + (status === "実施" && onPlanPreparation === "実施" ? preparing : "");
}

/** What a typed status cell means. */
export type StatusReading =
  | { readonly kind: "blank" }
  /** `rewritten`: typed otherwise (spaces, widths), and safely written so. */
  | { readonly kind: "status"; readonly status: Status; readonly rewritten: boolean }
  /** Another word, which probably means `status`. */
  | { readonly kind: "question"; readonly status: Status }
  /** 同上 and the like: probably the status of the year before. */
  | { readonly kind: "asBefore" }
  | { readonly kind: "refused" };

/** Words for the stages, and their variants, where a status is asked for. */
const meant: Readonly<Record<string, Status>> = {
  実施済: "実施",
  実施済み: "実施",
  実施中: "実施",
  一部実施済: "一部実施",
  一部実施済み: "一部実施",
  一部実施中: "一部実施",
  一部: "一部実施",
  運用: "実施",
  導入: "実施",
  完了: "実施",
  検討: "検討中",
  準備: "検討中",
  準備中: "検討中",
  未着手: "未実施",
};

/** Reads a status as it stands in a cell. */
export function readStatus(value: string | number | boolean): StatusReading {
  if (typeof value !== "string") return { kind: "refused" };
  const typed = statuses.includes(value as Status) ? value : foldWord(value);
  if (typed === "") return { kind: "blank" };
  const status = statuses.find((s) => s === typed);
  if (status) return { kind: "status", status, rewritten: value !== status };
  if (isArrow(typed) || isDitto(typed)) return { kind: "asBefore" };
  return Object.hasOwn(meant, typed)
    ? { kind: "question", status: meant[typed]! }
    : { kind: "refused" };
}
