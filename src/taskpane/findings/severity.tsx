import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Filled } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { Severity } from "../../check/finding";

/** Most telling first. */
export const severities = ["error", "warning", "info"] as const satisfies readonly Severity[];

/** Three shapes, not three colours: a circle, a triangle, an i. */
export const severityIcon: Record<Severity, ReactElement> = {
  error: <ErrorCircle16Filled />,
  warning: <Warning16Filled />,
  info: <Info16Filled />,
};
