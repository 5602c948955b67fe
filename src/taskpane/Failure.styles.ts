import { makeStyles, tokens } from "@fluentui/react-components";

export const useFailureStyles = makeStyles({
  details: { marginTop: tokens.spacingVerticalS },
});
