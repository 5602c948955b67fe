import { Button, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { DepartmentReport } from "../../report/departmentReport";
import type { ItemReport } from "../../report/itemReport";
import { Bar } from "../pictures/Bar";
import { useTextStyles } from "../textStyles";
import { useForm } from "./form";
import { useItemListStyles } from "./ItemList.styles";
import { PlannedPreview } from "./PlannedPreview";

interface ItemListProps {
  readonly report: DepartmentReport;
  /** The item whose form was closed: the caret goes back to its line. */
  readonly lastItem: number | null;
  readonly onOpen: (itemNo: number) => void;
  readonly onSubmission: () => void;
}

/** A department's items as tasks: what is owed of each, entries and texts, and how it stands. */
export function ItemList({ report, lastItem, onOpen, onSubmission }: ItemListProps) {
  const { text, drafts } = useForm();
  const styles = useItemListStyles();
  const textStyles = useTextStyles();
  const { items } = report;
  const allDone = items.every(({ state }) => state === "done");
  const isConfirmed = items.some(({ fields }) => fields.some((field) => field.isConfirmed));
  const unsaved = drafts.drafts.size;
  return (
    <section aria-labelledby="tasks" className={styles.view}>
      <div className={styles.head}>
        <h2 id="tasks" tabIndex={-1} data-landing className={styles.title}>
          {text.heading}
        </h2>
        {unsaved > 0 && <span className={styles.unsaved}>{text.unsavedAll(unsaved)}</span>}
      </div>
      {isConfirmed ? (
        <p className={textStyles.small}>{text.confirmed}</p>
      ) : (
        <PlannedPreview report={report} />
      )}
      <ul className={styles.list}>
        {items.map((of) => (
          <li key={of.item.no}>
            <Task of={of} takesFocus={of.item.no === lastItem} onOpen={() => onOpen(of.item.no)} />
          </li>
        ))}
      </ul>
      {allDone && <p className={textStyles.small}>{text.allDone}</p>}
      <div>
        <Button appearance={allDone ? "primary" : "secondary"} onClick={onSubmission}>
          {text.toSubmission}
        </Button>
      </div>
    </section>
  );
}

interface TaskProps {
  readonly of: ItemReport;
  readonly takesFocus: boolean;
  readonly onOpen: () => void;
}

function Task({ of, takesFocus, onOpen }: TaskProps) {
  const { text } = useForm();
  const styles = useItemListStyles();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  const { item, made, owed, state } = of;
  return (
    <button ref={button} type="button" className={styles.item} title={item.name} onClick={onOpen}>
      <span className={styles.no}>{item.no}</span>
      <span className={styles.name}>{item.name}</span>
      {item.reprintOf !== null ? (
        <span className={styles.count}>{text.reprintOf(item.reprintOf)}</span>
      ) : (
        <>
          <Bar made={made} owed={owed} width={40} isSaidBeside />
          <span className={styles.count}>{text.made(made, owed)}</span>
          <span className={mergeClasses(styles.state, styles[state])}>{text.states[state]}</span>
        </>
      )}
    </button>
  );
}
