import { Disclosure } from "../Disclosure";
import { LoadedPart } from "../LoadedPart";
import { useText } from "../text";

const load = async () => (await import(/* webpackChunkName: "probe" */ "./ProbeView")).ProbeView;

/** 診断, at the foot of the pane; its script is loaded when it is opened. */
export function ProbeEntry() {
  const { probe: text } = useText();
  return (
    <Disclosure title={text.heading}>
      <LoadedPart load={load} props={{}} />
    </Disclosure>
  );
}
