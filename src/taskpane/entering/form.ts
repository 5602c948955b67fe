import { createContext, useContext } from "react";
import type { CellValue } from "../../entries/cell";
import type { Plan } from "../../plan/plan";
import type { Field } from "../../report/field";
import type { Language } from "../../workbook";
import type { Drafts } from "./queue/drafts";
import type { Words } from "./words";

/** What every field of the form needs of it. */
export interface Form {
  readonly plan: Plan;
  readonly language: Language;
  readonly text: Words;
  readonly drafts: Drafts;
  /** A key or a choice: `typed` as it stands in the control, `value` as it is written. */
  enter(field: Field, typed: string, value: CellValue, isComposing?: boolean): void;
  leave(field: Field): void;
  /** By a button, at one press: entered and left. `typed` where it is shown otherwise than written. */
  fill(field: Field, value: CellValue, typed?: string): void;
  settle(field: Field, keep: "mine" | "theirs"): void;
  /** ⌖: selects the field's cell. */
  goTo(field: Field): void;
}

export const FormContext = createContext<Form | null>(null);

export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error("No form around this field.");
  return form;
}

/** Where a field's control is found, to take the caret there. */
export const controlId = (field: Field): string => `field ${field.id}`.replace(/\s/g, "-");

/** Nothing can be entered: the cell is not there, or its report is 確定. */
export const isClosed = ({ isThere, isConfirmed }: Field): boolean => !isThere || isConfirmed;
