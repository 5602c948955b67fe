import { useMemo } from "react";
import type { PlacedFinding } from "../../workbook";
import type { Request } from "../session/request";
import type { Session } from "../session/session";
import { useFindingListStyles } from "./FindingList.styles";
import { FindingSheetGroup } from "./FindingSheetGroup";
import { groupFindings } from "./groupFindings";
import { useArrowKeys } from "./useArrowKeys";

interface FindingListProps {
  readonly findings: readonly PlacedFinding[];
  readonly session: Session;
  readonly perform: (request: Request) => void;
}

/** Findings sheet by sheet and row by row, each with what can be done about it. */
export function FindingList({ findings, session, perform }: FindingListProps) {
  const styles = useFindingListStyles();
  const sheets = useMemo(() => groupFindings(findings), [findings]);
  const arrowKeys = useArrowKeys();
  return (
    <div {...arrowKeys} className={styles.sheets}>
      {sheets.map((sheet) => (
        <FindingSheetGroup
          key={sheet.sheet ?? ""}
          group={sheet}
          visited={session.visited}
          disabled={session.running !== null}
          onGoTo={(finding) => perform({ kind: "goToFinding", finding })}
          onApply={(change) => perform({ kind: "apply", changes: [change] })}
        />
      ))}
    </div>
  );
}
