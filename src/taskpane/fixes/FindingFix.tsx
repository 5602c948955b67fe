import { Button } from "@fluentui/react-components";
import type { PlacedFinding } from "../../workbook";
import { changeOfFinding, type Change } from "../state/change";
import { useText } from "../text";
import { useFindingFixStyles } from "./FindingFix.styles";

interface FindingFixProps {
  readonly finding: PlacedFinding;
  readonly disabled: boolean;
  readonly onApply: (change: Change) => void;
}

/** What would mend a finding: a rewriting, or a question. Where we cannot write it, only the advice. */
export function FindingFix({ finding, disabled, onApply }: FindingFixProps) {
  const text = useText();
  const styles = useFindingFixStyles();
  const change = changeOfFinding(finding);
  if (!finding.fix) return null;
  const { kind } = finding.fix;
  if (!change) return <p className={styles.fix}>{text.findings[kind]}</p>;
  const button = kind === "safe" ? text.fixes.rewrite : text.fixes.meant(change.after);
  return (
    <p className={styles.fix}>
      {kind === "safe" && text.fixes.change(change.before, change.after)}
      <Button
        size="small"
        tabIndex={-1}
        disabledFocusable={disabled}
        aria-label={`${button} ${change.where} ${text.fixes.change(change.before, change.after)}`}
        onClick={() => onApply(change)}
      >
        {button}
      </Button>
    </p>
  );
}
