import { makeStyles, tokens } from "@fluentui/react-components";

export const useWrittenNoteStyles = makeStyles({
  note: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    "& > button": { flexShrink: 0, margin: `${tokens.spacingVerticalXS} 0` },
  },
  /** The sentence says it too. */
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  told: { flexGrow: 1, minWidth: 0, "& > details": { borderTop: "none" } },
});
