import { Button, mergeClasses } from "@fluentui/react-components";
import { isBlank } from "../../entries/owedEntries";
import type { TextReport } from "../../report/itemReport";
import { lengthOf, typedText } from "../../report/typed";
import { Disclosure } from "../Disclosure";
import { useFieldStyles } from "./fields.styles";
import { FieldHead } from "./FieldHead";
import { FieldNotes, isFaulty, notesId } from "./FieldNotes";
import { controlId, isClosed, useForm } from "./form";
import { useTyped } from "./useTyped";

interface ReportTextProps {
  readonly text: TextReport;
  readonly label: string;
}

/** 取組実績 or 課題・今後の方向性: n/400, and last year's text to look at and to take over. */
export function ReportText({ text: of, label }: ReportTextProps) {
  const { text, fill } = useForm();
  const styles = useFieldStyles();
  const { field, before, longest } = of;
  const { handlers } = useTyped(field, typedText, String);
  const closed = isClosed(field);
  const id = controlId(field);
  const length = lengthOf(handlers.value);
  return (
    <div className={styles.field}>
      <FieldHead field={field} name={label}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        <span id={`${id}-length`} className={length > longest ? styles.error : styles.info}>
          {text.length(length, longest)}
        </span>
      </FieldHead>
      <textarea
        id={id}
        className={mergeClasses(styles.control, styles.area, isFaulty(field) && styles.faulty)}
        disabled={closed}
        aria-invalid={isFaulty(field)}
        aria-describedby={`${id}-length ${notesId(field)}`}
        {...handlers}
      />
      <FieldNotes field={field} />
      {!isBlank(before) && (
        <Disclosure title={text.lastYearText}>
          <blockquote className={styles.quote}>{String(before)}</blockquote>
          {!closed && isBlank(field.value) && (
            <Button
              size="small"
              onClick={() => fill(field, typedText(String(before)), String(before))}
            >
              {text.takeOver}
            </Button>
          )}
        </Disclosure>
      )}
    </div>
  );
}
