import { FindingList } from "../findings/FindingList";
import { usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useEnteringStyles } from "./EnteringView.styles";
import { Suggestions } from "./Suggestions";

/** いま入力した項目: its findings, and the status its actions bear out where that is another. */
export function LiveFindings() {
  const pane = usePane();
  const { entering: text } = useText();
  const styles = useEnteringStyles();
  const textStyles = useTextStyles();
  const { live } = usePane();
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
        <FindingList findings={live.findings} />
      )}
      {live.suggestions.length > 0 && (
        <div>
          <h4 className={styles.suggestions}>{text.suggest}</h4>
          <Suggestions suggestions={live.suggestions} disabled={pane.running !== null} />
        </div>
      )}
    </section>
  );
}
