import { makeStyles, tokens } from "@fluentui/react-components";

export const useSubmitFormStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalS,
  },
});
