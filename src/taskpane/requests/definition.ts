import type { Language, Outcome, Progress, Step } from "../../workbook";
import type { PlanOperations } from "../planOperations";
import type { PaneState } from "../state/paneState";
import type { Request } from "./requests";

/**
 * One thing that can be asked of the pane, whole in one object: what it does with the workbook and what
 * becomes of what the pane shows. Its name is its key in `requests.ts`, the same as the operation's.
 *
 * @template Given what it is asked with; together with the name complete in itself, to be asked again
 * @template Result what the operation came to
 */
export interface RequestDefinition<Given extends object, Result extends object> {
  /** What is being done meanwhile, without a full stop. */
  readonly doing: Readonly<Record<Language, string>>;
  /** The steps it tells, in their order; without any it is done in a blink. */
  readonly steps?: readonly Step[];
  /** The workbook may be another one than the pane knew: its state is read again. */
  readonly changesWorkbook?: boolean;
  /** All that was entered into the form has to be in the workbook first. */
  readonly needsAllWritten?: boolean;
  run(operations: PlanOperations, given: Given, means: Means): Promise<Outcome<Result>>;
  /** `refreshing`: nobody asked; what is in sight stays in sight. */
  reduce(state: PaneState, result: Result, given: Given, refreshing: boolean): PaneState;
  /** What is in sight and untrue after it, to be read again. */
  stale?(state: PaneState): readonly Request[];
}

interface Means {
  readonly language: Language;
  readonly onProgress: Progress;
}
