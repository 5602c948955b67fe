import { makeStyles, tokens } from "@fluentui/react-components";

export const useProgressNoteStyles = makeStyles({
  note: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalL,
  },
  bar: { width: "100%", height: "6px", accentColor: tokens.colorBrandBackground },
});
