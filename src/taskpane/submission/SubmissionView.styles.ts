import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useSubmissionStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  form: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalS,
  },
  heading: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  department: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  state: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  changed: { ...typographyStyles.caption1Strong },
});
