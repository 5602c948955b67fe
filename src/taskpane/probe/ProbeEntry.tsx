import { Button } from "@fluentui/react-components";
import { useState, type ComponentType } from "react";
import { Disclosure } from "../Disclosure";
import type { Request } from "../session/request";
import type { Session } from "../session/session";
import { useText } from "../text";
import { useProbeStyles } from "./Probe.styles";

export interface ProbeProps {
  readonly session: Session;
  readonly perform: (request: Request) => void;
}

type View = ComponentType<ProbeProps>;

/** 診断, at the foot of the pane; its script is loaded when it is opened. */
export function ProbeEntry(props: ProbeProps) {
  const { probe: text } = useText();
  const styles = useProbeStyles();
  const [view, setView] = useState<{ readonly View: View } | "loading" | "failed">("loading");
  const load = async () => {
    setView("loading");
    try {
      const { ProbeView } = await import(/* webpackChunkName: "probe" */ "./ProbeView");
      setView({ View: ProbeView });
    } catch {
      setView("failed");
    }
  };
  return (
    <Disclosure title={text.heading} onOpen={() => void load()}>
      <div role="status" className={styles.status}>
        {view === "loading" && text.loading}
        {view === "failed" && text.notLoaded}
      </div>
      {view === "failed" && <Button onClick={() => void load()}>{text.again}</Button>}
      {typeof view === "object" && <view.View {...props} />}
    </Disclosure>
  );
}
