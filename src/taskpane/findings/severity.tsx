import { Circle16Regular } from "@fluentui/react-icons/svg/circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Filled } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { Severity } from "../../check/severity";

/** Four shapes, not four colours: a circle with a cross, an empty one, a triangle, an i. */
export const severityIcon: Record<Severity, ReactElement> = {
  error: <ErrorCircle16Filled />,
  missing: <Circle16Regular />,
  warning: <Warning16Filled />,
  info: <Info16Filled />,
};
