import { makeStyles, tokens } from "@fluentui/react-components";

export const useChoicesStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
  },
  // Fluent's own minimum of 250 px leaves no room for a label beside it.
  dropdown: { minWidth: "0" },
  // Under the dropdown it belongs to.
  related: { gridColumn: "2" },
});
