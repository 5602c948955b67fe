import { Button, mergeClasses } from "@fluentui/react-components";
import { ClipboardTaskListLtr24Regular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { DataBarVertical24Regular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { TableAdd24Regular } from "@fluentui/react-icons/svg/table-add";
import type { ReactElement } from "react";
import { ribbonActions, type RibbonAction } from "../commands/ribbonActions";
import { useActionButtonsStyles } from "./ActionButtons.styles";
import type { Request, Session } from "./session/session";
import { useText, type Text } from "./text";
import { useTextStyles } from "./textStyles";

interface ActionButtonsProps {
  readonly session: Session;
  readonly requests: Record<RibbonAction, Request>;
  readonly perform: (request: Request) => void;
}

/** The ribbon's three buttons once more, in the order of the work. */
export function ActionButtons({ session, requests, perform }: ActionButtonsProps) {
  const text = useText();
  const styles = useActionButtonsStyles();
  const textStyles = useTextStyles();
  const kind = session.plan?.kind;
  const next: RibbonAction = kind === "complete" ? "checkEntries" : "insertTemplate";
  /** Id of the sentence that says why an action has to wait. */
  const whyNot = (action: RibbonAction): string | undefined => {
    if (kind === "otherPlan") return "workbook-state";
    return kind === "none" && action !== "insertTemplate" ? "after-insert" : undefined;
  };
  return (
    <section aria-labelledby="actions">
      <h2 id="actions" className={textStyles.unseen}>
        {text.actions.heading}
      </h2>
      <div className={styles.buttons}>
        {ribbonActions.map((action) => {
          const why = whyNot(action);
          return (
            <Button
              key={action}
              className={mergeClasses(styles.button)}
              appearance={action === next ? "primary" : "secondary"}
              icon={icons[action]}
              // Stays focusable: a keyboard user keeps the place while something runs.
              disabledFocusable={why !== undefined || session.running !== null || !session.ready}
              aria-describedby={why}
              onClick={() => perform(requests[action])}
            >
              <span className={styles.label}>{labelOf(action, text)}</span>
            </Button>
          );
        })}
      </div>
      {kind === "none" && (
        <p id="after-insert" className={textStyles.unseen}>
          {text.actions.afterInsert}
        </p>
      )}
    </section>
  );
}

const icons: Record<RibbonAction, ReactElement> = {
  insertTemplate: <TableAdd24Regular />,
  checkEntries: <ClipboardTaskListLtr24Regular />,
  recalculateSummary: <DataBarVertical24Regular />,
};

const labelOf = (action: RibbonAction, { actions }: Text): string =>
  ({
    insertTemplate: actions.insert,
    checkEntries: actions.check,
    recalculateSummary: actions.recalculate,
  })[action];
