import type { PlacedFinding } from "../../workbook";
import { findingId } from "../state/checkResult";
import { useText } from "../text";
import { FindingEntry, type FindingDeeds } from "./FindingEntry";
import { useFindingSheetGroupStyles } from "./FindingSheetGroup.styles";
import type { FindingSheet } from "./groupFindings";

interface FindingSheetGroupProps extends FindingDeeds {
  readonly group: FindingSheet;
  readonly visited: PlacedFinding | null;
}

/** All findings of one sheet, row by row. */
export function FindingSheetGroup({ group, visited, ...deeds }: FindingSheetGroupProps) {
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
            {withKeys(findings).map(([key, finding]) => (
              <FindingEntry
                key={key}
                finding={finding}
                visited={visited !== null && findingId(finding) === findingId(visited)}
                {...deeds}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** A finding keeps its place on the screen, and the focus, through another check. */
function withKeys(findings: readonly PlacedFinding[]): [string, PlacedFinding][] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const id = findingId(finding);
    const times = seen.get(id) ?? 0;
    seen.set(id, times + 1);
    return [`${id} ${times}`, finding];
  });
}
