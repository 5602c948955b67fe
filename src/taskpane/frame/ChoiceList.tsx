import { mergeClasses } from "@fluentui/react-components";
import { useFrameStyles } from "./Frame.styles";

interface ChoiceListProps<Value> {
  readonly label: string;
  readonly choices: readonly { readonly name: string; readonly value: Value }[];
  readonly isChosen: (value: Value) => boolean;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, each a button: chosen at the press, not on the way past it. */
export function ChoiceList<Value>({ label, choices, isChosen, onChoose }: ChoiceListProps<Value>) {
  const styles = useFrameStyles();
  return (
    <ul aria-label={label} className={styles.list}>
      {choices.map(({ name, value }) => (
        <li key={name}>
          <button
            type="button"
            className={mergeClasses(styles.choice, isChosen(value) && styles.chosen)}
            aria-current={isChosen(value) ? "true" : undefined}
            onClick={() => onChoose(value)}
          >
            {name}
            {isChosen(value) && <span aria-hidden> ✓</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
