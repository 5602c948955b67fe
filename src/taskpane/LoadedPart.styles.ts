import { makeStyles, tokens } from "@fluentui/react-components";

export const useLoadedPartStyles = makeStyles({
  // Live regions are always there; empty ones take no room, not even a gap.
  status: { ":empty": { marginBottom: `calc(-1 * ${tokens.spacingVerticalM})` } },
});
