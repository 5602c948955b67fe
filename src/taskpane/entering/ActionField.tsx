import { progressWords } from "../../plan/stage";
import type { ActionReport } from "../../report/itemReport";
import { ChoiceField } from "./ChoiceField";
import { useFieldStyles } from "./fields.styles";
import { useForm } from "./form";

/** An action's 到達段階: beside the year's plan and last year's stage, the planned one proposed. */
export function ActionField({ action: of }: { readonly action: ActionReport }) {
  const { text } = useForm();
  const styles = useFieldStyles();
  const { action, field, due, goesOn, before } = of;
  const name = `${numberOf(action.key)} ${action.name}`;
  const facts = (
    <p className={styles.facts}>
      <span>{due === null ? text.noPlan : text.plan(due, goesOn)}</span>
      {before !== null && <span>{text.lastYear(before)}</span>}
    </p>
  );
  if (action.reprintOf !== null)
    return (
      <div className={styles.field}>
        <span className={styles.label}>{name}</span>
        {facts}
        <p className={styles.info}>{text.reprintFollows(action.reprintOf)}</p>
      </div>
    );
  return (
    <ChoiceField
      field={field}
      name={name}
      choices={progressWords}
      proposed={due}
      mark={text.asPlanned}
    >
      {facts}
    </ChoiceField>
  );
}

/** ① of 4-①. */
const numberOf = (key: string): string => key.slice(key.indexOf("-") + 1);
