import { useEffect, useId, useLayoutEffect, useRef, useState, type CSSProperties } from "react";
import { choices, promptAt } from "./entryRules";
import type { Grid } from "./grid/grid";
import { useGridMoves } from "./useGridMoves";
import type { Workbench, WorkbenchState } from "./workbench";

interface Props {
  workbench: Workbench;
  grid: Grid;
  /** Redrawn with it. */
  state: WorkbenchState;
}

/** Beside the selected cell: the arrow of its list, the list itself, its prompt. */
export function CellAids({ workbench, grid }: Props) {
  useGridMoves(grid);
  const rect = grid.selectedRect();
  const { width, height } = grid.geometry;
  const sheet = workbench.activeSheet;
  const { row, column, rowCount, columnCount } = sheet.selection;
  const place = `${sheet.id} ${row} ${column}`;
  const [openAt, setOpenAt] = useState<string | null>(null);
  const list = choices(workbench.book, sheet, row, column);
  const prompt = promptAt(sheet, row, column);
  const isOpen = openAt === place && list !== null;

  useEffect(() => {
    const openByKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.key !== "ArrowDown" || !list) return;
      event.preventDefault();
      event.stopPropagation();
      setOpenAt(place);
    };
    // Before Univer, which moves the selection with this key.
    window.addEventListener("keydown", openByKey, true);
    return () => window.removeEventListener("keydown", openByKey, true);
  }, [list, place]);

  if (!rect || rowCount > 1 || columnCount > 1) return null;
  const close = () => {
    setOpenAt(null);
    grid.input.focus();
  };
  const isLow = rect.top + rect.height > height / 2;
  return (
    <div className="cell-aids">
      {list && (
        <button
          type="button"
          className="list-arrow"
          aria-label="リストから選択"
          aria-expanded={isOpen}
          tabIndex={-1}
          style={{
            left: Math.min(rect.left + rect.width, width - 18),
            top: rect.top + rect.height - 20,
          }}
          onClick={() => (isOpen ? close() : setOpenAt(place))}
        >
          <span aria-hidden="true">▾</span>
        </button>
      )}
      {isOpen && (
        <ChoiceList
          items={list}
          present={workbench.shownText(row, column)}
          style={{
            minWidth: rect.width + 18,
            ...(rect.left + usualListWidth > width ? { right: 0 } : { left: rect.left }),
            ...(isLow ? { bottom: height - rect.top } : { top: rect.top + rect.height }),
          }}
          onChoose={(item) => {
            close();
            workbench.choose(row, column, item);
          }}
          onClose={close}
        />
      )}
      {prompt && !isOpen && (
        <aside
          className="prompt"
          aria-label="入力時メッセージ"
          style={{
            left: Math.max(0, Math.min(rect.left + 24, width - promptWidth)),
            ...(isLow ? { bottom: height - rect.top + 6 } : { top: rect.top + rect.height + 6 }),
          }}
        >
          {prompt.title && <strong>{prompt.title}</strong>}
          <p>{prompt.message}</p>
        </aside>
      )}
    </div>
  );
}

/** As in the style sheet. */
const promptWidth = 270;
/** Room that a list needs beside its cell; with less it stands at the edge. */
const usualListWidth = 160;

interface ListProps {
  items: string[];
  present: string;
  style: CSSProperties;
  onChoose(item: string): void;
  onClose(): void;
}

function ChoiceList({ items, present, style, onChoose, onClose }: ListProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(Math.max(0, items.indexOf(present)));
  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <ul
      ref={list}
      role="listbox"
      aria-label="選択肢"
      aria-activedescendant={`${id}${active}`}
      tabIndex={0}
      className="choices"
      style={style}
      onBlur={onClose}
      onKeyDown={(event) => {
        event.stopPropagation();
        const moves: Record<string, number> = {
          ArrowDown: Math.min(items.length - 1, active + 1),
          ArrowUp: Math.max(0, active - 1),
          Home: 0,
          End: items.length - 1,
        };
        const to = moves[event.key];
        if (to !== undefined) setActive(to);
        else if (event.key === "Enter") onChoose(items[active]!);
        else if (event.key === "Escape" || event.key === "Tab") onClose();
        else return;
        event.preventDefault();
      }}
    >
      {items.map((item, index) => (
        <li
          key={item}
          id={`${id}${index}`}
          role="option"
          aria-selected={index === active}
          onPointerMove={() => setActive(index)}
          onPointerDown={(event) => {
            // The list must not lose the focus before it knows what was chosen.
            event.preventDefault();
            onChoose(item);
          }}
        >
          {item}
        </li>
      ))}
    </ul>
  );
}
