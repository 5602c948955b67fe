import { FindingList } from "../findings/FindingList";
import type { Request } from "../session/request";
import type { Session } from "../session/session";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useEnteringStyles } from "./EnteringView.styles";
import { Suggestions } from "./Suggestions";

interface LiveFindingsProps {
  readonly session: Session;
  readonly perform: (request: Request) => void;
}

/** いま入力した項目: its findings, and the status its actions bear out where that is another. */
export function LiveFindings({ session, perform }: LiveFindingsProps) {
  const { entering: text } = useText();
  const styles = useEnteringStyles();
  const textStyles = useTextStyles();
  const { live } = session;
  if (!live || live.by === "coAuthor") return null;
  return (
    <section aria-labelledby="edited" className={styles.help}>
      <div>
        <h3 id="edited" tabIndex={-1} data-landing className={textStyles.heading}>
          {text.edited}
        </h3>
        <p className={textStyles.small}>{text.items(live.items.join("・"))}</p>
      </div>
      {live.findings.length === 0 ? (
        <p className={textStyles.small}>{text.fine}</p>
      ) : (
        <FindingList findings={live.findings} session={session} perform={perform} />
      )}
      {live.suggestions.length > 0 && (
        <div>
          <h4 className={styles.suggestions}>{text.suggest}</h4>
          <Suggestions
            suggestions={live.suggestions}
            disabled={session.running !== null}
            perform={perform}
          />
        </div>
      )}
    </section>
  );
}
