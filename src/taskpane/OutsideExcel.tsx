import { useText } from "./text";

/** The pane's page opened where it cannot work: in a browser or another program, or in an old Excel. */
export function OutsideExcel({ isExcel }: { readonly isExcel: boolean }) {
  const text = useText();
  return <main style={{ padding: 12 }}>{isExcel ? text.oldExcel : text.outsideExcel}</main>;
}
