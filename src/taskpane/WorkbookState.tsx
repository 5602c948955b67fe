import { mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import type { SheetRole } from "../workbook";
import type { PaneState } from "./state/paneState";
import { usePane, useStore } from "./state/usePane";
import { SheetLink } from "./SheetLink";
import { useText, type Text } from "./text";
import { useTextStyles } from "./textStyles";
import { useWorkbookStateStyles } from "./WorkbookState.styles";

/** Which plan this is, whether it is in the open workbook, and the way to its sheets. */
export function WorkbookState() {
  const { plan } = useStore().means;
  const pane = usePane();
  const text = useText();
  const styles = useWorkbookStateStyles();
  const textStyles = useTextStyles();
  const [title, subtitle] = plan.title.split(/(?=[(（])/);
  const sheets = Object.entries(pane.workbook?.sheets ?? {}) as [SheetRole, string][];
  const { icon, sentence } = stateOf(pane, text);
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        {title}
        {subtitle && <span className={styles.subtitle}>{subtitle}</span>}
      </h1>
      <p id="workbook-state" className={styles.state}>
        <span
          className={mergeClasses(styles.icon, pane.workbook?.kind === "complete" && styles.good)}
        >
          {icon}
        </span>
        {sentence}
      </p>
      {sheets.length > 0 && (
        <nav aria-label={text.state.sheets} className={styles.sheets}>
          <span className={textStyles.small} aria-hidden>
            {text.state.sheets}
          </span>
          {sheets.map(([role, name]) => (
            <SheetLink key={role} role={role}>
              {name}
            </SheetLink>
          ))}
        </nav>
      )}
    </header>
  );
}

function stateOf({ ready, workbook }: PaneState, { state }: Text) {
  switch (workbook?.kind) {
    case "none":
      return { icon: <DocumentAdd20Regular />, sentence: state.none };
    case "complete":
      return { icon: <CheckmarkCircle20Filled />, sentence: state.complete };
    case "torso":
      return { icon: <Warning20Regular />, sentence: state.torso };
    case "otherPlan":
      return { icon: <Warning20Regular />, sentence: state.otherPlan(workbook.title ?? "") };
    case "unknownTemplate":
      return { icon: <Warning20Regular />, sentence: state.unknownTemplate };
    case undefined:
      return { icon: <Info20Regular />, sentence: ready ? state.unknown : state.reading };
  }
}
