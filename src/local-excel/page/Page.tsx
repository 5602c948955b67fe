import { useEffect, useState, useSyncExternalStore } from "react";
import { GridView } from "./GridView";
import { MessageBox } from "./MessageBox";
import type { OfficeLanguage } from "./officeLook";
import { PaneFrame } from "./PaneFrame";
import { Ribbon } from "./Ribbon";
import { readRibbon, type RibbonTab } from "./ribbonGroups";
import { StatusBar } from "./StatusBar";
import { TitleBar } from "./TitleBar";
import { useRegionKeys } from "./useRegionKeys";
import type { Workbench } from "./workbench";

const noRibbon: RibbonTab = { label: "ホーム", groups: [] };

/** The whole window: title bar, ribbon, grid, pane, status bar. */
export function Page({ workbench }: { workbench: Workbench }) {
  const state = useSyncExternalStore(workbench.subscribe, () => workbench.state);
  const onKey = useRegionKeys(workbench);
  const [ribbon, setRibbon] = useState(noRibbon);
  const { language } = state.look;
  useEffect(() => {
    void loadRibbon(language).then(setRibbon);
  }, [language]);
  useEffect(() => {
    document.title = `${state.fileName} - ローカル Excel`;
  }, [state.fileName]);

  return (
    <>
      <div className="window" inert={state.message !== null}>
        <TitleBar workbench={workbench} fileName={state.fileName} />
        <Ribbon
          tab={ribbon}
          onCommand={(functionName) => workbench.runCommand(functionName)}
          onShowPane={() => workbench.showPane(true)}
        />
        <main className="work">
          <GridView workbench={workbench} state={state} />
          <PaneFrame
            key={state.paneLoad}
            isShown={state.paneShown}
            onHost={(host) => workbench.connectPane(host)}
            onKey={onKey}
            onClick={() => workbench.beginOperation()}
            onClose={() => workbench.showPane(false)}
          />
        </main>
        <StatusBar
          consumption={state.consumption}
          latencyMs={state.latencyMs}
          look={state.look}
          hostErrors={state.hostErrors}
          onLatency={(latencyMs) => workbench.setLatency(latencyMs)}
          onLook={(change) => workbench.setLook(change)}
        />
      </div>
      {state.message && <MessageBox message={state.message} />}
    </>
  );
}

async function loadRibbon(language: OfficeLanguage): Promise<RibbonTab> {
  const answer = await fetch("/manifest.xml");
  if (!answer.ok) throw new Error(`manifest.xml: ${answer.status}`);
  return readRibbon(await answer.text(), language);
}
