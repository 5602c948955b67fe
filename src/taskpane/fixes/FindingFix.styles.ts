import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useFindingFixStyles = makeStyles({
  fix: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorBrandForeground1,
  },
});
