import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { usePictureStyles } from "./pictures.styles";
import { columnMiddles, crossesZero, unbrokenRuns, verticalScale, type Box } from "./scale";
import { words } from "./words";

interface YearFigures {
  /** As the pane names it: R7. */
  readonly year: string;
  readonly actual: number | null;
  readonly target: number | null;
  /** The reporting year, whose dot is a ring. */
  readonly isPresent?: boolean;
}

interface SparklineProps {
  /** In order, those without figures too: each keeps its place. */
  readonly years: readonly YearFigures[];
  /** A figure as the pane writes it, with its unit. */
  readonly shown: (value: number) => string;
}

const box: Box = { width: 112, height: 32, margin: 4 };
/** Half of a target's dash. */
const dash = 7;

/** An indicator's years: actuals a line with dots, targets dashes. Read out, the figures themselves. */
export function Sparkline({ years, shown }: SparklineProps) {
  const text = words[useText().language];
  const styles = usePictureStyles();
  const textStyles = useTextStyles();
  const actuals = years.map(({ actual }) => actual);
  const all = [...actuals, ...years.map(({ target }) => target)];
  const x = columnMiddles(years.length, box);
  const y = verticalScale(all, box);
  const figure = (value: number | null) => (value === null ? text.none : shown(value));
  return (
    <span>
      <svg aria-hidden className={styles.picture} width={box.width} height={box.height}>
        {crossesZero(all) && (
          <line className={styles.zero} x1={0} x2={box.width} y1={y(0)} y2={y(0)} />
        )}
        {years.map(
          ({ year, target }, i) =>
            target !== null && (
              <line
                key={year}
                className={styles.target}
                x1={x[i]! - dash}
                x2={x[i]! + dash}
                y1={y(target)}
                y2={y(target)}
              />
            ),
        )}
        {unbrokenRuns(actuals).map((run) => (
          <polyline
            key={run[0]}
            className={styles.line}
            points={run.map((i) => `${x[i]},${y(actuals[i]!)}`).join(" ")}
          />
        ))}
        {years.map(
          ({ year, actual, isPresent }, i) =>
            actual !== null && (
              <circle
                key={year}
                className={isPresent ? styles.present : styles.dot}
                cx={x[i]}
                cy={y(actual)}
                r={isPresent ? 3 : 2}
              />
            ),
        )}
      </svg>
      <span className={textStyles.unseen}>
        {years
          .map(({ year, actual, target }) => text.year(year, figure(actual), figure(target)))
          .join(text.between)}
      </span>
    </span>
  );
}
