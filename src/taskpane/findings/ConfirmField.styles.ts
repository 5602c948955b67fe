import { makeStyles, tokens } from "@fluentui/react-components";

export const useConfirmFieldStyles = makeStyles({
  confirm: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    "& > div": { width: "100%" },
  },
});
