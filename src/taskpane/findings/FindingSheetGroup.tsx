import type { PlacedFinding } from "../../workbook";
import { useText } from "../text";
import { FindingEntry } from "./FindingEntry";
import { useFindingSheetGroupStyles } from "./FindingSheetGroup.styles";
import type { FindingSheet } from "./groupFindings";

interface FindingSheetGroupProps {
  readonly group: FindingSheet;
  readonly visited: PlacedFinding | null;
  readonly onGoTo: (finding: PlacedFinding) => void;
}

/** All findings of one sheet, row by row. */
export function FindingSheetGroup({ group, visited, onGoTo }: FindingSheetGroupProps) {
  const { findings: text } = useText();
  const styles = useFindingSheetGroupStyles();
  return (
    <section>
      <h3 className={styles.sheet}>
        {group.sheet ?? text.wholeBook}
        <span className={styles.count}>{text.count(group.count)}</span>
      </h3>
      {group.rows.map(({ row, findings }) => (
        <div key={row ?? ""} className={styles.row}>
          {group.sheet !== null && <h4 className={styles.rowName}>{row ?? text.wholeSheet}</h4>}
          <ul className={styles.findings}>
            {findings.map((finding, i) => (
              <FindingEntry
                key={i}
                finding={finding}
                visited={finding === visited}
                onGoTo={onGoTo}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
