import { Label } from "@fluentui/react-components";
import { useId, type Ref } from "react";
import { useTextFieldStyles } from "./TextField.styles";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** What is wrong with the value. */
  readonly error?: string | null;
  readonly ref?: Ref<HTMLInputElement>;
}

/**
 * A line of text. It stands in no form, so Enter sends nothing: an Enter that ends a composition of
 * the Japanese input method could otherwise submit, in browsers that do not mark it as such.
 */
export function TextField({ label, value, onValue, error = null, ref }: TextFieldProps) {
  const styles = useTextFieldStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <Label htmlFor={id}>{label}</Label>
      <input
        ref={ref}
        id={id}
        type="text"
        autoComplete="off"
        className={styles.input}
        value={value}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onChange={({ target }) => onValue(target.value)}
      />
      {error !== null && (
        <span id={`${id}-error`} className={styles.error}>
          {error}
        </span>
      )}
    </div>
  );
}
