import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useItemFormStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  state: { ...typographyStyles.caption1, flexGrow: 1, color: tokens.colorNeutralForeground2 },
  heading: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: "anywhere" },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  partHead: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  partTitle: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground2, margin: 0 },
  next: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});
