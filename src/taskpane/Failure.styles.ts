import { makeStyles, tokens } from "@fluentui/react-components";

export const useFailureStyles = makeStyles({
  details: { marginTop: tokens.spacingVerticalS },
  text: {
    maxHeight: "160px",
    overflow: "auto",
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "pre-wrap",
  },
});
