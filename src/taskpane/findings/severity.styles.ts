import { makeStyles, tokens } from "@fluentui/react-components";

/** The colour of each severity's icon. */
export const useSeverityStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  missing: { color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
});
