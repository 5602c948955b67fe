import { makeStyles, tokens } from "@fluentui/react-components";

export const useEnteringStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  help: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});
