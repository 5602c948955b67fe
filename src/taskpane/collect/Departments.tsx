import { mergeClasses } from "@fluentui/react-components";
import { usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useCollectStyles } from "./Collect.styles";
import { DepartmentActions } from "./DepartmentActions";
import { departmentRows, type DepartmentRow } from "./departmentRows";
import { Letter } from "./Letter";
import { words } from "./words";

/** A row per department: how its report stands once this is taken in, and what is to be done about it. */
export function Departments() {
  const text = words[useText().language];
  const styles = useCollectStyles();
  const { collected, submissions, collecting } = usePane();
  const rows = departmentRows(submissions, collected?.collection ?? null);
  if (rows.length === 0) return null;
  const { letter } = collecting;
  const { department, take, ask, more } = text.columns;
  return (
    <>
      <table aria-label={text.table} className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {department}
            </th>
            {collected && (
              <>
                <th scope="col" className={mergeClasses(styles.cell, styles.number)}>
                  {take}
                </th>
                <th scope="col" className={mergeClasses(styles.cell, styles.number)}>
                  {ask}
                </th>
              </>
            )}
            <th scope="col" className={styles.cell}>
              {more}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.department} row={row} isCollected={collected !== null} />
          ))}
        </tbody>
      </table>
      {letter && (
        <Letter
          key={`${letter.kind} ${letter.department}`}
          title={(letter.kind === "reminder" ? text.remindOf : text.sendBackOf)(letter.department)}
          text={letter.text}
        />
      )}
    </>
  );
}

interface RowProps {
  readonly row: DepartmentRow;
  readonly isCollected: boolean;
}

function Row({ row, isCollected }: RowProps) {
  const text = words[useText().language];
  const styles = useCollectStyles();
  const textStyles = useTextStyles();
  const { department, state, sent, changedAfter, isEarlierCopy, counts } = row;
  const count = (cells: number | undefined) => (
    <td className={mergeClasses(styles.cell, styles.number, !!cells && styles.strong)}>
      {cells === undefined ? text.nothing : cells}
    </td>
  );
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.cell}>
        {department}
        <br />
        <span className={textStyles.small}>
          {text.states[state]}
          {sent !== null && ` ${sent}`}
        </span>
        {changedAfter > 0 && (
          <>
            <br />
            <span className={styles.strong}>{text.changedAfter(changedAfter)}</span>
          </>
        )}
        {isEarlierCopy && (
          <>
            <br />
            <span className={styles.strong}>{text.earlierCopy}</span>
          </>
        )}
      </th>
      {isCollected && count(counts?.taken)}
      {isCollected && count(counts?.asked)}
      <td className={styles.cell}>
        <DepartmentActions row={row} />
      </td>
    </tr>
  );
}
