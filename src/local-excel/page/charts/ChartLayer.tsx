import { useMemo } from "react";
import type { Grid } from "../grid/grid";
import { useGridMoves } from "../useGridMoves";
import type { Workbench, WorkbenchState } from "../workbench";
import { ChartPicture } from "./ChartPicture";
import { chartsOf } from "./chartData";

interface Props {
  workbench: Workbench;
  grid: Grid;
  /** Redrawn with it. */
  state: WorkbenchState;
}

/** The charts of the sheet in sight, over its cells and moving with them. */
export function ChartLayer({ workbench, grid, state }: Props) {
  const sheet = workbench.activeSheet;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the book changes in place, `state` tells when
  const charts = useMemo(() => chartsOf(workbench.book, sheet), [workbench, sheet, state]);
  useGridMoves(grid);
  const { zoom, height, width } = grid.geometry;
  return charts.map((chart) => {
    const place = grid.placeOf(chart.place);
    if (!place) return null;
    const { rect, within } = place;
    const { left, top } = within;
    return (
      // Clips what is scrolled away under the headings and the frozen part.
      <div
        key={chart.id}
        className="chart-layer"
        style={{
          left,
          top,
          right: width - left - within.width,
          bottom: height - top - within.height,
        }}
      >
        <div style={{ left: rect.left - left, top: rect.top - top, transform: `scale(${zoom})` }}>
          <ChartPicture chart={chart} width={rect.width / zoom} height={rect.height / zoom} />
        </div>
      </div>
    );
  });
}
