import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useSeverityFilterStyles = makeStyles({
  filter: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  button: {
    flexDirection: "column",
    minWidth: "0",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
  },
  name: {
    ...typographyStyles.caption1,
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
  },
  icon: { display: "inline-flex" },
  count: { ...typographyStyles.subtitle2 },
});
