import { usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";

/** One quiet line on what the last edit brought, and whose edit it was. */
export function LiveNote() {
  const { entering: text } = useText();
  const textStyles = useTextStyles();
  const { live } = usePane();
  const sentence = live?.by === "coAuthor" ? text.coAuthor : text.updated;
  return (
    <div aria-live="polite" className={textStyles.small}>
      {live && sentence(live.items.join("・"), live.findings.length)}
    </div>
  );
}
