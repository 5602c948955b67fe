/** What an operation is doing, for whoever shows it. */
export type Step =
  "files" | "reading" | "copying" | "building" | "finishing" | "checking" | "writing" | "asking";
/** `share`: how much of the step is done, 0 to 1, where that is known. */
export type Progress = (step: Step, share?: number) => void;
