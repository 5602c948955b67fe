import { makeStyles, tokens } from "@fluentui/react-components";

export const useChoicesStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  // Fluent's own minimum of 250 px leaves no room for the pane's padding at 320 px and zoom.
  dropdown: { minWidth: "0" },
  // Under the dropdown it belongs to: a horizontal field gives its label a third.
  related: { marginLeft: "calc(33% - 4px)" },
});
