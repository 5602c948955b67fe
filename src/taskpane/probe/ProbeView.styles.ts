import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useProbeStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  table: { width: "100%", borderCollapse: "collapse" },
  head: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, textAlign: "left" },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  question: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    textAlign: "left",
    fontWeight: "inherit",
  },
  answer: {
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
