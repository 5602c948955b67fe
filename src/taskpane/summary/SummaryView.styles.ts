import { makeStyles, tokens } from "@fluentui/react-components";

export const useSummaryViewStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  list: { listStyleType: "none", margin: 0, padding: 0, lineHeight: "24px" },
});
