import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Kinds of text that several parts of the pane share. */
export const useTextStyles = makeStyles({
  heading: {
    ...typographyStyles.subtitle2,
    margin: 0,
    // Some take the focus, when what had it goes away.
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  /** A button that reads as a link: it goes somewhere in the workbook. */
  link: {
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    font: "inherit",
    textAlign: "left",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
    },
    '&[aria-disabled="true"]': {
      color: tokens.colorNeutralForegroundDisabled,
      cursor: "not-allowed",
    },
  },
  /** What a program wrote, to be handed on. */
  raw: {
    maxHeight: "160px",
    overflow: "auto",
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "pre-wrap",
  },
  /** For a screen reader only. */
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
