import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { isBlank } from "../../entries/owedEntries";
import type { DepartmentReport } from "../../report/departmentReport";
import type { ActionReport, ItemReport } from "../../report/itemReport";
import { ChangeList } from "../fixes/ChangeList";
import { useTextStyles } from "../textStyles";
import { isClosed, useForm } from "./form";
import { useItemListStyles } from "./ItemList.styles";

/** 「計画どおり 8件」: the planned stage for every blank action of the department, after a look at it. */
export function PlannedPreview({ report }: { readonly report: DepartmentReport }) {
  const { text, fill } = useForm();
  const styles = useItemListStyles();
  const textStyles = useTextStyles();
  const [isOpen, setOpen] = useState(false);
  const blank = blankActions(report.items);
  if (blank.length === 0) return null;
  const changes = blank.map(({ action, field, due }) => ({
    proposal: { ...field, before: field.value, value: due! },
    where: action.key,
    name: action.name,
    before: "",
    after: due!,
  }));
  const write = () => {
    for (const { field, due } of blank) fill(field, due!);
    setOpen(false);
  };
  if (!isOpen)
    return (
      <div>
        <Button size="small" data-landing onClick={() => setOpen(true)}>
          {text.planned(blank.length)}
        </Button>
      </div>
    );
  return (
    <div className={styles.view}>
      <p className={textStyles.small}>{text.plannedHint}</p>
      <ChangeList label={text.plannedTitle} changes={changes} />
      <div className={styles.head}>
        <Button size="small" appearance="primary" onClick={write}>
          {text.write(blank.length)}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {text.cancel}
        </Button>
      </div>
    </div>
  );
}

/** Those a 計画どおり fills in: due, blank, their own and open. */
export const blankActions = (items: readonly ItemReport[]): readonly ActionReport[] =>
  items.flatMap(({ actions }) =>
    actions.filter(
      ({ action, reportedBy, field, due }) =>
        due !== null &&
        action.reprintOf === null &&
        reportedBy === null &&
        isBlank(field.value) &&
        !isClosed(field),
    ),
  );
