import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Field } from "../../report/field";
import { useText } from "../text";
import { useFieldStyles } from "./fields.styles";
import { FieldHead } from "./FieldHead";
import { FieldNotes, isFaulty, notesId } from "./FieldNotes";
import { controlId, isClosed, useForm } from "./form";

interface ChoiceFieldProps {
  readonly field: Field;
  readonly name: string;
  /** The words of the cell, in order. */
  readonly choices: readonly string[];
  /** What is proposed, and the word that says so beside it. */
  readonly proposed: string | null;
  readonly mark: string;
  readonly onChosen?: () => void;
  /** What the choice is judged against. */
  readonly children?: ReactNode;
}

/**
 * One of a few words, all in sight: radio buttons, of which one press chooses and the arrows move. A
 * list that opens would cost a press more, and 40 KB.
 */
export function ChoiceField(props: ChoiceFieldProps) {
  const { field, name, choices, proposed, mark, onChosen, children } = props;
  const { text, enter, leave, fill } = useForm();
  const { joined } = useText();
  const styles = useFieldStyles();
  const value = String(field.value);
  const isWord = value === "" || choices.includes(value);
  const closed = isClosed(field);
  // Of a group the tab stop is what is chosen, else the first: there the caret goes.
  const stop = choices.includes(value) ? value : (proposed ?? choices[0]);
  return (
    <div
      role="radiogroup"
      aria-label={name}
      className={styles.field}
      aria-describedby={notesId(field)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) leave(field);
      }}
    >
      <FieldHead field={field} name={name}>
        <span className={styles.label}>{name}</span>
      </FieldHead>
      {children}
      <div className={styles.chips}>
        {choices.map((choice) => {
          const isProposed = choice === proposed;
          return (
            <label
              key={choice}
              className={mergeClasses(
                styles.chip,
                isProposed && value === "" && styles.proposed,
                choice === value && styles.chosen,
              )}
            >
              <input
                type="radio"
                className={styles.radio}
                {...(choice === stop && { id: controlId(field) })}
                name={controlId(field)}
                checked={choice === value}
                disabled={closed}
                aria-invalid={isFaulty(field)}
                onChange={() => {
                  onChosen?.();
                  enter(field, choice, choice);
                }}
              />
              {choice}
              {isProposed && <span className={styles.mark}>{joined.noted("", mark)}</span>}
            </label>
          );
        })}
        {value !== "" && !closed && (
          <button
            type="button"
            className={styles.icon}
            aria-label={`${name} ${text.clear}`}
            title={text.clear}
            onClick={() => fill(field, "")}
          >
            ×
          </button>
        )}
      </div>
      {!isWord && <p className={styles.info}>{text.notAWord(value)}</p>}
      <FieldNotes field={field} />
    </div>
  );
}
