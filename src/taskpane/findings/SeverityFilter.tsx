import { mergeClasses } from "@fluentui/react-components";
import { severities, type Severity } from "../../check/severity";
import { useText } from "../text";
import { Toggle, ToggleGroup } from "../Toggle";
import { severityIcon } from "./severity";
import { useSeverityStyles } from "./severity.styles";
import { useSeverityFilterStyles } from "./SeverityFilter.styles";
import { words } from "./words";

interface SeverityFilterProps {
  readonly counts: Readonly<Record<Severity, number>>;
  /** The one severity in sight; null: all. */
  readonly only: Severity | null;
  readonly onOnly: (only: Severity | null) => void;
}

/** How many findings of each severity; pressing one leaves only those, pressing it again all. */
export function SeverityFilter({ counts, only, onOnly }: SeverityFilterProps) {
  const { findings, language } = useText();
  const text = words[language];
  const styles = useSeverityFilterStyles();
  const colours = useSeverityStyles();
  return (
    <ToggleGroup label={text.filter}>
      {severities.map((severity) => (
        <Toggle
          key={severity}
          pressed={only === severity}
          onPress={() => onOnly(only === severity ? null : severity)}
        >
          <span className={styles.name}>{findings.severity[severity]}</span>{" "}
          <span className={styles.count}>
            <span className={mergeClasses(styles.icon, colours[severity])}>
              {severityIcon[severity]}
            </span>
            {text.count(counts[severity])}
          </span>
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
