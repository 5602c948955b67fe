import { makeStyles, tokens } from "@fluentui/react-components";

export const useFirstRunStyles = makeStyles({
  steps: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
  },
  step: { display: "flex", gap: tokens.spacingHorizontalS },
  number: {
    flexShrink: 0,
    width: "22px",
    height: "22px",
    lineHeight: "22px",
    textAlign: "center",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxSizing: "border-box",
  },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
});
