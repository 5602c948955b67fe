import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useMemo, useState } from "react";
import type { Severity } from "../../check/finding";
import type { PlacedFinding } from "../../workbook";
import { scopeName } from "../scope";
import type { CheckResult, Request, Session } from "../session/session";
import { SheetLink } from "../SheetLink";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useCheckResultStyles } from "./CheckResultView.styles";
import { FindingSheetGroup } from "./FindingSheetGroup";
import { groupFindings } from "./groupFindings";
import { SeverityFilter } from "./SeverityFilter";
import { useArrowKeys } from "./useArrowKeys";

interface CheckResultViewProps {
  readonly result: CheckResult;
  readonly session: Session;
  readonly perform: (request: Request) => void;
}

/** The findings of the last check: counts that filter, then sheet by sheet and row by row. */
export function CheckResultView({ result, session, perform }: CheckResultViewProps) {
  const text = useText();
  const styles = useCheckResultStyles();
  const textStyles = useTextStyles();
  const [only, setOnly] = useState<Severity | null>(null);
  const { findings, counts } = result;
  const sheets = useMemo(
    () => groupFindings(findings.filter(({ severity }) => only === null || severity === only)),
    [findings, only],
  );
  const arrowKeys = useArrowKeys();
  const goTo = (finding: PlacedFinding) => perform({ kind: "goToFinding", finding });
  return (
    <section aria-labelledby="findings" className={styles.view}>
      <div>
        <h2 id="findings" className={textStyles.heading}>
          {text.findings.heading}
        </h2>
        <p className={textStyles.small}>
          {text.findings.of(text.year(result.reportingYear), scopeName(result.scope, text))}
        </p>
      </div>
      <SeverityFilter counts={counts} only={only} onOnly={setOnly} />
      {sheets.length === 0 ? (
        <p className={styles.none}>
          <CheckmarkCircle20Regular />
          {only === null ? text.findings.none : text.findings.noneOf(text.findings.severity[only])}
        </p>
      ) : (
        <>
          <div {...arrowKeys} className={styles.sheets}>
            {sheets.map((sheet) => (
              <FindingSheetGroup
                key={sheet.sheet ?? ""}
                group={sheet}
                visited={session.visited}
                onGoTo={goTo}
              />
            ))}
          </div>
          <p className={textStyles.small}>
            {text.findings.onSheet}{" "}
            <SheetLink role="チェック結果" session={session} perform={perform}>
              {text.refused.goToSheet}
            </SheetLink>
          </p>
        </>
      )}
    </section>
  );
}
