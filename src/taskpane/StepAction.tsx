import { Button } from "@fluentui/react-components";
import { ClipboardTaskListLtr20Regular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { DataBarVertical20Regular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import type { ReactElement } from "react";
import type { RibbonAction } from "../commands/ribbonActions";
import { useText, type Text } from "./text";

interface StepActionProps {
  readonly action: RibbonAction;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

/** One of the ribbon's buttons once more, where its work is done. */
export function StepAction({ action, disabled, onPress }: StepActionProps) {
  const text = useText();
  return (
    <Button
      appearance="primary"
      icon={icons[action]}
      // Stays focusable: a keyboard user keeps the place while something runs.
      disabledFocusable={disabled}
      onClick={onPress}
    >
      {labelOf(action, text)}
    </Button>
  );
}

const icons: Record<RibbonAction, ReactElement> = {
  insertTemplate: <TableAdd20Regular />,
  checkEntries: <ClipboardTaskListLtr20Regular />,
  recalculateSummary: <DataBarVertical20Regular />,
};

const labelOf = (action: RibbonAction, { actions }: Text): string =>
  ({
    insertTemplate: actions.insert,
    checkEntries: actions.check,
    recalculateSummary: actions.recalculate,
  })[action];
