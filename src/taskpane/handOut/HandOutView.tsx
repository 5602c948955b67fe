import { useEffect } from "react";
import { usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { HandOut } from "./HandOut";
import { words } from "./words";

/** 配布 from the open workbook, read anew when it is opened. */
export function HandOutView() {
  const { ready, handOutOffer, running } = usePane();
  const { load } = useStore();
  const text = words[useText().language];
  useEffect(() => {
    if (ready) load({ name: "offerHandOut" });
  }, [ready, load]);
  if (!handOutOffer) return <p>{running ? text.reading : text.notRead}</p>;
  return <HandOut key={handOutOffer.reportingYear} offer={handOutOffer} />;
}
