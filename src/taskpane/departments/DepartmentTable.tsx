import { Checkbox, mergeClasses } from "@fluentui/react-components";
import { ArrowDownload16Regular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle16Regular } from "@fluentui/react-icons/svg/circle";
import { LockClosed16Regular } from "@fluentui/react-icons/svg/lock-closed";
import { useEffect, useRef, type ReactElement } from "react";
import type { DepartmentSubmission } from "../../workbook";
import { Bar } from "../pictures/Bar";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { canBeChosen } from "./departmentList";
import { useDepartmentsStyles } from "./Departments.styles";
import { words } from "./words";

interface DepartmentTableProps {
  /** In the order they are shown. */
  readonly departments: readonly DepartmentSubmission[];
  readonly chosen: ReadonlySet<string>;
  readonly lastOpened: string | null;
  readonly disabled: boolean;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: (department: string) => void;
}

/** A row per department: how much of its report stands there, and what has become of it. */
export function DepartmentTable(props: DepartmentTableProps) {
  const { departments, chosen, lastOpened, disabled, onChosen, onOpen } = props;
  const text = words[useText().language];
  const styles = useDepartmentsStyles();
  const textStyles = useTextStyles();
  const submitted = departments
    .filter(({ state }) => state === "提出")
    .map(({ department }) => department);
  const { choose, ...columns } = text.columns;
  return (
    <table aria-labelledby="departments" className={styles.table}>
      <thead>
        <tr>
          <td className={styles.choose}>
            {submitted.length > 0 && (
              <Checkbox
                aria-label={text.chooseAll}
                disabled={disabled}
                checked={submitted.every((name) => chosen.has(name))}
                onChange={(_, { checked }) => onChosen(new Set(checked === true ? submitted : []))}
              />
            )}
            <span className={textStyles.unseen}>{choose}</span>
          </td>
          {Object.entries(columns).map(([key, column]) => (
            <th
              key={key}
              scope="col"
              className={mergeClasses(styles.head, key === "errors" && styles.number)}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {departments.map((report) => (
          <Row
            key={report.department}
            report={report}
            disabled={disabled}
            onOpen={onOpen}
            isChosen={chosen.has(report.department)}
            takesFocus={report.department === lastOpened}
            onChosen={(isChosen) => {
              const others = [...chosen].filter((name) => name !== report.department);
              onChosen(new Set(isChosen ? [...others, report.department] : others));
            }}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly report: DepartmentSubmission;
  readonly isChosen: boolean;
  readonly takesFocus: boolean;
  readonly disabled: boolean;
  readonly onChosen: (isChosen: boolean) => void;
  readonly onOpen: (department: string) => void;
}

function Row({ report, isChosen, takesFocus, disabled, onChosen, onOpen }: RowProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  const { language, joined } = useText();
  const text = words[language];
  const styles = useDepartmentsStyles();
  const textStyles = useTextStyles();
  const { department, state, at, by, changed, errors, note, progress } = report;
  const { entries, texts } = progress;
  return (
    <tr className={styles.row}>
      <td className={styles.choose}>
        {canBeChosen(report) && (
          <Checkbox
            aria-label={text.choose(department)}
            disabled={disabled}
            checked={isChosen}
            onChange={(_, { checked }) => onChosen(checked === true)}
          />
        )}
      </td>
      <th scope="row" className={styles.cell}>
        <button
          ref={button}
          type="button"
          className={mergeClasses(textStyles.link, styles.open)}
          aria-label={text.open(department)}
          aria-disabled={disabled}
          onClick={() => onOpen(department)}
        >
          {department}
        </button>
        <span className={styles.made} title={text.texts(texts.made, texts.owed)}>
          <Bar {...entries} width={56} isSaidBeside />
          {text.made(entries.made, entries.owed)}
          <span className={textStyles.unseen}>{text.texts(texts.made, texts.owed)}</span>
        </span>
      </th>
      <td className={mergeClasses(styles.cell, styles.number, errors > 0 && styles.strong)}>
        {errors}
      </td>
      <td className={styles.cell}>
        <span className={styles.state}>
          {stateIcon[state]}
          {text.states[state]}
        </span>
        {at !== null && (
          <span className={styles.quiet}>
            <br />
            {at} {by}
          </span>
        )}
        {note !== "" && (
          <span className={styles.quiet}>
            <br />
            {joined.labelled(text.note, note)}
          </span>
        )}
      </td>
      <td className={mergeClasses(styles.cell, styles.changed, changed > 0 && styles.strong)}>
        {changed > 0 ? text.changed(changed) : at === null ? "" : text.noChange}
      </td>
    </tr>
  );
}

const stateIcon: Record<DepartmentSubmission["state"], ReactElement> = {
  未提出: <Circle16Regular />,
  提出: <CheckmarkCircle16Regular />,
  取込: <ArrowDownload16Regular />,
  差戻し: <ArrowUndo16Regular />,
  確定: <LockClosed16Regular />,
};
