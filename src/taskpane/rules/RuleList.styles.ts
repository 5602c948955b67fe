import { makeStyles, tokens } from "@fluentui/react-components";

export const useRuleListStyles = makeStyles({
  rules: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
  },
  rule: { display: "flex", gap: tokens.spacingHorizontalS },
});
