import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useEnteringStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  suggestions: { ...typographyStyles.body1Strong, margin: 0 },
  help: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});
