import { useState } from "react";
import type { Severity } from "../../check/severity";
import { SafeFixes } from "../fixes/SafeFixes";
import { SheetLink } from "../SheetLink";
import type { CheckResult } from "../state/checkResult";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { FindingGroups } from "./FindingGroups";
import { useFindingsPanelStyles } from "./FindingsPanel.styles";
import { SeverityFilter } from "./SeverityFilter";
import { words } from "./words";

/** What a check found: counts that filter, what can be rewritten at once, and the findings. */
export function FindingsPanel({ result }: { readonly result: CheckResult }) {
  const { language, refused } = useText();
  const styles = useFindingsPanelStyles();
  const { small } = useTextStyles();
  const [only, setOnly] = useState<Severity | null>(null);
  const { findings, scope, counts } = result;
  return (
    <div className={styles.panel}>
      <SeverityFilter counts={counts} only={only} onOnly={setOnly} />
      <SafeFixes result={result} />
      <FindingGroups findings={findings} scope={scope} only={only} />
      {findings.length > 0 && (
        <p className={small}>
          {words[language].onSheet} <SheetLink role="チェック結果">{refused.goToSheet}</SheetLink>
        </p>
      )}
    </div>
  );
}
