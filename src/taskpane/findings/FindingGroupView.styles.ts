import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useFindingGroupStyles = makeStyles({
  // Groups out of sight cost no layout.
  group: {
    contentVisibility: "auto",
    containIntrinsicSize: "auto 80px",
    // Room for the focus ring, which containment would cut off.
    padding: "3px",
    margin: "0 -3px",
  },
  title: { margin: 0 },
  fold: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    textAlign: "left",
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { minWidth: "0", overflowWrap: "anywhere" },
  count: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  lines: { listStyleType: "none", margin: 0, padding: 0 },
  more: { margin: 0, padding: tokens.spacingVerticalXS },
  missing: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    "& > :nth-child(1)": { display: "inline-flex" },
    "& > :nth-child(2)": { flexGrow: 1, minWidth: "0" },
    "& > :nth-child(3)": { flexShrink: 0 },
  },
});
