import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useSeverityFilterStyles = makeStyles({
  name: { ...typographyStyles.caption1 },
  icon: { display: "inline-flex" },
  count: {
    ...typographyStyles.subtitle2,
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
  },
});
