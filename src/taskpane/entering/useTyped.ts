import { useRef, useState, type ChangeEvent, type CompositionEvent } from "react";
import type { CellValue } from "../../entries/cell";
import type { Field } from "../../report/field";
import { isSameValue } from "../../report/typed";
import { useForm } from "./form";

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/**
 * A control in which is typed. While the caret is in it, it shows what was typed, to the letter, as long
 * as that is what the field holds: what is written two seconds after the last key moves nothing under
 * the caret, and what a colleague enters shows at once.
 */
export function useTyped(
  field: Field,
  read: (typed: string) => CellValue,
  shown: (value: CellValue) => string,
) {
  const { enter, leave } = useForm();
  const [typed, setTyped] = useState<string | null>(null);
  const isComposing = useRef(false);
  const take = (text: string) => {
    setTyped(text);
    enter(field, text, read(text), isComposing.current);
  };
  const isStill = typed !== null && isSameValue(read(typed), field.value);
  return {
    /** Null where nothing was typed since the caret came. */
    typed: isStill ? typed : null,
    handlers: {
      value: isStill ? typed : shown(field.value),
      onChange: ({ target }: ChangeEvent<TextControl>) => take(target.value),
      onCompositionStart: () => {
        isComposing.current = true;
      },
      // No change follows the end of a composition.
      onCompositionEnd: ({ currentTarget }: CompositionEvent<TextControl>) => {
        isComposing.current = false;
        take(currentTarget.value);
      },
      onBlur: () => {
        isComposing.current = false;
        setTyped(null);
        leave(field);
      },
    },
  };
}
