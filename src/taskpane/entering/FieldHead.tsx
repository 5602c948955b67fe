import type { ReactNode } from "react";
import type { Field } from "../../report/field";
import { useFieldStyles } from "./fields.styles";
import { useForm } from "./form";

interface FieldHeadProps {
  readonly field: Field;
  /** The field's name, as its control bears it too. */
  readonly name: string;
  readonly children: ReactNode;
}

/** A field's name, whether it is 未保存, and ⌖ to its cell. */
export function FieldHead({ field, name, children }: FieldHeadProps) {
  const { text, drafts, goTo } = useForm();
  const styles = useFieldStyles();
  return (
    <div className={styles.head}>
      {children}
      {drafts.drafts.has(field.id) && (
        <span className={styles.unsaved}>
          {drafts.sent.has(field.id) ? text.saving : text.unsaved}
        </span>
      )}
      {field.isThere && (
        <button
          type="button"
          className={styles.icon}
          aria-label={text.goTo(name)}
          title={text.goTo(name)}
          onClick={() => goTo(field)}
        >
          <svg
            aria-hidden
            width={16}
            height={16}
            viewBox="0 0 16 16"
            fill="none"
            stroke="currentColor"
          >
            <circle cx={8} cy={8} r={4.5} />
            <path d="M8 1v5M8 10v5M1 8h5M10 8h5" />
          </svg>
        </button>
      )}
    </div>
  );
}
