import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useRestoredRowStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
  },
  cell: {
    padding: tokens.spacingHorizontalXXS,
    textAlign: "left",
    fontWeight: "inherit",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
