import { Disclosure } from "../Disclosure";
import type { Request } from "../session/request";
import type { Session } from "../session/session";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { RestoredRowEntry } from "./RestoredRowEntry";

interface RestoredRowsViewProps {
  readonly session: Session;
  readonly perform: (request: Request) => void;
}

/** 原本確認: rows whose print was damaged, each with both readings. Done once, by the secretariat. */
export function RestoredRowsView({ session, perform }: RestoredRowsViewProps) {
  const { restored: text } = useText();
  const textStyles = useTextStyles();
  const rows = session.restored?.rows ?? [];
  const open = rows.findIndex(({ chosen }) => chosen === null);
  return (
    <Disclosure title={text.heading} onOpen={() => perform({ kind: "readRestoredRows" })}>
      {session.restored && (
        <>
          <div>{text.explain}</div>
          <div role="status">
            {text.progress(rows.filter(({ chosen }) => chosen !== null).length, rows.length)}
            <progress
              aria-label={text.heading}
              max={rows.length}
              value={rows.filter(({ chosen }) => chosen !== null).length}
            />
          </div>
          <p className={textStyles.small}>{text.correction}</p>
          <div>
            {rows.map((row, i) => (
              <RestoredRowEntry
                key={`${row.table} ${row.key}`}
                row={row}
                openAtFirst={i === open}
                session={session}
                perform={perform}
              />
            ))}
          </div>
        </>
      )}
    </Disclosure>
  );
}
