import { Disclosure } from "../Disclosure";
import { useAsk, usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { RestoredRowEntry } from "./RestoredRowEntry";

/** 原本確認: rows whose print was damaged, each with both readings. Done once, by the secretariat. */
export function RestoredRowsView() {
  const pane = usePane();
  const ask = useAsk();
  const { restored: text } = useText();
  const textStyles = useTextStyles();
  const rows = pane.restored?.rows ?? [];
  const done = rows.filter(({ chosen }) => chosen !== null).length;
  const title = pane.restored ? text.titleOf(done, rows.length) : text.heading;
  const open = rows.findIndex(({ chosen }) => chosen === null);
  return (
    <Disclosure title={title} onOpen={() => ask({ name: "readRestoredRows" })}>
      {pane.restored && (
        <>
          <div>{text.explain}</div>
          <div role="status">
            {text.progress(done, rows.length)}
            <progress aria-label={text.heading} max={rows.length} value={done} />
          </div>
          <p className={textStyles.small}>{text.correction}</p>
          <div>
            {rows.map((row, i) => (
              <RestoredRowEntry
                key={`${row.table} ${row.key}`}
                row={row}
                openAtFirst={i === open}
              />
            ))}
          </div>
        </>
      )}
    </Disclosure>
  );
}
