import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useDepartmentsStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  table: {
    ...typographyStyles.caption1,
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    // Columns as wide as their longest word; Japanese breaks anywhere.
    overflowWrap: "break-word",
    "@media (max-width: 300px)": { overflowWrap: "anywhere" },
  },
  head: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS}`,
    textAlign: "left",
    verticalAlign: "bottom",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS}`,
    textAlign: "left",
    verticalAlign: "middle",
    fontWeight: tokens.fontWeightRegular,
  },
  choose: { width: "32px", padding: 0, verticalAlign: "middle" },
  // エラー over its digits, not エ / ラ / ー.
  number: { textAlign: "right", whiteSpace: "nowrap" },
  made: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "6px" },
  state: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "2px",
    whiteSpace: "nowrap",
  },
  /** 2か所, not 2か / 所. */
  changed: { whiteSpace: "nowrap", "@media (max-width: 300px)": { whiteSpace: "normal" } },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  open: { ...typographyStyles.body1, minHeight: "24px" },
  reason: {
    ...typographyStyles.body1,
    width: "100%",
    boxSizing: "border-box",
    minHeight: "72px",
    resize: "vertical",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalXS,
  },
  error: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground1 },
  field: { display: "flex", flexDirection: "column" },
});
