import { isArrow, isDitto } from "./asBefore";
import type { ScheduleCell, Stage } from "./plan";
import { foldWord, isUnseen } from "./width";

/** What an action may have reached: a stage, or nothing yet. */
export type Progress = Stage | "未着手";

interface StageEntry {
  /** Only a lower rank is behind, or back. */
  readonly rank: number;
  /** For 記入要領. The plan document prints the words without defining them: these are ours. */
  readonly definition: string;
}

const table: Readonly<Record<Progress, StageEntry>> = {
  未着手: { rank: 0, definition: "まだ取りかかっていない。" },
  検討: { rank: 1, definition: "行うかどうか、どのように行うかを検討している。" },
  準備: { rank: 2, definition: "行うことが決まり、予算・体制・契約などを整えている。" },
  策定: { rank: 3, definition: "計画・方針・指針などを策定した。" },
  運用: { rank: 4, definition: "つくった制度・計画・仕組みを運用している。" },
  導入: { rank: 4, definition: "システム・制度・設備などを導入し、使っている。" },
  実施: { rank: 4, definition: "取組を実施している。" },
  完了: { rank: 5, definition: "取組を終えた。翌年度以降は記入しなくてよい。" },
};

/** In order of rank. */
export const progressWords = Object.keys(table) as readonly Progress[];
export const stages = progressWords.filter((w): w is Stage => w !== "未着手");

/** 未着手 0, 検討 1, 準備 2, 策定 3, 運用・導入・実施 4, 完了 5. */
export const rank = (progress: Progress): number => table[progress].rank;

/** One sentence in Japanese. */
export const stageDefinition = (progress: Progress): string => table[progress].definition;

/** Rank from which a stage is being carried out rather than prepared. */
export const carriedOutRank = table.実施.rank;

/**
 * The stage a schedule plans for a year (index into the plan's years): → goes on with the stage
 * before it. Null: nothing is planned for that year.
 */
export function plannedStage(schedule: readonly ScheduleCell[], yearIndex: number): Stage | null {
  const cell = schedule[yearIndex] ?? null;
  if (cell !== "→") return cell;
  for (let i = yearIndex - 1; i >= 0; i--) {
    const before = schedule[i] ?? null;
    if (before !== null && before !== "→") return before;
  }
  return null;
}

/** The stage planned for the year, else the last one planned before it; null when there is none. */
export function plannedStageSoFar(
  schedule: readonly ScheduleCell[],
  yearIndex: number,
): Stage | null {
  for (let i = yearIndex; i >= 0; i--) {
    const stage = plannedStage(schedule, i);
    if (stage) return stage;
  }
  return null;
}

/** A cell as it stands: null and blanks of any kind hold nothing. */
type StageCell = string | number | boolean | null;

/**
 * Whether an action is due in a year: something is planned for it, or the last stage planned before
 * was not reached; once 完了 was reached it never is again. Only the words themselves count, as in the
 * formulas of 集計: one that is spelled otherwise counts as soon as it is put right.
 * @param schedule one cell per year of the plan
 * @param progressBefore cells of the plan's earlier years, or of all
 */
export function isDue(
  schedule: readonly StageCell[],
  yearIndex: number,
  progressBefore: readonly StageCell[],
): boolean {
  const reached = progressBefore.slice(0, yearIndex).filter(isProgress).map(rank);
  if (reached.includes(table.完了.rank)) return false;
  const planned = schedule[yearIndex] ?? "";
  if (typeof planned !== "string" || !isUnseen(planned)) return true;
  const last = schedule.slice(0, yearIndex).filter(isStage).at(-1);
  return last !== undefined && !reached.some((r) => r >= rank(last));
}

const isProgress = (cell: StageCell): cell is Progress => progressWords.includes(cell as Progress);
const isStage = (cell: StageCell): cell is Stage => stages.includes(cell as Stage);

/** What a typed stage cell means. `→` is "as the year before". */
export type StageReading<Word extends Progress> =
  | { readonly kind: "blank" }
  /** `rewritten`: typed otherwise, and safely written so. */
  | { readonly kind: "stage"; readonly stage: Word | "→"; readonly rewritten: boolean }
  /** Another word, which probably means `stage`. */
  | { readonly kind: "question"; readonly stage: Word | "→" }
  | { readonly kind: "refused" };

/** Reads a planned stage. */
export const readScheduleCell = (value: string | number | boolean): StageReading<Stage> =>
  read(value, stages);

/** Reads a reached stage: also 未着手. */
export const readProgress = (value: string | number | boolean): StageReading<Progress> =>
  read(value, progressWords);

function read<Word extends Progress>(
  value: string | number | boolean,
  words: readonly Word[],
): StageReading<Word> {
  if (typeof value !== "string") return { kind: "refused" };
  const typed = words.includes(value as Word) ? value : foldWord(value);
  if (typed === "") return { kind: "blank" };
  if (isArrow(typed)) return { kind: "stage", stage: "→", rewritten: value !== "→" };
  if (isDitto(typed)) return { kind: "question", stage: "→" };
  const word = words.find((w) => w === typed);
  if (word) return { kind: "stage", stage: word, rewritten: value !== word };
  // 検討中, 実施済み, 導入済; and the status 未実施 where the stage is called 未着手.
  const stem = typed === "未実施" ? "未着手" : typed.replace(/(?:中|済み?)$/, "");
  const meant = words.find((w) => w === stem);
  return meant ? { kind: "question", stage: meant } : { kind: "refused" };
}
