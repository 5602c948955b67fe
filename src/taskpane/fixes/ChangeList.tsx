import type { ReactNode } from "react";
import type { Change } from "../state/change";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useChangeListStyles } from "./ChangeList.styles";

interface ChangeListProps {
  readonly label: string;
  readonly changes: readonly Change[];
  /** What else is said of a change, after its values. */
  readonly more?: (change: Change, index: number) => ReactNode;
}

/** Cells with what stands there and what is to stand there. */
export function ChangeList({ label, changes, more }: ChangeListProps) {
  const { fixes } = useText();
  const styles = useChangeListStyles();
  const textStyles = useTextStyles();
  return (
    <ul aria-label={label} className={styles.list}>
      {changes.map((change, i) => (
        <li key={change.where} className={styles.change}>
          <span className={textStyles.small}>
            {change.where} {change.name}
          </span>
          <span>
            {fixes.change(change.before.trim() === "" ? fixes.blank : change.before, change.after)}
          </span>
          {more?.(change, i)}
        </li>
      ))}
    </ul>
  );
}
