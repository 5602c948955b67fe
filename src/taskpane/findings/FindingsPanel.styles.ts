import { makeStyles, tokens } from "@fluentui/react-components";

export const useFindingsPanelStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});
