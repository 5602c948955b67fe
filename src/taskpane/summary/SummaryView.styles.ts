import { makeStyles, tokens } from "@fluentui/react-components";

export const useSummaryViewStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalM,
  },
  link: { margin: 0 },
});
