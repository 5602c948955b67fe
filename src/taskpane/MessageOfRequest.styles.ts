import { makeStyles, tokens } from "@fluentui/react-components";

export const useMessageStyles = makeStyles({
  messages: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalL,
  },
});
