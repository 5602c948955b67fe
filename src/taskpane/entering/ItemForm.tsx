import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { firstField, type ItemReport } from "../../report/itemReport";
import { Disclosure } from "../Disclosure";
import { useTextStyles } from "../textStyles";
import { ActionField } from "./ActionField";
import { controlId, useForm } from "./form";
import { IndicatorField } from "./IndicatorField";
import { useItemFormStyles } from "./ItemForm.styles";
import { blankActions } from "./PlannedPreview";
import { ReportText } from "./ReportText";
import { StatusField } from "./StatusField";

interface ItemFormProps {
  readonly of: ItemReport;
  /** Opened by the user, so the caret goes to the first owed field; by the grid, it stays where it is. */
  readonly takesFocus: boolean;
  /** Field to go to rather than the first owed one. */
  readonly at: string | null;
  /** Null: all others are done. */
  readonly next: ItemReport | null;
  readonly onList: () => void;
  readonly onNext: () => void;
}

/** An item's form: all of it is entered here, and read without the grid. */
export function ItemForm({ of, takesFocus, at, next, onList, onNext }: ItemFormProps) {
  const { text, drafts } = useForm();
  const styles = useItemFormStyles();
  const textStyles = useTextStyles();
  const { item, ledBy, actions, indicators, status, report, outlook, fields } = of;
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (!takesFocus) return;
    const field = fields.find(({ id }) => id === at) ?? firstField(of);
    const control = field && document.getElementById(controlId(field));
    // With the item's name above it where there is room: the last item's form may have been scrolled.
    heading.current?.scrollIntoView();
    (control ?? heading.current)?.focus();
    // What is entered later must not move the caret.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [item.no, at]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onNext();
  };
  const unsaved = fields.filter(({ id }) => drafts.drafts.has(id)).length;
  return (
    <section aria-labelledby="item" className={styles.form} onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <Button size="small" onClick={onList}>
          {text.toList}
        </Button>
        <span className={styles.state} aria-live="polite">
          {unsaved > 0 ? text.unsavedAll(unsaved) : text.madeInWords(of.made, of.owed)}
        </span>
      </div>
      <h2 id="item" ref={heading} tabIndex={-1} data-landing className={styles.heading}>
        {item.no} {item.name}
      </h2>
      <Disclosure title={text.purpose}>
        <p className={textStyles.small}>{item.purpose}</p>
        <p className={textStyles.small}>{item.content}</p>
      </Disclosure>
      {fields.some(({ isConfirmed }) => isConfirmed) && (
        <p className={textStyles.small}>{text.confirmed}</p>
      )}
      {item.reprintOf !== null && (
        <p className={textStyles.small}>{text.reprintOf(item.reprintOf)}</p>
      )}
      {ledBy !== null && <p className={textStyles.small}>{text.ledBy(ledBy)}</p>}
      {actions.length > 0 && (
        <div className={styles.part}>
          <div className={styles.partHead}>
            <h3 className={styles.partTitle}>{text.actions}</h3>
            <AllAsPlanned of={of} />
          </div>
          {actions.map((action) => (
            <ActionField key={action.field.id} action={action} />
          ))}
        </div>
      )}
      {indicators.length > 0 && (
        <div className={styles.part}>
          <div className={styles.partHead}>
            <h3 className={styles.partTitle}>{text.indicators}</h3>
          </div>
          {indicators.map((indicator) => (
            <IndicatorField key={indicator.field.id} indicator={indicator} />
          ))}
        </div>
      )}
      {item.reprintOf === null && ledBy === null && (
        <div className={styles.part}>
          <div className={styles.partHead} />
          <StatusField status={status} />
          <ReportText text={report} label={text.report} />
          <ReportText text={outlook} label={text.outlook} />
        </div>
      )}
      <div className={styles.next}>
        <Button appearance="primary" onClick={onNext} title={text.nextHint}>
          {next === null ? text.toSubmission : text.next(next.item.no)}
        </Button>
        <span className={textStyles.small}>{text.nextHint}</span>
      </div>
    </section>
  );
}

/** すべて計画どおり: fills what is blank, and nothing else. */
function AllAsPlanned({ of }: { readonly of: ItemReport }) {
  const { text, fill } = useForm();
  const blank = blankActions([of]);
  if (blank.length === 0) return null;
  return (
    <Button
      size="small"
      data-landing
      onClick={() => {
        for (const { field, due } of blank) fill(field, due!);
      }}
    >
      {text.allAsPlanned}
    </Button>
  );
}
