import { useId } from "react";
import { stackedParts } from "./scale";
import { useStackedBarsStyles } from "./StackedBars.styles";

interface StackedBarsProps {
  /** Read out in place of the picture: what it shows, and where its numbers stand as a table. */
  readonly label: string;
  /** What the parts are, at most five, the best first. */
  readonly series: readonly string[];
  /** `counts` in the order of `series`; the names are short, as in the table. */
  readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[];
  /** In pixels. */
  readonly width?: number;
}

const barHeight = 20;
/** The swatch of a legend. */
const swatch = 14;
/** Of a digit and the room around a number. */
const digit = 7;
const around = 6;

/**
 * Counts as stacked bars, all of one width, so that shares compare. The parts differ by their pattern, not
 * by their colour: full, wide and narrow stripes, dots, empty. The counts stand on them where they fit.
 */
export function StackedBars({ label, series, rows, width = 280 }: StackedBarsProps) {
  const styles = useStackedBarsStyles();
  const id = useId();
  const patterned = (index: number) => `url(#${id}${index})`;
  return (
    <figure aria-label={label} role="img" className={styles.chart}>
      <svg width={0} height={0} style={{ position: "absolute" }}>
        <defs>
          {series.map((name, index) => (
            <pattern
              key={name}
              id={`${id}${index}`}
              width={6}
              height={6}
              patternUnits={"userSpaceOnUse"}
              patternTransform={`rotate(${index === 2 ? -45 : 45})`}
            >
              <rect className={styles.ground} width={6} height={6} />
              <g className={styles.ink}>{patterns[index]}</g>
            </pattern>
          ))}
        </defs>
      </svg>
      <ul className={styles.legend}>
        {series.map((name, index) => (
          <li key={name} className={styles.series}>
            <svg width={swatch} height={swatch}>
              <rect width={swatch} height={swatch} fill={patterned(index)} />
              <rect className={styles.border} {...frame(0, swatch, swatch)} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      {rows.map(({ name, counts }) => (
        <div key={name} className={styles.row}>
          <div className={styles.name}>{name}</div>
          <svg
            viewBox={`0 0 ${width} ${barHeight}`}
            className={styles.bar}
            style={{ maxWidth: width }}
          >
            {stackedParts(counts, width).map((part) => (
              <g key={part.index}>
                <rect
                  x={part.x}
                  width={part.width}
                  height={barHeight}
                  fill={patterned(part.index)}
                />
                <rect className={styles.border} {...frame(part.x, part.width, barHeight)} />
                {part.width >= digit * String(counts[part.index]).length + around && (
                  <text className={styles.count} x={part.x + part.width / 2} y={barHeight - 6}>
                    {counts[part.index]}
                  </text>
                )}
              </g>
            ))}
          </svg>
        </div>
      ))}
    </figure>
  );
}

/** A border of one pixel that lies within. */
const frame = (x: number, width: number, height: number) => ({
  x: x + 0.5,
  y: 0.5,
  width: Math.max(0, width - 1),
  height: height - 1,
});

const patterns = [
  <rect key="full" width={6} height={6} />,
  <rect key="wide" width={3} height={6} />,
  <rect key="narrow" width={1} height={6} />,
  <circle key="dots" cx={3} cy={3} r={0.9} />,
  null,
];
