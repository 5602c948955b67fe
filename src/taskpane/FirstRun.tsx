import { useFirstRunStyles } from "./FirstRun.styles";
import { useText } from "./text";
import { useTextStyles } from "./textStyles";

/** What the add-in does, in three steps: shown as long as the plan is not in the workbook. */
export function FirstRun() {
  const { firstRun } = useText();
  const styles = useFirstRunStyles();
  const textStyles = useTextStyles();
  return (
    <section aria-labelledby="first-run">
      <h2 id="first-run" className={textStyles.heading}>
        {firstRun.heading}
      </h2>
      <ol className={styles.steps}>
        {firstRun.steps.map(([name, sentence], i) => (
          <li key={name} className={styles.step}>
            <span className={styles.number} aria-hidden>
              {i + 1}
            </span>
            <span>
              <strong className={styles.name}>{name}</strong>
              {sentence}
            </span>
          </li>
        ))}
      </ol>
      <p className={textStyles.small}>{firstRun.safe}</p>
    </section>
  );
}
