import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useFindingDetailsStyles = makeStyles({
  // Under the words, beside the icon's column.
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 24px`,
  },
  message: { margin: 0 },
  values: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    ...typographyStyles.caption1,
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
  },
});
