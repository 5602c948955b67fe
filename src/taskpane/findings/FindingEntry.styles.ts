import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useFindingEntryStyles = makeStyles({
  entry: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: "left",
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
  },
  // A thick edge, which high contrast keeps where it drops the tint.
  visited: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    paddingLeft: "5px",
    ":hover": { backgroundColor: tokens.colorBrandBackground2 },
  },
  icon: { display: "inline-flex", flexShrink: 0, paddingTop: "2px" },
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    flexGrow: 1,
    minWidth: "0",
  },
  place: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  values: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    "& b": { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  },
  fix: { ...typographyStyles.caption1, color: tokens.colorBrandForeground1 },
});
