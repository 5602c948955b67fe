import { Disclosure } from "../Disclosure";
import { LoadedPart } from "../LoadedPart";
import type { Request } from "../session/request";
import type { Session } from "../session/session";
import { useText } from "../text";

export interface ProbeProps {
  readonly session: Session;
  readonly perform: (request: Request) => void;
}

const load = async () => (await import(/* webpackChunkName: "probe" */ "./ProbeView")).ProbeView;

/** 診断, at the foot of the pane; its script is loaded when it is opened. */
export function ProbeEntry(props: ProbeProps) {
  const { probe: text } = useText();
  return (
    <Disclosure title={text.heading}>
      <LoadedPart load={load} props={props} />
    </Disclosure>
  );
}
