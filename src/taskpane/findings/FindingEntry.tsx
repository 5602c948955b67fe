import { mergeClasses } from "@fluentui/react-components";
import { yearLabel } from "../../plan/fiscalYear";
import type { PlacedFinding } from "../../workbook";
import { FindingFix } from "../fixes/FindingFix";
import { AboutRule } from "../rules/AboutRule";
import type { Change } from "../state/change";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useFindingEntryStyles } from "./FindingEntry.styles";
import { severityIcon } from "./severity";
import { useSeverityStyles } from "./severity.styles";

export interface FindingDeeds {
  readonly onGoTo: (finding: PlacedFinding) => void;
  readonly onApply: (change: Change) => void;
  /** Something runs: nothing can be written now. */
  readonly disabled: boolean;
}

interface FindingEntryProps extends FindingDeeds {
  readonly finding: PlacedFinding;
  /** Its cell was selected last. */
  readonly visited: boolean;
}

/**
 * One finding: a button that selects its cell, unless it concerns the workbook as a whole; under it
 * its fix and what its rule is about.
 */
export function FindingEntry({ finding, visited, onGoTo, onApply, disabled }: FindingEntryProps) {
  const styles = useFindingEntryStyles();
  const content = <FindingContent finding={finding} />;
  return (
    <li className={mergeClasses(styles.entry, visited && styles.visited)}>
      {finding.sheet === null ? (
        <div className={styles.finding}>{content}</div>
      ) : (
        <button
          type="button"
          // The list is one stop: see useArrowKeys.
          tabIndex={-1}
          data-landing
          className={mergeClasses(styles.finding, styles.button)}
          aria-current={visited ? "location" : undefined}
          onClick={() => onGoTo(finding)}
        >
          {content}
        </button>
      )}
      <div className={styles.more}>
        <FindingFix finding={finding} disabled={disabled} onApply={onApply} />
        <AboutRule id={finding.rule} place={`${finding.key ?? ""} ${finding.column ?? ""}`} />
      </div>
    </li>
  );
}

function FindingContent({ finding }: { readonly finding: PlacedFinding }) {
  const { findings: text } = useText();
  const styles = useFindingEntryStyles();
  const textStyles = useTextStyles();
  const colours = useSeverityStyles();
  const { severity, key, column, year, cell, message, found, expected, confirmed } = finding;
  // A rewriting shows both values itself.
  const rewritten = finding.fix?.kind === "safe" && finding.proposal !== null;
  // A yearly column's header begins with its year; of the whole workbook the results' title tells it.
  const place = column ?? (key === null || year === null ? null : yearLabel(year));
  return (
    <>
      <span className={mergeClasses(styles.icon, colours[severity])}>{severityIcon[severity]}</span>
      <span className={styles.content}>
        <span className={textStyles.unseen}>{text.severity[severity]}</span>
        {(place !== null || cell !== null) && (
          <span className={styles.place}>
            <span>{place}</span>
            <span className={styles.cell}>{cell}</span>
          </span>
        )}
        <span>{message}</span>
        {!rewritten && (found !== "" || expected !== "") && (
          <span className={styles.values}>
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
          </span>
        )}
        {confirmed !== undefined && (
          <span className={styles.confirmed}>
            <b>{text.confirmed}</b> {confirmed.replace(/^確認済[\s:：、。]*/, "")}
          </span>
        )}
      </span>
    </>
  );
}
