import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useCountTableStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    marginTop: tokens.spacingVerticalXS,
    fontVariantNumeric: "tabular-nums",
  },
  column: {
    ...typographyStyles.caption1,
    padding: tokens.spacingVerticalXXS,
    verticalAlign: "bottom",
    textAlign: "right",
    // 判定 / 不能, not 判定不 / 能.
    textWrap: "balance",
    color: tokens.colorNeutralForeground2,
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  total: {
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: {
    ...typographyStyles.caption1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingVerticalXXS} 0`,
    textAlign: "left",
    fontWeight: "inherit",
  },
  cell: {
    ...typographyStyles.body1,
    fontWeight: "inherit",
    padding: `0 ${tokens.spacingVerticalXXS} ${tokens.spacingVerticalXS}`,
    textAlign: "right",
    verticalAlign: "top",
    whiteSpace: "nowrap",
  },
  share: {
    ...typographyStyles.caption2,
    display: "block",
    color: tokens.colorNeutralForeground2,
  },
});
