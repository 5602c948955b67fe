import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useState } from "react";
import type { Severity } from "../../check/severity";
import { SafeFixes } from "../fixes/SafeFixes";
import { scopeName } from "../state/role";
import type { CheckResult } from "../state/checkResult";
import { SheetLink } from "../SheetLink";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useCheckResultStyles } from "./CheckResultView.styles";
import { FindingList } from "./FindingList";
import { SeverityFilter } from "./SeverityFilter";

interface CheckResultViewProps {
  readonly result: CheckResult;
}

/** The findings of the last check: counts that filter, then sheet by sheet and row by row. */
export function CheckResultView({ result }: CheckResultViewProps) {
  const text = useText();
  const styles = useCheckResultStyles();
  const textStyles = useTextStyles();
  const [only, setOnly] = useState<Severity | null>(null);
  const { findings, counts } = result;
  const shown = only === null ? findings : findings.filter(({ severity }) => severity === only);
  return (
    <section aria-labelledby="findings" className={styles.view}>
      <div>
        <h2 id="findings" tabIndex={-1} data-landing className={textStyles.heading}>
          {text.findings.heading}
        </h2>
        <p className={textStyles.small}>
          {text.findings.of(text.year(result.reportingYear), scopeName(result.scope, text))}
        </p>
      </div>
      <SeverityFilter counts={counts} only={only} onOnly={setOnly} />
      <SafeFixes result={result} />
      {shown.length === 0 ? (
        <p className={styles.none}>
          <CheckmarkCircle20Regular />
          {only === null ? text.findings.none : text.findings.noneOf(text.findings.severity[only])}
        </p>
      ) : (
        <>
          <FindingList findings={shown} />
          <p className={textStyles.small}>
            {text.findings.onSheet}{" "}
            <SheetLink role="チェック結果">{text.refused.goToSheet}</SheetLink>
          </p>
        </>
      )}
    </section>
  );
}
