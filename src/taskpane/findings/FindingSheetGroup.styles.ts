import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useFindingSheetGroupStyles = makeStyles({
  sheet: {
    ...typographyStyles.body1Strong,
    display: "flex",
    justifyContent: "space-between",
    margin: 0,
    paddingBottom: tokens.spacingVerticalXXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  count: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  // Rows out of sight cost no layout: 500 findings open as fast as five.
  row: {
    contentVisibility: "auto",
    containIntrinsicSize: "auto 140px",
    // Room for the focus ring, which containment would cut off.
    padding: "3px",
    margin: "0 -3px",
  },
  rowName: {
    ...typographyStyles.caption1Strong,
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
  },
  findings: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
});
