import { useEffect, useState } from "react";
import type { Grid } from "./grid/grid";

/** Draws a component again whenever cells may have come to another place on the screen. */
export function useGridMoves(grid: Grid): void {
  const [, draw] = useState(0);
  useEffect(() => grid.onMove(() => draw((count) => count + 1)), [grid]);
}
