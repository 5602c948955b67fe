import { makeStyles, tokens } from "@fluentui/react-components";

export const useChangeListStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  change: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
});
