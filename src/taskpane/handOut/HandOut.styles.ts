import { makeStyles, tokens } from "@fluentui/react-components";

export const useHandOutStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  told: { margin: 0 },
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  owed: { marginLeft: "auto", fontVariantNumeric: "tabular-nums" },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});
