import { useMemo } from "react";
import type { PlacedFinding } from "../../workbook";
import { useFindingListStyles } from "./FindingList.styles";
import { FindingSheetGroup } from "./FindingSheetGroup";
import { groupFindings } from "./groupFindings";
import { useArrowKeys } from "./useArrowKeys";
import { useAsk, usePane } from "../state/usePane";

interface FindingListProps {
  readonly findings: readonly PlacedFinding[];
}

/** Findings sheet by sheet and row by row, each with what can be done about it. */
export function FindingList({ findings }: FindingListProps) {
  const pane = usePane();
  const ask = useAsk();
  const styles = useFindingListStyles();
  const sheets = useMemo(() => groupFindings(findings), [findings]);
  const arrowKeys = useArrowKeys();
  return (
    <div {...arrowKeys} className={styles.sheets}>
      {sheets.map((sheet) => (
        <FindingSheetGroup
          key={sheet.sheet ?? ""}
          group={sheet}
          visited={pane.visited}
          disabled={pane.running !== null}
          onGoTo={(finding) => ask({ name: "goToCell", place: finding, finding })}
          onApply={(change) => ask({ name: "applyProposals", changes: [change] })}
        />
      ))}
    </div>
  );
}
