import { Button } from "@fluentui/react-components";
import { valuesOf } from "../../check/phrase";
import type { PlacedFinding } from "../../workbook";
import { AboutRule } from "../rules/AboutRule";
import { changeOfFinding } from "../state/change";
import { useText } from "../text";
import { ConfirmField } from "./ConfirmField";
import { useFindingDetailsStyles } from "./FindingDetails.styles";
import type { FindingHandlers } from "./FindingLine";
import { words } from "./words";

interface FindingDetailsProps {
  readonly finding: PlacedFinding;
  readonly disabled: boolean;
  readonly handlers: FindingHandlers;
}

/** A finding whole: its sentence, what would mend it, and, of a warning, why it may stay. */
export function FindingDetails({ finding, disabled, handlers }: FindingDetailsProps) {
  const { language, fixes } = useText();
  const text = words[language];
  const styles = useFindingDetailsStyles();
  const { key, column, fix, severity, sheet, proposal } = finding;
  const { onMend } = handlers;
  const { found, expected } = valuesOf(finding, language);
  const place = `${key ?? ""} ${column ?? ""}`.trim();
  const change = changeOfFinding(finding);
  const mending = change && (fix?.kind === "safe" ? fixes.rewrite : fixes.meant(change.after));
  const button = (label: string, onClick: () => void) => (
    <Button size="small" tabIndex={-1} aria-label={`${label} ${place}`.trim()} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <div className={styles.details}>
      <p className={styles.message}>{finding.message}</p>
      {!change && (found !== "" || expected !== "") && (
        <p className={styles.values}>
          {found !== "" && (
            <span>
              {text.found} <b>{found}</b>
            </span>
          )}
          {expected !== "" && (
            <span>
              {text.expected} <b>{expected}</b>
            </span>
          )}
        </p>
      )}
      {change && (
        <p className={styles.values}>
          <b>{fixes.change(change.before, change.after)}</b>
          <Button
            size="small"
            tabIndex={-1}
            disabledFocusable={disabled}
            aria-label={`${mending} ${place} ${fixes.change(change.before, change.after)}`}
            onClick={() => handlers.onApply(finding)}
          >
            {mending}
          </Button>
        </p>
      )}
      {fix && !proposal && <p className={styles.values}>{text.fix[fix.kind]}</p>}
      {severity === "warning" && (
        <ConfirmField
          disabled={disabled}
          onConfirm={(reason) => handlers.onConfirm([finding], reason)}
        />
      )}
      <p className={styles.buttons}>
        {onMend && column !== null && key !== null && button(text.mend, () => onMend(finding))}
        {sheet !== null && button(text.goTo, () => handlers.onGoTo(finding))}
        {button(text.previous, () => handlers.onStep(finding, -1))}
        {button(text.next, () => handlers.onStep(finding, 1))}
      </p>
      <AboutRule id={finding.rule} place={place} />
    </div>
  );
}
