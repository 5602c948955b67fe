import { mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import type { PlacedFinding } from "../../workbook";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { FindingDetails } from "./FindingDetails";
import { useFindingLineStyles } from "./FindingLine.styles";
import { severityIcon } from "./severity";
import { useSeverityStyles } from "./severity.styles";

/** What can be done about findings; the same functions at each rendering, or every line is drawn anew. */
export interface FindingHandlers {
  /** Opens its details, or closes them. */
  readonly onOpen: (finding: PlacedFinding, isOpen: boolean) => void;
  /** To where it can be put right; null without a department, whose view 記入 is. */
  readonly onMend: ((finding: PlacedFinding) => void) | null;
  readonly onGoTo: (finding: PlacedFinding) => void;
  readonly onApply: (finding: PlacedFinding) => void;
  readonly onConfirm: (findings: readonly PlacedFinding[], reason: string) => void;
  /** To the finding before (-1) or after (1). */
  readonly onStep: (finding: PlacedFinding, step: 1 | -1) => void;
}

interface FindingLineProps {
  readonly finding: PlacedFinding;
  readonly open: boolean;
  /** No title above it names the item. */
  readonly namesItem: boolean;
  /** Something runs: nothing can be written now. */
  readonly disabled: boolean;
  readonly handlers: FindingHandlers;
}

/** One finding in a line: its cell and what is wrong, in few words; the whole of it when it is opened. */
export const FindingLine = memo(function FindingLine(props: FindingLineProps) {
  const { finding, open, namesItem, handlers } = props;
  const { findings: text } = useText();
  const styles = useFindingLineStyles();
  const textStyles = useTextStyles();
  const colours = useSeverityStyles();
  const { severity } = finding;
  return (
    <li className={mergeClasses(styles.entry, open && styles.open)} data-entry>
      <button
        type="button"
        // The list is one stop: see useArrowKeys.
        tabIndex={-1}
        data-landing
        data-finding
        className={styles.line}
        aria-expanded={open}
        onClick={() => handlers.onOpen(finding, !open)}
      >
        <span className={mergeClasses(styles.icon, colours[severity])}>
          {severityIcon[severity]}
        </span>
        <span className={styles.words}>
          <span className={textStyles.unseen}>{text.severity[severity]} </span>
          <PlaceName finding={finding} namesItem={namesItem} />
          {finding.brief}
        </span>
      </button>
      {open && <FindingDetails {...props} />}
    </li>
  );
});

/** 4-① R7到達段階. A yearly column's header begins with its year; the cell's address is not told beside it. */
function PlaceName({ finding, namesItem }: Pick<FindingLineProps, "finding" | "namesItem">) {
  const styles = useFindingLineStyles();
  const { key, column, itemNo } = finding;
  const row = key === itemNo && !namesItem ? null : key;
  const place = [row, column].filter((part) => part !== null).join(" ");
  return place === "" ? null : <b className={styles.place}>{place} </b>;
}
