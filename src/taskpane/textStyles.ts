import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Kinds of text that several parts of the pane share. */
export const useTextStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
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
