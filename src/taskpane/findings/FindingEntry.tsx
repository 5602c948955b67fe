import { mergeClasses } from "@fluentui/react-components";
import { yearLabel } from "../../plan/fiscalYear";
import type { PlacedFinding } from "../../workbook";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useFindingEntryStyles } from "./FindingEntry.styles";
import { severityIcon } from "./severity";
import { useSeverityStyles } from "./severity.styles";

interface FindingEntryProps {
  readonly finding: PlacedFinding;
  /** Its cell was selected last. */
  readonly visited: boolean;
  readonly onGoTo: (finding: PlacedFinding) => void;
}

/** One finding. A button that selects its cell, unless it concerns the workbook as a whole. */
export function FindingEntry({ finding, visited, onGoTo }: FindingEntryProps) {
  const styles = useFindingEntryStyles();
  const content = <FindingContent finding={finding} />;
  return (
    <li>
      {finding.sheet === null ? (
        <div className={styles.entry}>{content}</div>
      ) : (
        <button
          type="button"
          // The list is one stop: see useArrowKeys.
          tabIndex={-1}
          className={mergeClasses(styles.entry, styles.button, visited && styles.visited)}
          aria-current={visited ? "location" : undefined}
          onClick={() => onGoTo(finding)}
        >
          {content}
        </button>
      )}
    </li>
  );
}

function FindingContent({ finding }: { readonly finding: PlacedFinding }) {
  const { findings: text } = useText();
  const styles = useFindingEntryStyles();
  const textStyles = useTextStyles();
  const colours = useSeverityStyles();
  const { severity, key, column, year, cell, message, found, expected, fix } = finding;
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
        {(found !== "" || expected !== "") && (
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
        {fix && <span className={styles.fix}>{text[fix.kind]}</span>}
      </span>
    </>
  );
}
