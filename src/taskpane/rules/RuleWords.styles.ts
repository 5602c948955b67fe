import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useRuleWordsStyles = makeStyles({
  words: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `2px solid ${tokens.colorBrandStroke2}`,
  },
  purpose: { ...typographyStyles.body1, margin: 0 },
  examples: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});
