import type { Language } from "../outcome";

/**
 * One question to the Excel that is open. Where the local Excel has a way in which it can differ, the
 * question bears that way's name and "yes" means that this Excel goes that way.
 */
export interface ProbeQuestion {
  readonly id: string;
  /** Row of the table in docs/実機確認.md; null for what is asked besides. */
  readonly row: number | null;
  /** The statement that is true or not. */
  readonly states: Readonly<Record<Language, string>>;
  /** A sentence about what to do by hand instead: for what no program can set or see. */
  readonly byHand?: Readonly<Record<Language, string>>;
  readonly ask?: Experiment;
}

/** A small experiment on a sheet of its own, not in front, which is taken away afterwards. */
type Experiment = (bench: Bench) => Promise<Seen>;

export interface Bench {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  /** The sheet of 診断.xlsx with what only a file can bring; null in another workbook. */
  readonly probeBook: Excel.Worksheet | null;
}

/** What an experiment came to; `seen` is what was read, line by line, as it was. */
export interface Seen {
  readonly answer: "yes" | "no" | "notAsked";
  readonly seen: readonly string[];
}

export interface ProbeAnswer {
  readonly id: string;
  /** `failed`: Excel refused in the middle, and nothing is known. */
  readonly answer: "yes" | "no" | "failed" | "notAsked";
  readonly seen: readonly string[];
}

export const yesIf = (isTrue: boolean, ...seen: readonly string[]): Seen => ({
  answer: isTrue ? "yes" : "no",
  seen,
});

export const notAsked = (...seen: readonly string[]): Seen => ({ answer: "notAsked", seen });

/** As text that keeps what kind of value it was. */
export const show = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
