import type { CollectedCell, Collection } from "../../collect/returned";
import { useStore } from "../state/usePane";
import { useText } from "../text";
import { cellName, valueText } from "./cellText";
import { useCollectStyles } from "./Collect.styles";
import { senderOf } from "./collectedList";
import { words } from "./words";

interface RefusedCellsProps {
  readonly collection: Collection;
  readonly cells: readonly CollectedCell[];
}

/** Values that nobody can take in as they are, each with what to do. */
export function RefusedCells({ collection, cells }: RefusedCellsProps) {
  const text = words[useText().language];
  const styles = useCollectStyles();
  const { means } = useStore();
  const { refusal } = text;
  return (
    <section aria-label={text.refused(cells.length)}>
      <strong>{text.refused(cells.length)}</strong>
      <ul className={styles.stack}>
        {cells.map((cell) => (
          <li key={cell.id} className={styles.name}>
            {cellName(means.plan, cell)}{" "}
            {text.from(
              valueText(means.plan, cell, cell.theirs, text.blank),
              senderOf(collection, cell.file),
            )}
            <br />
            {cell.outcome === "closed"
              ? refusal.closed
              : cell.lacksResult
                ? refusal.lacksResult
                : refusal.error}
          </li>
        ))}
      </ul>
    </section>
  );
}
