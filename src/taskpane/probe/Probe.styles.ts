import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useProbeStyles = makeStyles({
  // Live regions are always there; empty ones take no room, not even a gap.
  status: { ":empty": { position: "absolute" } },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  table: { width: "100%", borderCollapse: "collapse" },
  head: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, textAlign: "left" },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  question: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    textAlign: "left",
  },
  answer: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalXS} 0`,
    verticalAlign: "top",
    whiteSpace: "nowrap",
  },
  seen: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: "pre-wrap",
  },
});
