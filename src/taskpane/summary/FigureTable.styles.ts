import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useFigureTableStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    width: "100%",
    // A column is no narrower than its longest word.
    overflowWrap: "break-word",
    "@media (max-width: 300px)": { overflowWrap: "anywhere", tableLayout: "fixed" },
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
  },
  title: { width: "86px", textAlign: "left", verticalAlign: "bottom" },
  column: {
    width: "12%",
    textAlign: "right",
    verticalAlign: "bottom",
    // 判定 / 不能, not 判定不 / 能.
    textWrap: "balance",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  /** 100.0% beside its neighbour, at 320 pixels too. */
  rate: { width: "46px" },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  total: { backgroundColor: tokens.colorNeutralBackground2 },
  name: { textAlign: "left", whiteSpace: "nowrap", fontWeight: tokens.fontWeightRegular },
  cell: { height: "24px", padding: 0, textAlign: "right" },
  figure: { minWidth: "24px", minHeight: "24px", textAlign: "right" },
});
