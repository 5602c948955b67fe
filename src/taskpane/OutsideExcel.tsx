import { useText } from "./text";

/** The pane's page opened in a browser. */
export const OutsideExcel = () => <main style={{ padding: 12 }}>{useText().outsideExcel}</main>;
