import { mergeClasses } from "@fluentui/react-components";
import type { SummaryLine } from "../../achievement/countedRows";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useFigureTableStyles } from "./FigureTable.styles";
import { words } from "./words";

export interface Line {
  readonly line: SummaryLine;
  readonly name: string;
  /** Read out and shown on a pointer: the policy's name. */
  readonly fullName?: string;
  readonly percent: number | null;
}

interface FigureTableProps<Word extends string> {
  readonly title: string;
  readonly columns: Readonly<Record<Word, string>>;
  readonly rate: string;
  readonly lines: readonly (Line & { readonly counts: Readonly<Record<Word, number | null>> })[];
  readonly onLook: (line: Line, word: Word) => void;
}

/** Counts per policy, a line each: what a count counts is shown when it is pressed. */
export function FigureTable<Word extends string>(props: FigureTableProps<Word>) {
  const { title, columns, rate, lines, onLook } = props;
  const all = useText();
  const text = words[all.language];
  const styles = useFigureTableStyles();
  const textStyles = useTextStyles();
  const keys = Object.keys(columns) as Word[];
  return (
    <table aria-label={title} className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.title}>
            {title}
          </th>
          {Object.values<string>(columns).map((column) => (
            <th key={column} scope="col" className={styles.column}>
              {column}
            </th>
          ))}
          <th scope="col" className={mergeClasses(styles.column, styles.rate)}>
            {rate}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr
            key={line.line}
            className={mergeClasses(styles.row, line.line === "total" && styles.total)}
          >
            <th scope="row" title={line.fullName} className={styles.name}>
              {line.name}
              {line.fullName && <span className={textStyles.unseen}>{line.fullName}</span>}
            </th>
            {keys.map((word) => {
              const count = line.counts[word];
              return (
                <td key={word} className={styles.cell}>
                  {count ? (
                    <button
                      type="button"
                      className={mergeClasses(textStyles.link, styles.figure)}
                      aria-label={text.look(line.name, columns[word], count)}
                      onClick={() => onLook(line, word)}
                    >
                      {count}
                    </button>
                  ) : (
                    (count ?? all.summary.nothing)
                  )}
                </td>
              );
            })}
            <td className={styles.cell}>
              {line.percent === null ? all.summary.nothing : `${line.percent.toFixed(1)}%`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
