import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { withChanges } from "../../entries/entries";
import type { Plan } from "../../plan/plan";
import { departmentReport } from "../../report/departmentReport";
import type { Field } from "../../report/field";
import { nextItem } from "../../report/itemReport";
import type { Language, ReportReading } from "../../workbook";
import type { CellPlace } from "../requests/goToCell";
import type { OpenItem } from "../state/paneState";
import { useTextStyles } from "../textStyles";
import { controlId, FormContext, type Form } from "./form";
import { ItemForm } from "./ItemForm";
import { ItemList } from "./ItemList";
import type { DraftQueue } from "./queue/queue";
import { words } from "./words";

interface EnteringProps {
  readonly plan: Plan;
  readonly language: Language;
  readonly reading: ReportReading;
  readonly department: string;
  readonly queue: DraftQueue;
  readonly open: OpenItem | null;
  readonly onOpen: (item: OpenItem | null) => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onSubmission: () => void;
}

/** 記入: a department's items as tasks, and the form of one. All in it is as it will be once written. */
export function Entering(props: EnteringProps) {
  const { plan, language, reading, department, queue, open, onOpen, onGoTo, onSubmission } = props;
  const text = words[language];
  const textStyles = useTextStyles();
  const drafts = useSyncExternalStore(queue.subscribe, queue.snapshot);
  const [isWaiting, setWaiting] = useState(false);
  const [lastItem, setLastItem] = useState<number | null>(null);
  const report = useMemo(() => {
    const entries = withChanges(plan, reading.entries, [...drafts.drafts.values()]);
    return departmentReport(plan, { ...reading, entries }, department);
  }, [plan, reading, department, drafts.drafts]);

  // The window goes to the grid or away: what was typed goes to the workbook.
  useEffect(() => {
    const hurry = () => void queue.flush();
    window.addEventListener("blur", hurry);
    window.addEventListener("pagehide", hurry);
    return () => {
      window.removeEventListener("blur", hurry);
      window.removeEventListener("pagehide", hurry);
    };
  }, [queue]);

  const enter: Form["enter"] = (field, typed, value, isComposing = false) => {
    const { table, key, column, year } = field;
    const present = reading.entries.cell(table, key, column)?.value ?? "";
    queue.typed({ field: { table, key, column, year }, present, typed, value, isComposing });
  };
  const form: Form = {
    plan,
    language,
    text,
    drafts,
    enter,
    leave: ({ id }) => queue.left(id),
    fill: (field, value, typed = String(value)) => {
      enter(field, typed, value);
      queue.left(field.id);
    },
    settle: ({ id }, keep) => queue.settle(id, keep),
    goTo: ({ table, key, column }) => {
      const place = reading.place(table, key, column);
      if (place) onGoTo(place);
    },
  };

  const shown = report.items.find(({ item }) => item.no === open?.itemNo);
  const next = shown ? nextItem(report.items, shown.item.no) : null;
  /** Goes on once the item is in the workbook; what is not stays in sight. */
  const leaveItem = async (fields: readonly Field[], goOn: () => void) => {
    setWaiting(true);
    await queue.flush();
    // At once: what is inert takes no caret.
    flushSync(() => setWaiting(false));
    const left = fields.find(({ id }) => queue.snapshot().drafts.has(id));
    if (left) document.getElementById(controlId(left))?.focus();
    else goOn();
  };
  const { failure } = drafts;
  return (
    <FormContext value={form}>
      {(isWaiting || failure) && (
        <p role="status" className={textStyles.small}>
          {failure ? text.retrying : text.waiting}
        </p>
      )}
      {/* Who types on while it waits means the next item: nothing of it goes into this one. */}
      <div inert={isWaiting}>
        {shown && open ? (
          <ItemForm
            key={shown.item.no}
            of={shown}
            takesFocus={open.by === "user"}
            at={open.field}
            next={next}
            onList={() =>
              void leaveItem(shown.fields, () => {
                setLastItem(shown.item.no);
                onOpen(null);
              })
            }
            onNext={() =>
              void leaveItem(shown.fields, () =>
                next ? onOpen({ itemNo: next.item.no, by: "user", field: null }) : onSubmission(),
              )
            }
          />
        ) : (
          <ItemList
            report={report}
            lastItem={lastItem}
            onOpen={(itemNo) => onOpen({ itemNo, by: "user", field: null })}
            onSubmission={onSubmission}
          />
        )}
      </div>
    </FormContext>
  );
}
