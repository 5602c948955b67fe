import { IUniverInstanceService, type Injector, type Workbook } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/preset-sheets-core";
import type { Area } from "../../book";
import { headingSize, type Frame } from "./shownSheet";
import { usualColumnWidth, usualRowHeight } from "./sheetSize";

/** Width of the scroll bars over the grid's right and lower edges, in pixels. */
const scrollBar = 14;

/** A place in the grid's element, in pixels. */
export interface GridRect {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where cells are on the screen. */
export class GridGeometry {
  constructor(
    private readonly container: HTMLElement,
    private readonly injector: Injector,
    private readonly unitId: string,
  ) {}

  /** Of the grid's element. */
  get width(): number {
    return this.container.clientWidth;
  }
  get height(): number {
    return this.container.clientHeight;
  }

  get zoom(): number {
    return this.workbook.getActiveSheet().getZoomRatio();
  }

  private get workbook(): Workbook {
    return this.injector.get(IUniverInstanceService).getUnit<Workbook>(this.unitId)!;
  }

  /** The canvas inside the grid's element: below the formula bar, above the tabs. */
  private get canvas(): GridRect {
    const canvas = this.container.querySelector(`canvas[id$="${this.unitId}"]`);
    // Univer puts it there a moment after the start; until then nothing is to be seen.
    if (!canvas) return { left: 0, top: 0, width: 0, height: 0 };
    const inner = canvas.getBoundingClientRect();
    const outer = this.container.getBoundingClientRect();
    const { width, height } = inner;
    return { left: inner.left - outer.left, top: inner.top - outer.top, width, height };
  }

  /** Where cells would be seen that scroll: without the headings and the frozen part. */
  scrolledPart(frame: Frame): GridRect {
    const { left, top, width, height } = this.canvas;
    const { xSplit, ySplit } = frame.freeze;
    const x = (headingSize.width + columnOffset(frame, xSplit)) * this.zoom;
    const y = (headingSize.height + rowOffset(frame, ySplit)) * this.zoom;
    return { left: left + x, top: top + y, width: width - x, height: height - y };
  }

  /** Where cells are, even if out of sight. */
  rectOf(frame: Frame, { row, column, rowCount, columnCount }: Area): GridRect {
    const { left, top } = this.canvas;
    const { zoom } = this;
    const { xSplit, ySplit } = frame.freeze;
    const scroll = this.scroll();
    const x = columnOffset(frame, column);
    const y = rowOffset(frame, row);
    return {
      left: left + (headingSize.width + x - (column < xSplit ? 0 : scroll.x)) * zoom,
      top: top + (headingSize.height + y - (row < ySplit ? 0 : scroll.y)) * zoom,
      width: (columnOffset(frame, column + columnCount) - x) * zoom,
      height: (rowOffset(frame, row + rowCount) - y) * zoom,
    };
  }

  /** Where a cell is; null when it is out of sight. */
  rectInSight(frame: Frame, row: number, column: number): GridRect | null {
    const rect = this.rectOf(frame, { row, column, rowCount: 1, columnCount: 1 });
    const { canvas } = this;
    const scrolled = this.scrolledPart(frame);
    const { xSplit, ySplit } = frame.freeze;
    const isInSight =
      rect.width > 0 &&
      rect.height > 0 &&
      (column < xSplit || rect.left >= scrolled.left - 1) &&
      (row < ySplit || rect.top >= scrolled.top - 1) &&
      rect.left < canvas.left + canvas.width &&
      rect.top + rect.height <= canvas.top + canvas.height;
    return isInSight ? rect : null;
  }

  /** How far the sheet has to be scrolled to see a cell whole, in its own pixels; 0 where it need not. */
  outOfSight(frame: Frame, row: number, column: number): { offsetX: number; offsetY: number } {
    const rect = this.rectOf(frame, { row, column, rowCount: 1, columnCount: 1 });
    const sight = this.scrolledPart(frame);
    const { xSplit, ySplit } = frame.freeze;
    const along = (from: number, length: number, start: number, room: number): number => {
      const before = from - start;
      const pixels =
        before < 0 ? before : Math.min(before, Math.max(0, before + length + scrollBar - room));
      // Parts of a pixel are rounding.
      return Math.abs(pixels) < 1 ? 0 : pixels / this.zoom;
    };
    return {
      offsetX: column < xSplit ? 0 : along(rect.left, rect.width, sight.left, sight.width),
      offsetY: row < ySplit ? 0 : along(rect.top, rect.height, sight.top, sight.height),
    };
  }

  /** Of the sheet in sight, in its own pixels. */
  private scroll(): { x: number; y: number } {
    const render = this.injector.get(IRenderManagerService).getRenderById(this.unitId);
    const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    return { x: viewport?.viewportScrollX ?? 0, y: viewport?.viewportScrollY ?? 0 };
  }
}

function columnOffset(frame: Frame, end: number): number {
  let offset = 0;
  for (let column = 0; column < end; column++) {
    const { w = usualColumnWidth, hd } = frame.columnData[column] ?? {};
    if (!hd) offset += w;
  }
  return offset;
}

function rowOffset(frame: Frame, end: number): number {
  let offset = 0;
  for (let row = 0; row < end; row++) {
    const { h = usualRowHeight, hd } = frame.rowData[row] ?? {};
    if (!hd) offset += h;
  }
  return offset;
}
