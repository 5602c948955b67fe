import { Disclosure } from "../Disclosure";
import { LoadedPart } from "../LoadedPart";
import { useText } from "../text";

const load = async () =>
  (await import(/* webpackChunkName: "display" */ "./DisplaySettings")).DisplaySettings;

/** 表示の設定, at the foot of the pane; its script is loaded when it is opened. */
export function DisplayEntry() {
  return (
    <Disclosure title={useText().display.heading}>
      <LoadedPart load={load} props={{}} />
    </Disclosure>
  );
}
