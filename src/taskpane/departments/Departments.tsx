import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { yearName } from "../../plan/fiscalYear";
import type { SubmissionList } from "../../workbook";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useCopy } from "../useCopy";
import { ChangeDialog, type ReportChange } from "./ChangeDialog";
import { chosenReports, isMissing, missingFirst, reminder } from "./departmentList";
import { DepartmentTable } from "./DepartmentTable";
import { useDepartmentsStyles } from "./Departments.styles";
import { words } from "./words";

interface DepartmentsProps {
  readonly list: SubmissionList;
  readonly busy: boolean;
  readonly chosen: ReadonlySet<string>;
  /** The department whose findings were closed: the caret goes back to its row. */
  readonly lastOpened: string | null;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: (department: string) => void;
  readonly onChange: (change: ReportChange) => void;
  readonly onReload: () => void;
}

/** 進み具合: who is missing, and what 総務課 does with what was handed in. */
export function Departments(props: DepartmentsProps) {
  const { list, busy, chosen, lastOpened, onChosen, onOpen, onChange, onReload } = props;
  const all = useText();
  const text = words[all.language];
  const styles = useDepartmentsStyles();
  const textStyles = useTextStyles();
  const [to, setTo] = useState<"差戻し" | "確定" | null>(null);
  const { departments, reportingYear } = list;
  const missing = departments.filter(isMissing);
  const returnable = chosenReports(departments, chosen, "差戻し");
  const confirmable = chosenReports(departments, chosen, "確定");
  const mail = reminder(yearName(reportingYear), departments);
  const { shown, copied, copy } = useCopy<HTMLPreElement>(mail);
  return (
    <section aria-labelledby="departments" className={styles.view}>
      <div>
        <h2 id="departments" tabIndex={-1} data-landing className={textStyles.heading}>
          {text.heading}
        </h2>
        <p className={textStyles.small}>{all.year(reportingYear)}</p>
        <div role="status">{text.verdict(missing.length, departments.length)}</div>
      </div>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={busy || returnable.length === 0}
          onClick={() => setTo("差戻し")}
        >
          {text.sendBack}
        </Button>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || confirmable.length === 0}
          onClick={() => setTo("確定")}
        >
          {text.confirm}
        </Button>
        <span aria-live="polite" className={textStyles.small}>
          {returnable.length === 0 ? text.nothingChosen : text.chosen(returnable.length)}
        </span>
      </div>
      <DepartmentTable
        departments={missingFirst(departments)}
        chosen={chosen}
        lastOpened={lastOpened}
        onChosen={onChosen}
        disabled={busy}
        onOpen={onOpen}
      />
      <p className={textStyles.small}>{text.countNote}</p>
      <div className={styles.buttons}>
        {missing.length > 0 && (
          <Button size="small" onClick={() => void copy()}>
            {text.copy}
          </Button>
        )}
        <Button size="small" disabledFocusable={busy} onClick={onReload}>
          {text.reload}
        </Button>
      </div>
      <div role="status" className={textStyles.small}>
        {copied === "copied" && text.copied}
        {copied === "select" && text.copyByHand}
      </div>
      <pre
        ref={shown}
        role="group"
        aria-label={text.reminder}
        tabIndex={copied === null ? -1 : 0}
        // Not hidden: it may have to be selected.
        className={copied === null ? textStyles.unseen : textStyles.raw}
      >
        {mail}
      </pre>
      {to && (
        <ChangeDialog
          to={to}
          reports={to === "確定" ? confirmable : returnable}
          onChange={(change) => {
            onChosen(new Set());
            onChange(change);
          }}
          onClosed={() => setTo(null)}
        />
      )}
    </section>
  );
}
