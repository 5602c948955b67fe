import { mergeClasses } from "@fluentui/react-components";
import { views, type View } from "./state/paneState";
import { useStepsStyles } from "./Steps.styles";
import { useText } from "./text";

interface StepsProps {
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** The work in its order: 記入, チェック, 提出; and, beside it, the secretariat's 集計. */
export function Steps({ view, onView }: StepsProps) {
  const { steps } = useText();
  const styles = useStepsStyles();
  return (
    <nav aria-label={steps.heading}>
      <ol className={styles.steps}>
        {views.map((step, i) => (
          <li key={step} className={styles.place}>
            <button
              type="button"
              aria-current={view === step ? "step" : undefined}
              className={mergeClasses(styles.step, view === step && styles.current)}
              onClick={() => onView(step)}
            >
              {step !== "recalculated" && (
                <span className={styles.number} aria-hidden>
                  {i + 1}
                </span>
              )}
              {steps.view[step]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
