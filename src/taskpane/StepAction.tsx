import { Button } from "@fluentui/react-components";
import { ClipboardTaskListLtr20Regular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { DataBarVertical20Regular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import type { ReactElement } from "react";
import type { RibbonRequest } from "../commands/ribbonRequests";
import { useText } from "./text";

interface StepActionProps {
  readonly name: RibbonRequest;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

/** One of the ribbon's buttons once more, where its work is done. */
export function StepAction({ name, disabled, onPress }: StepActionProps) {
  const text = useText();
  return (
    <Button
      appearance="primary"
      icon={icons[name]}
      // Stays focusable: a keyboard user keeps the place while something runs.
      disabledFocusable={disabled}
      onClick={onPress}
    >
      {text.actions[name]}
    </Button>
  );
}

const icons: Record<RibbonRequest, ReactElement> = {
  insertPlan: <TableAdd20Regular />,
  checkPlan: <ClipboardTaskListLtr20Regular />,
  recalculatePlan: <DataBarVertical20Regular />,
};
