/** What an operation is doing, for whoever shows it. */
export type Step = "reading" | "building" | "finishing" | "checking" | "writing";
export type Progress = (step: Step) => void;
