import { makeStyles } from "@fluentui/react-components";

export const useLoadedPartStyles = makeStyles({
  // Live regions are always there; empty ones take no room, not even a gap.
  status: { ":empty": { position: "absolute" } },
});
