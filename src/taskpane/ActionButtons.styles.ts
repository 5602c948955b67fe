import { makeStyles, tokens } from "@fluentui/react-components";

export const useActionButtonsStyles = makeStyles({
  buttons: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
  },
  // Icon above the words, as in the ribbon.
  button: {
    flexDirection: "column",
    justifyContent: "flex-start",
    // As wide as its words: at 320 px all three stay on one line each.
    flex: "1 1 auto",
    minWidth: "0",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    "& .fui-Button__icon": { margin: "0" },
  },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
