import { makeStyles, tokens } from "@fluentui/react-components";

export const useReviewStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    "& p": { margin: 0 },
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});
