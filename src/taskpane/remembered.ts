import type { ProbeInterim } from "../workbook";
import type { DisplayChoices } from "./display/display";
import type { Draft } from "./entering/queue/drafts";
import type { Role } from "./state/role";

/**
 * Small preferences of this PC's user, kept in the browser: never facts about the workbook. Storage
 * may be closed to an add-in (a policy, a private window): then nothing is remembered, and that is all.
 */
export interface Remembered {
  readonly undoNoticeRead: true;
  /** あなたの課は？ */
  readonly role: Role;
  /** 担当者名, as typed for the last submission. */
  readonly submittedBy: string;
  /** 診断 that has not ended; null after it has. */
  readonly probe: ProbeInterim | null;
  /** 未保存: what was entered into the form and is not in a workbook yet, by workbook. */
  readonly drafts: Readonly<Record<string, readonly Draft[]>>;
  /** 表示の設定 */
  readonly display: DisplayChoices;
}

/** On the web, Office gives each embedding site a partition of its own. */
const storageKey = (key: string): string => {
  const partition = typeof Office === "undefined" ? undefined : Office.context?.partitionKey;
  return `${partition ?? ""}suishin-keikaku.${key}`;
};

export function recall<Key extends keyof Remembered>(key: Key): unknown {
  try {
    return JSON.parse(localStorage.getItem(storageKey(key)) ?? "null");
  } catch {
    return null;
  }
}

export function remember<Key extends keyof Remembered>(key: Key, value: Remembered[Key]): void {
  try {
    localStorage.setItem(storageKey(key), JSON.stringify(value));
  } catch {
    // Not remembered.
  }
}

/** Whoever shares the PC finds nothing of the one before; what waits to be written is nobody's to lose. */
export function forgetPreferences(): void {
  const preferences: readonly Exclude<keyof Remembered, "drafts">[] = [
    "undoNoticeRead",
    "role",
    "submittedBy",
    "probe",
    "display",
  ];
  try {
    for (const key of preferences) localStorage.removeItem(storageKey(key));
  } catch {
    // Nothing was remembered.
  }
}

/** How the pane remembers: a test brings its own. */
export interface Memory {
  readonly recall: typeof recall;
  readonly remember: typeof remember;
}
