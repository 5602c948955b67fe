import { makeStyles, tokens } from "@fluentui/react-components";

export const useItemSheetsStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
});
