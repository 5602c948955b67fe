import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useFindingLineStyles = makeStyles({
  entry: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  // A thick edge, which high contrast keeps where it drops the tint.
  open: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
  },
  line: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    boxSizing: "border-box",
    // 24 px at least: a target for a finger.
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    textAlign: "left",
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  icon: { display: "inline-flex", flexShrink: 0, paddingTop: "2px" },
  words: { minWidth: "0", overflowWrap: "anywhere" },
  place: { fontWeight: tokens.fontWeightSemibold },
});
