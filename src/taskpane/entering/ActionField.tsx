import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { progressWords } from "../../plan/stage";
import type { ActionReport } from "../../report/itemReport";
import { ChoiceField } from "./ChoiceField";
import { useFieldStyles } from "./fields.styles";
import { FieldHead } from "./FieldHead";
import { controlId, isClosed, useForm } from "./form";

/**
 * An action's 到達段階: one that is as planned takes a line until it is to be changed, so that what is
 * still owed is in sight. One that was chosen by hand stays open under the hand.
 */
export function ActionField({ action: of }: { readonly action: ActionReport }) {
  const { text } = useForm();
  const styles = useFieldStyles();
  const [open, setOpen] = useState<"asked" | "chosen" | null>(null);
  const { action, reportedBy, field, due } = of;
  const isAsPlanned = due !== null && field.value === due && field.findings.length === 0;
  const id = controlId(field);
  useEffect(() => {
    if (open === "asked") document.getElementById(id)?.focus();
  }, [open, id]);
  const isElsewhere = action.reprintOf !== null || reportedBy !== null;
  if (open || isElsewhere || !isAsPlanned || isClosed(field))
    return <OpenAction action={of} onChosen={() => setOpen("chosen")} />;
  const name = `${numberOf(action.key)} ${action.name}`;
  return (
    <FieldHead field={field} name={name}>
      <span className={styles.label} style={{ fontWeight: "normal" }}>
        {name} <b>{text.onPlan(due)}</b>
      </span>
      <Button
        id={id}
        size="small"
        aria-label={`${name} ${text.change}`}
        onClick={() => setOpen("asked")}
      >
        {text.change}
      </Button>
    </FieldHead>
  );
}

interface OpenActionProps {
  readonly action: ActionReport;
  readonly onChosen: () => void;
}

/** Beside the year's plan and last year's stage, the planned one proposed. */
function OpenAction({ action: of, onChosen }: OpenActionProps) {
  const { text } = useForm();
  const styles = useFieldStyles();
  const { action, reportedBy, field, due, goesOn, before } = of;
  const name = `${numberOf(action.key)} ${action.name}`;
  const facts = (
    <p className={styles.facts}>
      <span>{due === null ? text.noPlan : text.plan(due, goesOn)}</span>
      {before !== null && <span>{text.lastYear(before)}</span>}
    </p>
  );
  if (action.reprintOf !== null || reportedBy !== null)
    return (
      <div className={styles.field}>
        <span className={styles.label}>{name}</span>
        {facts}
        <p className={styles.info}>
          {action.reprintOf !== null
            ? text.reprintFollows(action.reprintOf)
            : text.reportedBy(reportedBy!, String(field.value))}
        </p>
      </div>
    );
  return (
    <ChoiceField
      field={field}
      name={name}
      choices={progressWords}
      proposed={due}
      mark={text.asPlanned}
      onChosen={onChosen}
    >
      {facts}
    </ChoiceField>
  );
}

/** ① of 4-①. */
const numberOf = (key: string): string => key.slice(key.indexOf("-") + 1);
