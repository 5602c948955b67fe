import { useEffect, useRef, useState } from "react";
import { CellAids } from "./CellAids";
import { ChartLayer } from "./charts/ChartLayer";
import { Grid } from "./grid/grid";
import type { Workbench, WorkbenchState } from "./workbench";

interface Props {
  workbench: Workbench;
  state: WorkbenchState;
}

/** The grid, with the selected cell's list and prompt over it. */
export function GridView({ workbench, state }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const [grid, setGrid] = useState<Grid | null>(null);
  useEffect(() => {
    if (workbench.grid) return;
    const made = new Grid(container.current!, workbench.user);
    workbench.showGrid(made);
    setGrid(made);
  }, [workbench]);
  return (
    <section className="grid" aria-label="ワークシート">
      <div ref={container} className="univer" />
      {grid && <ChartLayer workbench={workbench} grid={grid} state={state} />}
      {grid && <CellAids workbench={workbench} grid={grid} state={state} />}
    </section>
  );
}
